// Doors of a club: what callers and messages bring, by the types that the functions are declared with.
import { logger } from 'firebase-functions';
import { onCall, type CallableRequest } from 'firebase-functions/v2/https';
import { onMessagePublished } from 'firebase-functions/v2/pubsub';

interface Entry {
  door: number;
  memberName: string;
}

export const enter = onCall<Entry>(async ({ data }) => {
  logger.info('entry', data.door);
  logger.info('entry', data);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Cloud Functions log
});
export const leave = onCall<Entry>({ region: 'europe-west1' }, async (request) => {
  logger.info('left', request.data);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Cloud Functions log
  logger.info('left', { door: request.data.door });
});
export async function count(request: CallableRequest<Pick<Entry, 'door'>>): Promise<void> {
  logger.info('counted', request.data);
}
export const refused = onMessagePublished<{ door: number; refused?: Entry }>('doors', async (event) => {
  const { door, refused: entry } = event.data.message.json;
  logger.warn('refused', { door });
  if (entry) logger.warn('refused', { ...entry });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Cloud Functions log
});
