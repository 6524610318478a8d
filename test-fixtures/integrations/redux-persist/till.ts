// What a till keeps on the tablet between two markets.
import { combineReducers, createSlice, type UnknownAction } from '@reduxjs/toolkit';
import { persistCombineReducers, persistReducer } from 'redux-persist';
import storage from 'redux-persist/lib/storage';
import session from 'redux-persist/lib/storage/session';

interface Stallholder {
  email: string;
  fullName: string;
}

const holders = createSlice({ name: 'holders', initialState: { holder: null as Stallholder | null }, reducers: {} });
const settings = createSlice({ name: 'settings', initialState: { theme: 'light' }, reducers: {} });

const reducer = combineReducers({ holders: holders.reducer, settings: settings.reducer });

export const whole = persistReducer({ key: 'till', storage }, reducer);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> what Redux keeps on the device
export const alone = persistReducer({ key: 'holders', storage }, holders.reducer);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> what Redux keeps on the device
export const chosen = persistReducer({ key: 'till', storage, whitelist: ['settings'] }, reducer);
export const some = persistReducer({ key: 'till', storage, whitelist: ['settings', 'holders'] }, reducer);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> what Redux keeps on the device
export const without = persistReducer({ key: 'till', storage, blacklist: ['holders'] }, reducer);
export const together = persistCombineReducers({ key: 'till', storage }, { holders: holders.reducer });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> what Redux keeps on the device
export const ended = persistReducer({ key: 'till', storage: session }, reducer);

const emptied = (state: ReturnType<typeof reducer>, action: UnknownAction) =>
  reducer(action.type === 'closed' ? undefined : state, action);

export const emptiable = persistReducer({ key: 'till', storage }, emptied);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> what Redux keeps on the device
