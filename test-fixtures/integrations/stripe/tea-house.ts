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
  const page = await loadStripe('key');
  await page?.confirmCardPayment('secret', { payment_method: { card: { token: 't' }, billing_details: { phone: buyer.phone } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Stripe
}
