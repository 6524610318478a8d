// Requests by hand: which hosts are outside, which are our own.
import axios from 'axios';
import got from 'got';
import ky from 'ky';

interface Guest {
  id: string;
  name: string;
  email: string;
  birthDate: string;
  nights: number;
}

const police = axios.create({ baseURL: 'https://registration.city-police.example/api' });
const own = axios.create({ baseURL: 'http://rooms.hotel.svc.cluster.local' });

export async function checkIn(guest: Guest): Promise<void> {
  await fetch('/api/guests', { method: 'POST', body: JSON.stringify(guest) });
  await fetch('http://localhost:3000/guests', { method: 'POST', body: JSON.stringify(guest) });
  await fetch('http://guests.internal/guests', { method: 'POST', body: JSON.stringify(guest) });
  await fetch('https://hooks.partner-hotels.example/guests', { method: 'POST', body: JSON.stringify(guest) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.demographic.date_of_birth, user.name -> HTTP request
  await fetch('https://hooks.partner-hotels.example/nights', {
    method: 'POST',
    body: JSON.stringify({ nights: guest.nights }),
  });
  await fetch(`https://hooks.partner-hotels.example/guests?email=${encodeURIComponent(guest.email)}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch(`https://hooks.partner-hotels.example/guests/${guest.id}`);
}

export async function register(guest: Guest): Promise<void> {
  await police.post('/guests', { name: guest.name, born: guest.birthDate });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.demographic.date_of_birth, user.name -> HTTP request
  await police.get('/status');
  await own.post('/guests', { name: guest.name, born: guest.birthDate });
  await axios.post('https://weather.example/forecast', { nights: guest.nights });
  await axios({ method: 'post', url: 'https://survey.example/ask', data: { email: guest.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function others(guest: Guest): Promise<void> {
  await got.post('https://taxi.example/rides', { json: { passenger: guest.name } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  await got.post('https://taxi.example/rides', { json: { seats: 2 } });
  await ky.post('https://taxi.example/rides', { json: { passenger: guest.name } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  await ky.post('/rides', { json: { passenger: guest.name } });
}

// Having data erased at a recipient hands nothing on.
export async function forget(guest: Guest): Promise<void> {
  const contact = `https://hooks.partner-hotels.example/guests/${encodeURIComponent(guest.email)}`;
  await fetch(contact, { method: 'DELETE' });
  await axios.delete(contact);
  await got.delete(contact);
  await fetch(contact, { method: 'PUT' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

const api = process.env.API_URL ?? 'http://localhost:4000';
export async function toOwnApi(guest: Guest): Promise<void> {
  await fetch(`${api}/guests`, { method: 'POST', body: JSON.stringify(guest) });
}

export function beacon(guest: Guest): void {
  navigator.sendBeacon('/collect', JSON.stringify({ email: guest.email }));
  navigator.sendBeacon('https://collect.adnetwork.example/v1', JSON.stringify({ email: guest.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
