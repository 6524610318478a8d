// Bakeries near the visitor.
import { getCurrentPositionAsync } from 'expo-location';

export function near(): void {
  navigator.geolocation.getCurrentPosition((position) => {
    console.log(position.coords);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
    console.log(position.timestamp);
  });
  console.log(navigator.userAgent);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(navigator.language);
}

export async function nearOnThePhone(): Promise<void> {
  const position = await getCurrentPositionAsync();
  console.log(position.coords);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
}
