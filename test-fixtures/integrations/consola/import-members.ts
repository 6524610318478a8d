// A command that imports members.
import { consola, createConsola } from 'consola';

const own = createConsola({ level: 4 });

export function imported(member: { id: string; email: string; phone: string }, count: number): void {
  consola.success(`imported ${count}`);
  consola.success(`imported ${member.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> consola
  own.withTag('import').info(member.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> consola
  own.info(member.id);
}
