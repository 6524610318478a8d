// Which of the periods of a policy is the one for what the code keeps, and where none of them is.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { ask, promises, read } from './support.ts';

const keeping = (
  dataCategory: string,
  dataLabel: string,
  more: Partial<FlowQuery> = {},
): Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'> => ({
  check: 'missing-retention',
  dataCategory,
  dataLabel,
  sink: 'Postgres',
  ...more,
});

const excessive = (dataCategory: string, dataLabel: string, retention: string, sink = 'Postgres') =>
  keeping(dataCategory, dataLabel, { check: 'excessive-retention', retention, sink });

/** `verdict: first clause`, or `none`. */
function answer(text: string, flow: Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>): string {
  const { verdict, clauses } = ask(read(text), flow);
  const [first] = clauses;
  return first === undefined ? 'none' : `${verdict}: ${first.quote}`;
}

describe('policy: what a period is about', () => {
  const schedule = `# Privacy Policy

## Retention

We keep personal information according to this schedule:

- **Profile of the gardener.** Duration of the account plus two (2) years.
- **Visits and analytics data.** 13 months (our own default).
- **Support messages.** Two years from the last reply.
- **Planting templates.** Period to be decided.
- **Backups.** Rolling 60 days.

Where a law asks us to keep data for longer, we keep it only as long as that law requires.
`;

  it('the title of a line in a schedule says what its period is of', () => {
    assert.match(
      answer(schedule, excessive('user.behavior.page_views', 'pageViewEvent', 'P30M')),
      /^exceeds: 13 months/,
    );
    assert.match(
      answer(schedule, excessive('user.content.private', 'supportTicket.body', 'P1Y')),
      /^permitted: Two years/,
    );
    assert.match(
      answer(schedule, keeping('user.content.private', 'nightly.dump', { sink: 'S3 backup' })),
      /^exceeds: Rolling 60/,
    );
  });

  it('a line of the schedule that sets no period is the answer all the same', () => {
    assert.match(
      answer(schedule, keeping('user.account.settings', 'garden.plantingTemplates')),
      /^conditional: Period to be decided/,
    );
  });

  it('what a law makes a company keep longer comes after any period', () => {
    const text =
      '## Retention\n\nWe may keep data longer where a legal claim is pending.\n\nWe keep personal data for as long as your account exists.\n';
    assert.match(answer(text, keeping('user.name', 'user.name')), /: We keep personal data/);
  });

  const garden = `# Privacy Policy

## Data when you look at our pages

Our server logs record which pages you look at and when.

We usually keep the above information for just a few weeks.

## Data of your account

For an account we need your e-mail address and a user name.

Fern Club stores this account data as long as your account remains open.

Fern Club deletes accounts that have been inactive for four years.

## Data for the mailing list

The form for our mailing list asks for your e-mail address.

Fern Club stores this information until you unsubscribe from the mailing list.

## Data when you contact us

When you contact us we receive your name, your e-mail address and your message.

Fern Club stores this data for up to 1 year after the last message.

## Use of Matomo

Matomo counts page views and visits.

The data is deleted after 30 days.

## Cookies

| Name | Expires | Purpose |
|---|---|---|
| _fern | 960 hours | remembers you when you log in |
| plot_width | 1 year | remembers the width of the plan |
`;

  it('data that a sentence points back to is what its section has told', () => {
    assert.match(
      answer(garden, excessive('user.behavior.page_views', 'accessLog.path', 'P1Y', 'Elasticsearch')),
      /^exceeds: We usually keep the above/,
    );
    assert.match(
      answer(garden, keeping('user.contact.email', 'subscriber.email')),
      /^conditional: .*until you unsubscribe/,
    );
    assert.match(
      answer(garden, excessive('user.content.private', 'inbox.message', 'P2Y')),
      /^exceeds: .*up to 1 year/,
    );
    assert.match(answer(garden, keeping('user.account.username', 'user.username')), /: .*remains open/);
  });

  it('a section about one tool answers for that tool only', () => {
    assert.match(
      answer(garden, excessive('user.behavior.page_views', 'matomo_log_visit', 'P1Y', 'MySQL')),
      /^exceeds: The data is deleted after 30 days/,
    );
    assert.equal(answer(garden, keeping('user.financial.bank_account', 'payout.iban')), 'none');
  });

  it('a cookie is found by its name, underscores and all', () => {
    const cookie = (label: string): string =>
      answer(garden, excessive('user.device.cookie', label, 'P1Y', 'document.cookie'));
    assert.match(cookie('_fern cookie'), /^exceeds: Name: _fern/);
    assert.match(cookie('plot_width'), /^permitted: Name: plot_width/);
  });

  it('who logs in is no log', () => {
    const text = garden.replace('Our server logs record', 'We count');
    assert.doesNotMatch(
      answer(text, excessive('user.behavior.page_views', 'accessLog.path', 'P1Y', 'Elasticsearch')),
      /_fern/,
    );
  });

  it('what is not stored for some, so that a schedule does not apply, is not said of all', () => {
    const text =
      '## Retention\n\nBecause we do not store private messages of guests, this schedule does not apply to them.\n\nPrivate messages are kept for 90 days.\n';
    assert.match(answer(text, keeping('user.content.private', 'message.body')), /^exceeds: Private messages/);
  });

  it('periods without a number, and until when something is kept', () => {
    assert.deepEqual(promises('We keep these records for a few weeks.'), ['retention-limit a few weeks']);
    assert.deepEqual(promises('We delete them within a couple of days.'), [
      'retention-limit a couple of days',
    ]);
    assert.deepEqual(promises('A few weeks ago we began to collect statistics.'), []);
    assert.deepEqual(promises('Fern Club stores your answers as long as your account remains open.'), [
      'retention-limit as-long-as-needed',
    ]);
  });

  it('what is kept without an end, and what only sounds like it', () => {
    const endless = ['retention-limit unlimited'];
    assert.deepEqual(promises('The list of refusals is kept permanently.'), endless);
    assert.deepEqual(promises('Keeping an entry in the register is indefinite.'), endless);
    assert.deepEqual(promises('Ship logs: forever.', 'How long we keep data'), endless);
    assert.deepEqual(promises('You can have your photos permanently deleted.'), []);
    assert.deepEqual(
      promises('We do not keep your records permanently.').includes('retention-limit unlimited'),
      false,
    );
    assert.deepEqual(promises('We keep records for an indefinite period until the contract ends.'), [
      'retention-limit as-long-as-needed',
    ]);
  });

  it('an event ends the storage as well as a number', () => {
    const limit = ['retention-limit as-long-as-needed'];
    assert.deepEqual(promises('Ballots are deleted once the result has been announced.'), limit);
    assert.deepEqual(promises('Drafts: deleted on publication.', 'Retention'), limit);
    assert.deepEqual(promises('Outgoing messages are cleaned up after delivery.'), limit);
    assert.deepEqual(promises('You may request deletion after a month of use.'), []);
  });

  const archive = `# Privacy Policy

## Newsletter

E-mail addresses on the newsletter list are stored until you unsubscribe from the newsletter.

When you have unsubscribed, your e-mail address may be put on a refusal list. The storage in the refusal list is indefinite.
`;

  it('of two lists the one that the code names by its last word', () => {
    const flow = (label: string) => ({
      ...excessive('user.contact.email', label, 'P8Y'),
      purpose: 'marketing.communications.email',
    });
    assert.match(
      answer(archive, flow('newsletterRefusal.email')),
      /^permitted: The storage in the refusal list/,
    );
    assert.match(
      answer(archive, flow('newsletterReader.email')),
      /^exceeds: E-mail addresses on the newsletter/,
    );
  });

  it('a field that is called like its category names no records', () => {
    const text =
      '## Retention\n\n- E-mail drafts in the outbox: 2 days\n- Accounts: 3 years after the last visit\n';
    assert.match(answer(text, keeping('user.contact.email', 'user.email')), /^exceeds: Accounts/);
    assert.match(answer(text, keeping('user.contact.email', 'outboxDraft.email')), /^exceeds: E-mail drafts/);
  });

  it('how long a request takes is no period for what is stored', () => {
    const text =
      '## Previews\n\nYour data is held on the preview server for a few seconds and is deleted then.\n';
    assert.equal(answer(text, keeping('user.content.private', 'ticket.message')), 'none');
    assert.match(
      answer(text, excessive('user.content.private', 'previewJob.body', 'P2D')),
      /^exceeds: Your data is held/,
    );
  });
});

describe('policy: what code calls the data', () => {
  const cookies = `# Privacy Policy

## Cookies

- cart-token: the plants somebody has put aside. Kept for 14 days.
- banner_seen: that the notice was closed. Kept for 13 months.

## Contact

We answer inquiries about our gardens.
`;

  it('may hold hyphens, brackets, dollars and what else headers and keys are written with', () => {
    const labels = [
      "request.headers['user-agent']",
      "req.headers['x-forwarded-for']",
      'headers.get("cf-connecting-ip")',
      'row["first-name"][0]',
      '$scope.e-mail',
      'a.b?.c-d_e',
      '_-__-x',
      'données-du-client',
      '(value) [unknown] {key}*',
      '\\',
      '',
    ];
    for (const check of ['logged-personal-data', 'missing-retention', 'missing-consent'] as const)
      for (const label of labels)
        assert.doesNotThrow(() => ask(read(cookies), keeping('user.device', label, { check })), label);
  });

  it('is looked for as it is written in a list', () => {
    assert.match(
      answer(cookies, keeping('user.device.cookie_id', "cookies['cart-token']", { sink: 'cookie' })),
      /14 days/,
    );
  });
});
