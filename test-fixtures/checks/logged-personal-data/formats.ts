// A format of winston that masks a field, under the name that a function which masks would have.
import winston from 'winston';

const mask = winston.format((info) => {
  if (typeof info.email === 'string') info.email = info.email.replace(/^.+@/, '***@');
  return info;
});

const log = winston.createLogger({ format: winston.format.combine(mask(), winston.format.json()) });

export function climbed(climber: { email: string; fullName: string; grade: string }): void {
  log.info('climbed', { email: climber.email, grade: climber.grade });
  log.info('climbed', { name: climber.fullName, grade: climber.grade });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
}
