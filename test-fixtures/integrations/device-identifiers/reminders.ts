// Where reminders are sent to.
import * as Notifications from 'expo-notifications';
import { getMessaging, getToken } from 'firebase/messaging';

export async function register(): Promise<void> {
  const token = await Notifications.getExpoPushTokenAsync({ projectId: 'steps' });
  console.log(token.type);
  console.log(token.data);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
  console.log(await getToken(getMessaging()));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
}

export async function registered(): Promise<void> {
  const token = (await Notifications.getExpoPushTokenAsync()).data;
  console.info('registered', token.length);
  console.info('registered', token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
}
