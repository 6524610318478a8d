// A library sends its reminders through queues that call an address for each.
import { CloudTasksClient } from '@google-cloud/tasks';
import { Client } from '@upstash/qstash';

interface Reader {
  id: string;
  email: string;
  webhookUrl: string;
}

const qstash = new Client({ token: process.env.QSTASH_TOKEN ?? '' });
const reminders = qstash.queue({ queueName: 'reminders' });
const tasks = new CloudTasksClient();

export async function remind(reader: Reader, bookId: string): Promise<void> {
  await qstash.publishJSON({
//      ^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> QStash
    url: `${process.env.APP_URL}/api/remind`,
    body: { to: reader.email, bookId },
  });
  await qstash.publishJSON({
    url: `${process.env.APP_URL}/api/remind`,
    body: { readerId: reader.id, bookId },
  });
  await reminders.enqueueJSON({ url: `${process.env.APP_URL}/api/remind`, body: { to: reader.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> QStash
  await reminders.enqueueJSON({ url: `${process.env.APP_URL}/api/count`, body: { bookId } });
  await qstash.batchJSON([{ url: reader.webhookUrl, body: { email: reader.email } }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> QStash
}

export async function schedule(parent: string, reader: Reader): Promise<void> {
  await tasks.createTask({
//      ^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> task that calls an address
    parent,
    task: {
      httpRequest: {
        url: 'https://hooks.zapier.com/hooks/catch/1/remind',
        body: Buffer.from(JSON.stringify({ email: reader.email })).toString('base64'),
      },
    },
  });
  await tasks.createTask({
    parent,
    task: { httpRequest: { url: '/remind', body: Buffer.from(JSON.stringify({ email: reader.email })) } },
  });
  await tasks.createTask({ parent, task: { appEngineHttpRequest: { relativeUri: '/remind', body: reader.email } } });
}
