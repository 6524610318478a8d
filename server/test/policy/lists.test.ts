// Who a list of vendors covers, and whom it does not: the sentence above it, its rows, and what else is said of those in it.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { ask, read, sentenceOf } from './support.ts';

const sent = (
  recipient: string,
  purpose = 'essential.service.operations',
  dataCategory = 'user.unique_id',
): Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'> => ({
  check: 'undisclosed-recipient',
  dataCategory,
  dataLabel: 'value',
  recipient,
  purpose,
});

/** `verdict: first clause`, or `none`. */
function answer(text: string, flow: Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>): string {
  const { verdict, clauses } = ask(read(text), flow);
  const [first] = clauses;
  return first === undefined ? `${verdict}: none` : `${verdict}: ${first.quote}`;
}

const table = `| Sub-processor | Purpose | Location |
|---|---|---|
| Stripe, Inc. | Payments | USA |
| Mailgun | Delivery of e-mail | USA |
| Heathland Hosting Ltd | Hosting of our systems | Ireland |
`;

describe('policy: lists of vendors', () => {
  const announced = `# Privacy Policy

## Who helps us

We may share personal data with the service providers below in order to run our systems, to store data and to help people.

${table}
`;

  it('a vendor that a table does not name is not covered by the sentence above it, nor by its rows', () => {
    assert.equal(answer(announced, sent('Sentry')), 'undisclosed: none');
    assert.equal(answer(announced, sent('Amazon Web Services', 'functional.storage')), 'undisclosed: none');
    assert.match(
      answer(announced, sent('Mailgun', 'essential.service.notifications.email')),
      /^permitted: .*Mailgun/,
    );
    assert.match(
      answer(announced, sent('Heathland Hosting', 'functional.storage')),
      /^permitted: .*Heathland/,
    );
  });

  it('an open list leaves room for others', () => {
    const open = announced.replace('the service providers below', 'service providers such as those below');
    assert.match(answer(open, sent('Sentry')), /: We may share/);
  });

  it('what is said of sub-processors elsewhere is said of those in the table', () => {
    const abroad = `${announced}\n## Abroad\n\nSome of our sub-processors have staff outside the European Union who work with personal data.\n`;
    assert.equal(answer(abroad, sent('Sentry')), 'undisclosed: none');
  });

  it('sharing with nobody but those in the table', () => {
    const only = `# Privacy Policy\n\n## Sharing\n\nWe share personal data only with sub-processors that work for us.\n\n## The sub-processors\n\n${table}`;
    assert.match(answer(only, sent('HubSpot', 'marketing', 'user.contact.email')), /^undisclosed: We share/);
  });

  it('a customer who gives leave for more gives it', () => {
    const leave = `# Data Processing Agreement\n\n## Helpers\n\nThe Customer authorises the Provider to engage further sub-processors.\n\n## Annex\n\n${table}`;
    assert.match(answer(leave, sent('Sentry')), /^permitted: The Customer authorises/);
  });

  it('somebody whose interests or rights count gets nothing, and records of a kind are no recipient', () => {
    assert.deepEqual(
      sentenceOf('We process it for the legitimate interests pursued by us or by a third party.').recipients,
      [],
    );
    assert.deepEqual(sentenceOf('This protects the rights of third parties.').recipients, []);
    assert.deepEqual(
      sentenceOf('We share it in the interest of the service with third parties.').recipients,
      ['third-party'],
    );
    const records = sentenceOf('You may upload meeting notes and CRM records.');
    assert.deepEqual([records.recipients, records.deniedRecipients], [[], []]);
    assert.deepEqual(sentenceOf('We share your name with our CRM.').recipients, ['crm-provider']);
  });

  it('a company is found by its name in small letters where its legal form stands behind it', () => {
    const text =
      '# Privacy Policy\n\n## Accounts\n\nYour password and e-mail address are not passed on to third parties.\n\n## Processors\n\nThe hosting of our site is carried out for us by heathhost GmbH, Bonn.\n';
    assert.match(
      answer(text, sent('heathhost', 'functional.storage', 'user.contact')),
      /^permitted: The hosting/,
    );
  });

  it('a platform for which somebody else has a separate policy is out of scope', () => {
    const text =
      'When you buy something in our shop, this is a service provided by Fernwall. Fernwall has published a separate privacy policy covering that shop.';
    const order = sent('Fernwall', 'essential.service.payment_processing', 'user.contact.address.street');
    assert.match(answer(text, order), /^out-of-scope: /);
    const own = 'We use Fernwall for payments. The privacy policy of Fernwall tells more.';
    assert.match(answer(own, order), /^permitted: We use Fernwall/);
  });

  it('links to others are out of scope where the policy says so', () => {
    const text =
      'If you follow external links on our pages, this privacy policy does not extend to these links.\n\nWe collect the pages you visit.';
    const link = {
      ...sent('YouTube', 'functional.service', 'user.behavior.browsing_history'),
      sink: 'external page',
    };
    assert.match(answer(text, link), /^out-of-scope: If you follow/);
  });

  it('two kinds of customers: what is said of one comes after what is said of all', () => {
    const text = `# Privacy Policy

## AI

### Customers of the app

Our models read client data to write summaries.

### Customers of the plug-in

The plug-in does not transmit client data to Anthropic.

## Sharing

### Customers of the plug-in

Nothing is sold.

### Customers of the app

Nothing is sold.

## Providers

Client data is shared with Anthropic, which writes summaries for us.
`;
    const { clauses, disclosure } = ask(
      read(text),
      sent('Anthropic', 'functional.service', 'user.client_data'),
    );
    assert.match(clauses[0]?.quote ?? '', /^Client data is shared/);
    assert.equal(disclosure, 'ambiguous');
  });

  it('a table stays closed where a cell holds a denial of its own', () => {
    const cells = `| Sub-processor | Purpose |
|---|---|
| Hetzner | Hosting |
| Stripe | Payments. Card numbers go to Stripe and are not stored by us. |
| Own servers | Backups |
`;
    const policy = `# Privacy Policy

## Sharing

We share data only with the sub-processors that the service needs:

${cells}`;
    assert.match(answer(policy, sent('Sentry')), /^undisclosed: We share data only/);
    const open = policy.replace('only with the sub-processors', 'with sub-processors such as those');
    assert.doesNotMatch(answer(open, sent('Sentry')), /^undisclosed: We share/);
  });

  it('safeguards for transfers to the listed ones are no leave for others', () => {
    const abroad = `${announced}
## Abroad

We rely on safeguards such as standard contractual clauses and on the certificates of our sub-processors when we transfer personal data.
`;
    assert.equal(answer(abroad, sent('Sentry')), 'undisclosed: none');
  });

  it('a customer who gives leave and is given a list has to be told of others', () => {
    const leave = `# Data Processing Agreement

## Helpers

The Customer authorises the Provider to engage sub-processors. The list of sub-processors stands in the annex.

## Annex

${table}`;
    assert.match(answer(leave, sent('Sentry')), /^conditional: The Customer authorises/);
  });

  it('a line about somebody else who works through a vendor comes after the own line', () => {
    const lines = `# Privacy Policy

## Processors

| Processor | Task |
|---|---|
| Mailgun | Delivery of sign-in messages through Auth0 |
| Auth0 | Sign-in |
`;
    const { clauses } = ask(read(lines), sent('Auth0', 'essential.service.authentication', 'user.account'));
    assert.match(clauses[0]?.quote ?? '', /^Processor: Auth0/);
  });
});
