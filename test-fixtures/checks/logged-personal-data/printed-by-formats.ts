// Loggers of winston by what their formats print of a record.
import winston, { createLogger, format, transports } from 'winston';

interface Skater {
  email: string;
  fullName: string;
}

const { combine, printf, timestamp } = format;

const lines = createLogger({
  format: combine(
    timestamp(),
    format.errors({ stack: true }),
    printf(({ level, message, timestamp: at }) => `${at} ${level}: ${message}`),
  ),
  transports: [new transports.Console(), new transports.File({ filename: 'rink.log' })],
});

export function fell(skater: Skater): void {
  lines.info('fell', { email: skater.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  lines.info({ message: 'fell', email: skater.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  lines.warn('fell', skater.email, skater.fullName);
  lines.log('info', 'fell', { skater });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> winston
  lines.info(`fell: ${skater.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  lines.log('info', skater.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
  lines.error('fell', new Error(`no way to reach ${skater.email}`));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  // Without a format for them nobody fills the gaps; whoever wrote them meant to.
  lines.info('fell: %s', skater.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
}

const withRest = createLogger({
  format: combine(printf(({ level, message, ...rest }) => `${level} ${message} ${JSON.stringify(rest)}`)),
  transports: [new transports.Console()],
});

const withField = createLogger({
  format: printf((info) => `${info.level} ${info.message} (${info.email ?? 'nobody'})`),
  transports: [new transports.Console()],
});

export function rose({ email, fullName }: Skater): void {
  withRest.info('rose', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  withField.info('rose', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  withField.info('rose', { fullName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
}

const byFile = createLogger({
  format: combine(timestamp(), printf((info) => `${info.level} ${info.message}`)),
  transports: [new transports.Console(), new transports.File({ filename: 'rink.json', format: format.json() })],
});

const byRequest = createLogger({
  format: combine(timestamp(), printf((info) => `${info.level} ${info.message}`)),
  transports: [new transports.Http({ host: 'logs.rink.internal' })],
});

const chosen = createLogger({
  format: process.env.LOG_FORMAT === 'text' ? printf((info) => `${info.message}`) : format.json(),
  transports: [new transports.Console()],
});

export function paid(skater: Skater): void {
  byFile.info('paid', { email: skater.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  byRequest.info('paid', { email: skater.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  chosen.info('paid', { email: skater.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  // A text behind the message is in none of these formats.
  chosen.warn('paid', skater.email, skater.fullName);
}

const filled = winston.createLogger({
  format: combine(format.splat(), format.json()),
  transports: [new transports.Console()],
});

const byHand = winston.createLogger({ format: printf((info) => `${info.message}`), transports: [new transports.Console()] });
const bySymbol = winston.createLogger({
  format: printf((info) => `${info.message} ${String(info[Symbol.for('splat')])}`),
  transports: [new transports.Console()],
});
const added = winston.createLogger({ transports: [new transports.Console()] });

export function left(skater: Skater): void {
  filled.info('%s left', skater.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  byHand.info('left', { skater });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> winston
  byHand.info('left', skater.email);
  bySymbol.info('left', skater.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  // The format of one that has none prints the whole record.
  added.info('left', { email: skater.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
}

const extended = createLogger({
  format: printf((info) => `${info.message}`),
  transports: [new transports.Console()],
});
if (process.env.LOG_SERVER) extended.add(new transports.Http({ host: process.env.LOG_SERVER }));

export function came(skater: Skater): void {
  extended.info('came', { email: skater.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
}
