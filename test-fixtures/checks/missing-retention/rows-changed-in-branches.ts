// A choir with two databases to choose from: a row that was read and stored again holds nothing new but what was set in it.
import type { EntityRepository } from '@mikro-orm/core';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
class Singer {
  @PrimaryGeneratedColumn() id!: number;
  @Column() email!: string;
  @Column({ nullable: true }) theme!: string | null;
}

export class Singers {
  constructor(
    private readonly rows: Repository<Singer>,
    private readonly others: EntityRepository<Singer>,
    private readonly kind: 'mikro' | 'typeorm',
  ) {}

  async reset(id: number) {
    let singer: Singer;
    switch (this.kind) {
      case 'mikro':
        singer = await this.others.findOneOrFail({ id });
        break;
      default:
        singer = await this.rows.findOneByOrFail({ id });
        break;
    }
    singer.theme = null;
    await this.rows.save(singer);
  }

  async readdress(id: number, email: string) {
    let singer: Singer;
    switch (this.kind) {
      case 'mikro':
        singer = await this.others.findOneOrFail({ id });
        break;
      default:
        singer = await this.rows.findOneByOrFail({ id });
        break;
    }
    singer.email = email;
    await this.rows.save(singer);
//        ^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }

  async replace(id: number, given: Singer) {
    const singer = this.kind === 'mikro' ? await this.others.findOneOrFail({ id }) : given;
    singer.theme = null;
    await this.rows.save(singer);
//        ^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}
