// Subscribers of an app with sheet music.
import Purchases from 'react-native-purchases';

export async function subscribed(player: { id: string; email: string }): Promise<void> {
  await Purchases.setEmail(player.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> RevenueCat
  await Purchases.logIn(player.id);
}
