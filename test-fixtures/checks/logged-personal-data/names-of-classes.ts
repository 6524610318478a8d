// The name of a class or a function is written in the code, whatever a variable for it is called.
import type { Type } from '@nestjs/common';

interface Subscriber {
  name: string;
  handle(): void;
}

type Made<T> = new (...args: unknown[]) => T;

interface Patient<T> extends Function {
  new (): T;
}

interface Worker {
  new (id: string): Subscriber;
}

interface Member extends Function {
  name: string;
}

export function registered(
  subscribers: Array<Type<Subscriber>>,
  customer: Made<Subscriber>,
  patient: Patient<Subscriber>,
  user: Function,
  employee: Worker,
  client: (id: string) => void,
): void {
  for (const subscriber of subscribers) console.log(subscriber.name);
  console.log(customer.name, patient.name, user.name, employee.name, client.name);
}

export function told(subscribers: Subscriber[], member: Member, user: { name: string } | Function): void {
  for (const subscriber of subscribers) console.log(subscriber.name);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(member.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(user.name);
// ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

declare const known: unknown[];

function found(modules: Array<Type<object>>): Array<Type<Subscriber>> {
  return modules.flatMap((each) => Reflect.get(each, 'subscribers') ?? []);
}

export function listed(modules: Array<Type<object>>): void {
  for (const subscriber of found(modules)) console.log(subscriber.name);
  for (const subscriber of [...known] as Array<Type<Subscriber>>) console.log(subscriber.name);
}
