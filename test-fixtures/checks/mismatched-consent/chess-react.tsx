//- src/analytics/AnalyticsProvider.tsx
import { type PropsWithChildren, createContext, useCallback, useContext, useMemo } from 'react';
import posthog from 'posthog-js';
import { useCookieConsent } from '../consent/useCookieConsent.ts';

interface AnalyticsApi {
  capture(event: string, properties?: Record<string, unknown>): void;
  captureAlways(event: string, properties?: Record<string, unknown>): void;
}
const AnalyticsContext = createContext<AnalyticsApi | null>(null);

export function AnalyticsProvider({ children }: PropsWithChildren) {
  const consent = useCookieConsent();
  const capture = useCallback(
    (event: string, properties?: Record<string, unknown>) => {
      if (!consent.statistics) return;
      posthog.capture(event, properties);
    },
    [consent.statistics],
  );
  const captureAlways = useCallback((event: string, properties?: Record<string, unknown>) => {
    posthog.capture(event, properties);
  }, []);
  const api = useMemo(() => ({ capture, captureAlways }), [capture, captureAlways]);
  return <AnalyticsContext.Provider value={api}>{children}</AnalyticsContext.Provider>;
}
export function useAnalytics(): AnalyticsApi {
  const api = useContext(AnalyticsContext);
  if (!api) throw new Error('AnalyticsProvider missing');
  return api;
}

//- src/consent/useCookieConsent.ts
import { useSyncExternalStore } from 'react';
import Cookies from 'js-cookie';

export interface CookieConsent {
  necessary: true;
  statistics: boolean;
  marketing: boolean;
}
const DENIED: CookieConsent = { necessary: true, statistics: false, marketing: false };
let cached = DENIED;
const listeners = new Set<() => void>();

function read(): CookieConsent {
  const raw = Cookies.get('consent');
  return raw ? (JSON.parse(raw) as CookieConsent) : DENIED;
}
export function saveConsent(consent: CookieConsent) {
  Cookies.set('consent', JSON.stringify(consent), { expires: 180 });
  cached = read();
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export function useCookieConsent(): CookieConsent {
  return useSyncExternalStore(subscribe, () => cached);
}

//- src/consent/ConsentGate.tsx
import type { ReactNode } from 'react';
import { type CookieConsent, useCookieConsent } from './useCookieConsent.ts';

export function ConsentGate({ category, children }: { category: Exclude<keyof CookieConsent, 'necessary'>; children: ReactNode }) {
  const consent = useCookieConsent();
  return consent[category] ? <>{children}</> : null;
}

//- src/forms/JoinForm.tsx
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import Cookies from 'js-cookie';
import ReactPixel from 'react-facebook-pixel';
import { z } from 'zod';
import { useAnalytics } from '../analytics/AnalyticsProvider.tsx';
import { useCookieConsent } from '../consent/useCookieConsent.ts';

const schema = z.object({
  playerName: z.string().min(1),
  email: z.string().email(),
  birthday: z.string(),
  rating: z.coerce.number(),
  clubName: z.string(),
  acceptTerms: z.literal(true),
});
type JoinValues = z.infer<typeof schema>;

function bucket(rating: number) {
  return rating < 1200 ? 'beginner' : rating < 1800 ? 'club' : 'expert';
}
function toTraits(values: JoinValues) {
  return { $email: values.email, $name: values.playerName };
}
function pixelUser(values: JoinValues) {
  ReactPixel.init('42', { em: values.email } as never);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
const report = (error: unknown, context: object) => {
  console.error('[join]', error instanceof Error ? error.name : 'unknown', context);
};

export function JoinForm({ onJoined }: { onJoined(id: string): void }) {
  const { register, handleSubmit, reset, formState } = useForm<JoinValues>({ resolver: zodResolver(schema) });
  const { capture, captureAlways } = useAnalytics();
  const consent = useCookieConsent();

  const onValid = handleSubmit(
    async (values) => {
      try {
        const response = await fetch('/api/players', { method: 'POST', body: JSON.stringify(values) });
        const { id } = (await response.json()) as { id: string };
        capture('joined', toTraits(values));
        captureAlways('joined', { level: bucket(values.rating), club: values.clubName });
        captureAlways('joined', toTraits(values));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> PostHog
        if (values.acceptTerms) captureAlways('joined', { email: values.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
        if (consent.statistics) captureAlways('joined', { email: values.email });
        if (consent.marketing) ReactPixel.track('Lead', { email: values.email });
        if (consent.statistics) ReactPixel.track('Lead', { email: values.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Meta Pixel
        pixelUser(values);
        Cookies.set('level', bucket(values.rating));
        Cookies.set('player', values.playerName);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> cookie
        Cookies.set('player_email', values.email, { expires: 7 });
        reset();
        onJoined(id);
      } catch (error) {
        report(error, { club: values.clubName });
        report(error, values);
//      ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.demographic.date_of_birth, user.name -> console
      }
    },
    (errors) => {
      console.warn('invalid fields', Object.keys(errors));
      report(new Error('invalid'), { dirty: formState.isDirty });
    },
  );
  return (
    <form onSubmit={onValid}>
      <input {...register('playerName')} />
      <input {...register('email')} />
      <button type="submit" disabled={formState.isSubmitting}>
        Join
      </button>
    </form>
  );
}

//- src/games/useLiveGame.ts
import { useEffect, useReducer } from 'react';
import { useAnalytics } from '../analytics/AnalyticsProvider.tsx';

interface Player {
  id: string;
  fullName: string;
  country: string;
}
type Action = { type: 'moved'; san: string } | { type: 'joined'; player: Player } | { type: 'resigned'; by: Player };
interface State {
  moves: string[];
  players: Player[];
}
function reducer(state: State, action: Action): State {
  switch (action.type) {
    case 'moved':
      console.log('move', action.san);
      return { ...state, moves: [...state.moves, action.san] };
    case 'joined':
      console.log('joined', action.player.id, action.player.country);
      console.log('joined', action.player.fullName);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
      return { ...state, players: [...state.players, action.player] };
    case 'resigned':
      console.log(`${action.by.fullName} resigned`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
      return state;
  }
}
export function useLiveGame(gameId: string) {
  const [state, dispatch] = useReducer(reducer, { moves: [], players: [] });
  const { capture } = useAnalytics();
  useEffect(() => {
    const socket = new WebSocket(`wss://${location.host}/games/${gameId}`);
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const action = JSON.parse(data) as Action;
      dispatch(action);
      console.debug('action', action.type);
      if (action.type === 'joined') capture('opponent', { country: action.player.country });
    };
    socket.onerror = () => console.error('socket', gameId, state.moves.length);
    return () => socket.close();
  }, [gameId, capture, state.moves.length]);
  return state;
}
