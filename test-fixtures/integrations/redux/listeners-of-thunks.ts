// What a thunk brings to a listener that waits for it.
import { createAsyncThunk, createListenerMiddleware } from '@reduxjs/toolkit';

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
