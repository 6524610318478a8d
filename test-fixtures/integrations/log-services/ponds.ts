// Water levels, sent to a log service.
import { Logtail } from '@logtail/node';
import { Logger, log } from 'next-axiom';

const logtail = new Logtail('token');

export function measured(keeper: { id: string; email: string }, centimetres: number): void {
  void logtail.info('measured', { centimetres });
  void logtail.info('measured', { keeper: keeper.email });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> hosted log
  log.warn('low', { email: keeper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> hosted log
}

export function bound(keeper: { id: string; email: string }, centimetres: number): void {
  log.with({ keeper: keeper.email }).info('measured');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> hosted log
  log.with({ keeper: keeper.id }).info('measured', { centimetres });
  const own = new Logger({ args: { keeper: keeper.email } });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> hosted log
  own.info('measured', { centimetres });
}
