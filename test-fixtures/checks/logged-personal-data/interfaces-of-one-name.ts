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

//- src/server/payment.ts
import { Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Order as PlainOrder } from './order';

interface PaymentFields {
  id: number;
  note?: string;
  order?: Order;
}

/** All that it has, it has from another. */
export interface Payment extends PaymentFields {}

/** Of the same name as what it extends. */
export interface Order extends PlainOrder {
  payer?: Payer;
}

export interface Payer extends PaymentFields {
  email: string;
}

@Entity()
class PayerEntity implements Payer {
  @PrimaryGeneratedColumn() id!: number;
  email!: string;
  @ManyToOne(() => PaidOrder) order?: Order;
}

@Entity()
export class PaidOrder implements Order {
  @PrimaryGeneratedColumn() id!: number;
  @ManyToOne(() => PayerEntity) payer?: Payer;
}

export function tellPayment(payment: Payment) {
  console.log(payment.order);
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
