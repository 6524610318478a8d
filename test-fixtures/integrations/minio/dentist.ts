// The same with MinIO.
import { Client } from 'minio';

const client = new Client({ endPoint: 'localhost', accessKey: 'a', secretKey: 'b' });

export async function file(patient: { id: string; email: string }): Promise<void> {
  await client.putObject('letters', '1.json', JSON.stringify({ email: patient.email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MinIO
  await client.putObject('letters', '2.json', JSON.stringify({ patient: patient.id }));
}
