// An aquarium's web server.
import Router from '@koa/router';
import Koa, { type Context } from 'koa';

const app = new Koa();
const router = new Router();

app.use(async (ctx, next) => {
  console.log(ctx.ip);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(ctx.path);
  await next();
});

router.get('/tickets', async (ctx) => {
  console.log(ctx.get('User-Agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
});

export function remember(ctx: Context, email: string): void {
  ctx.cookies.set('visitor', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  ctx.cookies.set('visitor', email, { maxAge: 1000 });
  console.log(ctx.request.ip);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}

export function refused(ctx: Context): void {
  const held = ctx.cookies.get('aquarium.sid');
  console.warn('refused', held);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.warn('refused', ctx.cookies.get('locale'));
}
