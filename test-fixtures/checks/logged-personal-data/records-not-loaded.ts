// A boathouse on TypeORM: a type names all that a record may be related to, and a record has what a query reads along.
//- src/relations.ts
import { ManyToOne, OneToMany, type ObjectType, type RelationOptions } from 'typeorm';

export { ManyToOne as OrmManyToOne } from 'typeorm';

/** The project's own, on the way to the library's. */
export function ManyBelongTo<T>(target: () => ObjectType<T>, options: RelationOptions = {}): PropertyDecorator {
  return (entity, key) => {
    ManyToOne(target, options)(entity, String(key));
  };
}

export function HasMany<T>(target: () => ObjectType<T>, inverse: (it: T) => unknown): PropertyDecorator {
  return (entity, key) => OneToMany(target, inverse)(entity, String(key));
}

//- src/contracts.ts
export interface IAudited {
  id?: string;
  createdBy?: IRower;
  createdById?: string;
}

export interface IInClub extends IAudited {
  clubId?: string;
  club?: IClub;
}

export interface IClub extends IAudited {
  label: string;
  rowers?: IRower[];
}

export interface IRower extends IInClub {
  email?: string;
  boat?: IBoat;
}

export interface IBoat extends IInClub {
  hull: string;
  rower?: IRower;
}

export interface ICox extends IInClub {
  colour: string;
  /** No column: a page puts it there. */
  rower?: IRower;
  friend: IRower;
}

export interface IOuting extends IInClub {
  minutes: number;
  rower: IRower;
  boat?: IBoat;
}

export interface IOutingInput extends IInClub {
  minutes: number;
}

//- src/entities.ts
import { Column, Entity, OneToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { IAudited as Audited, IBoat, IClub, ICox, IInClub, IOuting, IRower } from './contracts';
import { HasMany, ManyBelongTo, OrmManyToOne } from './relations';

export abstract class Base implements Audited {
  @PrimaryGeneratedColumn('uuid') id?: string;
  @ManyBelongTo(() => Rower, { nullable: true }) createdBy?: IRower;
  @Column({ nullable: true }) createdById?: string;
}

export abstract class InClub extends Base implements IInClub {
  @OrmManyToOne(() => Club) club?: IClub;
  @Column() clubId?: string;
}

@Entity()
export class Club extends Base implements IClub {
  @Column() label!: string;
  @HasMany(() => Rower, (rower) => rower.club) rowers?: IRower[];
}

@Entity()
export class Rower extends InClub implements IRower {
  @Column() email?: string;
  @OneToOne(() => Boat) boat?: IBoat;
}

@Entity()
export class Boat extends InClub implements IBoat {
  @Column() hull!: string;
  @OneToOne(() => Rower, { eager: true }) rower?: IRower;
}

@Entity()
export class Cox extends InClub implements Omit<ICox, 'rower'> {
  @Column() colour!: string;
  @Column('jsonb') friend!: IRower;
}

@Entity()
export class Outing extends InClub implements IOuting {
  @Column() minutes!: number;
  @ManyBelongTo(() => Rower) rower!: IRower;
  @ManyBelongTo(() => Boat) boat?: IBoat;
}

//- src/outings.ts
import { Repository } from 'typeorm';
import type { IClub, ICox, IOuting, IOutingInput, IRower } from './contracts';
import { Boat, Outing, Rower } from './entities';

export class Outings {
  constructor(
    private readonly outings: Repository<Outing>,
    private readonly boats: Repository<Boat>,
    private readonly rowers: Repository<Rower>,
  ) {}

  tell(outing: IOuting, input: IOutingInput, club: IClub, entity: Outing) {
    console.log('outing', outing);
    console.log('asked for', input);
    console.log('club', club);
    console.log('entity', entity);
  }

  tellRower(rower: IRower) {
    console.log('rower', rower);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  /** What stands in a column is there. */
  tellCox(cox: ICox) {
    console.log('cox', cox);
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  /** Whoever reads what is in it counts on it. */
  remind(outing: IOuting) {
    console.log('reminding', JSON.stringify(outing));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    return outing.rower.boat;
  }

  /** How many there are says nothing of who they are. */
  count(club: IClub) {
    console.log('club', club);
    return club.rowers?.length ?? 0;
  }

  async plain(id: string) {
    console.log(await this.outings.findOneBy({ id }));
    console.log(await this.outings.findOne({ where: { id }, relations: ['club'] }));
    console.log(await this.outings.findOne({ where: { id }, relations: { rower: false } }));
  }

  async along(id: string) {
    console.log(await this.outings.findOne({ where: { id }, relations: ['rower'] }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log(await this.outings.find({ relations: { rower: true } }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    const [found] = await this.outings
      .createQueryBuilder('outing')
      .leftJoinAndSelect('outing.rower', 'rower')
      .getMany();
    console.log(found);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  async inClub(id: string) {
    const outing = await this.outings.findOne({ where: { id }, relations: ['club', 'club.rowers'] });
    console.log('club', outing?.club);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  /** Read along with every boat. */
  async boat(id: string) {
    console.log(await this.boats.findOneBy({ id }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  async set(id: string, rowerId: string) {
    const outing = await this.outings.findOneByOrFail({ id });
    const rower = await this.rowers.findOneByOrFail({ id: rowerId });
    outing.rower = rower;
    console.log('set', outing);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}

//- src/ways.ts
/** No database says what is in it. */
interface Skipper {
  id: string;
  name: string;
  email: string;
  crew?: Skipper[];
}

interface Race {
  id: string;
  skipper?: Skipper;
}

export function start(race: Race) {
  console.log('race', race);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}
