//- src/store/keeperSlice.ts
import { type PayloadAction, createAsyncThunk, createSlice } from '@reduxjs/toolkit';
import { http } from '../net/http.ts';

export interface Keeper {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  apiaryAddress: string;
  hives: number;
  consents: Partial<Record<'analytics' | 'crm', boolean>>;
}
interface KeeperState {
  current: Keeper | null;
  status: 'idle' | 'busy' | 'failed';
  error?: string;
}
const initialState: KeeperState = { current: null, status: 'idle' };

export const fetchKeeper = createAsyncThunk('keeper/fetch', async (id: string) => {
  const { data } = await http.get<Keeper>(`/keepers/${id}`);
  return data;
});
export const registerKeeper = createAsyncThunk('keeper/register', async (keeper: Keeper, { rejectWithValue }) => {
  try {
    await http.post('/keepers', keeper);
    console.info('registered', keeper.id);
    console.info('registered', keeper.lastName);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
    return keeper;
  } catch (error) {
    return rejectWithValue((error as Error).message);
  }
});

const slice = createSlice({
  name: 'keeper',
  initialState,
  reducers: {
    hiveAdded(state) {
      if (state.current) state.current.hives += 1;
    },
    emailChanged(state, action: PayloadAction<string>) {
      if (state.current) state.current.email = action.payload;
      console.debug(action.type);
    },
    consentGiven(state, action: PayloadAction<'analytics' | 'crm'>) {
      if (state.current) state.current.consents[action.payload] = true;
    },
  },
  extraReducers: (builder) =>
    builder
      .addCase(fetchKeeper.fulfilled, (state, { payload }) => {
        state.current = payload;
        console.debug('loaded', payload.hives);
        console.debug('loaded', payload.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      })
      .addCase(fetchKeeper.rejected, (state, { error }) => {
        state.status = 'failed';
        console.error(error.code);
      }),
});
export const { hiveAdded, emailChanged, consentGiven } = slice.actions;
export const selectKeeper = (root: { keeper: KeeperState }) => root.keeper.current;
export const selectHives = (root: { keeper: KeeperState }) => root.keeper.current?.hives ?? 0;
export const selectEmail = (root: { keeper: KeeperState }) => root.keeper.current?.email;
export const selectConsents = (root: { keeper: KeeperState }) => root.keeper.current?.consents ?? {};
export default slice.reducer;

//- src/net/http.ts
import axios, { type AxiosInstance } from 'axios';

export const http: AxiosInstance = axios.create({ baseURL: '/api/v1' });
export const hubspot = axios.create({ baseURL: 'https://api.hubapi.com' });
hubspot.interceptors.request.use((request) => {
  request.headers.set('Authorization', `Bearer ${import.meta.env.VITE_HUBSPOT}`);
  return request;
});

//- src/analytics/facade.ts
import amplitude from 'amplitude-js';
import ReactGA from 'react-ga4';

export interface AnalyticsAdapter {
  identify(id: string, traits?: Record<string, unknown>): void;
  log(event: string, properties?: Record<string, unknown>): void;
}
const amplitudeAdapter: AnalyticsAdapter = {
  identify(id, traits) {
    amplitude.getInstance().setUserId(id);
    amplitude.getInstance().setUserProperties(traits ?? {});
  },
  log: (event, properties) => amplitude.getInstance().logEvent(event, properties),
};
const gaAdapter: AnalyticsAdapter = {
  identify: (id) => ReactGA.set({ userId: id }),
  log: (event, properties) => ReactGA.event(event, properties),
};
const adapters = [amplitudeAdapter, gaAdapter];

export const analytics: AnalyticsAdapter = {
  identify: (id, traits) => adapters.forEach((adapter) => adapter.identify(id, traits)),
  log: (event, properties) => {
    for (const adapter of adapters) adapter.log(event, properties);
  },
};

//- src/store/listeners.ts
import { createListenerMiddleware } from '@reduxjs/toolkit';
import { analytics } from '../analytics/facade.ts';
import { hubspot } from '../net/http.ts';
import { consentGiven, emailChanged, fetchKeeper, hiveAdded, registerKeeper, selectConsents, selectKeeper } from './keeperSlice.ts';
import type { RootState } from './index.ts';

export const listeners = createListenerMiddleware();

listeners.startListening({
  actionCreator: hiveAdded,
  effect: (_action, api) => {
    const keeper = selectKeeper(api.getState() as RootState);
    analytics.log('hive_added', { hives: keeper?.hives });
    analytics.log('hive_added', { email: keeper?.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
  },
});
listeners.startListening({
  actionCreator: emailChanged,
  effect: async (action, api) => {
    const consents = selectConsents(api.getState() as RootState);
    console.log('email changed to', action.payload);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING logged-personal-data: user.contact.email -> console
    if (consents.crm) {
      await hubspot.patch('/crm/v3/objects/contacts/1', { properties: { email: action.payload } });
    }
    if (consents.analytics) {
      await hubspot.patch('/crm/v3/objects/contacts/2', { properties: { email: action.payload } });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
    }
    await hubspot.patch('/crm/v3/objects/contacts/3', { properties: { email: action.payload } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    await hubspot.get('/crm/v3/properties');
  },
});
listeners.startListening({
  actionCreator: consentGiven,
  effect: (action) => {
    console.log('consent for', action.payload);
  },
});
listeners.startListening({
  matcher: (action) => registerKeeper.fulfilled.match(action) || fetchKeeper.fulfilled.match(action),
  effect: (_action, api) => {
    const keeper = selectKeeper(api.getState() as RootState);
    if (!keeper) return;
    if (!keeper.consents.analytics) return;
    analytics.identify(keeper.id, { email: keeper.email, name: keeper.firstName });
  },
});

//- src/store/index.ts
import { configureStore } from '@reduxjs/toolkit';
import { persistReducer, persistStore } from 'redux-persist';
import storage from 'redux-persist/lib/storage';
import keeper from './keeperSlice.ts';
import { listeners } from './listeners.ts';

const persisted = persistReducer({ key: 'ui', storage, whitelist: ['ui'] }, keeper);
export const store = configureStore({
  reducer: { keeper: persisted },
  middleware: (defaults) => defaults().prepend(listeners.middleware),
});
export const persistor = persistStore(store);
export type RootState = { keeper: ReturnType<typeof keeper> };

//- src/KeeperPanel.tsx
import { useDispatch, useSelector } from 'react-redux';
import { useEffect } from 'react';
import { analytics } from './analytics/facade.ts';
import { emailChanged, fetchKeeper, selectConsents, selectEmail, selectHives, selectKeeper } from './store/keeperSlice.ts';

export function KeeperPanel({ id }: { id: string }) {
  const dispatch = useDispatch();
  const keeper = useSelector(selectKeeper);
  const hives = useSelector(selectHives);
  const email = useSelector(selectEmail);
  const consents = useSelector(selectConsents);

  useEffect(() => {
    dispatch(fetchKeeper(id) as never);
  }, [dispatch, id]);

  useEffect(() => {
    console.log('hives', hives);
    console.log('contact', email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    analytics.log('panel', { hives });
    if (consents.analytics && keeper) analytics.identify(keeper.id, { address: keeper.apiaryAddress });
    if (consents.crm && keeper) analytics.identify(keeper.id, { address: keeper.apiaryAddress });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.address -> Amplitude
    if (keeper) analytics.identify(keeper.id);
    if (keeper) analytics.identify(keeper.id, keeper as never);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address, user.contact.email, user.name.first, user.name.last -> Amplitude
  }, [hives, email, keeper, consents]);

  if (!keeper) return null;
  return <input value={keeper.email} onChange={(e) => dispatch(emailChanged(e.target.value))} />;
}
