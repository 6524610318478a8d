// What an answer brings: nothing says what it is but the names that are read from it.
export async function members(): Promise<string[]> {
  const reply = await fetch('/api/members');
  const body = await reply.json();
  console.log(reply.status, body.total);
  console.log(body.owner.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(body.members.map((member: { seat: number }) => member.seat));
  return body.members.map((member: { title: string }) => member.title);
}

export async function letters(): Promise<void> {
  const list = await fetch('/api/letters').then((reply) => reply.json());
  console.log(list.map((letter: { email: string }) => letter.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(list.filter((letter: { open: boolean }) => letter.open).length);
}
