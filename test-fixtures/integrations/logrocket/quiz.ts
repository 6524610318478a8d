// A quiz with session replay.
import LogRocket from 'logrocket';

export function started(player: { id: string; email: string }): void {
  LogRocket.identify(player.id, { email: player.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LogRocket
  LogRocket.identify(player.id);
  LogRocket.log('started', player.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> LogRocket
}
