//- src/consent.ts
import { createContext, useContext } from 'react';

export type Purpose = 'analytics' | 'marketing';
export interface Consent {
  may(purpose: Purpose): boolean;
  request(purpose: Purpose): Promise<boolean>;
}
export const ConsentContext = createContext<Consent>({ may: () => false, request: async () => false });
export function useConsent(): Consent & { hasConsent(purpose: Purpose): boolean } {
  const consent = useContext(ConsentContext);
  return { ...consent, hasConsent: consent.may };
}
//- src/Crew.tsx
import mixpanel from 'mixpanel-browser';
import { ConsentBanner } from 'some-banners';
import { useEffect } from 'react';
import { useConsent } from './consent.ts';

interface Member {
  id: string;
  email: string;
  allows: { analytics: boolean; newsletter: boolean };
}

export function Crew({ member }: { member: Member }) {
  const { hasConsent, request } = useConsent();
  const consent = useConsent();

  // A function that is not called holds always.
  useEffect(() => {
    if (hasConsent) mixpanel.people.set({ $email: member.email });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    if (hasConsent('analytics')) mixpanel.people.set({ $email: member.email });
  }, [hasConsent, member]);

  // Asked for, and waited for.
  const ask = async () => {
    if (consent.request('analytics')) mixpanel.people.set({ $email: member.email });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    if (await consent.request('analytics')) mixpanel.people.set({ $email: member.email });
    await consent.request('analytics');
    mixpanel.people.set({ $email: member.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  };

  // What a person allows.
  const row = () => {
    if (member.allows.analytics) mixpanel.people.set({ $email: member.email });
    if (member.allows.newsletter) mixpanel.people.set({ $email: member.email });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  };

  return (
    <>
      <button type="button" onClick={ask} onDoubleClick={row} />
      <ConsentBanner
        onAcceptAll={() => {
          mixpanel.people.set({ $email: member.email });
          void request('marketing');
        }}
        onAcceptNecessary={() => {
          mixpanel.people.set({ $email: member.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
        }}
        onDecline={() => mixpanel.people.set({ $email: member.email })}
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
        onClose={() => mixpanel.people.set({ $email: member.email })}
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
      />
    </>
  );
}
//- src/useRegatta.ts
import mixpanel from 'mixpanel-browser';
import { computed, ref } from 'vue';

const choices = ref({ analytics: false });
const analyticsAllowed = computed(() => choices.value.analytics);

export function report(email: string) {
  // The reference is there whatever it holds.
  if (analyticsAllowed) mixpanel.people.set({ $email: email });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (analyticsAllowed.value) mixpanel.people.set({ $email: email });
}
