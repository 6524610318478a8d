// Events kept by a log service.
import { Axiom } from '@axiomhq/js';

const axiom = new Axiom({ token: 'token' });

export function measured(keeper: { id: string; email: string }, centimetres: number): void {
  axiom.ingest('ponds', [{ keeper: keeper.id, centimetres }]);
  axiom.ingest('ponds', [{ keeper: keeper.email, centimetres }]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> hosted log
}
