// The same with Microsoft Clarity.
import Clarity from '@microsoft/clarity';

export function started(player: { id: string; email: string }): void {
  Clarity.setTag('email', player.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Microsoft Clarity
  Clarity.event('started');
  clarity('identify', player.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Microsoft Clarity
}
