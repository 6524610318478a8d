// What handlers throw comes out of `next()`, and a middleware around them logs it.
import Router from '@koa/router';
import Koa, { type Context, type Next } from 'koa';

export const app = new Koa();
const router = new Router();

async function find(email: string): Promise<{ id: string }> {
  throw new Error(`no diver with ${email}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

async function failures(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    console.error((error as Error).message);
    ctx.status = 500;
  }
}

app.use(failures);
app.use(async (ctx, next) => {
  await next();
  console.info(ctx.method, ctx.status);
});

router.post('/divers', async (ctx) => {
  const { id, email } = ctx.request as unknown as { id: string; email: string };
  if (id === '') throw new Error('no such diver');
  if (id === 'x') throw new Error(`no diver ${id}`);
  throw new Error(`known already: ${email}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});

router.get('/divers', async (ctx) => {
  ctx.body = await find(ctx.path);
  try {
    throw new Error(`tried ${(ctx.body as { email: string }).email}`);
  } catch {
    ctx.status = 404;
  }
});
