// A lighthouse keeps links: an access token in the path of one is called that and names a page; in its query it is what it says.
//- package.json
{ "name": "lighthouse", "dependencies": { "@prisma/client": "6.19.0" } }

//- src/links.ts
import { PrismaClient } from '@prisma/client';

const db = new PrismaClient();

export async function posted(id: string, accessToken: string): Promise<void> {
  await db.post.update({ where: { id }, data: { link: `https://t.me/c/${accessToken.replace('-100', '')}/7` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.authorization.credentials -> database through Prisma
  await db.post.update({ where: { id }, data: { text: `Posted at https://t.me/${id ? id : `c/${accessToken}`}/7` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.authorization.credentials -> database through Prisma
}

export async function fetched(id: string, accessToken: string): Promise<void> {
  await db.post.update({ where: { id }, data: { link: `https://lamps.example/feed?access_token=${accessToken}` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
  await db.post.update({ where: { id }, data: { text: `https://lamps.example/feed ${accessToken}` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}

export async function invited(id: string, resetToken: string): Promise<void> {
  await db.post.update({ where: { id }, data: { link: `https://lamps.example/reset/${resetToken}` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}

// Said to be somebody's, or written into a log, it opens what it opens.
export async function shared(id: string, user: { accessToken: string }, accessToken: string): Promise<void> {
  await db.post.update({ where: { id }, data: { link: `https://lamps.example/share/${user.accessToken}` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
  console.log(`https://lamps.example/share/${accessToken}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
