// Referral letters of a dental practice.
import { PutObjectCommand, S3, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Request } from 'express';

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

/** The picture that comes in, and not the headers that it came with. */
export async function receive(request: Request): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: 'pictures', Key: '2', Body: request }));
  const upload = new Upload({ client: s3, params: { Bucket: 'pictures', Key: '3', Body: request } });
  await upload.done();
  await whole.putObject({ Bucket: 'pictures', Key: '4', Body: JSON.stringify(request.headers) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> Amazon S3
}
