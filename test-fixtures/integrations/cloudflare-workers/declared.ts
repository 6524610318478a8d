// Bindings that a project declares itself, with what it uses of them.
interface KVNamespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string, options?: { expirationTtl?: number }): Promise<void>;
}
interface R2Bucket {
  get(key: string): Promise<unknown>;
  put(key: string, value: string): Promise<unknown>;
}
/** No store at all: it is called so, and does something else. */
interface Shelf {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

export async function keep(
  env: { GUESTS: KVNamespace; LISTS: R2Bucket; SHELF: Shelf },
  guest: { id: string; fullName: string },
): Promise<void> {
  await env.GUESTS.put(guest.id, guest.fullName);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> Workers KV
  await env.GUESTS.put(guest.id, guest.fullName, { expirationTtl: 600 });
  await env.GUESTS.put(guest.id, 'came');
  await env.LISTS.put('guests.txt', guest.fullName);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> R2
  await env.SHELF.put(guest.id, guest.fullName);
}
