// Parameters without a type of their own have that of the place where the function stands; a literal argument and a
// base class say what type parameters stand for.
import pino from 'pino';

const log = pino();

interface Climber {
  id: string;
  givenName: string;
  email: string;
}
interface Route {
  id: string;
  name: string;
}
interface Events {
  joined: Climber;
  opened: Route;
}
type Handler<T> = (value: T) => void;

export const greet: Handler<Climber> = (it) => log.info(it);
//                                             ^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
export const show: Handler<Route> = (it) => log.info(it);
export const byName: { [K in keyof Events]: Handler<Events[K]> } = {
  joined: (it) => log.info(it),
//                ^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
  opened: (it) => log.info(it),
};
export const satisfied = {
  joined: (it) => log.info({ it }),
//                ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
  opened: (it) => log.info({ it }),
} satisfies { [K in keyof Events]: Handler<Events[K]> };

export function made(): Handler<Climber> {
  return (it) => log.info(it);
//               ^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
}

class Bus<E> {
  readonly handlers = new Map<keyof E, ((value: never) => void)[]>();
  on<K extends keyof E>(event: K, handler: (value: E[K]) => void): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
  }
}
const bus = new Bus<Events>();
bus.on('joined', (it) => log.info(it));
//                       ^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
bus.on('opened', (it) => log.info(it));

abstract class Store<T extends { id: string }> {
  protected readonly items = new Map<string, T>();
  find(id: string): T | undefined {
    return this.items.get(id);
  }
  all(): T[] {
    return [...this.items.values()];
  }
}
class Climbers extends Store<Climber> {}
class Routes extends Store<Route> {}
const climbers = new Climbers();
const routes = new Routes();

export function looked(id: string): void {
  log.info(climbers.find(id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
  log.info(climbers.all().map((it) => it.id));
  log.info(climbers.all());
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
  log.info(routes.find(id));
  log.info(routes.all());
}
