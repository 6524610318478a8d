// A reminder app hears of a new token.
import { addPushTokenListener } from 'expo-notifications';

export function listen(): void {
  addPushTokenListener((token) => {
    console.log(token.type);
    console.log(token.data);
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
  });
}
