// A school of languages is told by Stripe what became of a payment. The object of an event may be a customer or an invoice.
import { PostHog } from 'posthog-node';
import Stripe from 'stripe';

const stripe = new Stripe('key');
const posthog = new PostHog('key');

export function track(distinctId: string, event: Stripe.Event): void {
  posthog.capture({ distinctId, event: event.type, properties: { ...event.data.object, id: event.id } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> PostHog
  posthog.capture({ distinctId, event: event.type, properties: { object: event.data.object } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> PostHog
  posthog.capture({ distinctId, event: event.type, properties: { id: event.id, at: event.created } });
  posthog.capture({ distinctId, event: event.type, properties: { object: event.data.object.object } });
}

export function received(body: string, signature: string): void {
  const event = stripe.webhooks.constructEvent(body, signature, 'secret');
  console.log('received', JSON.stringify(event.data.object));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
  console.log('received', event.id, event.livemode);
}

export function renewed(event: Stripe.Event): void {
  const subscription = event.data.object as Stripe.Subscription;
  console.log('renewed', subscription.id);
  console.log('renewed', subscription);
  const declared: Stripe.Price = event.data.object as Stripe.Price;
  console.log(declared);
}

export function changed(event: Stripe.Event): void {
  switch (event.type) {
    case 'customer.subscription.updated':
      moved(event.data.object);
      break;
    case 'price.updated':
      console.log(event.data.object);
      break;
    case 'customer.updated':
      console.log(event.data.object);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
      break;
  }
}

/** What the type of an event says is what its object is, also where the object is read before, beside others or behind a return. */
export function settled(event: Stripe.Event): void {
  switch (event.type) {
    case 'customer.subscription.created': {
      const created = event.data.object;
      console.log('created', { payload: created });
      break;
    }
    case 'customer.subscription.deleted':
    case 'price.deleted':
      console.log('gone', event.data.object);
      break;
    case 'customer.discount.created':
    case 'invoice.paid':
      console.log('either', event.data.object);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
      break;
    case 'payment_intent.succeeded':
      console.log('paid', event.data.object);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
      break;
    default:
      console.log('other', event.data.object);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
  }
}

export function invoiced(event: Stripe.Event): void {
  const { type, data } = event;
  if (type === 'product.created') console.log('new', data.object);
  if (event.type !== 'invoice.paid') return;
  const invoice = event.data.object;
  console.log('paid', invoice.id, invoice.customer_email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

function moved(subscription: Stripe.Subscription): void {
  console.log(subscription);
}

export function product(event: Stripe.ProductUpdatedEvent): void {
  console.log(event.data.object);
}

export function checkedOut(session: Stripe.Checkout.Session): void {
  const details = session.customer_details;
  console.log('checkout', { country: details?.address?.country });
  console.log('checkout', { street: details?.address?.line1 });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
}
