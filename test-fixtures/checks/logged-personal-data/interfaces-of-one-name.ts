// An interface of a page is not that of a server which happens to have the same name.
//- src/server/order.ts
import { Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

export interface Order {
  id: number;
  customer?: Customer;
}

export interface Customer {
  email: string;
}

@Entity()
class Buyer implements Customer {
  @PrimaryGeneratedColumn() id!: number;
  email!: string;
}

@Entity()
export class OrderEntity implements Order {
  @PrimaryGeneratedColumn() id!: number;
  @ManyToOne(() => Buyer) customer?: Buyer;
}

export function tell(order: Order) {
  console.log(order);
}

//- src/page/order.ts
interface Customer {
  email: string;
}

interface Order {
  id: number;
  customer: Customer;
}

export function show(order: Order) {
  console.log(order);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
