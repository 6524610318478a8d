// A gym. Checks that stand there and do not cover the send.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Member {
  id: string;
  email: string;
}
declare function hasConsent(member: Member, purpose: string): Promise<boolean>;
declare function agreed(member: Member, purpose: string): boolean;
declare function assertConsent(member: Member, purpose: string): Promise<void>;

export async function notAwaited(member: Member) {
  if (hasConsent(member, 'analytics')) {
    mixpanel.track('Visit', { email: member.email });
  }
}
export async function notAwaitedExit(member: Member) {
  if (!hasConsent(member, 'analytics')) return;
  mixpanel.track('Visit', { email: member.email });
}
export async function assertion(member: Member) {
  assertConsent(member, 'analytics');
  mixpanel.track('Visit', { email: member.email });
}
export async function inverted(member: Member) {
  if (!(await hasConsent(member, 'analytics'))) {
    mixpanel.track('Visit', { email: member.email });
  }
}
export async function invertedExit(member: Member) {
  if (await hasConsent(member, 'analytics')) return;
  mixpanel.track('Visit', { email: member.email });
}
export async function otherPurpose(member: Member) {
  if (!(await hasConsent(member, 'marketing'))) return;
  mixpanel.track('Visit', { email: member.email });
}
export async function ignored(member: Member) {
  await hasConsent(member, 'analytics');
  mixpanel.track('Visit', { email: member.email });
}
