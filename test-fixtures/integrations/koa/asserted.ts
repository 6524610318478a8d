// A request goes on only if what the context asserts holds.
import Router from '@koa/router';
import type { Context } from 'koa';
import mixpanel from 'mixpanel-browser';

interface Diver {
  id: string;
  email: string;
  consents: { analytics: boolean };
}
declare function diverOf(ctx: Context): Promise<Diver>;

const router = new Router();

router.post('/dives', async (ctx: Context) => {
  const diver = await diverOf(ctx);
  ctx.assert(diver.consents.analytics, 403, 'not allowed');
  mixpanel.people.set({ $email: diver.email });
});

router.post('/tanks', async (ctx: Context) => {
  const diver = await diverOf(ctx);
  ctx.assert(diver.id, 404);
  mixpanel.people.set({ $email: diver.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
});
