// What policies say in few words: consent in brackets, "none" behind a label, no logs at all, what one way to pay brings with it.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { ask, clauseOf, read, sentenceOf } from './support.ts';

type Flow = Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>;

/** `verdict: first clause`, or `none`. */
function answer(text: string, flow: Flow): string {
  const { verdict, clauses } = ask(read(`# Privacy Policy\n\n${text}\n`), flow);
  const [first] = clauses;
  return first === undefined ? 'none' : `${verdict}: ${first.quote}`;
}

const views = (recipient: string): Flow => ({
  check: 'missing-consent',
  dataCategory: 'user.behavior.page_views',
  dataLabel: 'pageView',
  recipient,
  purpose: 'analytics',
});

const letter = (recipient: string): Flow => ({
  check: 'missing-consent',
  dataCategory: 'user.contact.email',
  dataLabel: 'reader.email',
  recipient,
  purpose: 'marketing.communications.email',
});

describe('policy: consent in short', () => {
  it('in brackets behind a name it is a condition of what follows', () => {
    const text =
      '**Statistics (Mixpanel, with consent):** pages viewed, approximate location, device type, length of the visit.';
    assert.match(answer(text, views('Mixpanel')), /^conditional: Statistics/);
    const without = text.replace(', with consent', ', in all browsers');
    assert.match(answer(without, views('Mixpanel')), /^permitted: Statistics/);
  });

  it('in a sentence of its own it is a condition of the one before', () => {
    const text = '- **Measuring:** carried out by Mixpanel. Requires consent.';
    assert.match(answer(text, views('Mixpanel')), /^conditional/);
    assert.match(
      answer(text.replace('Requires consent', 'Consent needed'), views('Mixpanel')),
      /^conditional/,
    );
    assert.match(
      answer(text.replace('Requires consent', 'No consent required'), views('Mixpanel')),
      /^permitted/,
    );
  });

  it('words that begin another thing, and what is not asked, are no condition', () => {
    for (const text of [
      'We share your address with Mailchimp in line with consent rules of the trade.',
      'We share your address with Mailchimp; this does not require consent.',
      'We share your address with Mailchimp (no consent necessary).',
    ])
      assert.equal(sentenceOf(text).consent, 'none', text);
    assert.equal(sentenceOf('We share your address with Mailchimp (with consent).').consent, 'required');
  });

  it('in brackets behind one of several ends it is a condition of that one', () => {
    const text =
      'We use your address to send the newsletter, to show advertising (with consent), and to prevent fraud.';
    assert.equal(sentenceOf(text).consent, 'none');
    assert.equal(sentenceOf('We use your address for advertising (with consent).').consent, 'required');
  });

  it('what only might be meant stands under no condition of others', () => {
    const text = '- **Statistics cookies:** count visits. Require consent.';
    const crash: Flow = {
      check: 'undisclosed-recipient',
      dataCategory: 'user.telemetry',
      dataLabel: 'crash.context',
      recipient: 'Sentry',
      purpose: 'essential.service.operations',
    };
    assert.equal(answer(text, crash), 'none');
  });

  const tables = (basis: string): string => `## Legal bases

| Processing activity | Legal basis |
|---|---|
| Newsletter | ${basis} |
| Replies to enquiries | Legitimate interests (Art. 6(1)(f)) |

## Services that we use

| Service | Purpose |
|---|---|
| Mailchimp | Newsletter delivery |
| Stripe | Payment processing |`;

  it('a table of legal bases stands before the table that names who does it', () => {
    assert.match(
      answer(tables('Consent (Art. 6(1)(a))'), letter('Mailchimp')),
      /^conditional: .*Newsletter; Legal/,
    );
    assert.match(answer(tables('Contract (Art. 6(1)(b))'), letter('Mailchimp')), /^permitted: .*Mailchimp/);
    assert.match(
      answer(tables('Consent (Art. 6(1)(a)) or legitimate interests'), letter('Mailchimp')),
      /^permitted: .*Mailchimp/,
    );
    const pay: Flow = {
      ...letter('Stripe'),
      dataCategory: 'user.payment',
      purpose: 'essential.service.payment_processing',
    };
    assert.match(answer(tables('Consent (Art. 6(1)(a))'), pay), /^permitted: .*Stripe/);
  });
});

describe('policy: no logs at all', () => {
  const logged = (dataCategory: string, dataLabel: string): Flow => ({
    check: 'logged-personal-data',
    dataCategory,
    dataLabel,
    sink: 'console',
    purpose: 'essential.service.operations',
  });
  const both = [logged('user.device.ip_address', 'req.ip'), logged('user.contact.email', 'tenant.email')];

  it('rule out whatever would stand in them', () => {
    for (const text of [
      'Our machines have been set up not to store log files, and forget a request once it is answered.',
      'We keep no server logs.',
      'No logs are written on our servers.',
      'We never log anything.',
    ])
      for (const flow of both) assert.match(answer(text, flow), /^forbidden/, `${text} ${flow.dataLabel}`);
  });

  it('a limit to logs of one kind, to one use or to a time is none of the kind', () => {
    for (const text of [
      'We do not store log files for longer than a week.',
      'We do not keep logs of the messages in a thread.',
      'We do not permanently store log files.',
      'We do not sell log files.',
      'We do not keep log files unless an error occurs.',
    ])
      for (const flow of both)
        assert.doesNotMatch(answer(text, flow), /^forbidden/, `${text} ${flow.dataLabel}`);
  });
});

