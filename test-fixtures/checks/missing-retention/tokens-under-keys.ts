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

//- src/cookies.ts
import type { Response } from 'express';
import { cookies } from 'next/headers';

export async function keepSession(token: any, theme: any): Promise<void> {
  const jar = await cookies();
  jar.set('session_token', token, { httpOnly: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> cookie
  jar.set('session_token', token, { httpOnly: true, maxAge: 3600 });
  jar.set('highlighted', token);
  jar.set('theme', theme);
}

export function answer(response: Response, reply: any): void {
  response.cookie('token', reply.token, { httpOnly: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> cookie
  response.cookie('email', reply.mail);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  response.cookie('locale', reply.locale);
  response.cookie('page', reply.token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.authorization.credentials -> cookie
}

//- src/kept-sign-in.ts
import { nanoid } from 'nanoid';

interface Grant {
  access_token: string;
  refresh_token: string;
  expires_at: number;
  user: { email: string };
}

/** The access token runs out, and is got again by the other one: nothing goes. */
export function keepGrant(grant: Grant): void {
  localStorage.setItem('grant', JSON.stringify(grant));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials, user.contact.email -> localStorage
  localStorage.setItem('token', JSON.stringify({ access_token: grant.access_token, expires_at: grant.expires_at }));
}

/** Who comes back is told by it from then on. */
export function ownId(): string {
  const known = localStorage.getItem('x-device-id');
  if (known !== null) return known;
  const made = nanoid();
  localStorage.setItem('x-device-id', made);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.device_id -> localStorage
  localStorage.setItem('anonymousId', crypto.randomUUID());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.cookie_id -> localStorage
  localStorage.setItem('draft-id', nanoid());
  localStorage.setItem('lastRequestId', crypto.randomUUID());
  sessionStorage.setItem('device-id', made);
  return made;
}

//- src/studio.ts
interface Remembered {
  webcam: { enabled: boolean; deviceId: string | null };
  theme: string;
}

/** Which of the cameras was chosen says nothing of who sits before it. */
export function chooseCamera(settings: Remembered, selected: { deviceId: string }): void {
  const { deviceId } = selected;
  localStorage.setItem('settings', JSON.stringify({ ...settings, webcam: { enabled: true, deviceId } }));
  localStorage.setItem('preferred-camera', deviceId);
}

export function registerTablet(deviceId: string): void {
  localStorage.setItem('settings', JSON.stringify({ theme: 'dark', tablet: { deviceId } }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.device_id -> localStorage
  localStorage.setItem('visit', JSON.stringify({ visitor: { visitorId: deviceId } }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.device_id -> localStorage
  localStorage.setItem('preferred', deviceId);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.device_id -> localStorage
}
