// What a handler throws arrives where the errors of the application do.
import { Hono } from 'hono';

interface Visitor {
  id: string;
  email: string;
}
declare function find(id: string): Promise<Visitor>;

export const app = new Hono();

app.get('/lockers/:id', async (c) => {
  const visitor = await find(c.req.param('id'));
  if (visitor.id === '') throw new Error(`no locker of ${visitor.email}`);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  try {
    if (visitor.email === '') throw new Error(`nobody is ${visitor.email}`);
  } catch {
    return c.text('nobody', 404);
  }
  return c.json(visitor);
});

app.onError((error, c) => {
  console.error(error.message);
  return c.text('sorry', 500);
});
