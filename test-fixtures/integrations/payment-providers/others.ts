// Customers of further providers.
import { createCheckout, listCustomers } from '@lemonsqueezy/lemonsqueezy.js';
import { Paddle } from '@paddle/paddle-node-sdk';
import { Configuration, CountryCode, PlaidApi, Products } from 'plaid';
import Razorpay from 'razorpay';
import { SquareClient } from 'square';

const razorpay = new Razorpay({ key_id: 'id' });
const square = new SquareClient();
const paddle = new Paddle('key');
const plaid = new PlaidApi(new Configuration());

export async function customer(buyer: { id: string; email: string; phone: string; accessToken: string }): Promise<void> {
  await razorpay.customers.create({ email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Razorpay
  await square.customers.create({ emailAddress: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Square
  await paddle.customers.create({ email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Paddle
  await createCheckout('store', 'variant', { checkoutData: { email: buyer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Lemon Squeezy
  await plaid.linkTokenCreate({ client_name: 'Tea', language: 'de', country_codes: [CountryCode.De], products: [Products.Auth], user: { client_user_id: buyer.id, phone_number: buyer.phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Plaid
  await plaid.linkTokenCreate({ client_name: 'Tea', language: 'de', country_codes: [CountryCode.De], access_token: buyer.accessToken, user: { client_user_id: buyer.id } });
  await plaid.linkTokenCreate({ client_name: 'Tea', language: 'de', country_codes: [CountryCode.De], access_token: buyer.accessToken, user: { client_user_id: buyer.id, email_address: buyer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plaid
  await paddle.customers.list({ email: [buyer.email] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Paddle
  await listCustomers({ filter: { email: buyer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Lemon Squeezy
  await listCustomers({ filter: { storeId: 1 } });
  await square.customers.get({ customerId: buyer.id });
}
