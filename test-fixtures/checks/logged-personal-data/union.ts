// A trade union's members: odd but usual ways for values to move inside a function.
//- src/members.ts
import log4js from 'log4js';
import { z } from 'zod';

const logger = log4js.getLogger('members');

export function walk(input: unknown, form: URLSearchParams, headers: Headers) {
  const member = z
    .object({ name: z.object({ first: z.string(), last: z.string() }), iban: z.string(), section: z.string() })
    .parse(input);
  const { name: { first: given = 'unknown', ...family }, ['iban']: account, section } = member;
  logger.info(section);
  logger.info(given);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> log4js
  logger.info(family);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> log4js
  logger.info('account %s', account);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> log4js
  logger.info('section %s of %d', section, 3);
  let holder: { text: string } | undefined;
  if (section === 'north') holder = { text: account };
  else holder = { text: section };
  logger.info(holder.text);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> log4js
  holder = { text: section };
  logger.info(holder.text);
  const queue: string[] = [];
  queue.unshift(member.name.last);
  const next = queue.shift();
  logger.info(next);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> log4js
  const bag: Record<string, unknown> = {};
  bag.section = section;
  logger.info(bag);
  bag['account'] = account;
  logger.info(JSON.stringify(bag));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> log4js
  delete bag['account'];
  logger.info(JSON.stringify(bag));
  logger.info(JSON.stringify(member, ['section']));
  logger.info(JSON.stringify(member, null, 2));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account, user.name.first, user.name.last -> log4js
  const sent = form.get('email');
  logger.info(`form from ${sent}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> log4js
  logger.info(`form with ${[...form.keys()].length} fields`);
  logger.info(headers.get('content-type'));
  logger.info(headers.get('x-forwarded-for'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> log4js
  const masked = account.slice(0, 2) + '*'.repeat(account.length - 6) + account.slice(-4);
  logger.info(masked);
  const encoded = Buffer.from(account).toString('base64');
  logger.info(encoded);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> log4js
  const url = new URL('https://union.example/join');
  url.searchParams.set('iban', account);
  logger.info(url.pathname);
  logger.info(url.toString());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> log4js
  const both = account && section;
  logger.info(both);
  const either = section || account;
  logger.info(either);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> log4js
  const has = !!account;
  logger.info(has);
  const kind = account.startsWith('DE') ? 'german' : 'foreign';
  logger.info(kind);
}
