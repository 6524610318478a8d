// What the headings above a clause say of it: which topic it is about, and what its section is for.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { repeatedHeadings, rolesOf, topicOf } from '../../src/core/policy/link/sections.ts';
import { ask, language, read } from './support.ts';

/** Verdict and the words that decide. */
function answer(text: string, flow: Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>): string {
  const { verdict, clauses } = ask(read(`# Privacy Policy\n\n${text}\n`), flow);
  return `${verdict}: ${clauses[0]?.quote ?? 'none'}`;
}

const share = { check: 'missing-consent', dataCategory: 'user.contact.email' } as const;

describe('policy: sections', () => {
  it('a question that is asked of several topics is no topic', () => {
    const paths = [
      ['Raffles', 'Where do entries go?'],
      ['Mailing list', 'Where do entries go?'],
    ];
    const repeated = repeatedHeadings(paths);
    assert.deepEqual([...repeated], ['where do entries go']);
    const topic = topicOf(language(), paths[1] ?? [], repeated);
    assert.deepEqual([topic.heading, topic.ofSeveral], ['Mailing list', true]);
  });

  it('nor is one that only asks what is asked everywhere', () => {
    const { heading } = topicOf(language(), ['Raffles', 'How long is this data stored?'], new Set());
    assert.equal(heading, 'Raffles');
  });

  it('a period counts for the topic above the question', () => {
    const text = [
      '## Raffles',
      '### How long is it stored?',
      'The data is stored for 2 months.',
      '## Wish lists',
      '### How long is it stored?',
      'The data is stored for 3 years.',
    ].join('\n\n');
    const kept = { check: 'missing-retention', dataCategory: 'user.content' } as const;
    assert.match(
      answer(text, { ...kept, dataLabel: 'wishList.items', sink: 'Postgres (WishList)' }),
      /3 years/,
    );
    assert.match(answer(text, { ...kept, dataLabel: 'raffle.entry', sink: 'Postgres (Raffle)' }), /2 months/);
    assert.match(answer(text, { ...kept, dataLabel: 'diary.text', sink: 'Postgres (Diary)' }), /none/);
  });

  it('roles are read from any heading of the path', () => {
    const roles = (...path: string[]): string[] => [...rolesOf(language(), path)];
    assert.deepEqual(roles('Our policy at a glance'), ['summary']);
    assert.deepEqual(roles('Annex', 'Standard Contractual Clauses', 'Clause 9'), ['standard-clauses']);
    assert.deepEqual(roles('10. Audit rights'), ['audits']);
    assert.deepEqual(roles('Data breach notification'), ['incidents']);
    assert.deepEqual(roles('Links to other sites'), ['other-sites']);
    assert.deepEqual(roles('Data Processing Agreement', 'Duties'), ['as-processor']);
    assert.deepEqual(roles('How we share data'), []);
  });

  it('the body answers before the summary', () => {
    const text =
      '## At a glance\n\nWe share data with service providers, with suppliers and with public authorities.\n\n## Sharing\n\nService providers who host our systems process personal data for us.\n';
    assert.match(answer(text, { ...share, recipient: 'SendGrid' }), /^permitted: Service providers who/);
  });

  it('what an auditor is held to is no safeguard of a log', () => {
    const text =
      '## Security\n\nWe protect personal data with appropriate technical measures.\n\n## Audits\n\nThe auditor shall keep personal data confidential and take appropriate security measures against unauthorised access.\n';
    assert.match(answer(text, { ...share, check: 'logged-personal-data' }), /: We protect/);
  });

  it('so does one without a heading, and the list under a denial denies', () => {
    const text =
      '**Plain-language summary.**\n\nWe collect your approximate location and share data with service providers.\n\n## What we do not collect\n\n- Your phone number.\n- Your date of birth.\n\n## What we collect\n\nWe collect the approximate location of your device.\n';
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.location.imprecise' }),
      /: We collect the approximate/,
    );
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.contact.phone_number' }),
      /^forbidden: Your phone/,
    );
  });

  it('a row of a table of purposes answers for its purpose', () => {
    const text = [
      '| Purpose | Data | Recipients |',
      '|---|---|---|',
      '| Fighting spam | E-mail addresses | Service providers |',
      '| Customer support | E-mail addresses | Service providers |',
    ].join('\n');
    const ticket = {
      ...share,
      dataLabel: 'ticket.email',
      recipient: 'Zendesk',
      purpose: 'essential.service.operations.support',
    };
    assert.match(answer(text, ticket), /Customer support/);
  });

  it('a heading over other data keeps an address out', () => {
    const text =
      '## Location data\n\nOur service providers process personal data for us.\n\n## Operations\n\nOther service providers process personal data for us.\n';
    assert.match(answer(text, { ...share, recipient: 'SendGrid' }), /: Other service/);
  });

  it('a purpose in the heading keeps other flows out', () => {
    const text =
      '## Recruitment\n\nOur providers process personal data for us.\n\n## Operations\n\nOther service providers process personal data for us.\n';
    assert.match(answer(text, { ...share, recipient: 'SendGrid' }), /: Other service/);
  });
});
