// What a change makes of what is kept, and several entries at once.
import { setMany, update } from 'idb-keyval';

interface Baker {
  id: string;
  email: string;
  loaves: number;
}

export async function rename(email: string): Promise<void> {
  await update<Baker>('baker', (old) => ({ id: '1', loaves: 0, ...old, email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  await update<number>('loaves', (count = 0) => count + 1);
}

export async function keepAll(baker: Baker): Promise<void> {
  await setMany([
//      ^^^^^^^ missing-retention: user.contact.email -> IndexedDB
    ['baker', baker],
    ['view', { columns: 2 }],
  ]);
  await setMany([['view', { columns: 2 }]]);
}
