// What a listener does with the state: its type is that of the middleware.
import { createListenerMiddleware } from '@reduxjs/toolkit';

interface RootState {
  session: { profile: { email: string; locale: string } | null; theme: string };
}
const listeners = createListenerMiddleware<RootState>();

listeners.startListening({
  predicate: (action) => action.type === 'session/opened',
  effect: (_action, api) => {
    const { profile, ...rest } = api.getState().session;
    console.log('opened', rest.theme, profile?.locale);
    console.log('opened', profile);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log('before', api.getOriginalState().session.profile);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  },
});
