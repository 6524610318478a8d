// A festival's ticketing: periods that are given, computed, handed on, too weak or none.
//- src/stores.ts
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { cookies } from 'next/headers';
import Cookies from 'js-cookie';
import { createClient } from 'redis';
import { MMKV } from 'react-native-mmkv';
import { LRUCache } from 'lru-cache';
import { addDays } from 'date-fns';
import { Redis as Upstash } from '@upstash/redis';
import { getFirestore } from 'firebase-admin/firestore';
import { createClient as supabase } from '@supabase/supabase-js';

const redis = createClient();
const upstash = Upstash.fromEnv();
const firestore = getFirestore();
const dynamo = DynamoDBDocumentClient.from({} as never);
const mmkv = new MMKV();
const base = supabase('https://x.supabase.co', 'key');
const recent = new LRUCache<string, string>({ max: 100, ttl: 60_000 });
const options = { EX: 60 * 60 };
const forever = { NX: true } as const;

interface Guest {
  id: string;
  email: string;
  phone: string;
  wristband: string;
}

export async function admit(guest: Guest, days: number) {
  await redis.set(`guest:${guest.id}`, guest.email, options);
  await redis.set(`guest:${guest.id}`, guest.email, forever);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  await redis.set(`guest:${guest.id}`, guest.wristband);
  await redis.setEx(`phone:${guest.id}`, 300, guest.phone);
  await redis.hSet(`contact:${guest.id}`, { phone: guest.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Redis
  await upstash.set(`a:${guest.id}`, guest.email, { ex: 3600 });
  await upstash.set(`b:${guest.id}`, guest.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis at Upstash
  await firestore.collection('guests').doc(guest.id).set({ email: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await firestore.collection('guests').doc(guest.id).set({ email: guest.email, expireAt: addDays(new Date(), days) });
  await firestore.collection('gates').doc('1').update({ open: true });
  await dynamo.send(new PutCommand({ TableName: 'g', Item: { id: guest.id, phone: guest.phone, expiresAt: Math.floor(Date.now() / 1000) + days * 86400 } }));
  await dynamo.send(new BatchWriteCommand({ RequestItems: { g: [{ PutRequest: { Item: { id: guest.id, phone: guest.phone } } }] } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> DynamoDB
  await base.from('guests').insert({ email: guest.email, phone: guest.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> Supabase
  await base.from('gates').insert({ open: true });
  await base.from('guests').select('email').eq('email', guest.email);
  Cookies.set('guest', guest.email, { expires: 7 });
  Cookies.set('guest-mail', guest.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  (await cookies()).set({ name: 'guest', value: guest.email, maxAge: 3600 });
  mmkv.set('guest.email', guest.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MMKV
  mmkv.set('guest.wristband', guest.wristband);
  recent.set(guest.id, guest.email);
  document.cookie = `guest=${guest.email}; path=/`;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  document.cookie = `guest=${guest.email}; path=/; max-age=${60 * 60}`;
  document.cookie = `wristband=${guest.wristband}; path=/`;
}
