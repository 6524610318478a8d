// Errors that nobody handles are events of the application.
import Koa from 'koa';

interface Diver {
  id: string;
  email: string;
}
declare function find(id: string): Promise<Diver>;

export const app = new Koa();

app.use(async (ctx) => {
  const diver = await find(ctx.path);
  if (diver.id === '') throw new Error(`unknown diver ${diver.email}`);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  ctx.body = diver.id;
});

app.on('error', (error: Error) => {
  console.error('failed', error);
});
app.on('close', () => {
  console.info('closed');
});
