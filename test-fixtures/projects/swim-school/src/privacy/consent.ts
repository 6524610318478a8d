import { redis } from '../database.ts';

export type Purpose = 'statistics' | 'texts';

/** Whether the guardian agreed to a purpose in the account settings. */
export async function hasConsent(guardian: { id: string }, purpose: Purpose): Promise<boolean> {
  return (await redis.hget(`consent:${guardian.id}`, purpose)) === 'granted';
}
