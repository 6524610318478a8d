// A parcel service on TypeORM: where nobody sees which related records a query reads, they may be there.
//- src/entities.ts
import { Column, Entity, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Sender {
  @PrimaryGeneratedColumn() id!: number;
  @Column() email!: string;
  @OneToMany(() => Parcel, (parcel) => parcel.sender) parcels: Parcel[] = [];
}

@Entity()
export class Parcel {
  @PrimaryGeneratedColumn() id!: number;
  @Column() grams!: number;
  @ManyToOne(() => Sender) sender!: Sender;
  constructor(init?: Partial<Parcel>) {
    Object.assign(this, init);
  }
}

//- src/teller.ts
import type { Parcel } from './entities';

/** Whoever hands the record over knows how it was read. */
export class Teller {
  posted(parcel: Parcel) {
    console.log('posted', parcel);
  }
}

//- src/parcels.ts
import type { FindManyOptions, Repository, SelectQueryBuilder } from 'typeorm';
import { Parcel, Sender } from './entities';
import type { Teller } from './teller';

export class Parcels {
  constructor(
    private readonly parcels: Repository<Parcel>,
    private readonly teller: Teller,
  ) {}

  async handedOn(id: number) {
    this.teller.posted(await this.parcels.findOneOrFail({ where: { id }, relations: ['sender'] }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.teller.posted(await this.parcels.findOneOrFail({ where: { id } }));
  }

  async statements(isFull: boolean) {
    const query = this.parcels.createQueryBuilder('p');
    if (isFull) query.leftJoinAndSelect('p.sender', 's');
    console.log(await query.getMany());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    const plain = this.parcels.createQueryBuilder('p');
    plain.andWhere('p.grams > 5');
    console.log(await plain.getMany());
  }

  async joined() {
    console.log(await this.parcels.createQueryBuilder('p').leftJoin('p.sender', 's').addSelect(['s.email']).getOne());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log(await this.parcels.createQueryBuilder('p').leftJoin('p.sender', 's').getOne());
    console.log(
//  ^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      await this.parcels.createQueryBuilder('p').leftJoinAndMapOne('p.sender', Sender, 's', 's.id = 1').getOne(),
    );
  }

  async builderOf(query: SelectQueryBuilder<Parcel>) {
    console.log(await query.getMany());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  async joinedElsewhere() {
    const query = this.parcels.createQueryBuilder('p');
    this.join(query);
    console.log(await query.getMany());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  private join(query: SelectQueryBuilder<Parcel>) {
    query.innerJoinAndSelect('p.sender', 's');
  }

  async asked(asked: { relations?: string }) {
    console.log(await this.parcels.find({ relations: asked.relations?.split(',') }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  async options(options: FindManyOptions<Parcel>) {
    console.log(await this.parcels.find(options));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  async older(id: number) {
    console.log(await this.parcels.findOne(id, { relations: ['sender'] }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log(await this.parcels.findOne(id));
  }

  async counted(parcel: Parcel) {
    console.log('counted', parcel);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    await this.mail(parcel.sender);
  }

  private async mail(sender: Sender) {
    return sender.id;
  }

  made(sender: Sender) {
    console.log(new Parcel({ sender }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log(new Parcel({ grams: 5 }));
  }
}

//- src/desk.ts
import { Body, Controller, Post } from '@nestjs/common';
import { Parcel } from './entities';

@Controller('parcels')
export class Desk {
  @Post()
  create(@Body() parcel: Parcel) {
    console.log(parcel);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}