describe('policy: nothing is kept', () => {
  const limits = (label: string): unknown[] =>
    clauseOf(`- Data concerned: your IP address\n- ${label}`, 'Visits').commitments.flatMap(
      ({ kind, value }) => (kind === 'retention-limit' ? [value] : []),
    );

  const kept = (dataCategory: string, dataLabel: string, retention: string): Flow => ({
    check: 'excessive-retention',
    dataCategory,
    dataLabel,
    sink: 'Postgres',
    retention,
  });

  const sections = (value: string): string => `## Connection to our servers

- Data concerned: your IP address, your browser and the page you opened
- Storage period: ${value}

## Membership

- Data concerned: your name and your e-mail address
- Storage period: two years after you have left`;

  it('where the value of a label is none', () => {
    assert.deepEqual(limits('Storage period: none'), ['P0D']);
    assert.deepEqual(limits('Duration of storage: not stored.'), ['P0D']);
    assert.match(
      answer(sections('none'), kept('user.device.ip_address', 'visit.ip', 'P7D')),
      /^forbidden: Storage period: none/,
    );
    assert.match(
      answer(sections('none'), kept('user.contact.email', 'member.email', 'P1Y')),
      /^permitted: Storage period: two years/,
    );
  });

  it('where a value goes on, or belongs to another label, it says something else', () => {
    for (const text of [
      'Storage period: none beyond the end of the visit',
      'Expiry: none',
      'Transfer to third countries: none',
      'Notice on the storage period, none of which is binding: see below',
    ])
      assert.ok(!limits(text).includes('P0D'), text);
    assert.doesNotMatch(
      answer(sections('30 days'), kept('user.device.ip_address', 'visit.ip', 'P7D')),
      /^forbidden/,
    );
  });

  it('what is deleted right after something short is not kept for weeks', () => {
    const notes = (retention: string): Flow => kept('user.content.private', 'call.notes', retention);
    const short =
      'Call notes are held for the duration of the video call and deleted immediately afterwards.';
    assert.match(answer(short, notes('P30D')), /^exceeds/);
    assert.match(answer(short, notes('PT2H')), /^conditional/);
    const long =
      'Call notes are held for the duration of your membership and deleted immediately afterwards.';
    assert.match(answer(long, notes('P30D')), /^conditional/);
  });
});

describe('policy: said of others, and of something else', () => {
  const phone: Flow = {
    check: 'undisclosed-recipient',
    dataCategory: 'user.contact.phone_number',
    dataLabel: 'rider.phone',
    recipient: 'Twilio',
    purpose: 'essential.service.notifications.sms',
  };

  it('an introduction that leaves out what never reaches the company bans no sharing', () => {
    const text =
      'Not described here is what happens on your own device only, and where no data is transferred to us.';
    assert.equal(answer(text, phone), 'none');
    assert.match(answer('No data is transferred to third parties.', phone), /^forbidden/);
    assert.match(answer('Your data is not sent to us or to any third party.', phone), /^forbidden/);
  });

  const ways =
    'If you pay through PayPal, PayPal receives all data of the payment, for example your card details, your location and your address.';

  it('what one vendor receives answers neither for another one nor for what the company stores', () => {
    const card = (recipient: string): Flow => ({
      check: 'undisclosed-recipient',
      dataCategory: 'user.financial.credit_card',
      dataLabel: 'gift.card',
      recipient,
      purpose: 'essential.service.payment_processing',
    });
    assert.match(answer(ways, card('PayPal')), /^permitted: If you pay/);
    assert.equal(answer(ways, card('Stripe')), 'none');
    const stored: Flow = {
      check: 'undisclosed-data',
      dataCategory: 'user.location.precise',
      dataLabel: 'coordinates',
      sink: 'Postgres',
    };
    assert.equal(answer(ways, stored), 'none');
    assert.doesNotMatch(answer('Mapbox tells us your location, which we store.', stored), /none/);
    const such = 'Payments are taken by payment providers such as PayPal, who receive your card details.';
    assert.match(answer(such, card('Stripe')), /^permitted/);
  });

  it('a verb among verbs is no provider', () => {
    const recipients = (text: string) => sentenceOf(text).recipients;
    const deeds = 'Personal data is transferred so that we can provide, support and improve the platform.';
    assert.deepEqual(recipients(deeds), []);
    assert.deepEqual(sentenceOf(deeds).purposes.includes('essential.service.operations.support'), false);
    assert.ok(
      recipients('We transfer data to hosting, support and billing providers.').includes('support-provider'),
    );
    assert.ok(
      sentenceOf('We use your e-mail address to provide support.').purposes.includes(
        'essential.service.operations.support',
      ),
    );
  });

  it('"we do not use profiling" answers before the right to object', () => {
    const object =
      'You may object to processing at any time. We will then no longer process the data unless we have grounds that outweigh your interests.';
    const flow: Flow = {
      check: 'forbidden-processing',
      dataCategory: 'user.demographic.profile',
      dataLabel: 'reader.interests',
      purpose: 'personalize.content.profiling',
      sink: 'Redis',
    };
    assert.match(
      answer(`We do not use profiling.\n\n${object}`, flow),
      /^forbidden: We do not use profiling/,
    );
    assert.doesNotMatch(answer(`We do not use profiling without your consent.`, flow), /^forbidden/);
  });
});
