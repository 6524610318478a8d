// Adopters of an animal shelter.
import { BaseEntity, Column, DataSource, Entity, PrimaryGeneratedColumn, type EntityManager, type Repository } from 'typeorm';

@Entity()
export class Adopter extends BaseEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  @Column() phone!: string;
}

@Entity()
export class WaitingListEntry {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
}

const source = new DataSource({ type: 'postgres', entities: [Adopter, WaitingListEntry] });

export class Adopters {
  constructor(
    private readonly adopters: Repository<Adopter>,
    private readonly waiting: Repository<WaitingListEntry>,
    private readonly manager: EntityManager,
  ) {}

  async add(email: string, phone: string): Promise<void> {
    await this.adopters.save({ email, phone });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through TypeORM
    await this.adopters.update({ id: '1' }, { phone });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
    await this.waiting.save({ email, expiresAt: new Date(Date.now() + 1000) });
    await this.manager.save(Adopter, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.manager.update(Adopter, { id: '1' }, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.adopters.findOneBy({ email });
    await this.adopters.delete({ email });
  }

  async pages(): Promise<void> {
    const [adopters, total] = await this.adopters.findAndCount({ take: 10 });
    console.log(adopters);
//  ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    console.log(total);
    const [managed, managedTotal] = await this.manager.findAndCountBy(Adopter, {});
    console.log(managed);
//  ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    console.log(managedTotal);
    const [own, ownTotal] = await Adopter.findAndCount();
    console.log(own);
//  ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    console.log(ownTotal);
    const [built, builtTotal] = await this.adopters.createQueryBuilder('a').getManyAndCount();
    console.log(built);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    console.log(builtTotal);
  }

  async byBuilder(email: string): Promise<void> {
    await source.createQueryBuilder().insert().into(Adopter).values({ email }).execute();
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await source.getRepository(Adopter).insert({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await source.query('UPDATE adopter SET email = $1', [email]);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await source.query('SELECT 1 FROM adopter WHERE email = $1', [email]);
  }

  async asRecord(email: string): Promise<void> {
    const adopter = new Adopter();
    adopter.email = email;
    await adopter.save();
//        ^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through TypeORM
    await Adopter.insert({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await Adopter.update({ id: '1' }, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}
