// What a thunk brings to a listener that waits for it.
import { createAsyncThunk, createListenerMiddleware, createReducer } from '@reduxjs/toolkit';

interface Angler {
  id: string;
  email: string;
  catches: number;
}

export const signIn = createAsyncThunk('anglers/signIn', async (code: string) => {
  const reply = await fetch(`/api/anglers/${code}`);
  return (await reply.json()) as Angler;
});

export const count = createAsyncThunk('anglers/count', async () => {
  const reply = await fetch('/api/anglers/count');
  return (await reply.json()) as number;
});

const listener = createListenerMiddleware<{ anglers: { club: string } }>();

listener.startListening({
  actionCreator: signIn.fulfilled,
  effect: async ({ payload, type }, { getState }) => {
    console.log(type, payload.catches, getState().anglers.club);
    console.log('signed in', payload);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  },
});

listener.startListening({
  actionCreator: signIn.pending,
  effect: async (action) => {
    console.log('signing in', action.type, action.payload);
  },
});

listener.startListening({
  actionCreator: count.fulfilled,
  effect: async (action) => {
    console.log('counted', action.payload);
  },
});

export const report = createAsyncThunk('catches/report', async (entry: { email: string; pounds: number }) => {
  await fetch('/api/catches', { method: 'POST', body: JSON.stringify(entry) });
});

// What a thunk was asked to do stands in what it says of itself.
listener.startListening({
  actionCreator: report.rejected,
  effect: async (action) => {
    console.warn('not reported', action.meta.requestId, action.meta.arg.pounds);
    console.warn('not reported', action.meta.arg);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    localStorage.setItem(`later.${action.meta.requestId}`, JSON.stringify({ email: action.meta.arg.email }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  },
});

export const catches = createReducer({ waiting: 0 }, (builder) => {
  builder.addCase(report.pending, (state, { meta }) => {
    console.info('reporting', meta.arg.pounds);
    console.info('reporting', meta.arg);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    state.waiting += 1;
  });
});
