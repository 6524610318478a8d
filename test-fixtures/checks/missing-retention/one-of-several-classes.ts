// A music school posts for its bands: whatever a service has given out goes back to the same service, and to no other.
//- package.json
{ "name": "bands", "dependencies": { "@prisma/client": "6.19.0" } }

//- src/services.ts
export interface Posted {
  link: string;
}
export interface Service {
  id: string;
  renew(old: string): Promise<{ key: string }>;
  post(key: string, text: string): Promise<Posted>;
  enrich(row: object): object;
}

export class Strings implements Service {
  id = 'strings';

  async renew(old: string) {
    const { access_token } = await (await fetch(`/api/strings/${old}`)).json();
    return { key: access_token };
  }

  async post(key: string, text: string) {
    const { id } = await (await fetch(`/api/strings/post/${text}`, { headers: { Authorization: key } })).json();
    return { link: `https://strings.example/${id}` };
  }

  enrich(row: object) {
    const { email } = JSON.parse(String(row)).guest;
    return { ...row, email };
  }
}

export class Brass implements Service {
  id = 'brass';

  async renew(old: string) {
    return { key: old };
  }

  async post(key: string, text: string) {
    await fetch(`/api/brass/${text}`);
    return { link: `brass ${key}` };
  }

  enrich(row: object) {
    return { ...row, brass: true };
  }
}

//- src/posts.ts
import { PrismaClient } from '@prisma/client';
import { Brass, Strings } from './services.ts';

const db = new PrismaClient();
const services = [new Strings(), new Brass()];
const named = (id: string) => services.find((service) => service.id === id)!;

export async function publish(post: { id: string; service: string; old: string; text: string }): Promise<void> {
  const { key } = await named(post.service).renew(post.old);
  const { link } = await named(post.service).post(key, post.text);
  await db.post.update({ where: { id: post.id }, data: { link } });
}

// From one to another it is handed on.
export async function moved(post: { id: string; from: string; to: string; old: string; text: string }): Promise<void> {
  const source = named(post.from);
  const target = named(post.to);
  const { key } = await source.renew(post.old);
  const { link } = await target.post(key, post.text);
  await db.post.update({ where: { id: post.id }, data: { link } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}

// One object under one name.
export async function republish(post: { id: string; service: string; old: string; text: string }): Promise<void> {
  const service = named(post.service);
  const { key } = await service.renew(post.old);
  const { link } = await service.post(key, post.text);
  await db.post.update({ where: { id: post.id }, data: { link } });
}

// In turn, each gets what the one before has made.
export async function enriched(guest: object): Promise<void> {
  let row = guest;
  for (const service of services) row = service.enrich(row);
  await db.visit.create({ data: row });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

//- src/one.ts
import { PrismaClient } from '@prisma/client';

const db = new PrismaClient();

class Drums {
  async renew(old: string) {
    const { access_token } = await (await fetch(`/api/drums/${old}`)).json();
    return { key: access_token };
  }

  async post(key: string) {
    return { link: `drums ${key}` };
  }
}
const drums = new Drums();

// Of one class alone it is the same object's.
export async function drum(post: { id: string; old: string }): Promise<void> {
  const { key } = await drums.renew(post.old);
  const { link } = await drums.post(key);
  await db.post.update({ where: { id: post.id }, data: { link } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
