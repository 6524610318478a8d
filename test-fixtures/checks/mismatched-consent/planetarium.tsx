// A planetarium's shop: consent held in state, asked of somebody else, swallowed by a handler, or meant for other sends.
//- src/consent.ts
export async function fetchConsent(visitorId: string, purpose: string): Promise<boolean> {
  const answer = await fetch(`/api/consent/${visitorId}/${purpose}`);
  return ((await answer.json()) as { granted: boolean }).granted;
}
export async function requireConsent(visitorId: string, purpose: string): Promise<void> {
  if (!(await fetchConsent(visitorId, purpose))) throw new Error('no consent');
}
export interface Visitor {
  id: string;
  email: string;
  consents?: { analytics: boolean; marketing: boolean };
}
//- src/telemetry.ts
import { Analytics } from '@segment/analytics-node';

const segment = new Analytics({ writeKey: 'k' });

export interface Adapter {
  person(id: string, traits: Record<string, unknown>): void;
}
const adapters: Adapter[] = [{ person: (userId, traits) => segment.identify({ userId, traits }) }];
export function person(id: string, traits: Record<string, unknown>): void {
  for (const adapter of adapters) adapter.person(id, traits);
}
//- src/Held.tsx
import { useEffect, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import mixpanel from 'mixpanel-browser';
import { fetchConsent, type Visitor } from './consent.ts';

export function Tickets({ visitor }: { visitor: Visitor }) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(true);
  useEffect(() => {
    fetchConsent(visitor.id, 'analytics').then((granted) => setAllowed(granted));
    fetchConsent(visitor.id, 'marketing').then(setWanted);
  }, [visitor.id]);
  useEffect(() => {
    if (allowed) mixpanel.people.set({ $email: visitor.email });
    if (wanted) mixpanel.people.set({ $email: visitor.email });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    if (allowed !== false) mixpanel.people.set({ $email: visitor.email });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }, [allowed, wanted, visitor]);
  if (open) mixpanel.people.set({ $email: visitor.email });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  return <button type="button" onClick={() => setOpen(false)} />;
}
export function Seats({ visitor }: { visitor: Visitor }) {
  const may = useMemo(() => visitor.consents?.analytics === true, [visitor]);
  const { data: granted } = useQuery({ queryKey: ['consent'], queryFn: () => fetchConsent(visitor.id, 'analytics') });
  const { data: other } = useQuery({ queryKey: ['other'], queryFn: () => fetchConsent(visitor.id, 'marketing') });
  if (may) mixpanel.people.set({ $email: visitor.email });
  if (granted) mixpanel.people.set({ $email: visitor.email });
  if (other) mixpanel.people.set({ $email: visitor.email });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (visitor.consents?.analytics !== false) mixpanel.people.set({ $email: visitor.email });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  return null;
}
//- src/others.ts
import mixpanel from 'mixpanel-browser';
import { requireConsent, type Visitor } from './consent.ts';
import { person } from './telemetry.ts';

export async function group(leader: Visitor, members: Visitor[]): Promise<void> {
  await requireConsent(leader.id, 'analytics');
  mixpanel.people.set({ $email: leader.email });
  for (const member of members) mixpanel.people.set({ $email: member.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
export function gift({ buyer, friend }: { buyer: Visitor; friend: Visitor }): void {
  if (buyer.consents?.analytics) mixpanel.people.set({ $email: friend.email });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
export async function late(visitor: Visitor): Promise<void> {
  await requireConsent(visitor.id, 'analytics').catch(() => undefined);
  mixpanel.people.set({ $email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
export async function kept(visitor: Visitor): Promise<void> {
  await requireConsent(visitor.id, 'analytics').catch((cause: unknown) => {
    throw new Error('not sent', { cause });
  });
  mixpanel.people.set({ $email: visitor.email });
}
export function bought(visitor: Visitor, shows: number): void {
  person(visitor.id, { email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
  if (visitor.consents?.analytics) person(visitor.id, { email: visitor.email, shows });
  if (shows > 2 && visitor.consents?.marketing) person(visitor.id, { email: visitor.email });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
}
