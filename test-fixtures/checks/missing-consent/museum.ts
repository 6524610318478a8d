// A museum's letters and statistics: forms of consent that count.
//- src/letters.ts
import Analytics from '@segment/analytics-node';
import mailchimp from '@mailchimp/mailchimp_marketing';

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY ?? '' });

interface Visitor {
  id: string;
  email: string;
  firstName: string;
  consents: { marketing: boolean; analytics: boolean };
  preferences?: { analytics?: boolean };
}

class ConsentError extends Error {}

function assertMarketingConsent(visitor: Visitor): asserts visitor is Visitor & { consents: { marketing: true } } {
  if (!visitor.consents.marketing) throw new ConsentError('no marketing consent');
}
function mayAnalyse(visitor: Visitor): visitor is Visitor & { consents: { analytics: true } } {
  return visitor.consents.analytics;
}
async function withAnalyticsConsent<T>(visitor: Visitor, run: () => Promise<T>): Promise<T | undefined> {
  if (!visitor.consents.analytics) return undefined;
  return run();
}
declare const consentStore: { has(id: string, purpose: 'marketing' | 'analytics'): Promise<boolean> };

export async function subscribeAll(visitors: Visitor[]) {
  for (const visitor of visitors.filter((each) => each.consents.marketing)) {
    await mailchimp.lists.addListMember('all', { email_address: visitor.email, status: 'subscribed' });
  }
  for (const visitor of visitors) {
    await mailchimp.lists.addListMember('all', { email_address: visitor.email, status: 'subscribed' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mailchimp
  }
  for (const visitor of visitors) {
    if (!visitor.consents.marketing) continue;
    await mailchimp.lists.addListMember('all', { email_address: visitor.email, status: 'subscribed' });
  }
  await Promise.all(
    visitors
      .filter(({ consents }) => consents.marketing)
      .map((visitor) => mailchimp.lists.addListMember('all', { email_address: visitor.email, status: 'subscribed' })),
  );
}

export async function subscribe(visitor: Visitor) {
  assertMarketingConsent(visitor);
  await mailchimp.lists.addListMember('all', { email_address: visitor.email, status: 'subscribed' });
  analytics.identify({ userId: visitor.id, traits: { email: visitor.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
}

export async function visit(visitor: Visitor, page: string) {
  analytics.track({ userId: visitor.id, event: 'visit', properties: { page } });
  analytics.identify({ userId: visitor.id, traits: { email: visitor.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
  if (mayAnalyse(visitor)) analytics.identify({ userId: visitor.id, traits: { email: visitor.email } });
  await withAnalyticsConsent(visitor, async () => {
    analytics.identify({ userId: visitor.id, traits: { email: visitor.email } });
  });
  const allowed = visitor.preferences?.analytics ?? false;
  if (allowed) analytics.identify({ userId: visitor.id, traits: { name: visitor.firstName } });
  visitor.preferences?.analytics && analytics.identify({ userId: visitor.id, traits: { name: visitor.firstName } });
  if (await consentStore.has(visitor.id, 'analytics')) {
    analytics.identify({ userId: visitor.id, traits: { name: visitor.firstName } });
  }
  if (await consentStore.has(visitor.id, 'marketing')) {
    analytics.identify({ userId: visitor.id, traits: { name: visitor.firstName } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name.first -> Segment
  }
  switch (visitor.consents.analytics) {
    case true:
      analytics.identify({ userId: visitor.id, traits: { name: visitor.firstName } });
      break;
    default:
      analytics.identify({ userId: visitor.id, traits: { name: visitor.firstName } });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name.first -> Segment
  }
}

export function leave(visitor: Visitor) {
  send(visitor, 'left');
}
export function enter(visitor: Visitor) {
  if (visitor.consents.analytics) sendGuarded(visitor, 'entered');
}
export function pay(visitor: Visitor) {
  if (!mayAnalyse(visitor)) return;
  sendGuarded(visitor, 'paid');
}
function send(visitor: Visitor, event: string) {
  analytics.track({ userId: visitor.id, event, properties: { email: visitor.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
}
function sendGuarded(visitor: Visitor, event: string) {
  analytics.track({ userId: visitor.id, event, properties: { email: visitor.email } });
}
