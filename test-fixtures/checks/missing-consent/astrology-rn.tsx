//- src/privacy/tcf.ts
import { TCString } from '@iabtcf/core';
import AsyncStorage from '@react-native-async-storage/async-storage';

export async function storedTcString(): Promise<string | null> {
  return AsyncStorage.getItem('IABTCF_TCString');
}
export async function vendorAllowed(vendorId: number, purposes: number[]): Promise<boolean> {
  const encoded = await storedTcString();
  if (!encoded) return false;
  const model = TCString.decode(encoded);
  return model.vendorConsents.has(vendorId) && purposes.every((purpose) => model.purposeConsents.has(purpose));
}
export async function rememberTc(tc: string) {
  await AsyncStorage.setItem('IABTCF_TCString', tc);
}

//- src/privacy/tracking.ts
import { getTrackingPermissionsAsync, requestTrackingPermissionsAsync } from 'expo-tracking-transparency';

export async function attGranted(): Promise<boolean> {
  const { status } = await getTrackingPermissionsAsync();
  return status === 'granted';
}
export async function askAtt(): Promise<boolean> {
  const { granted } = await requestTrackingPermissionsAsync();
  return granted;
}

//- src/services/braze.ts
import Braze from '@braze/react-native-sdk';
import { OneSignal } from 'react-native-onesignal';
import { AppEventsLogger } from 'react-native-fbsdk-next';

export interface Birth {
  date: string;
  time?: string;
  place: { city: string; latitude: number; longitude: number };
}
export interface Stargazer {
  uid: string;
  firstName: string;
  email: string;
  mobile?: string;
  birth: Birth;
  sign: string;
  preferences: { dailyPush: boolean; marketingConsent: boolean };
}

export function registerStargazer(user: Stargazer) {
  Braze.changeUser(user.uid);
  Braze.setCustomUserAttribute('sign', user.sign);
  Braze.setEmail(user.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Braze
}
export function registerIfAgreed(user: Stargazer) {
  if (!user.preferences.marketingConsent) return;
  Braze.setEmail(user.email);
  Braze.setFirstName(user.firstName);
}
export function registerForPush(user: Stargazer) {
  if (user.preferences.dailyPush) {
    OneSignal.User.addEmail(user.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OneSignal
    OneSignal.User.addTag('sign', user.sign);
  }
}
export const adEvent = (name: string, params: Record<string, string | number>) => AppEventsLogger.logEvent(name, params);
export const setAdUser = (email: string) => AppEventsLogger.setUserData({ email });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta App Events

//- src/services/chart.ts
import axios from 'axios';
import type { Birth, Stargazer } from './braze.ts';

const ephemeris = axios.create({ baseURL: 'https://api.ephemerides.example', timeout: 5000 });
const own = axios.create({ baseURL: 'https://api.starry.internal' });

function toQuery(birth: Birth) {
  return { d: birth.date, lat: birth.place.latitude, lng: birth.place.longitude };
}
function coarse(birth: Birth) {
  return { month: new Date(birth.date).getMonth() };
}
async function postChart(payload: object) {
  const { data } = await ephemeris.post('/charts', payload);
  return data;
}
export async function natalChart(user: Stargazer) {
  await own.post('/charts', { uid: user.uid, ...toQuery(user.birth) });
  await postChart(coarse(user.birth));
  return postChart(toQuery(user.birth));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.demographic.date_of_birth -> HTTP request
}
export async function natalChartAgreed(user: Stargazer, consents: { thirdPartySharing: boolean }) {
  if (!consents.thirdPartySharing) return null;
  return postChart(toQuery(user.birth));
}

//- src/services/journal.ts
import * as FileSystem from 'expo-file-system';
import firestore from '@react-native-firebase/firestore';
import type { Stargazer } from './braze.ts';

function document(user: Stargazer) {
  return { uid: user.uid, name: user.firstName, email: user.email };
}
function counters(user: Stargazer) {
  return { uid: user.uid, readings: 3, hasTime: Boolean(user.birth.time) };
}
async function write(path: string, data: object) {
  await firestore().doc(path).set(data);
}
export async function open(user: Stargazer) {
  await write(`users/${user.uid}`, document(user));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.first -> Firestore
  await write(`stats/${user.uid}`, counters(user));
  await firestore().collection('sessions').add({ ...document(user), expireAt: new Date(Date.now() + 864e5) });
  await FileSystem.writeAsStringAsync(`${FileSystem.cacheDirectory}chart.svg`, '<svg/>');
  await FileSystem.writeAsStringAsync(`${FileSystem.documentDirectory}me.json`, JSON.stringify(document(user)));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.first -> file
}

//- src/screens/Onboarding.tsx
import { useEffect, useState } from 'react';
import { Button, TextInput, View } from 'react-native';
import { adEvent, registerForPush, registerIfAgreed, registerStargazer, setAdUser, type Stargazer } from '../services/braze.ts';
import { natalChart, natalChartAgreed } from '../services/chart.ts';
import { open } from '../services/journal.ts';
import { askAtt, attGranted } from '../privacy/tracking.ts';
import { vendorAllowed } from '../privacy/tcf.ts';

const log = (scope: string) => (message: string, data?: unknown) => console.log(`[${scope}] ${message}`, data);
const trace = log('onboarding');

export function Onboarding({ user }: { user: Stargazer }) {
  const [city, setCity] = useState('');
  useEffect(() => {
    trace('open', { sign: user.sign });
    trace('open', { born: user.birth.date });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
    trace('open', { hasMobile: !!user.mobile });
    void (async () => {
      if (await attGranted()) adEvent('open', { email: user.email });
      adEvent('open', { sign: user.sign });
      adEvent('open', { email: user.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta App Events
      if (await vendorAllowed(89, [1, 4])) adEvent('vendor', { email: user.email });
      if (vendorAllowed(89, [1, 4])) adEvent('vendor', { email: user.email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Meta App Events
      if (await askAtt()) setAdUser(user.email);
      await askAtt();
      setAdUser(user.email);
    })();
  }, [user]);

  const submit = async () => {
    trace(`city of ${city.length} letters`);
    registerStargazer(user);
    registerIfAgreed(user);
    registerForPush(user);
    await natalChart(user);
    await natalChartAgreed(user, { thirdPartySharing: user.preferences.marketingConsent });
    await open(user);
  };
  return (
    <View>
      <TextInput value={city} onChangeText={setCity} />
      <Button title="Go" onPress={submit} />
    </View>
  );
}
