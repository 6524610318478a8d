// Settings that look like consent and are not, and the other way round.
import Mixpanel from 'mixpanel';
import sendgrid from '@sendgrid/mail';

const mixpanel = Mixpanel.init('token');

interface Climber {
  id: string;
  email: string;
  plan: 'day' | 'month';
  isActive: boolean;
  emailVerified: boolean;
  deletedAt?: Date;
  subscribedToNewsletter: boolean;
}

declare const flags: { isEnabled(name: string): boolean };
declare const env: { ANALYTICS_ENABLED: boolean };

const mail = (to: string) => ({ to, from: 'wall@climb.example', subject: 'New routes', text: 'Come' });

export function byFlag(climber: Climber): void {
  if (flags.isEnabled('new-tracking')) {
    mixpanel.people.set(climber.id, { email: climber.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  }
}

export function byPlan(climber: Climber): void {
  if (climber.plan === 'month' && climber.isActive) {
    mixpanel.track('climbed', { email: climber.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  }
}

export function bySwitch(climber: Climber): void {
  if (!env.ANALYTICS_ENABLED) return;
  mixpanel.track('climbed', { plan: climber.plan });
}

export async function verified(climber: Climber): Promise<void> {
  if (!climber.emailVerified || climber.deletedAt) return;
  await sendgrid.send(mail(climber.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function subscribed(climber: Climber): Promise<void> {
  if (!climber.subscribedToNewsletter) return;
  await sendgrid.send(mail(climber.email));
}

export async function bounced(climbers: Climber[]): Promise<string[]> {
  const failed: string[] = [];
  for (const climber of climbers) {
    if (!climber.subscribedToNewsletter) {
      failed.push(climber.id);
      continue;
    }
    await sendgrid.send(mail(climber.email));
  }
  return failed;
}
