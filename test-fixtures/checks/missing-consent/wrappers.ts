// Wrappers around requests: whoever hands personal data over answers for it.
//- src/http.ts
import axios from 'axios';

export async function postJson(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

export class VendorClient {
  private readonly http = axios.create({ baseURL: 'https://api.labels-vendor.example' });
  print(label: object): Promise<unknown> {
    return this.http.post('/labels', label);
  }
  /** Names personal data itself. */
  address(recipient: { fullName: string; street: string }): Promise<unknown> {
    return this.http.post('/addresses', recipient);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address.street, user.name -> HTTP request
  }
}

//- src/orders.ts
import { postJson, VendorClient } from './http.ts';

interface Customer {
  id: string;
  fullName: string;
  street: string;
  email: string;
}
interface Jar {
  sku: string;
  honey: string;
  grams: number;
}

const vendor = new VendorClient();

export async function order(customer: Customer, jar: Jar): Promise<void> {
  await postJson('/api/orders', { customer, jar });
  await postJson('https://stock.vendor.example/orders', { sku: jar.sku });
  await postJson('https://stock.vendor.example/orders', { sku: jar.sku, email: customer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await vendor.print({ honey: jar.honey, grams: jar.grams });
  await vendor.print({ honey: jar.honey, for: customer.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  await vendor.address(customer);
}

export async function agreed(customer: Customer & { sharingConsent: boolean }, jar: Jar): Promise<void> {
  if (!customer.sharingConsent) return;
  await postJson('https://stock.vendor.example/orders', { sku: jar.sku, email: customer.email });
  await vendor.print({ honey: jar.honey, for: customer.fullName });
}
