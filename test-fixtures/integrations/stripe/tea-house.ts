// A tea house takes payments.
import { loadStripe } from '@stripe/stripe-js';
import Stripe from 'stripe';

const stripe = new Stripe('key');

export async function checkout(buyer: { id: string; email: string; fullName: string; phone: string }): Promise<void> {
  await stripe.customers.create({ email: buyer.email, name: buyer.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Stripe
  await stripe.paymentIntents.create({ amount: 1200, currency: 'eur', receipt_email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
  await stripe.checkout.sessions.create({ mode: 'payment', customer_email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
  await stripe.paymentIntents.create({ amount: 1200, currency: 'eur', metadata: { buyer: buyer.id } });
  await stripe.customers.retrieve(buyer.id);
  await stripe.customers.list({ email: buyer.email.toLowerCase(), limit: 1 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
  await stripe.customers.list({ limit: 10 });
  await stripe.checkout.sessions.list({ customer_details: { email: buyer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
  await stripe.subscriptions.list({ customer: buyer.id, status: 'active' });
  const page = await loadStripe('key');
  await page?.confirmCardPayment('secret', { payment_method: { card: { token: 't' }, billing_details: { phone: buyer.phone } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Stripe
}
