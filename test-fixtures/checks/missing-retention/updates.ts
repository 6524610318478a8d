// Writes that store nothing new about a person, beside those that do: a car workshop on TypeORM.
//- src/customer.entity.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  email!: string;

  @Column()
  phone!: string;

  @Column({ nullable: true })
  lastVisitAt?: Date;

  @Column({ default: 0 })
  visits!: number;
}

//- src/customers.ts
import { DataSource } from 'typeorm';
import { Customer } from './customer.entity.ts';

declare const source: DataSource;
const customers = source.getRepository(Customer);

export async function seen(id: number): Promise<void> {
  await customers.update(id, { lastVisitAt: new Date() });
  await customers.increment({ id }, 'visits', 1);
}

export async function seenByPhone(phone: string): Promise<void> {
  await customers.update({ phone }, { lastVisitAt: new Date() });
}

export async function moved(id: number, phone: string): Promise<void> {
  const customer = await customers.findOneByOrFail({ id });
  customer.phone = phone;
  await customers.save(customer);
//      ^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
}

export async function create(email: string, phone: string): Promise<Customer> {
  const customer = new Customer();
  customer.email = email;
  customer.phone = phone;
  return customers.save(customer);
//       ^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through TypeORM
}

export async function exists(email: string): Promise<boolean> {
  return customers.existsBy({ email });
}

export async function erase(email: string): Promise<void> {
  await customers.delete({ email });
}
