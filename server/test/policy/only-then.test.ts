// What holds in some circumstances only: one way to run the product, the background, systems that customers connect, roles.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { ask, read } from './support.ts';

type Flow = Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>;

/** `verdict: first clause`, or `none`. */
function answer(text: string, flow: Flow): string {
  const { verdict, clauses } = ask(read(`# Processing Agreement\n\n${text}\n`), flow);
  return clauses[0] === undefined ? 'none' : `${verdict}: ${clauses[0].quote}`;
}

const kept = (dataLabel: string, sink = 'Postgres'): Flow => ({
  check: 'excessive-retention',
  dataCategory: 'user.client_data',
  dataLabel,
  sink,
  retention: 'P1Y',
});

const sent = (recipient: string, dataCategory = 'user.contact.email', sink = recipient): Flow => ({
  check: 'undisclosed-recipient',
  dataCategory,
  dataLabel: 'guest.email',
  sink,
  recipient,
});

describe('policy: what holds in some circumstances only', () => {
  const editions = `## Editions

### Hosted edition

Client Data is kept on our servers in Vienna.

### Self-hosted edition

The engine runs on machines of the Client, and Client Data is never stored or retained by us.

## End of the contract

When the contract ends, we delete Client Data within 40 days.
`;

  it('what one edition never stores, the other one stores', () => {
    assert.match(answer(editions, kept('formerClient.rows')), /^exceeds: When the contract ends/);
    assert.match(answer(editions, kept('selfHosted.rows')), /^forbidden: The engine runs/);
  });

  it('a condition in the same sentence, or in the one before, counts like a heading', () => {
    const rest = 'When the contract ends, we delete Client Data within 40 days.';
    const same = `If the Client chooses the self-hosted option, Client Data is not stored by us.\n\n${rest}`;
    assert.match(answer(same, kept('formerClient.rows')), /^exceeds: When the contract/);
    const before = `If a user opens a private session, the engine runs in the browser. In this mode Client Data is not stored by us.\n\n${rest}`;
    assert.match(answer(before, kept('formerClient.rows')), /^exceeds: When the contract/);
    const always = 'Client Data is not stored by us.';
    assert.match(answer(always, kept('formerClient.rows')), /^forbidden: Client Data is not/);
  });

  it('what holds in each mode, and what is told in private, is no mode', () => {
    for (const always of [
      'Client Data is never stored by us, whether the engine runs online or offline.',
      'When a clerk works online or offline, Client Data is not stored by us.',
      'Client Data is never stored by us, not even in incognito mode.',
      'Client Data that a lawyer hands you in a private session is never stored by us.',
      'If the Client runs the hosted or self-hosted edition, Client Data is not stored by us.',
    ])
      assert.match(answer(always, kept('formerClient.rows')), /^forbidden/, always);
    const rest = 'When the contract ends, we delete Client Data within 40 days.';
    for (const mode of ['When a clerk works offline', 'In incognito mode', 'During a guest mode visit'])
      assert.match(
        answer(`${mode}, Client Data is not stored by us.\n\n${rest}`, kept('formerClient.rows')),
        /^exceeds: When the contract/,
        mode,
      );
  });

  it('temporary session cookies are no mode', () => {
    const text = 'We work with temporary session cookies, and Client Data is never stored by us.';
    assert.match(answer(text, kept('formerClient.rows')), /^forbidden/);
  });

  it('our own servers are no edition', () => {
    const text = 'We run the archive on our own self-hosted servers. Client Data is not stored there.';
    assert.match(answer(text, kept('formerClient.rows')), /^forbidden/);
  });

  it('a ban on what happens in the background bans nothing else', () => {
    const text =
      'We do not collect your precise location in the background.\n\nWe use your precise location to show boats near you.';
    const place = (dataLabel: string): Flow => ({
      check: 'undisclosed-data',
      dataCategory: 'user.location.precise',
      dataLabel,
    });
    assert.match(answer(text, place('pier.coords')), /^permitted: We use your precise location/);
    assert.match(answer(text, place('backgroundTask.coords')), /^forbidden: We do not collect/);
    for (const also of ['', ', also in the background', ' in the foreground or in the background'])
      assert.match(
        answer(text.replace(' in the background', also), place('pier.coords')),
        /^forbidden/,
        also,
      );
  });

  const systems =
    'The Client may transfer personal data to external systems (such as shops and calendars) that the Client connects. Each third-party provider is bound by its own terms, and personal data that was transferred to it is its own affair.';

  it('systems that a customer connects are none of our vendors', () => {
    assert.equal(answer(systems, sent('SendGrid')), 'none');
    assert.notEqual(answer(systems, sent('Salesforce', 'user.contact.email', 'client connection')), 'none');
    const own = 'We transfer personal data to third-party providers that send our messages.';
    assert.match(answer(own, sent('SendGrid')), /^permitted/);
  });

  it('who is controller and who is processor brings nobody in', () => {
    const text =
      'The Client is the controller, and the Provider is the processor (or sub-processor, as the case may be) of the personal data.';
    assert.equal(answer(text, sent('SendGrid')), 'none');
    const named = 'SendGrid acts as our processor and receives the e-mail addresses of guests.';
    assert.match(answer(named, sent('SendGrid')), /^permitted/);
  });

  it('a condition without a subject is about what stands before it', () => {
    const text =
      'We write to you in these cases:\n\n- **Marketing:** new tours and offers by e-mail. Off by default.\n- **Bookings:** receipts and changes. Always on.';
    const offers: Flow = {
      ...sent('Mailchimp'),
      check: 'missing-consent',
      purpose: 'marketing.communications.email',
    };
    assert.match(answer(text, offers), /^conditional: Off by default/);
    const advertised: Flow = { ...offers, recipient: 'Meta', purpose: 'marketing.advertising.third_party' };
    assert.equal(answer(text, advertised), 'none');
  });

  it('disclosing only if there is a ground for it is no plain leave', () => {
    const text =
      'We give personal data to service providers only if this is necessary for a contract with you.';
    assert.match(answer(text, sent('SendGrid')), /^conditional/);
    const plain = 'We give personal data to service providers who help us with contracts.';
    assert.match(answer(plain, sent('SendGrid')), /^permitted/);
  });
});
