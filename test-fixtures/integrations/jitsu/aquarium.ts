// An aquarium's annual passes.
import { type AnalyticsInterface, emptyAnalytics, type JSONObject, jitsuAnalytics } from '@jitsu/js';

interface Visitor {
  id: string;
  email: string;
  fullName: string;
  pass: 'day' | 'year';
}

export class Counter {
  private readonly client: AnalyticsInterface;

  constructor(host: string, writeKey: string | undefined) {
    this.client = writeKey ? jitsuAnalytics({ host, writeKey }) : emptyAnalytics;
  }

  async identify(id: string, traits?: JSONObject): Promise<void> {
    await this.client.identify(id, traits);
  }

  async bought(visitor: Visitor): Promise<void> {
    await this.client.track('bought', { pass: visitor.pass });
    await this.client.reset();
  }
}

export async function enter(counter: Counter, visitor: Visitor): Promise<void> {
  await counter.identify(visitor.id, { email: visitor.email, fullName: visitor.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Jitsu
  await counter.identify(visitor.id, { pass: visitor.pass });
}

export async function share(analytics: AnalyticsInterface, visitor: Visitor): Promise<void> {
  await analytics.group(visitor.id, { email: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Jitsu
  await analytics.page({ name: 'tickets', pass: visitor.pass });
}

export async function signIn(analytics: AnalyticsInterface, visitor: Visitor): Promise<void> {
  await analytics.identify({ email: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Jitsu
  analytics.setContextProperty('visitor', { name: visitor.fullName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Jitsu
  analytics.setContextProperty('pass', visitor.pass);
  analytics.setAnonymousId(undefined);
}
