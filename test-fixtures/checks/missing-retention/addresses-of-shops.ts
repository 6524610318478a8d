// A guide to a town's shops: what a shop is reached by is the shop's, what whoever keeps it is reached by is theirs.
//- src/entities.ts
import { IsEmail } from 'class-validator';
import { Column, Entity } from 'typeorm';

@Entity()
export class Shop {
  @Column() code: string;
  @Column() @IsEmail() email: string;
  @Column() phone: string;
}

/** Who keeps it stands in the same row. */
@Entity()
export class Bakery {
  @Column() email: string;
  @Column() firstName: string;
  @Column() lastName: string;
}

/** Signs in with it. */
@Entity()
export class Restaurant {
  @Column() email: string;
  @Column() password: string;
}

//- src/guide.ts
import type { Repository } from 'typeorm';
import type { Bakery, Restaurant, Shop } from './entities';

interface Keeper {
  email: string;
  phone: string;
}

export class Guide {
  constructor(
    private readonly shops: Repository<Shop>,
    private readonly bakeries: Repository<Bakery>,
    private readonly restaurants: Repository<Restaurant>,
  ) {}

  async open(entity: Shop): Promise<void> {
    await this.shops.save(entity);
//        ^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.email, user.contact.phone_number -> database through TypeORM
  }

  async bake(entity: Bakery): Promise<void> {
    await this.bakeries.save(entity);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.first, user.name.last -> database through TypeORM
  }

  async cook(entity: Restaurant): Promise<void> {
    await this.restaurants.save(entity);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.password, user.contact.email -> database through TypeORM
  }

  async take(code: string, user: Keeper): Promise<void> {
    await this.shops.save({ code, email: user.email, phone: user.phone });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through TypeORM
  }

  async enter(code: string, email: string): Promise<void> {
    await this.shops.update({ code }, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}
