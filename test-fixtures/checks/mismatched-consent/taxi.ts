// Taxi dispatch in Hono: consent as middleware, in context, in variables that change; look-alikes.
//- src/app.ts
import { Hono, type MiddlewareHandler } from 'hono';
import { PostHog } from 'posthog-node';
import { createMiddleware } from 'hono/factory';

type Rider = { id: string; email: string; consents: string[]; trackingAllowed: boolean | null };
type Env = { Variables: { rider: Rider } };

const posthog = new PostHog('key');
const app = new Hono<Env>();

const requireAnalytics: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.get('rider').consents.includes('analytics')) return c.json({ error: 'consent' }, 403);
  await next();
};
const checkOnly = createMiddleware<Env>(async (c, next) => {
  if (!c.get('rider').consents.includes('analytics')) console.warn('no consent');
  await next();
});
function allowed(rider: Rider): boolean {
  return rider.trackingAllowed === true;
}
const capture = (rider: Rider, event: string) =>
  posthog.capture({ distinctId: rider.id, event, properties: { email: rider.email } });

app.post('/rides', requireAnalytics, async (c) => {
  capture(c.get('rider'), 'ride');
  return c.json({ ok: true });
});
app.post('/rides/cancel', async (c) => {
  const rider = c.get('rider');
  posthog.capture({ distinctId: rider.id, event: 'cancelled' });
  if (allowed(rider)) posthog.identify({ distinctId: rider.id, properties: { email: rider.email } });
  if (!allowed(rider)) posthog.identify({ distinctId: rider.id, properties: { email: rider.email } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  return c.json({});
});
app.post('/rides/rate', checkOnly, async (c) => {
  const rider = c.get('rider');
  posthog.identify({ distinctId: rider.id, properties: { email: rider.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  return c.json({});
});
app.post('/rides/tip', async (c) => {
  const rider = c.get('rider');
  const mayTrack = allowed(rider) && rider.consents.length > 0;
  if (mayTrack) posthog.identify({ distinctId: rider.id, properties: { email: rider.email } });
  const hasConsent = rider.consents.some((consent) => consent === 'analytics');
  if (!hasConsent) return c.json({ skipped: true });
  posthog.identify({ distinctId: rider.id, properties: { email: rider.email } });
  return c.json({});
});
export default app;
