// A choir's app keeps lists in folders of the phone, and hands files on.
import { Directory, File, Paths } from 'expo-file-system';
import { FileSystemUploadType, uploadAsync } from 'expo-file-system/legacy';

const parts = { uploadType: FileSystemUploadType.MULTIPART, fieldName: 'list' } as const;

export async function keep(singer: { email: string }, voices: number): Promise<void> {
  const folder = new Directory(Paths.document, 'choir').createDirectory('lists');
  const list = folder.createFile('singers.txt', 'text/plain');
  list.write(singer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  folder.createFile('voices.txt', 'text/plain').write(String(voices));
  await uploadAsync('https://files.choirbook.net/v1', list.uri, { ...parts, parameters: { from: singer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await uploadAsync('https://files.choirbook.net/v1', list.uri, { ...parts, parameters: { voices: String(voices) } });
  await new File(Paths.cache, 'song.mid').upload('https://files.choirbook.net/v1', { parameters: { from: singer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
