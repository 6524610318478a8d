//- src/lib/fetcher.ts
// Members of a club through SWR.
export const fetcher = <T,>(url: string): Promise<T> => fetch(url).then((r) => { if (!r.ok) throw new Error(r.statusText); return r.json() as Promise<T>; });
export async function post<T, B = unknown>(url: string, { arg }: { arg: B }): Promise<T> {
  const r = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(arg) });
  return r.json();
}
//- src/hooks/useMembers.ts
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import { fetcher, post } from '../lib/fetcher';
export type Member = { uid: string; nickname: string; mobile: string; emailAddress: string; karma: number };
export const useMembers = (club: string) => useSWR<Member[]>(club ? `/api/clubs/${club}/members` : null, fetcher);
export const useInvite = () => useSWRMutation('/api/invites', post<{ ok: boolean }, { emailAddress: string; club: string }>);
export function useMember(uid: string) {
  const { data, error, mutate } = useSWR(['/api/members', uid], ([url, id]) => fetcher<Member>(`${url}/${id}`));
  return { member: data, failed: Boolean(error), reload: mutate };
}
//- src/components/Club.tsx
import { useState } from 'react';
import * as amplitude from '@amplitude/analytics-browser';
import { useInvite, useMember, useMembers } from '../hooks/useMembers';
export function Club({ club, me }: { club: string; me: string }) {
  const { data: members } = useMembers(club);
  const { member, failed } = useMember(me);
  const { trigger, isMutating } = useInvite();
  const [address, setAddress] = useState('');
  console.log('members', members?.length ?? 0, failed);
  members?.forEach((m) => console.log(m.uid, m.karma));
  members?.filter((m) => m.karma < 0).forEach((m) => console.log('warn', m.emailAddress));
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (member) amplitude.identify(new amplitude.Identify().set('phone', member.mobile));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Amplitude
  if (member) amplitude.track('club opened', { club, karma: member.karma });
  const invite = async () => {
    const { ok } = await trigger({ emailAddress: address, club });
    console.log('invited', ok, isMutating);
    if (ok) sessionStorage.setItem('lastInvited', address);
    if (ok) localStorage.setItem('lastInvited', JSON.stringify({ emailAddress: address }));
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  };
  return <input type="email" onChange={(e) => setAddress(e.target.value)} onBlur={invite} />;
}
