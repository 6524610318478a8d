// A field that a base declares is what the base says, also in a class that fills or sets it: a guide for trails.
//- src/store.ts
import * as ElectronStore from 'electron-store';

export interface Kept {
  walker?: { email: string };
  theme: string;
}
export type KeptStore = ElectronStore<Kept>;

let made: ElectronStore<Kept> | null = null;
const kept = (): ElectronStore<Kept> => {
  made ??= new ElectronStore<Kept>();
  return made;
};

/** Made when it is asked for first. */
export const store = new Proxy({} as ElectronStore<Kept>, {
  get(_target, name) {
    return Reflect.get(kept(), name);
  },
});

//- src/services.ts
import { PrismaClient } from '@prisma/client';
import { store, type KeptStore } from './store';

abstract class StoreService {
  protected store: KeptStore;
  protected names = new Map<string, string>();

  constructor() {
    this.store = store;
  }
}

export class Walkers extends StoreService {
  signIn(email: string): void {
    this.store.set('walker', { email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> electron-store
    this.store.set('theme', 'dark');
    this.names.set('email', email);
  }
}

abstract class Records {
  protected db: PrismaClient | null = null;
}

export class Walks extends Records {
  constructor(client: PrismaClient) {
    super();
    this.db = client;
  }

  async book(email: string): Promise<void> {
    await this.db?.walk.create({ data: { email } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  }
}

/** What a proxy changes of a record nobody knows; a client does what it does. */
const client = new Proxy(new PrismaClient(), {});
const hidden = new Proxy({ email: 'none', steps: 3 }, { get: () => '***' });

export async function count(email: string): Promise<void> {
  await client.walk.create({ data: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await client.walk.create({ data: { steps: hidden.steps } });
}
