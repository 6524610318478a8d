// The same with Hotjar.
import Hotjar from '@hotjar/browser';

export function started(player: { id: string; email: string }): void {
  Hotjar.identify(player.id, { email: player.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Hotjar
  Hotjar.event('started');
  hj('identify', player.id, { email: player.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Hotjar
}
