// A cinema club: what should end the function has to run for certain.
import { notFound } from 'next/navigation';
import posthog from 'posthog-js';

interface Member {
  email: string;
  consent?: { analytics?: boolean };
}
interface Door {
  refuse(): never;
}
declare const refuse: (() => never) | undefined;
declare const door: Door | undefined;
declare const house: { door: Door } | undefined;
declare const porter: Door;
async function stop(): Promise<never> {
  throw new Error('no consent');
}

export function optionalCall(member: Member): void {
  if (!member.consent?.analytics) refuse?.();
  posthog.capture('seen', { email: member.email });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export function optionalOwner(member: Member): void {
  if (!member.consent?.analytics) door?.refuse();
  posthog.capture('seen', { email: member.email });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export function optionalHouse(member: Member): void {
  if (!member.consent?.analytics) house?.door.refuse();
  posthog.capture('seen', { email: member.email });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export async function notAwaited(member: Member): Promise<void> {
  if (!member.consent?.analytics) void stop();
  posthog.capture('seen', { email: member.email });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export function certain(member: Member): void {
  if (!member.consent?.analytics) porter.refuse();
  posthog.capture('seen', { email: member.email });
}
export function page(member: Member): void {
  if (!member.consent?.analytics) notFound();
  posthog.capture('seen', { email: member.email });
}
export async function awaited(member: Member): Promise<void> {
  if (!member.consent?.analytics) await stop();
  posthog.capture('seen', { email: member.email });
}
