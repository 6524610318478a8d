// What libraries give back, where the code says by a type argument what is in it.
//- src/types.ts
export interface Angler {
  id: string;
  displayName: string;
  licenceNumber: string;
  mobile: string;
  catches: number;
}
export interface Page<Item> {
  items: Item[];
  total: number;
}
export interface Weather {
  town: string;
  wind: number;
}

//- src/requests.ts
import axios from 'axios';
import got from 'got';
import { GraphQLClient, request } from 'graphql-request';
import ky from 'ky';
import { ofetch } from 'ofetch';
import type { Angler, Page, Weather } from './types.ts';

const api = axios.create({ baseURL: '/api' });
const graph = new GraphQLClient('/graphql');

export async function load(id: string) {
  const reply = await api.get<Angler>(`/anglers/${id}`);
  console.log('loaded', reply.status, reply.statusText);
  console.log('loaded', reply.data.id, reply.data.catches);
  console.log('loaded', reply.data);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('headers', reply.headers['x-request-id']);

  api.get<Angler[]>('/anglers').then(({ data }) => {
    console.log('first', data[0]);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
    console.log('how many', data.length);
  });

  const page = await api.get<Page<Angler>>('/anglers?page=2');
  console.log('page', page.data.total);
  for (const angler of page.data.items) console.log('on the page', angler.mobile);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console

  const weather = await api.get<Weather>('/weather');
  console.log('weather', weather.data);
}

export async function others() {
  const one = await got('https://anglers.internal/1').json<Angler>();
  console.log('got', one.mobile);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const two = await ky.get('/anglers/2').json<Angler>();
  console.log('ky', two.displayName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('ky', two.catches);
  const three = await ofetch<Angler>('/anglers/3');
  console.log('ofetch', three);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  const { angler } = await request<{ angler: Angler }>('/graphql', '{ angler { mobile } }');
  console.log('graphql', angler.mobile);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const { total } = await graph.request<{ total: number }>('{ total }');
  console.log('graphql', total);
  const wind = await ky.get('/weather').json<Weather>();
  console.log('wind', wind.wind, wind);
}

//- src/rows.ts
import knex from 'knex';
import { Pool } from 'pg';
import postgres from 'postgres';
import type { Angler, Weather } from './types.ts';

const pool = new Pool();
const sql = postgres();
const db = knex({ client: 'pg' });

export async function rows(id: string) {
  const found = await pool.query<Angler>('select * from anglers where id = $1', [id]);
  console.log('found', found.rowCount, found.command);
  console.log('found', found.rows[0]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  const { rows: winds } = await pool.query<Weather>('select * from weather');
  console.log('winds', winds);
  const angler = await db<Angler>('anglers').where({ id }).first();
  console.log('one', angler?.mobile);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('one', angler?.catches);
  const [first] = await sql<Angler[]>`select * from anglers`;
  console.log('first', first.displayName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('first', first.catches);
  const windy = await sql<Weather[]>`select * from weather`;
  console.log('windy', windy);
}

//- src/unknown.ts
// A library that the catalogue does not know.
import { createSignal, cached, check } from '@lakeside/kit';
import type { Angler } from './types.ts';

export async function unknown(id: string) {
  const [angler, setAngler] = createSignal<Angler | undefined>();
  console.log('signal', angler());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('setter', setAngler);
  const hit = await cached<Angler>(`angler:${id}`);
  console.log('cached', hit.value);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('cached', hit.expiresAt, hit.stale, hit.catches);
  const valid: boolean = await check<Angler>(id);
  console.log('valid', valid);
}
