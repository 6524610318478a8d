// The same from the server and from a single-page application.
import { UserData } from 'facebook-nodejs-business-sdk';
import ReactPixel from 'react-facebook-pixel';
import { AppEventsLogger } from 'react-native-fbsdk-next';

export function bought(buyer: { email: string; phone: string }): UserData {
  ReactPixel.trackCustom('Tasted', { email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
  ReactPixel.trackCustom('Tasted', { cheeses: 3 });
  AppEventsLogger.logEvent('tasted', { email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta App Events
  return new UserData().setEmail(buyer.email);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Conversions API
}
