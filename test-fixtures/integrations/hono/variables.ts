// What middleware sets for handlers is what the app's own type says.
import { Hono, type MiddlewareHandler } from 'hono';
import { createFactory, createMiddleware } from 'hono/factory';

interface Usher {
  id: string;
  privateEmail: string;
}
interface Stage {
  id: string;
  displayName: string;
}
type Env = { Variables: { usher: Usher; stage: Stage } };

declare module 'hono' {
  interface ContextVariableMap {
    understudy: Usher;
    backstage: Stage;
  }
}

const app = new Hono<Env>();

export const withUsher = createMiddleware<Env>(async (c, next) => {
  console.log(c.get('usher'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(c.get('stage'));
  await next();
});

app.get('/shift', withUsher, (c) => {
  console.log(c.var.usher, c.var.stage);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(c.var.stage.displayName, c.get('usher').id);
  console.log(c.get('understudy'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(c.var.backstage);
  return c.json({ ok: true });
});

export const noted: MiddlewareHandler<Env> = async (c, next) => {
  const { usher, stage } = c.var;
  console.log('on', stage);
  console.log('by', usher);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await next();
};

const factory = createFactory<Env>();
export const checked = factory.createMiddleware(async (c, next) => {
  console.log(c.var.usher);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await next();
});
