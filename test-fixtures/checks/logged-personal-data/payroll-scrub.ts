//- src/scrub.ts
// Employees on their way to payroll: helpers that drop some fields, by their bodies.
const SECRET = new Set(['email', 'phone', 'iban']);
export function scrub(input: Record<string, unknown>) {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    if (SECRET.has(key)) continue;
    out[key] = value;
  }
  return out;
}
export function scrubUntil(input: Record<string, unknown>) {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    if (SECRET.has(key)) break;
    out[key] = value;
  }
  return out;
}
export function drop<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}
export function mask(text: string): string {
  return text.replace(/[^@\s]+@[^@\s]+/g, '<address>');
}
//- src/sync.ts
import { drop, mask, scrub } from './scrub';
import { createLogger, format, transports } from 'winston';
const redact = format((info) => { if (info.employee) info.employee = '[employee]'; return info; });
const logger = createLogger({ format: format.combine(redact(), format.json()), transports: [new transports.Console()] });
interface Employee { no: string; email: string; phone: string; iban: string; preferredName: string; grade: number }
export async function sync(employees: Employee[]) {
  const queue = [...employees];
  while (queue.length) {
    const employee = queue.shift();
    if (!employee) break;
    logger.info('sync', { employee });
    logger.info('sync', { person: employee });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.financial.bank_account, user.name -> winston
    logger.info('sync', drop(employee, 'email', 'phone', 'iban', 'preferredName'));
    logger.info('sync', drop(employee, 'email', 'phone', 'iban'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
    logger.info(mask(`sync ${employee.email}`));
    logger.info('sync', scrub({ email: employee.email, grade: employee.grade }));
    logger.info('sync', scrub({ email: employee.email, name: employee.preferredName }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
    await fetch('https://payroll.vendor.io/api/employees', { method: 'POST', body: JSON.stringify(drop(employee, 'iban')) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.contact.phone_number, user.name -> HTTP request
    await fetch('https://payroll.vendor.io/api/grades', { method: 'POST', body: JSON.stringify({ no: employee.no, grade: employee.grade }) });
  }
}
