//- src/lib/consent.ts
import { getConsentState } from 'c15t';
import type { Visitor } from './types.ts';

export type Category = 'measurement' | 'marketing' | 'functionality';
export async function fetchConsent(visitorId: string, category: Category): Promise<boolean> {
  const response = await fetch(`/api/consent/${visitorId}/${category}`);
  return ((await response.json()) as { granted: boolean }).granted;
}
export function hasConsent(visitor: Visitor, category: Category): boolean {
  return visitor.consent?.[category] === 'granted';
}
export function c15t(category: Category): boolean {
  return getConsentState().consents[category] === true;
}

//- src/lib/types.ts
import type { Category } from './consent.ts';
export interface Visitor {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  acceptedTermsAt: string | null;
  notifications: { email: boolean };
  consent?: Partial<Record<Category, 'granted' | 'denied'>>;
}
export interface Show {
  id: string;
  title: string;
  director: string;
}

//- src/components/Tickets.tsx
import { useEffect, useState } from 'react';
import mixpanel from 'mixpanel-browser';
import TiktokPixel from 'tiktok-pixel';
import { datadogRum } from '@datadog/browser-rum';
import { type Category, fetchConsent, hasConsent } from '../lib/consent.ts';
import type { Show, Visitor } from '../lib/types.ts';

export function Tickets({ visitor, guest, show }: { visitor: Visitor; guest: Visitor; show: Show }) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [category] = useState<Category>('measurement');

  useEffect(() => {
    let active = true;
    fetchConsent(visitor.id, 'measurement').then((granted) => {
      if (active) setAllowed(granted);
    });
    return () => {
      active = false;
    };
  }, [visitor.id]);

  useEffect(() => {
    if (!allowed) return;
    mixpanel.identify(visitor.id);
    mixpanel.people.set({ $email: visitor.email });
  }, [allowed, visitor]);

  useEffect(() => {
    mixpanel.track('show', { title: show.title, director: show.director });
    if (allowed !== false) mixpanel.people.set({ $email: visitor.email });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }, [allowed, show, visitor]);

  const buy = async () => {
    if (visitor.acceptedTermsAt) {
      mixpanel.people.set({ $email: visitor.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    }
    if (visitor.notifications.email) {
      mixpanel.people.set({ $phone: visitor.phone });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Mixpanel
    }
    if (hasConsent(visitor, 'measurement')) {
      mixpanel.people.set({ $email: visitor.email });
    }
    if (hasConsent(visitor, category)) {
      mixpanel.people.set({ $email: visitor.email });
    }
    if (hasConsent(visitor, 'measurement')) {
      mixpanel.track('gift', { to: guest.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    }
    if (!hasConsent(visitor, 'measurement')) {
      mixpanel.people.set({ $name: visitor.name });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel
      return;
    }
    mixpanel.people.set({ $name: visitor.name });
    mixpanel.track('bought', { show: show.title });
  };

  const share = async () => {
    let ok = hasConsent(visitor, 'marketing');
    ok = true;
    if (ok) TiktokPixel.track('Share', { email: visitor.email });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING mismatched-consent: user.contact.email -> TikTok Pixel
    const fine = hasConsent(visitor, 'marketing') && visitor.phone !== null;
    if (fine) TiktokPixel.track('Share', { email: visitor.email });
    if (await fetchConsent(visitor.id, 'marketing')) TiktokPixel.track('Share', { email: visitor.email });
    if (fetchConsent(visitor.id, 'marketing')) TiktokPixel.track('Share', { email: visitor.email });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING mismatched-consent: user.contact.email -> TikTok Pixel
    void fetchConsent(visitor.id, 'marketing').then((granted) => granted && TiktokPixel.track('Share', { email: visitor.email }));
    TiktokPixel.track('Share', { email: visitor.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING missing-consent: user.contact.email -> TikTok Pixel
    if (!(await fetchConsent(visitor.id, 'marketing'))) console.warn('shared without consent', visitor.id);
    TiktokPixel.track('Share', { phone: visitor.phone });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING mismatched-consent: user.contact.phone_number -> TikTok Pixel
  };

  const rum = () => {
    datadogRum.setUser({ id: visitor.id });
    hasConsent(visitor, 'measurement') && datadogRum.setUser({ id: visitor.id, email: visitor.email });
    hasConsent(visitor, 'measurement') || datadogRum.setUser({ id: visitor.id, name: visitor.name });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Datadog
    const send = hasConsent(visitor, 'measurement') ? datadogRum.setUser : () => undefined;
    send({ id: visitor.id, email: visitor.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SPURIOUS mismatched-consent: user.contact.email -> Datadog
    try {
      if (!hasConsent(visitor, 'measurement')) throw new Error('denied');
      datadogRum.setUser({ id: visitor.id, email: visitor.email });
    } catch {
      datadogRum.setUser({ id: visitor.id, email: visitor.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Datadog
    }
    switch (visitor.consent?.measurement) {
      case 'granted':
        datadogRum.setUser({ id: visitor.id, email: visitor.email });
        break;
      case 'denied':
      default:
        datadogRum.setUser({ id: visitor.id, email: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Datadog
    }
  };
  return (
    <div>
      <button type="button" onClick={buy}>Buy</button>
      <button type="button" onClick={share}>Share</button>
      <button type="button" onClick={rum}>Measure</button>
    </div>
  );
}
