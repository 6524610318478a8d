// A ferry app: what somebody signs in with stays in the keychain until it is taken out.
import * as Keychain from 'react-native-keychain';
import { setGenericPassword, setSharedWebCredentials } from 'react-native-keychain';

interface SignedIn {
  email: string;
  sessionToken: string;
}

export async function remember(host: string, { email, sessionToken }: SignedIn): Promise<void> {
  await Keychain.setInternetCredentials(host, email, sessionToken, {
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials, user.contact.email -> keychain
    accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED,
  });
  await setGenericPassword(email, sessionToken, { service: 'ferry' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials, user.contact.email -> keychain
  await setSharedWebCredentials(host, email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> keychain
}
// A key of the device is nobody's, and taking out keeps nothing.
export async function prepared(host: string, databaseKey: string): Promise<void> {
  await setGenericPassword('database', databaseKey);
  await Keychain.setInternetCredentials(host, 'ferry', databaseKey);
  await Keychain.resetInternetCredentials({ server: host });
}
