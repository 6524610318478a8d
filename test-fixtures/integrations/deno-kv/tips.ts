// Tips about venues.
const kv = await Deno.openKv();

export async function tip(it: { id: string; venue: string; phone: string }): Promise<void> {
  await kv.set(['tips', it.id], it.venue);
  await kv.set(['callback', it.id], it.phone);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Deno KV
  await kv.set(['callback', it.id], it.phone, { expireIn: 3_600_000 });
  await kv.atomic().set(['last'], it.phone).commit();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Deno KV
}
