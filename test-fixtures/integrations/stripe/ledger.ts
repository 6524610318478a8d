// A ceramics shop looks up at Stripe who bought.
import Stripe from 'stripe';

const stripe = new Stripe('key');

export async function buyer(id: string): Promise<void> {
  const customer = await stripe.customers.retrieve(id);
  console.log(JSON.stringify(customer));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
  console.log(customer.id);
  const created = await stripe.customers.create({ metadata: { shop: id } });
  console.log('created', created);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
  console.log('created', created.id, created.created);
}

export async function sessions(limit: number): Promise<void> {
  const page = await stripe.checkout.sessions.list({ limit });
  for (const session of page.data) {
    console.log(session.customer_details);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
    console.log(session.id, session.amount_total, session.currency);
  }
  console.log(page.data.length);
}

export function paid(invoice: Stripe.Invoice): void {
  console.log('paid', invoice.number, invoice.amount_paid);
  console.log('paid', JSON.stringify(invoice));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
}

export function completed(event: Stripe.Event): void {
  console.log(event.id, event.type);
  if (event.type === 'checkout.session.completed') {
    const session = event.data.object as Stripe.Checkout.Session;
    console.log('completed', session.customer_details?.name);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    console.log('completed', session.id);
  }
}

export async function prices(): Promise<void> {
  const page = await stripe.prices.list({ limit: 3 });
  console.log(JSON.stringify(page.data));
  const refund = await stripe.refunds.create({ charge: 'ch_1' });
  console.log(refund);
}

// Under the name of its own kind there is a card or an account, and never whom the bill goes to.
type Field = keyof Stripe.PaymentMethod;
export function method(paid: Stripe.PaymentMethod, other: Stripe.PaymentMethod, field: Field): void {
  console.log('kind', paid[paid.type as Field]);
  console.log('other', paid[other.type as Field]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
  console.log('any', paid[field]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
}
