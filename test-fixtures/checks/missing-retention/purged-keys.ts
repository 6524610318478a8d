// A ferry app that sweeps what it keeps on the phone.
import AsyncStorage from '@react-native-async-storage/async-storage';
import { createMMKV } from 'react-native-mmkv';

const phone = createMMKV();
const DAY = 86_400_000;

export async function board(passenger: { id: string; email: string }): Promise<void> {
  const kept = JSON.stringify({ email: passenger.email, savedAt: Date.now() });
  await AsyncStorage.setItem('draft', kept);
  await AsyncStorage.setItem(`ticket:${passenger.id}`, kept);
  phone.set(`cabin:${passenger.id}`, kept);
  phone.set(`car:${passenger.id}`, kept);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MMKV
  phone.set(`crew:${passenger.id}`, kept);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MMKV
  await AsyncStorage.setItem('account', kept);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> AsyncStorage
}

export async function draft(): Promise<unknown> {
  const raw = await AsyncStorage.getItem('draft');
  if (raw === null) return undefined;
  const found = JSON.parse(raw);
  if (Date.now() - found.savedAt > DAY) {
    await AsyncStorage.removeItem('draft');
    return undefined;
  }
  return found;
}

export async function sweep(): Promise<void> {
  const keys = (await AsyncStorage.getAllKeys()).filter((key) => key.startsWith('ticket:'));
  for (const key of keys) {
    const { savedAt } = JSON.parse((await AsyncStorage.getItem(key)) ?? '{}');
    if (savedAt < Date.now() - DAY) await AsyncStorage.removeItem(key);
  }
  for (const key of phone.getAllKeys()) {
    if (!key.startsWith('cabin:')) continue;
    const { savedAt } = JSON.parse(phone.getString(key) ?? '{}');
    if (Date.now() - savedAt > 7 * DAY) phone.remove(key);
  }
}

// Old entries of a map, and of the phone under other keys than those that are asked for.
const attempts = new Map<string, { startedAt: number }>();
export function slowDown(key: string): boolean {
  const found = attempts.get(key);
  if (!key.startsWith('car:') || found === undefined) return false;
  if (Date.now() - found.startedAt > DAY) attempts.delete(key);
  return true;
}
export function forget(route: string, last: { key: string; savedAt: number }): void {
  if (route.startsWith('crew:') && Date.now() - last.savedAt > DAY) phone.remove(last.key);
}

export async function signOut(): Promise<void> {
  await AsyncStorage.removeItem('account');
}
