// Appointments of a clinic, logged with winston.
import winston, { createLogger, format, type Logger, transports } from 'winston';

interface Patient {
  id: string;
  email: string;
  fullName: string;
  phone: string;
}

const logger = createLogger({
  level: 'info',
  format: format.json(),
  transports: [new transports.Console()],
});

export function booked(patient: Patient, slot: Date): void {
  logger.info('booked', { patient: patient.id, slot });
  logger.info('booked', { patient: patient.email, slot });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  logger.log({ level: 'warn', message: `no answer from ${patient.phone}` });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> winston
  winston.error(`cannot remind ${patient.fullName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
  winston.loggers.get('audit').verbose('changed', { slot });
}

export class Reminders {
  constructor(private readonly log: Logger) {}
  send(patient: Patient): void {
    this.log.debug('reminding', patient.id);
    this.log.debug('reminding', patient.phone);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> winston
    const own = this.log.child({ contact: patient.email });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
    own.info('sent');
  }
}

export function loggerFor(patient: Patient): Logger {
  return createLogger({ defaultMeta: { patient: patient.email } });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
}
