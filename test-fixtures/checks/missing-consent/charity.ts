// A charity on Hono: consent asked in middleware of a route.
// Known: `c.req.valid()` does not know the schema of the route's validator, nor `c.var` the variables of the app's type.
//- src/app.ts
import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { PostHog } from 'posthog-node';
import { z } from 'zod';

interface Donor {
  id: string;
  email: string;
  consents: { analytics: boolean; marketing: boolean };
}
type Env = { Variables: { donor: Donor; requestId: string } };
const posthog = new PostHog('key');
const app = new Hono<Env>();

const requireAnalyticsConsent = createMiddleware<Env>(async (c, next) => {
  if (!c.get('donor').consents.analytics) throw new HTTPException(403);
  await next();
});
const requireMarketingConsent = createMiddleware<Env>(async (c, next) => {
  const donor = c.get('donor');
  if (!donor.consents.marketing) return c.json({ error: 'consent' }, 403);
  await next();
});
const donation = z.object({ name: z.string(), phone: z.string(), amount: z.number() });

app.post('/donate', zValidator('json', donation), async (c) => {
  const gift = c.req.valid('json');
  console.log(c.get('requestId'), gift.amount);
  console.log('donation', gift);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('phone', gift.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(c.var.donor);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  posthog.capture({ distinctId: c.get('donor').id, event: 'gift', properties: { amount: gift.amount } });
  posthog.capture({ distinctId: c.get('donor').id, event: 'gift', properties: { phone: gift.phone } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> PostHog
  return c.json({ ok: true });
});
app.get('/thanks', requireAnalyticsConsent, (c) => {
  posthog.capture({ distinctId: c.get('donor').id, event: 'thanks', properties: { email: c.get('donor').email } });
  return c.text('thanks');
});
app.get('/offers', requireMarketingConsent, (c) => {
  posthog.capture({ distinctId: c.get('donor').id, event: 'offers', properties: { email: c.var.donor.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  return c.text('offers');
});
export default app;
