//- src/db/dexie.ts
import Dexie, { type Table } from 'dexie';

export interface SavedRecipe {
  id?: number;
  title: string;
  author: string;
  minutes: number;
}
export interface PantryProfile {
  id?: number;
  ownerEmail: string;
  allergies: string[];
  diet: string;
}
class PantryDb extends Dexie {
  recipes!: Table<SavedRecipe, number>;
  profiles!: Table<PantryProfile, number>;
  constructor() {
    super('pantry');
    this.version(1).stores({ recipes: '++id, title', profiles: '++id, ownerEmail' });
  }
}
export const pantry = new PantryDb();

//- src/db/idb.ts
import { type DBSchema, openDB } from 'idb';

interface Schema extends DBSchema {
  drafts: { key: string; value: { body: string; savedAt: number } };
  account: { key: string; value: { email: string; fullName: string } };
}
const ready = openDB<Schema>('kitchen', 1);
export async function putAccount(account: { email: string; fullName: string }) {
  const db = await ready;
  await db.put('account', account, 'me');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> IndexedDB
}
export async function putDraftCount(count: number) {
  localStorage.setItem('drafts', String(count));
}
export async function clearAccount() {
  const db = await ready;
  await db.delete('account', 'me');
}

//- src/state/store.ts
import { create } from 'zustand';
import { devtools, persist } from 'zustand/middleware';

interface UiState {
  servings: number;
  metric: boolean;
  setServings(n: number): void;
}
export const useUi = create<UiState>()(
  persist((set) => ({ servings: 2, metric: true, setServings: (servings) => set({ servings }) }), { name: 'ui' }),
);

interface AccountState {
  email: string | null;
  phone: string | null;
  signIn(email: string): void;
}
export const useAccount = create<AccountState>()(
  devtools((set) => ({ email: null, phone: null, signIn: (email) => set({ email }) })),
);

//- src/api/client.ts
import axios from 'axios';

export const api = axios.create({ baseURL: '/api' });
export const nutrition = axios.create({ baseURL: 'https://api.nutriwise.example/v2' });

export interface Cook {
  id: string;
  displayName: string;
  email: string;
  allergies: string[];
}
export async function getCook(id: string): Promise<Cook> {
  const { data } = await api.get<Cook>(`/cooks/${id}`);
  return data;
}
export const saveCook = (cook: Cook) => api.put(`/cooks/${cook.id}`, cook);
export const analyse = (ingredients: string[]) => nutrition.post('/analyse', { ingredients });
export const personalPlan = (cook: Cook) => nutrition.post('/plans', { contact: cook.email, avoid: cook.allergies });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.health_and_medical -> HTTP request

//- src/hooks/useCook.ts
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as Sentry from '@sentry/react';
import { type Cook, getCook, personalPlan, saveCook } from '../api/client.ts';
import { pantry } from '../db/dexie.ts';
import { putAccount } from '../db/idb.ts';

export function useCook(id: string) {
  return useQuery({ queryKey: ['cook', id], queryFn: () => getCook(id), staleTime: 60_000 });
}
export function useSaveCook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (cook: Cook) => saveCook(cook),
    onMutate: (cook) => {
      console.debug('saving', cook.id);
      client.setQueryData(['cook', cook.id], cook);
    },
    onSuccess: async (_response, cook) => {
      await pantry.recipes.add({ title: 'Starter', author: 'Kitchen team', minutes: 10 });
      await pantry.profiles.put({ ownerEmail: cook.email, allergies: cook.allergies, diet: 'any' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.health_and_medical -> IndexedDB
      await putAccount({ email: cook.email, fullName: cook.displayName });
    },
    onError: (error, cook) => {
      console.error('saving failed', error.name, cook.id);
      console.error('saving failed', cook);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.health_and_medical, user.name -> console
      Sentry.setUser({ id: cook.id });
      Sentry.setUser({ id: cook.id, email: cook.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
      Sentry.captureException(error, { tags: { diet: 'any' } });
    },
  });
}
export function usePlan() {
  return useMutation({ mutationFn: (cook: Cook) => personalPlan(cook) });
}

//- src/Page.tsx
import { useEffect } from 'react';
import { useAccount, useUi } from './state/store.ts';
import { usePlan, useCook, useSaveCook } from './hooks/useCook.ts';
import { clearAccount, putDraftCount } from './db/idb.ts';

export function CookPage({ id }: { id: string }) {
  const { data: cook, error, isLoading } = useCook(id);
  const save = useSaveCook();
  const plan = usePlan();
  const servings = useUi((s) => s.servings);
  const email = useAccount((s) => s.email);

  useEffect(() => {
    console.log('servings', servings);
    if (email) console.log('signed in as', email);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }, [servings, email]);

  useEffect(() => {
    if (!cook) return;
    console.info('cook', { id: cook.id, allergies: cook.allergies.length });
    console.info('cook', { name: cook.displayName });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    void putDraftCount(3);
  }, [cook]);

  if (isLoading || !cook) return <p>…</p>;
  if (error) return <p>{error.message}</p>;
  return (
    <section>
      <h1>{cook.displayName}</h1>
      <button type="button" onClick={() => save.mutate(cook)}>Save</button>
      <button type="button" onClick={() => plan.mutate(cook)}>Plan</button>
      <button type="button" onClick={() => void clearAccount()}>Forget me</button>
    </section>
  );
}
