// A name that says little and a key that says the same bear each other out: what is called a token and kept as one is one.
//- src/sign-in.ts
import AsyncStorage from '@react-native-async-storage/async-storage';
import * as SecureStore from 'expo-secure-store';

export async function signIn(server: string, token: string): Promise<void> {
  await SecureStore.setItemAsync('SERVER', server);
  await SecureStore.setItemAsync('TOKEN', token);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> SecureStore
}

export async function renew(server: string): Promise<void> {
  const response = await fetch(`${server}/session`);
  const data = await response.json();
  const session = (data as any).response.token;
  await AsyncStorage.setItem('token', session);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> AsyncStorage
}

export async function remember(colour: string, token: string): Promise<void> {
  await AsyncStorage.setItem('colour', colour);
  localStorage.setItem('tokenCount', String(token.length));
  localStorage.setItem('highlighted', token);
}

//- src/session.ts
const TOKEN_KEY = '@@TOKEN';
let token: string | null = null;

export function setToken(newToken: string): void {
  token = newToken;
  localStorage.setItem(TOKEN_KEY, newToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> localStorage
  localStorage.setItem('jwt', newToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> localStorage
  localStorage.setItem('theme', newToken);
  sessionStorage.setItem('hasToken', String(token !== null));
}
