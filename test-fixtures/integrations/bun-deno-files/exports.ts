// The same with the functions of other runtimes.
export async function list(email: string, seats: number): Promise<void> {
  await Bun.write('guests.txt', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  await Deno.writeTextFile('guests.txt', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  await Bun.write('seats.txt', String(seats));
}
