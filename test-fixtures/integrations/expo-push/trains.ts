// Push messages of a railway.
import { Expo } from 'expo-server-sdk';

const expo = new Expo();

export async function delayed(traveller: { id: string; fullName: string }, to: string): Promise<void> {
  await expo.sendPushNotificationsAsync([{ to, body: `${traveller.fullName}, your train is late` }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Expo push
  await expo.sendPushNotificationsAsync([{ to, body: 'Your train is late' }]);
}
