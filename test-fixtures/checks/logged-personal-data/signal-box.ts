// A signal box: emitters whose events have types of their own, and variables of a request by their names.
import { Hono } from 'hono';

interface Driver {
  name: string;
  phone: string;
  shifts: number;
}
interface Train {
  line: string;
  carriages: number;
}
interface Emitter<M extends Record<string, unknown>> {
  on<K extends keyof M>(name: K, run: (value: M[K]) => void): void;
  once<K extends keyof M>(name: K): Promise<M[K]>;
}
type Events = { entered: Driver; passed: Train };

export function listen(box: Emitter<Events>): void {
  box.on('entered', (it) => console.log(it.shifts));
  box.on('entered', (it) => console.log(it));
//                          ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  box.on('passed', (it) => console.log(it));
}

const app = new Hono<{ Variables: { driver: Driver; train: Train } }>();
app.use(async (c, next) => {
  c.set('train', { line: '7', carriages: 4 });
  c.set('driver', (await c.req.json()) as Driver);
  console.log(c.get('train'));
  console.log(c.get('driver'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  await next();
});
export default app;
