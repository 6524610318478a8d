// A boarding house: what a generic base class keeps, and what generic components hand to the handlers they are given.
//- src/store.ts
export abstract class Store<T extends { id: string }> {
  protected readonly items = new Map<string, T>();

  put(it: T): void {
    this.items.set(it.id, it);
  }
  all(): T[] {
    return [...this.items.values()];
  }
  get(id: string) {
    return this.items.get(id);
  }
}

//- src/stores.ts
import { Store } from './store';

export interface Room {
  id: string;
  beds: number;
}
export interface Lodger {
  id: string;
  phoneNumber: string;
  lastName: string;
  bank: { iban: string; bic: string };
}
export class Rooms extends Store<Room> {
  dump() {
    console.log(this.all(), this.get('1'));
  }
}
export class Lodgers extends Store<Lodger> {
  dump() {
    console.log(this.all());
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.financial.bank_account, user.name.last -> console
    console.log(this.items.size);
    console.log(this.get('1'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.financial.bank_account, user.name.last -> console
  }
}
const lodgers = new Lodgers();
console.log(new Rooms().all());
console.log(lodgers.all());
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.financial.bank_account, user.name.last -> console
console.log(lodgers.all().length);

//- src/Table.tsx
export interface TableProps<Row> {
  rows: Row[];
  onOpen: (row: Row) => void;
}
export function Table<T extends { id: string }>({ rows, onOpen }: TableProps<T>) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} onClick={() => onOpen(row)} />
      ))}
    </ul>
  );
}

//- src/House.tsx
import posthog from 'posthog-js';
import { FlatList, Pressable } from 'react-native';
import type { Lodger, Room } from './stores';
import { Table } from './Table';

export function House({ lodgers, rooms }: { lodgers: Lodger[]; rooms: Room[] }) {
  return (
    <>
      <Table rows={rooms} onOpen={(it) => console.log('room', it)} />
      <Table rows={lodgers} onOpen={(it) => console.log('lodger', it)} />
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.financial.bank_account, user.name.last -> console
      <Table rows={lodgers} onOpen={(it) => console.log('lodger', it.id)} />
      <Table<Room> rows={[]} onOpen={(it) => posthog.capture('room', { ...it })} />
      <Table<Lodger> rows={[]} onOpen={(it) => posthog.capture('lodger', { ...it.bank })} />
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.financial.bank_account -> PostHog
      <FlatList
        data={lodgers}
        keyExtractor={(it) => it.id}
        renderItem={({ item, index }) => (
          <Pressable onPress={() => console.log(item, index)} onLongPress={() => console.log(item.id)} />
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.financial.bank_account, user.name.last -> console
        )}
      />
    </>
  );
}
