// A diary on the phone: what is read from a secure store is what its key says, and credentials under whatever key.
import AsyncStorage from '@react-native-async-storage/async-storage';
import * as SecureStore from 'expo-secure-store';
import * as Keychain from 'react-native-keychain';

const KEYS = { session: 'diary.session-token', pin: 'diary_pin', theme: 'diary.theme' };

export async function unlock(server: string): Promise<void> {
  const found = await Keychain.getInternetCredentials(server);
  if (found === false) return;
  console.log('unlocking with', found);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username, user.authorization.password -> console
  console.log(`unlocking as ${found.username}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username -> console
  console.log(`kept by ${found.service} in ${found.storage}`);
}

export async function entry(): Promise<void> {
  const kept = await Keychain.getGenericPassword({ service: 'diary' });
  console.log('there is one', Boolean(kept));
  if (kept !== false) console.log(kept.password);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

export async function resume(): Promise<void> {
  const value = await SecureStore.getItemAsync(KEYS.session);
  console.log(value);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  const code = await SecureStore.getItemAsync(KEYS.pin);
  console.log(code, code?.length);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  const look = await SecureStore.getItemAsync(KEYS.theme);
  console.log(look);
}

export async function restore(): Promise<void> {
  const value = await AsyncStorage.getItem('refreshToken');
  console.log(value === null ? 'none' : 'one');
  console.log(value);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  const push = await AsyncStorage.getItem('expoPushToken.shown');
  console.log(push);
  const opened = await AsyncStorage.getItem('opened-tokens');
  console.log(opened);
}
