// An app with sheet music, at its start.
import Purchases from 'react-native-purchases';

export async function start(player: { id: string; email: string }, pushToken: string): Promise<void> {
  Purchases.configure({ apiKey: 'public', appUserID: player.id });
  Purchases.configure({ apiKey: 'public', appUserID: player.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> RevenueCat
  await Purchases.setPushToken(pushToken);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.device_id -> RevenueCat
  await Purchases.setDisplayName(null);
}
