// Bodies and addresses of requests in their many forms: a courier's partners.
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import type { Request as Incoming } from 'express';

const ses = new SESClient({});
const PARTNER = 'https://api.night-courier.example';
const OWN = '/api';

interface Receiver {
  id: string;
  fullName: string;
  phone: string;
  deliveryAddress: string;
}

export async function form(receiver: Receiver): Promise<void> {
  const data = new FormData();
  data.append('parcel', receiver.id);
  await fetch(`${PARTNER}/parcels`, { method: 'POST', body: data });
}

export async function formWithPhone(receiver: Receiver): Promise<void> {
  const data = new FormData();
  data.append('phone', receiver.phone);
  await fetch(`${PARTNER}/parcels`, { method: 'POST', body: data });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
  await fetch(`${OWN}/parcels`, { method: 'POST', body: data });
}

export async function query(receiver: Receiver): Promise<void> {
  const parameters = new URLSearchParams({ to: receiver.deliveryAddress });
  await fetch(`${PARTNER}/quote?${parameters}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address -> HTTP request
  const weight = new URLSearchParams({ grams: '500' });
  await fetch(`${PARTNER}/quote?${weight}`);
}

export async function url(receiver: Receiver): Promise<void> {
  const address = new URL('/track', PARTNER);
  address.searchParams.set('parcel', receiver.id);
  await fetch(address);
  const named = new URL('/track', PARTNER);
  named.searchParams.set('name', receiver.fullName);
  await fetch(named);
//      ^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
}

/** What passes through is read from the request; its headers go along where they are handed over. */
export async function passOn(incoming: Incoming): Promise<void> {
  await fetch(`${PARTNER}/labels`, { method: 'POST', body: incoming });
  const headers = incoming.headers as Record<string, string>;
  await fetch(`${PARTNER}/labels`, { method: 'POST', headers, body: incoming });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.cookie, user.device.ip_address, user.device.user_agent -> HTTP request
}

export async function options(receiver: Receiver): Promise<void> {
  const init: RequestInit = { method: 'PUT', body: JSON.stringify({ phone: receiver.phone }) };
  await fetch(`${PARTNER}/contacts/${receiver.id}`, init);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
  const request = new Request(`${PARTNER}/names`, { method: 'PUT', body: receiver.fullName });
  await fetch(request);
//      ^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
}

export async function mail(receiver: Receiver & { email: string }): Promise<void> {
  await ses.send(
//      ^^^^^^^^ missing-consent: user.contact.email -> Amazon SES
    new SendEmailCommand({
      Source: 'parcels@courier.example',
      Destination: { ToAddresses: [receiver.email] },
      Message: { Subject: { Data: 'Parcel' }, Body: { Text: { Data: 'On its way' } } },
    }),
  );
  await ses.send(
    new SendEmailCommand({
      Source: 'parcels@courier.example',
      Destination: { ToAddresses: ['depot@courier.example'] },
      Message: { Subject: { Data: 'Parcel' }, Body: { Text: { Data: receiver.id } } },
    }),
  );
}
