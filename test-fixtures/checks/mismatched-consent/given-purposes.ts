// A school of music asks for consent by purposes of its own. What no row knows is still not what analytics needs.
//- src/answers.ts
import { and, eq } from 'drizzle-orm';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { db } from './db';

export const parentConsents = pgTable('parent_consents', {
  id: uuid('id').primaryKey(),
  learnerId: uuid('learner_id').notNull(),
  purpose: text('purpose').notNull(),
});

export async function hasParentConsent(learnerId: string, purpose: string): Promise<boolean> {
  const rows = await db
    .select({ id: parentConsents.id })
    .from(parentConsents)
    .where(and(eq(parentConsents.learnerId, learnerId), eq(parentConsents.purpose, purpose)));
  return rows.length > 0;
}

export async function hasConsentOf(version: string, learnerId: string): Promise<boolean> {
  const rows = await db.select().from(parentConsents).where(eq(parentConsents.learnerId, learnerId));
  return rows.length > 0 && version !== '';
}

//- src/lessons.ts
import { WebClient } from '@slack/web-api';
import { PostHog } from 'posthog-node';
import sendgrid from '@sendgrid/mail';
import { hasConsentOf, hasParentConsent } from './answers';

const posthog = new PostHog('key');
const slack = new WebClient('token');

interface Learner {
  id: string;
  firstName: string;
  parentEmail: string;
}

export async function played(learner: Learner): Promise<void> {
  if (await hasParentConsent(learner.id, 'recordings')) {
    posthog.identify({ distinctId: learner.id, properties: { firstName: learner.firstName } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name.first -> PostHog
  }
  if (await hasParentConsent(learner.id, 'lesson-analytics')) {
    posthog.identify({ distinctId: learner.id, properties: { firstName: learner.firstName } });
  }
  if (await hasParentConsent(learner.id, 'all')) {
    posthog.identify({ distinctId: learner.id, properties: { firstName: learner.firstName } });
  }
  if (await hasConsentOf('2026-05', learner.id)) {
    posthog.identify({ distinctId: learner.id, properties: { firstName: learner.firstName } });
  }
}

export async function performed(learner: Learner): Promise<void> {
  if (await hasParentConsent(learner.id, 'slack-posts')) {
    await slack.chat.postMessage({ channel: '#stage', text: `${learner.firstName} plays tonight` });
  }
  if (await hasParentConsent(learner.id, 'recordings')) {
    await slack.chat.postMessage({ channel: '#stage', text: `${learner.firstName} plays tonight` });
  }
  // What is written to somebody is often a purpose in words of the trade.
  if (await hasParentConsent(learner.id, 'concerts')) {
    await sendgrid.send({ to: learner.parentEmail, from: 'stage@music.example', subject: 'Tonight', text: 'Come!' });
  }
}
