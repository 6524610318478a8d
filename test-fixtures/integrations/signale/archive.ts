// A tool that files letters.
import signale, { Signale } from 'signale';

const scoped = new Signale({ scope: 'letters' });

export function filed(sender: { id: string; email: string }): void {
  signale.success('filed letter of %s', sender.id);
  signale.success('filed letter of %s', sender.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> signale
  scoped.pending(sender.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> signale
}
