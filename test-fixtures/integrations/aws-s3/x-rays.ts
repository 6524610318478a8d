// Referral letters of a dental practice.
import { PutObjectCommand, S3, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const s3 = new S3Client({});
const whole = new S3({});

export async function file(email: string, letter: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: 'letters', Key: '1', Body: JSON.stringify({ email }) }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Amazon S3
  await s3.send(new PutObjectCommand({ Bucket: 'letters', Key: '1', Body: JSON.stringify({ email }), Tagging: 'retention=90d' }));
  await s3.send(new PutObjectCommand({ Bucket: 'pictures', Key: '1', Body: letter.length.toString() }));
  const command = new PutObjectCommand({ Bucket: 'letters', Key: '2', Body: '', Metadata: { email } });
  await s3.send(command);
//      ^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Amazon S3
  await whole.putObject({ Bucket: 'letters', Key: '3', Body: email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Amazon S3
  const upload = new Upload({ client: s3, params: { Bucket: 'letters', Key: '4', Body: email } });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Amazon S3
  await upload.done();
}
