// A row that was read, changed and saved: what is new in it counts, and nothing else.
import { Column, DataSource, Entity, type Repository } from 'typeorm';

@Entity()
export class Guest {
  @Column() fullName!: string;
  @Column() phone!: string;
  @Column({ nullable: true }) seenAt?: Date;
}

declare const source: DataSource;
const guests = source.getRepository(Guest);

export async function seen(id: number): Promise<void> {
  const guest = await guests.findOneByOrFail({ id } as never);
  guest.seenAt = new Date();
  await guests.save(guest);
}

export async function renamed(id: number, fullName: string): Promise<void> {
  const guest = await guests.findOneByOrFail({ id } as never);
  guest.fullName = fullName;
  guest.seenAt = new Date();
  await guests.save(guest);
//      ^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through TypeORM
}

export async function seenHere(id: number, repository: Repository<Guest>): Promise<void> {
  const guest = await repository.findOneOrFail({ where: { id } as never });
  guest.seenAt = new Date();
  await repository.save(guest);
}

export async function moved(id: number, phone: string, repository: Repository<Guest>): Promise<void> {
  const guest = await repository.findOneOrFail({ where: { id } as never });
  guest.phone = phone;
  await repository.save(guest);
//      ^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
}

export async function arrived(guest: Guest): Promise<void> {
  guest.seenAt = new Date();
  await guests.save(guest);
//      ^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> database through TypeORM
}
