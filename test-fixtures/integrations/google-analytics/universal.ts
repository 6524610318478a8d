// The older protocol of the same service.
import ua from 'universal-analytics';

const visitor = ua('UA-1');

export function bought(buyer: { email: string }, cents: number): void {
  visitor.event('shop', 'bought', buyer.email).send();
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics
  visitor.event('shop', 'bought', 'bike', cents).send();
}
