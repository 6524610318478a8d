// A piano tuner's desktop program.
import log from 'electron-log';

export function visited(client: { id: string; email: string }): void {
  log.info('visited', client.id);
  log.info('visited', client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> electron-log
  log.scope('tuning').debug(client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> electron-log
}
