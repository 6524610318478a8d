// Tracks that are written to files of the phone.
import { File, Paths } from 'expo-file-system';

export function write(email: string, metres: number[]): void {
  const list = new File(Paths.document, 'hikers.csv');
  list.create();
  list.write(`address\n${email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  new File(Paths.cache, 'heights.csv').write(metres.join('\n'));
}
