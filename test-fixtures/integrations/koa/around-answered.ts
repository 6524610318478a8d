// A middleware that answers with the message, and logs the name of the error alone.
import Koa from 'koa';

export const app = new Koa();

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const { name, message } = error as Error;
    console.error(name);
    ctx.body = { message };
  }
});

app.use(async (ctx) => {
  const { email } = ctx.request as unknown as { email: string };
  throw new Error(`known already: ${email}`);
});
