// Loggers under other names: aliases, injected loggers, levels and switches.
import createDebug from 'debug';
import log4js from 'log4js';
import winston from 'winston';

const { log, warn: complain } = console;
const debug = createDebug('parcels');
const file = log4js.getLogger('parcels');
const print = console.log.bind(console);
const VERBOSE = process.env.VERBOSE === '1';

interface Parcel {
  id: string;
  addressee: string;
  deliveryAddress: string;
  recipient: { firstName: string; phone: string };
  grams: number;
}

interface Logger {
  info(message: string, fields?: object): void;
}

export function accept(parcel: Parcel): void {
  log(parcel.id, parcel.grams);
  log(parcel.recipient.firstName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
  complain(parcel.id);
  complain(parcel.recipient.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  print(parcel.grams);
  print(parcel.deliveryAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
}

export function deliver(parcel: Parcel): void {
  debug('deliver %s', parcel.id);
  debug('deliver to %s', parcel.deliveryAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> debug
  file.info('deliver', parcel.id);
  file.info('deliver', parcel.deliveryAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> log4js
  if (VERBOSE) console.log('deliver', parcel.grams);
  if (VERBOSE) console.log('deliver', parcel.recipient);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name.first -> console
  VERBOSE && console.log(parcel.recipient.phone);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

class Desk {
  constructor(private readonly logger: Logger = winston.createLogger()) {}

  hand(parcel: Parcel): void {
    this.logger.info('handed over', { parcel: parcel.id });
    this.logger.info('handed over', { to: parcel.recipient.firstName });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> winston
  }
}

class Silent implements Logger {
  readonly lines: string[] = [];
  info(message: string): void {
    this.lines.push(message);
  }
}

export function desks(parcel: Parcel): void {
  new Desk().hand(parcel);
  new Silent().info(parcel.recipient.phone);
}
