// Loans of a town library; one logger with redaction and one without.
import pino, { type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

interface Reader {
  id: string;
  email: string;
  fullName: string;
}

const logger = pino({ level: 'info' });
const careful = pino({ redact: ['email', 'reader.email'] });
const alsoCareful = pino({ redact: { paths: ['*.email'], censor: '[reader]' } });
const http = pinoHttp();
const ledger = pino({ customLevels: { audit: 35, tally: 5 } });

export function lent(reader: Reader, book: string): void {
  logger.info({ reader: reader.id, book }, 'lent');
  logger.info({ email: reader.email, book }, 'lent');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  logger.error(`no such reader: ${reader.fullName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  careful.info({ email: reader.email, book }, 'lent');
  careful.info({ reader: { email: reader.email } }, 'lent');
  careful.info({ mail: reader.email }, 'lent');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  alsoCareful.warn({ reader: { email: reader.email } }, 'late');
  http.logger.warn({ email: reader.email }, 'late');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

export function fined(reader: Reader, cents: number): void {
  ledger.audit({ reader: reader.id, cents });
  ledger.audit({ reader: reader.fullName, cents });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
}

export function loggerOf(reader: Reader): Logger {
  return logger.child({ email: reader.email });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

export function returned(log: Logger, reader: Reader): void {
  log.debug(reader.id);
  log.debug(reader.email);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
