// What a test leaves of a union, for the variable and for what is read from it.
import pino from 'pino';

const log = pino();

interface Tourist {
  id: string;
  givenName: string;
  email: string;
}

interface Cabin {
  id: string;
  name: string;
  beds: number;
}

type Message =
  | { type: 'cabin'; body: Cabin }
  | { type: 'greeting'; body: Tourist }
  | { type: 'tick'; body: number };

export function received(message: Message): void {
  switch (message.type) {
    case 'cabin':
      log.info(message.body);
      break;
    case 'tick':
      log.info(message);
      break;
    case 'greeting':
      log.info(message.body);
//    ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
      break;
  }
}

export function destructured(message: Message): void {
  if (message.type === 'cabin') {
    const { body } = message;
    log.info({ body, named: body.name });
    return;
  }
  if (message.type !== 'greeting') return;
  const { body } = message;
  log.info({ body });
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
}

function isTourist(x: Tourist | Cabin): x is Tourist {
  return 'email' in x;
}

export function predicate(x: Tourist | Cabin): void {
  if (!isTourist(x)) {
    log.info(x);
    return;
  }
  log.info(x);
// ^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
}

export function member(x: Tourist | Cabin): void {
  if ('beds' in x) {
    log.info(x);
  } else {
    log.info(x);
//  ^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
  }
}

export function kind(x: number | Tourist, y: string[] | Tourist): void {
  if (typeof x === 'number') {
    log.info({ x });
  } else {
    log.info({ x });
//  ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
  }
  if (Array.isArray(y)) {
    log.info({ y });
  } else {
    log.info({ y });
//  ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
  }
}

class Hut {
  constructor(readonly title: string) {}
}
class Keeper {
  constructor(readonly email: string) {}
}

export function instance(x: Hut | Keeper, unknown: unknown): void {
  if (x instanceof Hut) {
    log.info(x);
  } else {
    log.info(x);
//  ^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  }
  if (unknown instanceof Keeper) log.info(unknown);
//                               ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
