//- src/auth/AuthProvider.tsx
// A session in a context of React.
import { createContext, useContext, useEffect, useReducer, type ReactNode } from 'react';
import LogRocket from 'logrocket';

export interface Session { userId: string; email: string; fullName: string; roles: string[]; accessToken: string }
type State = { status: 'anonymous' } | { status: 'loading' } | { status: 'in'; session: Session };
type Action = { type: 'login'; session: Session } | { type: 'logout' } | { type: 'pending' };

function reducer(state: State, action: Action): State {
  switch (action.type) {
    case 'login':
      console.debug('login', action.session.userId);
      console.debug('login', action.session.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      return { status: 'in', session: action.session };
    case 'pending':
      return { status: 'loading' };
    default:
      return { status: 'anonymous' };
  }
}
interface AuthValue { state: State; login(email: string, password: string): Promise<void>; logout(): void }
const AuthContext = createContext<AuthValue | null>(null);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reducer, { status: 'anonymous' });
  useEffect(() => {
    if (state.status !== 'in') return;
    LogRocket.identify(state.session.userId, { name: state.session.fullName, email: state.session.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> LogRocket
    document.cookie = `sid=${state.session.accessToken}; path=/`;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> cookie
    document.cookie = `role=${state.session.roles[0]}; path=/`;
    document.cookie = `uid=${encodeURIComponent(state.session.email)}; max-age=3600`;
  }, [state]);
  const value: AuthValue = {
    state,
    async login(email, password) {
      dispatch({ type: 'pending' });
      const res = await fetch('/auth/login', { method: 'POST', body: JSON.stringify({ email, password }) });
      if (!res.ok) { console.error(`login failed for ${email}`); return; }
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      dispatch({ type: 'login', session: await res.json() });
    },
    logout: () => dispatch({ type: 'logout' }),
  };
  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}
export function useAuth() {
  const value = useContext(AuthContext);
  if (!value) throw new Error('outside of AuthProvider');
  return value;
}
//- src/pages/Account.tsx
import { useAuth } from '../auth/AuthProvider';
export function Account() {
  const { state } = useAuth();
  if (state.status !== 'in') return null;
  const { session: { email, ...rest } } = state;
  console.log('roles', rest.roles);
  console.log('account of', rest);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.name -> console
  return <a href={`mailto:${email}`}>mail</a>;
}
