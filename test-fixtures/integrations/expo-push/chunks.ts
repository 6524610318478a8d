// Messages of a railway that are sent in parts.
import { Expo, type ExpoPushMessage } from 'expo-server-sdk';

const expo = new Expo();

async function deliver(messages: ExpoPushMessage[]): Promise<void> {
  for (const chunk of expo.chunkPushNotifications(messages)) await expo.sendPushNotificationsAsync(chunk);
}

export async function early(travellers: { id: string; fullName: string }[], to: string): Promise<void> {
  await deliver(travellers.map(({ fullName }) => ({ to, body: `${fullName}, your train is early` })));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Expo push
  await deliver(travellers.map(() => ({ to, body: 'Your train is early' })));
}
