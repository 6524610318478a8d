// What is thrown further in goes up through `next()`, and is never what it gives back.
import Koa from 'koa';

const app = new Koa();

app.use(async (ctx, next) => {
  const done = await next();
  console.log(ctx.status, done);
});

app.use(async (ctx) => {
  if (ctx.status === 404) throw new Error(`nobody is called ${String(ctx.query.email)}`);
});
