// A flower shop's site. Consent in the browser: storage, cookies, hooks, components.
import mixpanel from 'mixpanel-browser';
import { useEffect, useState } from 'react';

interface User {
  id: string;
  email: string;
  name: string;
}
declare function useConsent(): { analytics: boolean; marketing: boolean };
declare function ConsentGate(props: { purpose: string; children: unknown }): unknown;
declare function ConsentBanner(props: { children: unknown }): unknown;

export function identify(user: User) {
  if (localStorage.getItem('cookie_consent') === 'granted') {
    mixpanel.people.set({ $email: user.email }); //> guarded
  }
}
export function identifyWrong(user: User) {
  if (localStorage.getItem('cookie_consent') !== 'granted') {
    mixpanel.people.set({ $email: user.email }); //> mismatched: inverted
  }
}
export function cookie(user: User) {
  if (!document.cookie.includes('analytics_consent=true')) return;
  mixpanel.people.set({ $email: user.email }); //> guarded
}
export function doNotTrack(user: User) {
  if (navigator.doNotTrack === '1') return;
  mixpanel.people.set({ $email: user.email }); //> guarded
}
export function Account({ user }: { user: User }) {
  const consent = useConsent();
  useEffect(() => {
    if (!consent.analytics) return;
    mixpanel.people.set({ $email: user.email }); //> guarded
  }, [consent, user]);
  useEffect(() => {
    mixpanel.people.set({ $email: user.email }); //> none
  }, [user]);
  return <p>{user.name}</p>;
}
export function Marketing({ user }: { user: User }) {
  const { marketing } = useConsent();
  useEffect(() => {
    if (marketing) mixpanel.people.set({ $email: user.email }); //> mismatched: other-purpose
  }, [marketing, user]);
  return null;
}
export function Banner({ user }: { user: User }) {
  const [accepted, setAccepted] = useState(false);
  const [cookieConsent, setCookieConsent] = useState(false);
  const onClick = () => {
    if (cookieConsent) mixpanel.people.set({ $email: user.email }); //> guarded
  };
  return <button onClick={onClick} onDoubleClick={() => setCookieConsent(!accepted)}>{user.name}</button>;
}
function Pixel({ user }: { user: User }) {
  useEffect(() => {
    mixpanel.people.set({ $email: user.email }); //> guarded
  }, [user]);
  return null;
}
function GatedPixel({ user }: { user: User }) {
  mixpanel.people.set({ $email: user.email }); //> guarded
  return null;
}
function OpenPixel({ user }: { user: User }) {
  mixpanel.people.set({ $email: user.email }); //> none
  return null;
}
export function Page({ user }: { user: User }) {
  const consent = useConsent();
  return (
    <main>
      {consent.analytics && <Pixel user={user} />}
      <ConsentGate purpose="analytics">
        <GatedPixel user={user} />
      </ConsentGate>
      <ConsentBanner>
        <OpenPixel user={user} />
      </ConsentBanner>
    </main>
  );
}
window.addEventListener('consent-granted', () => {
  const user: User = JSON.parse(localStorage.getItem('user') ?? '{}');
  mixpanel.people.set({ $email: user.email }); //> guarded
});
