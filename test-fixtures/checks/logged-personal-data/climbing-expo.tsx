//- src/storage.ts
import AsyncStorage from '@react-native-async-storage/async-storage';
import * as SecureStore from 'expo-secure-store';
import { MMKV } from 'react-native-mmkv';

const mmkv = new MMKV();

export async function saveJson(key: string, value: unknown) {
  await AsyncStorage.setItem(key, JSON.stringify(value));
}
export async function saveWithExpiry(key: string, value: unknown, ttlMs: number) {
  await AsyncStorage.setItem(key, JSON.stringify({ value, expiresAt: Date.now() + ttlMs }));
}
export async function forget(key: string) {
  await AsyncStorage.removeItem(key);
}
export function setUnit(unit: 'kg' | 'lb') {
  mmkv.set('unit', unit);
}
export async function rememberLogin(email: string) {
  await SecureStore.setItemAsync('login', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> SecureStore
}

//- src/analytics.ts
import analytics from '@react-native-firebase/analytics';
import crashlytics from '@react-native-firebase/crashlytics';
import { useConsentStore } from './consent.ts';

type Params = Record<string, string | number | boolean>;

export function track(event: string, params: Params = {}) {
  void analytics().logEvent(event, params);
}
export function trackWithConsent(event: string, params: Params = {}) {
  if (!useConsentStore.getState().analytics) return;
  void analytics().logEvent(event, params);
}
export async function identify(userId: string, traits: { email: string; birthYear: number }) {
  await analytics().setUserId(userId);
  await analytics().setUserProperty('email', traits.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
}
export function breadcrumb(message: string) {
  crashlytics().log(message);
}

//- src/consent.ts
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import AsyncStorage from '@react-native-async-storage/async-storage';

interface ConsentState {
  analytics: boolean;
  crashReports: boolean;
  grant(kind: 'analytics' | 'crashReports'): void;
}
export const useConsentStore = create<ConsentState>()(
  persist(
    (set) => ({
      analytics: false,
      crashReports: false,
      grant: (kind) => set({ [kind]: true } as Partial<ConsentState>),
    }),
    { name: 'consent', storage: createJSONStorage(() => AsyncStorage) },
  ),
);

//- src/types.ts
export interface Climber {
  id: string;
  nickname: string;
  email: string;
  weightKg: number;
  emergencyContact: { name: string; phone: string };
  homeGymId: string;
}
export interface Route {
  id: string;
  name: string;
  grade: string;
}

//- src/screens/ProfileScreen.tsx
import { useCallback, useEffect, useState } from 'react';
import { Alert, Button, Text, View } from 'react-native';
import * as Location from 'expo-location';
import { breadcrumb, identify, track, trackWithConsent } from '../analytics.ts';
import { forget, rememberLogin, saveJson, saveWithExpiry, setUnit } from '../storage.ts';
import type { Climber, Route } from '../types.ts';

function describe(climber: Climber): string {
  return `${climber.id} <${climber.email}>`;
}
function summary(climber: Climber) {
  return { gym: climber.homeGymId, hasEmergency: Boolean(climber.emergencyContact) };
}
function debug(...parts: unknown[]) {
  if (__DEV__) console.debug('[profile]', ...parts);
}
declare const __DEV__: boolean;

export function ProfileScreen({ climber, routes }: { climber: Climber; routes: Route[] }) {
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    track('profile_open', { gym: climber.homeGymId, routes: routes.length });
    track('profile_open', { email: climber.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
    trackWithConsent('profile_open', { email: climber.email });
    breadcrumb(`profile of ${climber.id}`);
    breadcrumb(`profile of ${climber.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Firebase Crashlytics
  }, [climber, routes.length]);

  const save = useCallback(async () => {
    setSaving(true);
    try {
      await saveJson('emergency', climber.emergencyContact);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> AsyncStorage
      await saveJson('recent-routes', routes.map((route) => route.name));
      await saveWithExpiry('profile', climber, 86_400_000);
      await rememberLogin(climber.email);
      setUnit('kg');
    } catch (error) {
      console.error('saving failed', (error as Error).name);
      Alert.alert('Could not save');
    } finally {
      setSaving(false);
    }
  }, [climber, routes]);

  const locate = async () => {
    const { status } = await Location.requestForegroundPermissionsAsync();
    if (status !== 'granted') return;
    const position = await Location.getCurrentPositionAsync({});
    debug('accuracy', position.coords.accuracy);
    debug('at', position.coords.latitude, position.coords.longitude);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.location.precise -> console
    const nearest = routes.find((route) => route.id === climber.homeGymId);
    track('located', { route: nearest?.name ?? 'none' });
  };

  const signOut = async () => {
    await forget('profile');
    debug('signed out', describe(climber));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
    debug('signed out', summary(climber));
    await identify(climber.id, { email: climber.email, birthYear: 1990 });
  };

  return (
    <View>
      <Text>{climber.nickname}</Text>
      <Button title="Save" disabled={saving} onPress={save} />
      <Button title="Locate" onPress={locate} />
      <Button title="Sign out" onPress={signOut} />
    </View>
  );
}
