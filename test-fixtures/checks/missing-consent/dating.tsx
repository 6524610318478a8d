// A dating app in Expo: context, hooks, storage on the device and analytics with Amplitude.
//- src/consent/ConsentContext.tsx
import AsyncStorage from '@react-native-async-storage/async-storage';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

interface Consent {
  analytics: boolean;
  marketing: boolean;
  grant(kind: 'analytics' | 'marketing'): void;
}
const ConsentContext = createContext<Consent>({ analytics: false, marketing: false, grant: () => {} });

export function ConsentProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState({ analytics: false, marketing: false });
  useEffect(() => {
    AsyncStorage.getItem('consent').then((text) => text && setState(JSON.parse(text)));
  }, []);
  const value = useMemo(
    () => ({
      ...state,
      grant: (kind: 'analytics' | 'marketing') => {
        const next = { ...state, [kind]: true };
        setState(next);
        void AsyncStorage.setItem('consent', JSON.stringify(next));
      },
    }),
    [state],
  );
  return <ConsentContext.Provider value={value}>{children}</ConsentContext.Provider>;
}
export const useConsent = () => useContext(ConsentContext);
//- src/session/SessionContext.tsx
import AsyncStorage from '@react-native-async-storage/async-storage';
import * as SecureStore from 'expo-secure-store';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { api } from '../api.ts';
import type { Profile } from '../types.ts';

interface Session {
  profile: Profile | null;
  signIn(email: string, password: string): Promise<void>;
}
const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [profile, setProfile] = useState<Profile | null>(null);
  const signIn = useCallback(async (email: string, password: string) => {
    console.log('signing in');
    const reply = await api.post<{ token: string; profile: Profile }>('/sessions', { email, password });
    await SecureStore.setItemAsync('token', reply.token);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> SecureStore
    await AsyncStorage.setItem('profile', JSON.stringify(reply.profile));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.public, user.demographic.date_of_birth, user.location.precise, user.name -> AsyncStorage
    await AsyncStorage.setItem('theme', 'dark');
    setProfile(reply.profile);
  }, []);
  return <SessionContext.Provider value={{ profile, signIn }}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of its provider');
  return session;
}
//- src/types.ts
export interface Profile {
  id: string;
  displayName: string;
  birthDate: string;
  bio: string;
  photoCount: number;
  location: { latitude: number; longitude: number } | null;
}
//- src/api.ts
const base = '/api';
export const api = {
  async post<T>(path: string, body: unknown): Promise<T> {
    const reply = await fetch(`${base}${path}`, { method: 'POST', body: JSON.stringify(body) });
    return (await reply.json()) as T;
  },
};
//- src/screens/ProfileScreen.tsx
import * as amplitude from '@amplitude/analytics-react-native';
import * as Location from 'expo-location';
import { useEffect } from 'react';
import { Button, Text, View } from 'react-native';
import { useConsent } from '../consent/ConsentContext.tsx';
import { useSession } from '../session/SessionContext.tsx';

export function ProfileScreen() {
  const { profile } = useSession();
  const { analytics, marketing } = useConsent();

  useEffect(() => {
    if (!profile) return;
    amplitude.track('profile opened', { photos: profile.photoCount });
    amplitude.track('profile opened', { born: profile.birthDate });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.demographic.date_of_birth -> Amplitude
    if (analytics) amplitude.track('profile opened', { born: profile.birthDate });
    if (marketing) amplitude.track('profile opened', { name: profile.displayName });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Amplitude
  }, [profile, analytics, marketing]);

  const share = async () => {
    const { coords } = await Location.getCurrentPositionAsync({});
    console.log('position', coords.latitude, coords.longitude);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
    console.log('accuracy', coords.accuracy);
    if (!analytics) {
      return;
    }
    amplitude.track('nearby', { latitude: coords.latitude });
  };

  return (
    <View>
      <Text>{profile?.displayName}</Text>
      <Button title="Nearby" onPress={share} />
      <Button
        title="Like"
        onPress={() => {
          amplitude.track('liked', { id: profile?.id });
          amplitude.track('liked', { bio: profile?.bio, name: profile?.displayName });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.public, user.name -> Amplitude
        }}
      />
    </View>
  );
}
