// A newsletter of a small museum. People chosen for their consent before anything is sent.
import twilio from 'twilio';
import { PrismaClient } from '@prisma/client';

const sms = twilio('sid', 'token');
const prisma = new PrismaClient();

interface Visitor {
  id: string;
  phone: string;
  name: string;
  marketingConsent: boolean;
  optedOut: boolean;
  analyticsConsent: boolean;
}

const text = (to: string) => ({ to, body: 'New exhibition', from: '+1' });

export function forEach(visitors: Visitor[]) {
  visitors
    .filter((visitor) => visitor.marketingConsent)
    .forEach((visitor) => {
      void sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> guarded
    });
}
export async function forOf(visitors: Visitor[]) {
  for (const visitor of visitors.filter(wants)) {
    await sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> guarded
  }
}
function wants(visitor: Visitor) {
  return visitor.marketingConsent && !visitor.optedOut;
}
export async function variable(visitors: Visitor[]) {
  const chosen = visitors.filter((visitor) => !visitor.optedOut && visitor.marketingConsent).slice(0, 10);
  await Promise.all(
    chosen.map((visitor) => sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' })), //> guarded
  );
}
export async function wrongFilter(visitors: Visitor[]) {
  for (const visitor of visitors.filter((each) => !each.marketingConsent)) {
    await sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> mismatched: inverted
  }
}
export async function otherPurpose(visitors: Visitor[]) {
  for (const visitor of visitors.filter((each) => each.analyticsConsent)) {
    await sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> mismatched: other-purpose
  }
}
export async function unrelated(visitors: Visitor[]) {
  for (const visitor of visitors.filter((each) => each.name.length > 3)) {
    await sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> none
  }
}
export async function query() {
  const visitors: Visitor[] = await prisma.visitor.findMany({ where: { marketingConsent: true } });
  for (const visitor of visitors) {
    await sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> guarded
  }
}
export async function queryOptOut() {
  const visitors: Visitor[] = await prisma.visitor.findMany({ where: { AND: [{ optedOut: false }] } });
  for (const visitor of visitors) {
    await sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> guarded
  }
}
export async function queryUnrelated() {
  const visitors: Visitor[] = await prisma.visitor.findMany({ where: { name: 'x' } });
  for (const visitor of visitors) {
    await sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> none
  }
}
export function optionalField(visitor: Visitor) {
  void sms.messages.create({ //> guarded
    from: '+1',
    body: 'New',
    to: visitor.marketingConsent ? visitor.phone : '',
  });
}
export function handedOn(visitors: Visitor[]) {
  visitors.filter(wants).forEach(step);
}
function step(visitor: Visitor) {
  last(visitor);
}
function last(visitor: Visitor) {
  void sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> guarded
}
export function onlySome(visitors: Visitor[]) {
  visitors.filter(wants).forEach(looseLast);
  visitors.forEach(looseLast);
}
function looseLast(visitor: Visitor) {
  void sms.messages.create({ to: visitor.phone, body: 'New', from: '+1' }); //> none
}
