// Ways of speaking that policies have and that a reader of single sentences gets wrong. One canonical case each.
import assert from 'node:assert/strict';
import { type FlowQuery, indexPolicies, linkFlow, readPolicy } from '../../src/core/policy/index.ts';
import { ask, language, read } from './support.ts';

/** Verdict, disclosure and the words that decide. */
function answer(text: string, flow: Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>): string {
  const { verdict, disclosure, clauses } = ask(read(`# Privacy Policy\n\n${text}\n`), flow);
  return `${verdict} ${disclosure}: ${clauses[0]?.quote ?? 'none'}`;
}

const share = { check: 'missing-consent', dataCategory: 'user.contact.email' } as const;

describe('policy: how policies speak', () => {
  it('a vendor that is named to say no is ruled out, the next one is not', () => {
    const text =
      'We measure visits with Plausible. We do not use Google Analytics, Mixpanel or any advertising network.';
    const views = { ...share, dataCategory: 'user.behavior.page_views', purpose: 'analytics.reporting' };
    assert.match(answer(text, { ...views, recipient: 'Mixpanel' }), /^forbidden incorrect: We do not use/);
    assert.match(answer(text, { ...views, recipient: 'Plausible' }), /^permitted clear: We measure/);
  });

  it('what people may choose not to use is no promise of the company', () => {
    const text =
      'If you connect a calendar, we share your e-mail address with integration partners. You may choose not to use such integrations.';
    assert.match(answer(text, { ...share, recipient: 'Zapier' }), /^(?:permitted|conditional)/);
  });

  it('"no customer data" in the row of a vendor denies what tells a person apart', () => {
    const text =
      '| Provider | Role |\n|---|---|\n| PostHog | Product analytics, no customer PII collected |\n';
    assert.match(
      answer(text, { ...share, recipient: 'PostHog', purpose: 'analytics.reporting' }),
      /^forbidden incorrect/,
    );
    const events = { ...share, dataCategory: 'user.behavior.interaction', purpose: 'analytics.reporting' };
    assert.match(answer(text, { ...events, recipient: 'PostHog' }), /^permitted clear/);
  });

  it('no need to do something is no ban', () => {
    const text =
      'We use cookies so that you do not have to give us your details again.\n\nWe share personal data with our service providers.';
    assert.match(answer(text, { ...share, recipient: 'SendGrid' }), /^permitted vague: We share/);
  });

  it('a company in a list of recipients stands for its products', () => {
    const text = 'We pass personal data on to the following companies:\n\n- Zendesk, Inc.;\n- Google LLC.\n';
    const views = { ...share, dataCategory: 'user.behavior.page_views', purpose: 'analytics.reporting' };
    assert.match(answer(text, { ...views, recipient: 'Google Analytics' }), /^permitted clear: Google LLC/);
    assert.doesNotMatch(
      answer('We show maps of Google Maps and share nothing else.', {
        ...views,
        recipient: 'Google Analytics',
      }),
      /^permitted/,
    );
  });

  it('special categories are ruled out as a whole', () => {
    const text = 'We do not process special categories of personal data.';
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.health_and_medical' }),
      /^forbidden incorrect/,
    );
    assert.match(answer(text, { check: 'undisclosed-data', dataCategory: 'user.name' }), /none$/);
  });

  it('"we\'ll only ... if you\'ve agreed" is a condition of ours', () => {
    const text =
      "We'll only send you marketing emails about our shows and your views on them if you've agreed to this.";
    assert.match(
      answer(text, { ...share, recipient: 'Mailchimp', purpose: 'marketing.communications.email' }),
      /^conditional clear/,
    );
  });

  it('of several rows the one in the words of the code counts', () => {
    const text =
      '| Data | Retention period |\n|---|---|\n| Consent log | 3 years |\n| Gateway server log | 30 days |\n';
    assert.match(
      answer(text, {
        check: 'missing-retention',
        dataCategory: 'user.device.ip_address',
        dataLabel: 'gatewayLog.ip',
        sink: 'Postgres (gateway_server_log)',
      }),
      /^exceeds incorrect: .*30 days/,
    );
  });

  it('an account that is suspended is not deleted', () => {
    const text =
      'Access to your account is suspended after 24 months without a login.\n\nWe keep account data as long as you are a customer.';
    assert.match(
      answer(text, { check: 'missing-retention', dataCategory: 'user.account', sink: 'Postgres (Account)' }),
      /^conditional vague: We keep/,
    );
  });

  it('what is never sent to the company is not taken in', () => {
    const text = 'Your name and your e-mail messages stay on your phone and are never sent to us.';
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.content.private' }),
      /^forbidden incorrect/,
    );
  });

  it('an item that names who acts is not bound by its introduction', () => {
    const text =
      'Harbour and you agree:\n\n- Harbour shall only process personal data in accordance with the agreement.\n';
    const record = {
      dataCategory: 'user.client_data',
      recipient: 'OpenAI',
      purpose: 'train_ai_system',
    } as const;
    assert.match(answer(text, { ...record, check: 'missing-consent' }), /^forbidden vague/);
  });

  it('resale is a sale', () => {
    const text = 'We do not resell any personal data.';
    assert.match(
      answer(text, {
        check: 'forbidden-processing',
        dataCategory: 'user.contact.email',
        recipient: 'data broker',
        purpose: 'sales',
      }),
      /^forbidden incorrect/,
    );
  });

  it('a contract may write its parties small', () => {
    const text =
      'This contract is between the customer and Harbour GmbH, hereinafter referred to as "contractor".\n\nThe contractor stores personal data.\n\nThe engagement of further subcontractors is permitted.\n';
    assert.match(
      answer(text, {
        check: 'undisclosed-recipient',
        dataCategory: 'user.client_data',
        recipient: 'Google Cloud',
        purpose: 'functional.storage',
      }),
      /: The engagement of further/,
    );
  });

  it('what the law asks for goes to whoever may ask for it', () => {
    const text = 'We can also share your details if we have to by law, or to keep somebody from harm.';
    const order = { ...share, recipient: 'police' } as const;
    assert.match(
      answer(text, { ...order, purpose: 'essential.legal_obligation' }),
      /^permitted vague: We can/,
    );
    assert.match(answer(text, { ...order, purpose: 'marketing' }), /none$/);
  });

  it('a service that does without data gives it to nobody', () => {
    const cookie = { ...share, dataCategory: 'user.device.cookie', purpose: 'analytics' } as const;
    const text = 'Our pages work without cookies. Visits are counted by Plausible, which knows no names.';
    assert.match(
      answer(text, { ...cookie, recipient: 'Google Analytics' }),
      /^forbidden incorrect: Our pages/,
    );
  });

  it('a numbered sentence about what is ours is no title', () => {
    const text = '8. Our site works without cookies. We count visits with Plausible.';
    const { clauses } = read(`# Privacy Policy\n\n${text}\n`);
    assert.deepEqual(
      clauses.map((clause) => clause.text),
      [text],
    );
    const right = read('# Privacy Policy\n\n8. Your right to be forgotten. We delete what you ask us to.\n');
    assert.deepEqual(right.clauses[0]?.headingPath.at(-1), '8. Your right to be forgotten');
  });

  it('the fingerprint of a browser is none of a finger', () => {
    const text = 'We use your browser fingerprint to stop fraud.';
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.biometric.fingerprint' }),
      /none$/,
    );
  });

  it('a provider of confirmations may have a mail that the code does not explain, on a condition', () => {
    const text = 'We use an e-mail service provider to send booking confirmations to your e-mail address.';
    const mail = { ...share, recipient: 'SendGrid', purpose: 'essential.service.notifications.email' };
    assert.match(answer(text, mail), /^permitted clear/);
    assert.match(answer(text, { ...mail, purposeAssumed: 'notify sendMail(to)' }), /^conditional vague/);
    assert.match(answer(text, { ...mail, purposeAssumed: 'sendConfirmation send(to)' }), /^permitted clear/);
    assert.match(
      answer('Our e-mail service provider sends our e-mails.', {
        ...mail,
        purposeAssumed: 'notify sendMail(to)',
      }),
      /^permitted/,
    );
  });

  it('a series of providers names each kind once', () => {
    const text =
      '## Service providers\n\nHosting, e-mail delivery, analytics and customer support providers.';
    for (const recipient of ['SendGrid', 'Zendesk', 'Amplitude'])
      assert.match(answer(text, { ...share, recipient }), /^permitted/, recipient);
    assert.match(
      answer(text, { ...share, recipient: 'Stripe', dataCategory: 'user.payment' }),
      /^undisclosed/,
    );
  });

  it('a heading says what kind of provider is meant', () => {
    const text = '## Analytics\n\nWe may use third-party providers to learn which pages are popular.';
    const views = { ...share, dataCategory: 'user.behavior.page_views', purpose: 'analytics.reporting' };
    assert.match(answer(text, { ...views, recipient: 'Mixpanel' }), /^permitted/);
  });

  it('links to other sites share nothing', () => {
    const text =
      '## Links\n\nOur pages contain links to other websites. If you follow a third-party link, you see pages that we do not run.';
    const views = { ...share, dataCategory: 'user.behavior.page_views', recipient: 'Google Analytics' };
    assert.match(answer(text, views), /^undisclosed omitted: none/);
  });

  it('a purpose that is excepted from a denial is not denied', () => {
    const text =
      'We work with payment processors. We never use your data for any purpose outside of providing the service.';
    assert.match(
      answer(text, {
        ...share,
        dataCategory: 'user.payment',
        recipient: 'Stripe',
        purpose: 'essential.service.payment_processing',
      }),
      /^permitted/,
    );
  });

  it('a ban on one use does not say that the data is not collected', () => {
    const text =
      'We ask for your name when you register. We will not use your name in advertisements without your permission.';
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.name' }),
      /^permitted clear: We ask/,
    );
  });

  it('selling goods or space for advertisements sells no data', () => {
    const text =
      'We do not sell advertisements. We do not rent our mailing list or your e-mail address to anyone.';
    assert.match(
      answer(text, { check: 'forbidden-processing', dataCategory: 'user.contact.email', purpose: 'sales' }),
      /^forbidden incorrect: We do not rent/,
    );
  });

  it('a promise about something else forbids no training', () => {
    const text =
      'Support staff look at your messages only with your permission. We disclose data to authorities only if a court orders it.';
    assert.match(
      answer(text, {
        check: 'forbidden-processing',
        dataCategory: 'user.content',
        purpose: 'train_ai_system',
      }),
      /^undisclosed omitted: none/,
    );
  });

  it('"tell us not to share" is a choice, no denial', () => {
    const text =
      'Your mailing tool provider is Mailchimp; we share your e-mail address with it. You can tell us not to share your e-mail address with other companies.';
    assert.match(
      answer(text, { ...share, recipient: 'Mailchimp', purpose: 'essential.service' }),
      /^permitted clear/,
    );
  });

  it('an approximate place is not the exact one', () => {
    const text =
      'Location information: we determine the approximate location of your device from its network.';
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.location.precise' }),
      /^undisclosed/,
    );
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.location.imprecise' }),
      /^permitted clear/,
    );
  });

  it('a defined term stands for what it was defined to mean', () => {
    const text =
      '“Usage Records” means your IP address and the pages that you visit.\n\nWe pass Usage Records on to our analytics providers.';
    assert.match(
      answer(text, { ...share, dataCategory: 'user.device.ip_address', recipient: 'Mixpanel' }),
      /^permitted clear: We pass/,
    );
  });

  it('periods: until something ends, at the end of the contract, and one for backups', () => {
    const kept = { check: 'missing-retention', dataCategory: 'user.name' } as const;
    const table =
      '## Retention\n\n| Data | Retention period |\n|---|---|\n| Account data | Until account deletion |\n';
    assert.match(
      answer(table, { ...kept, sink: 'Postgres (User)' }),
      /^conditional vague: Data: Account data/,
    );
    const end =
      'Upon termination of the services or on request, all personal data is deleted from active systems within 30 days and from backups within 90 days.';
    assert.match(answer(end, { ...kept, sink: 'Postgres (User)' }), /^exceeds incorrect/);
    const backup = { check: 'excessive-retention', dataCategory: 'user.name', sink: 'S3 (backups)' } as const;
    assert.match(answer(end, { ...backup, retention: 'P60D' }), /^permitted clear/);
    assert.match(answer(end, { ...backup, retention: 'P120D' }), /^exceeds incorrect/);
    const open =
      'Upon termination of the account we will delete all personal data in accordance with clause 13.';
    assert.match(answer(open, kept), /^conditional vague/);
  });

  it('what children must not send is not what others are asked for', () => {
    const text =
      'Our services are not meant for people under 16. If you are under 16, do not send us your name or your telephone number.';
    assert.match(
      answer(text, { check: 'undisclosed-data', dataCategory: 'user.contact.phone_number' }),
      /^undisclosed omitted: none/,
    );
  });

  it('a right of people permits nothing', () => {
    const text =
      'You have the right to request that we restrict the use of your personal data for advertising.';
    assert.doesNotMatch(
      answer(text, {
        check: 'forbidden-processing',
        dataCategory: 'user.contact.email',
        purpose: 'marketing.advertising',
      }),
      /^permitted/,
    );
  });

  it('items that say no bind the company whoever the introduction speaks of', () => {
    const text =
      'As a visitor of the site:\n\n- No information is shared with advertising companies.\n- No page is tracked.\n';
    assert.match(
      answer(text, { ...share, recipient: 'Google Ads', purpose: 'marketing.advertising' }),
      /^forbidden incorrect: No information/,
    );
  });

  it('a list of vendors may name them by their sites', () => {
    const text = '## Sub-processors\n\n- Postmarkapp.com: transactional e-mails\n- Sentry.io: errors\n';
    assert.match(answer(text, { ...share, recipient: 'Postmark' }), /^permitted/);
  });

  it('a list of data says nothing of how long it is kept', () => {
    const text = 'We collect your name and your e-mail address.';
    assert.match(
      answer(text, { check: 'missing-retention', dataCategory: 'user.name' }),
      /^undisclosed omitted: none/,
    );
  });

  it('a bank account is data, no recipient; the header of a column is neither', () => {
    const policy = read(
      '# Privacy Policy\n\nWe collect payment details (bank account, card number).\n\n| Name | Purpose |\n|---|---|\n| sid | keeps you signed in |\n',
    );
    assert.deepEqual(policy.clauses[0]?.recipients, []);
    assert.ok(!policy.clauses[1]?.dataCategories.includes('user.name'));
  });
});

describe('policy: clauses of lists', () => {
  const starts = (text: string): string[] => read(text).clauses.map((clause) => clause.text.slice(0, 24));

  it('items with bold titles are clauses, those below them too', () => {
    const text = [
      '# Privacy Policy',
      '',
      'We collect the following:',
      '',
      '- **Account.** You give us a name and an address when you register.',
      '- **Use.** We also note how you use the service, namely:',
      '  - **Device**: the browser, its version and the language that it is set to.',
      '  - **Log**: your IP address and the time of every request that you make.',
    ].join('\n');
    assert.deepEqual(starts(text), [
      'We collect the following',
      'Account. You give us a n',
      'Use. We also note how yo',
      'Device: the browser, its',
      'Log: your IP address and',
    ]);
  });

  it('each definition is a clause', () => {
    const text =
      '# Data Processing Addendum\n\nIn this addendum:\n\n- "Affiliate" means a company under common control.\n- "Client Data" means the data that the client uploads.\n';
    assert.equal(read(text).clauses.length, 3);
  });

  it('a label belongs to its sentence', () => {
    const policy = read(
      '# Policy\n\n1. We never sell your personal data to anyone who asks for it.\n2. We keep it for one year after your last visit.\n',
    );
    assert.ok(
      policy.clauses.every((clause) => clause.sentences.every((sentence) => sentence.text.length > 5)),
    );
  });

  it('admonitions and the imports of MDX are no text', () => {
    const text =
      "---\ntitle: Privacy Policy\n---\n\nimport Note from '../note'\n\n:::note\n\nApplies to every plan.\n\n:::\n\nWe collect your name.\n";
    const policy = read(text);
    assert.equal(policy.title, 'Privacy Policy');
    assert.deepEqual(
      policy.clauses.map((clause) => clause.text),
      ['Applies to every plan.', 'We collect your name.'],
    );
  });
});

describe('policy: what is not English', () => {
  const german =
    'Wir verarbeiten Ihre Daten nur, soweit das für den Betrieb der Seite nötig ist, und geben sie nicht an andere weiter.';

  it('is a problem, told once, and no clause', () => {
    const policy = read(`# Datenschutz\n\n${german}\n\n## Zwecke\n\n${german}\n`);
    assert.deepEqual(policy.clauses, []);
    assert.deepEqual(policy.problems, [
      { line: 1, message: 'This policy is not in English: its clauses are not read.' },
    ]);
    const page = read(`<html lang="de"><body><h1>Datenschutz</h1><p>${german}</p></body></html>`, 'html');
    assert.match(page.problems[0]?.message ?? '', /not in English but in German/);
    const cyrillic = read('# Политика\n\nМы храним ваши данные один год и никому их не передаём.\n');
    assert.deepEqual(cyrillic.clauses, []);
  });

  it('is left out of a document in English', () => {
    const policy = read(
      `# Privacy\n\nWe keep your e-mail address for a year.\n\n${german}\n\nWe never sell it to anyone.\n\nWe use cookies to keep you signed in while you visit.\n`,
    );
    assert.equal(policy.clauses.length, 3);
    assert.deepEqual(policy.problems, [
      { line: 5, message: 'Passages that are not in English are not read (1 from here on).' },
    ]);
  });

  it('lists of names, addresses and cookies are no other language', () => {
    const policy = read(
      '# Privacy\n\nName, address, telephone, gender, nationality, profile, browser, device, referrer, language.\n\nAcme Inc., 4 Main St., Springfield, IL 62701, privacy@acme.example.com\n\n| Cookie | Host |\n|---|---|\n| _ga | .example.com |\n',
    );
    assert.deepEqual(policy.problems, []);
  });
});

describe('policy: how contracts, tables and long notices speak', () => {
  it('cells that span rows belong to each of them', () => {
    const page = `<html lang="en"><body><h1>Privacy notice</h1><h2>What we hold</h2><table>
<tr><th>Kind</th><th>Use</th><th>Storage period</th></tr>
<tr><td rowspan="2">Your e-mail address and your telephone number</td><td>To answer you</td><td rowspan="2">Up to 60 days after you leave</td></tr>
<tr><td>To invite you to lessons</td></tr>
<tr><td>Bank account of the payer</td><td>Bookkeeping</td><td>Without limit of time</td></tr>
</table></body></html>`;
    const policy = read(page, 'html');
    const second = policy.clauses.find(({ text }) => text.includes('invite you'));
    assert.match(
      second?.text ?? '',
      /Kind: Your e-mail address .*Use: To invite .*Storage period: Up to 60 days/,
    );
    assert.deepEqual(
      second?.commitments.map(({ kind, value }) => `${kind} ${value}`),
      ['retention-limit P60D'],
    );
    const kept = (dataCategory: string, retention?: string): string => {
      const flow = { dataCategory, purpose: 'essential.service' } as const;
      return ask(
        policy,
        retention === undefined
          ? { ...flow, check: 'missing-retention' }
          : { ...flow, check: 'excessive-retention', retention },
      ).verdict;
    };
    assert.equal(kept('user.contact.phone_number', 'P1Y'), 'exceeds');
    assert.equal(kept('user.financial.bank_account'), 'permitted');
  });

  it('a cell that spans rows and columns leaves what follows in its column', () => {
    const page = `<html lang="en"><body><h1>Privacy notice</h1><h2>What we hold</h2><table>
<tr><th>Kind</th><th>Use</th><th>Basis</th><th>Storage period</th></tr>
<tr><td rowspan="2" colspan="2">Your e-mail address, to sign in</td><td>Contract</td><td>30 days</td></tr>
<tr><td>Consent</td><td>90 days</td></tr>
</table></body></html>`;
    const texts = read(page, 'html').clauses.map(({ text }) => text);
    assert.ok(
      texts.some((text) => /Kind: Your e-mail address.*Basis: Consent.*Storage period: 90 days/.test(text)),
      texts.join('\n'),
    );
  });

  it('a cell that denies is a statement of its own', () => {
    const text =
      '| Data | Purpose |\n|---|---|\n| Your place. We derive the region from your IP address. Other than this, we do not collect your precise location. | Local times |\n';
    const place = { check: 'undisclosed-data', purpose: 'functional.service' } as const;
    assert.match(answer(text, { ...place, dataCategory: 'user.location.precise' }), /^forbidden incorrect/);
    assert.match(answer(text, { ...place, dataCategory: 'user.device.ip_address' }), /^permitted clear/);
  });

  it('what is not kept stands apart from what is', () => {
    const text =
      'When you sign in through another service we will not collect your password, but we may collect your user name and your avatar.';
    const asks = { check: 'undisclosed-data' } as const;
    assert.match(answer(text, { ...asks, dataCategory: 'user.content.self_image' }), /^permitted clear/);
    assert.match(answer(text, { ...asks, dataCategory: 'user.authorization.password' }), /^forbidden/);
  });

  it('a list under a statement on logs says what is logged', () => {
    const text =
      'What your browser sends is stored in server log files for at most ten days. It is these data:\n\n- IP address\n- browser version\n- time of the request\n';
    const log = { check: 'logged-personal-data', purpose: 'essential.service.operations' } as const;
    assert.match(answer(text, { ...log, dataCategory: 'user.device.ip_address' }), /^permitted clear/);
    assert.match(
      answer(text, { ...log, dataCategory: 'user.contact.email' }),
      /^undisclosed omitted: It is these/,
    );
  });

  it('a list behind a ban says what the ban excepts', () => {
    const text =
      'We do not disclose personal data to third parties, except where our business needs it, such as:\n\n- to contractors and service providers that work for us;\n- to a buyer of the company.\n';
    const mail = { dataCategory: 'user.contact.email', recipient: 'SendGrid' } as const;
    assert.match(answer(text, { check: 'missing-consent', ...mail }), /^permitted vague: to contractors/);
    assert.match(
      answer(text, { check: 'forbidden-processing', ...mail, recipient: 'data broker', purpose: 'sales' }),
      /^forbidden/,
    );
  });

  it('a list of services says who serves', () => {
    const text =
      'We may share personal information with service providers that need it for the following services:\n\n- Database hosting.\n- Sending of newsletters and e-mail.\n- Payment processing.\n\nWe may give personal information to a third party when we merge with another company, or when a court orders us to.\n';
    const mail = { check: 'missing-consent', dataCategory: 'user.contact.email' } as const;
    assert.match(answer(text, { ...mail, recipient: 'SendGrid' }), /^permitted clear: Sending/);
    assert.match(
      answer(text, { check: 'missing-consent', dataCategory: 'user.payment', recipient: 'Stripe' }),
      /^permitted clear: Payment/,
    );
  });

  it('the part for one state answers after the rest, and rights after a ban', () => {
    const text =
      '# Privacy Policy\n\n## Sharing\n\nWe share personal information with our third-party service providers.\n\n## Notice for California residents\n\nYou have the right to opt out of the sale of your e-mail address to third parties.\n\nWe do not sell personal information.\n\nWe disclose your e-mail address to service providers for business purposes.\n';
    const mail = { dataCategory: 'user.contact.email' } as const;
    assert.match(
      answer(text, { ...mail, check: 'forbidden-processing', recipient: 'data broker', purpose: 'sales' }),
      /^forbidden incorrect: We do not sell/,
    );
  });

  it('what others are allowed binds no company, and what is never taken in is not stored', () => {
    const text =
      'Bands are only authorised by us to write to you and may not share or sell your e-mail address.\n\nWe employ other companies and individuals to perform tasks such as sending e-mail on our behalf.\n\nWe do not receive your credit card information.\n\nNo measures are fully secure, and unauthorised use may harm your personal data.\n';
    assert.doesNotMatch(
      answer(text, { check: 'missing-consent', dataCategory: 'user.contact.email', recipient: 'SendGrid' }),
      /^forbidden/,
    );
    assert.match(
      answer(text, { check: 'forbidden-processing', dataCategory: 'user.financial.credit_card' }),
      /^forbidden incorrect: We do not receive/,
    );
  });

  it('paragraphs behind a ban with exceptions say when it does not hold', () => {
    const text =
      '# Privacy Policy\n\n## Sharing\n\nWe do not share your personal data with others unless one of the following applies:\n\n**You need it.** Our external service providers need access to your personal data to help us run the service.\n\n**The law asks.** A court may order it.\n';
    const mail = { dataCategory: 'user.contact.email' } as const;
    assert.match(
      answer(text, { ...mail, check: 'missing-consent', recipient: 'SendGrid' }),
      /^permitted vague: Our external/,
    );
    assert.match(
      answer(text, { ...mail, check: 'forbidden-processing', recipient: 'data broker', purpose: 'sales' }),
      /^(?:forbidden|conditional)/,
    );
  });

  it('what happens after a breach is no answer to who gets data, and storing what is needed is a limit', () => {
    const text =
      'After a security incident we will not disclose your personal data to any third party without your consent.\n\nWe share personal data with our service providers.\n\nWe store your personal data only if it is necessary for the purposes for which it was collected.\n';
    const mail = { dataCategory: 'user.contact.email' } as const;
    assert.match(
      answer(text, { ...mail, check: 'missing-consent', recipient: 'SendGrid' }),
      /^permitted vague: We share/,
    );
    assert.match(answer(text, { ...mail, check: 'missing-retention' }), /^conditional vague: We store/);
  });

  it('what applicants are told is for applicants', () => {
    const text =
      '# Privacy Policy\n\n## Job applications\n\nWe share your personal information with service providers that assist us in recruiting.\n\n## Sharing\n\nService providers host our systems and receive your personal information.\n';
    const host = {
      check: 'undisclosed-recipient',
      dataCategory: 'user.content',
      recipient: 'Hetzner',
    } as const;
    assert.match(answer(text, host), /^permitted \w+: Service providers host/);
  });

  it('logs in a list of what is collected are no log of the rest of the list', () => {
    const text =
      'The data that we process are your name, postal address, e-mail address, invoices and technical data such as connection logs.';
    const log = { check: 'logged-personal-data', purpose: 'essential.service.operations' } as const;
    assert.match(answer(text, { ...log, dataCategory: 'user.contact.email' }), /^undisclosed omitted/);
  });

  it('an introduction collects nothing, and a notice for one state leaves nothing out for the others', () => {
    const text =
      'Harbour provides this privacy policy to describe how we collect passwords.\n\nWe store your password in hashed form.\n\nThis notice for Californian users does not apply to information that we collect of job applicants.\n\nIf you apply for a job, we collect what you send us.\n';
    const asks = { check: 'undisclosed-data' } as const;
    assert.match(answer(text, { ...asks, dataCategory: 'user.authorization.password' }), /: We store/);
    assert.match(
      answer(text, { ...asks, dataCategory: 'user.employment.application' }),
      /^permitted clear: If/,
    );
  });

  it('what a provider is used for is no leave for advertising', () => {
    const text =
      'We use an e-mail service provider to send booking confirmations to your e-mail address on our behalf.';
    const mail = {
      check: 'missing-consent',
      dataCategory: 'user.contact.email',
      recipient: 'Mailchimp',
    } as const;
    assert.match(answer(text, { ...mail, purpose: 'marketing.communications.email' }), /^undisclosed/);
    assert.match(answer(text, { ...mail, purpose: 'essential.service.notifications.email' }), /^permitted/);
    const named = 'Mailchimp sends our booking confirmations to your e-mail address.';
    assert.match(answer(named, { ...mail, purpose: 'marketing.communications.email' }), /^conditional vague/);
  });

  it('providers of one kind of service are no others', () => {
    const text = 'We share your e-mail address with providers of artificial intelligence services.';
    const mail = { check: 'undisclosed-recipient', dataCategory: 'user.contact.email' } as const;
    assert.match(answer(text, { ...mail, recipient: 'OpenAI' }), /^permitted/);
    assert.match(answer(text, { ...mail, recipient: 'SendGrid' }), /^undisclosed/);
  });

  it('the person that a definition speaks of is asked for nothing', () => {
    const text =
      '"Personal data" means any information about a natural person. Somebody can be identified by a name, location data or an online identifier.';
    const precise = { check: 'undisclosed-data', dataCategory: 'user.location.precise' } as const;
    assert.match(answer(text, precise), /^undisclosed omitted: none/);
  });

  it('no third-party cookies means no cookie of an advertiser', () => {
    const flow = {
      check: 'forbidden-processing',
      dataCategory: 'user.device.cookie',
      recipient: 'DoubleClick',
      sink: 'third-party cookie',
      purpose: 'marketing.advertising',
    } as const;
    assert.match(answer('We do not use third-party cookies.', flow), /^forbidden incorrect/);
  });

  it('data is not passed to those who only stand behind "to"', () => {
    const sentence = read('# P\n\nThese figures are not transmitted to third parties.\n').clauses[0];
    assert.deepEqual(
      sentence?.commitments.map(({ kind }) => kind),
      ['prohibition'],
    );
    assert.equal(sentence?.sentences[0]?.boundParty, 'unknown');
  });

  it('who gives data does not get it', () => {
    const clause = read('# P\n\nWe receive your address from our business partners.\n').clauses[0];
    assert.deepEqual(clause?.recipients, []);
  });

  it('a processor that has to be approved is a condition', () => {
    const text =
      'The supplier shall not hand over customer data to a subprocessor unless the customer has approved the subprocessor.';
    assert.match(
      answer(text, { ...share, recipient: 'Amazon Web Services', purpose: 'functional.storage' }),
      /^conditional incorrect/,
    );
  });

  it('for marketing the consent decides, whoever sends it', () => {
    const text =
      '## Sharing\n\nWe share personal information with service providers.\n\n## News\n\nWe will only send you marketing messages if you have given us your consent.';
    const mail = { ...share, recipient: 'Mailchimp', purpose: 'marketing.communications.email' };
    assert.match(answer(text, mail), /^conditional clear: We will only send/);
  });

  it('what may be disclosed without restriction is permitted to anybody', () => {
    const text =
      'We may disclose aggregated information without restriction. We may disclose personal information to service providers.';
    const flow = { ...share, dataCategory: 'user.aggregate', recipient: 'public', purpose: 'analytics' };
    assert.match(answer(text, flow), /^permitted clear: We may disclose aggregated/);
  });

  it('storage that a function prevents is forbidden', () => {
    const text =
      'You enter your credit card number through a form which prevents the card from being stored by us.';
    const flow = { check: 'forbidden-processing', dataCategory: 'user.financial.credit_card' } as const;
    assert.match(answer(text, flow), /^forbidden incorrect/);
  });

  it('a list under "kept for" gives each item its period', () => {
    const text =
      '## Connections\n\nWe log IP addresses. Our logs are kept for:\n\n- 20 days, for IP addresses of visitors;\n- 90 days, for IP addresses of members.\n';
    const kept = answer(text, {
      check: 'excessive-retention',
      dataCategory: 'user.device.ip_address',
      sink: 'Postgres (access_log)',
      retention: 'P1Y',
    });
    assert.match(kept, /^exceeds incorrect/);
  });

  it('deletion within a period that stands before its list', () => {
    const text =
      'The supplier shall, within 45 days of the termination of the agreement:\n\n- (a) return a copy of the customer personal data; and\n- (b) delete all other copies of the customer personal data.\n';
    const [clause] = read(`# Addendum\n\n${text}`).clauses;
    assert.deepEqual(
      clause?.commitments.filter(({ kind }) => kind === 'retention-limit').map(({ value }) => value),
      ['P45D'],
    );
  });

  it('that address is the one the sentence before spoke of', () => {
    const text =
      "We use your friend's email address to send the invitation, but we will not use that email address for any other purpose.";
    const flow = {
      check: 'forbidden-processing',
      dataCategory: 'user.contact.referral',
      purpose: 'marketing.communications.email',
    } as const;
    assert.match(answer(text, flow), /^forbidden incorrect/);
  });

  it('what others may not have for their own marketing, a provider may have for ours', () => {
    const text =
      'We share your email address with service providers. We do not disclose personal information to any third parties for their direct marketing purposes.';
    const mail = { ...share, purpose: 'marketing.communications.email' };
    assert.match(answer(text, { ...mail, recipient: 'Brevo' }), /^permitted vague: We share/);
    assert.match(
      answer(text, { ...mail, recipient: 'LiveRamp', purpose: 'sales' }),
      /^forbidden incorrect: We do not disclose/,
    );
  });

  it('brackets that spell the data out leave other data alone', () => {
    const ban = 'Your personal data (password, e-mail address) will not be passed to third parties.';
    const flow = { ...share, recipient: 'PostHog', purpose: 'analytics' };
    assert.match(answer(ban, flow), /^forbidden incorrect/);
    const both = `${ban}\n\nWe share IP addresses with analytics providers.`;
    const address = { ...flow, dataCategory: 'user.device.ip_address' };
    assert.match(answer(both, address), /^permitted clear/);
    assert.doesNotMatch(answer(ban, address), /^forbidden/);
  });

  it('leave to share other data is none, in the same paragraph either', () => {
    const text =
      'Your e-mail address will not be passed to third parties. We share IP addresses with analytics providers.';
    const flow = { ...share, recipient: 'PostHog', purpose: 'analytics' };
    assert.doesNotMatch(answer(text, flow), /^permitted/);
    assert.match(answer(text, { ...flow, dataCategory: 'user.device.ip_address' }), /^permitted clear/);
  });

  it('what is not sold of the young is a ban for them alone', () => {
    const text =
      'We sell telephone numbers and personal data to data brokers. We do not collect, share or sell personal data of members who are less than sixteen (16) years of age.';
    const sale = { ...share, recipient: 'data broker', purpose: 'sales' };
    assert.doesNotMatch(answer(text, { ...sale, dataCategory: 'user.contact.phone_number' }), /^forbidden/);
    const child = { check: 'forbidden-processing', dataCategory: 'user.childrens' } as const;
    assert.match(answer(text, { ...sale, ...child }), /^forbidden incorrect: We do not/);
  });

  it('"any other financial information" is no catch-all for places', () => {
    const text = 'We collect your name, your bank account number and any other financial information.';
    const flow = { check: 'undisclosed-data', dataCategory: 'user.location.precise' } as const;
    assert.match(answer(text, flow), /^undisclosed omitted/);
  });

  it('a warning of phishing collects nothing', () => {
    const text = 'We will never request your national identification number in an unsolicited email.';
    const flow = {
      check: 'undisclosed-data',
      dataCategory: 'user.government_id.national_identification_number',
    } as const;
    assert.match(answer(text, flow), /^undisclosed omitted: none/);
  });

  it('the password for another platform is not the one for this', () => {
    const text =
      'You give us your email address and a password when you register. We do not collect the password that you use for the other platform.';
    const flow = { check: 'undisclosed-data', dataCategory: 'user.authorization.password' } as const;
    assert.match(answer(text, flow), /^permitted clear: You give/);
  });
});
describe('policy: how contracts speak', () => {
  const record = { dataCategory: 'user.client_data', dataLabel: 'record' } as const;
  const store = { ...record, check: 'undisclosed-recipient', recipient: 'Amazon Web Services' } as const;
  const helper = {
    check: 'undisclosed-recipient',
    dataCategory: 'user.client_data',
    recipient: 'Zendesk',
  } as const;
  const opening = 'This agreement is between the Customer and Harbour Ltd. (the "Provider").';

  it('a contract ends with the service, and limits what data is used for', () => {
    const text =
      'Upon expiry of the Service, Harbour deletes all Content that is stored by the Client.\n\nHarbour does not access or use the Personal Data for any other purpose than to provide the Service.\n';
    const flow = { dataCategory: 'user.client_data' } as const;
    assert.match(answer(text, { ...flow, check: 'missing-retention' }), /^conditional vague: Upon expiry/);
    assert.match(
      answer(text, { ...flow, check: 'missing-consent', recipient: 'OpenAI', purpose: 'train_ai_system' }),
      /^forbidden vague: Harbour does not access/,
    );
  });

  it('a party has its name from its introduction, its duties, or not at all', () => {
    const duty = 'The Provider discloses Customer Data as the law asks.';
    assert.match(answer(`${opening}\n\n${duty}\n`, helper), /^undisclosed/);
    assert.match(answer('We give Customer Data to our Processor.', helper), /^permitted vague/);
  });

  it('leave to bring in others names nobody and is leave', () => {
    const leave = 'The Customer authorises the Provider to engage Sub-processors.';
    const rest = 'The Provider remains liable for each Sub-processor and keeps a register of them.';
    assert.match(
      answer(`${opening}\n\n${leave}\n\n${rest}\n`, helper),
      /^permitted vague: The Customer auth/,
    );
    const untold =
      'By signing, the Customer authorises Harbour to subcontract the tasks that involve Customer Data.';
    assert.match(answer(`${untold}\n`, helper), /^permitted vague/);
  });

  it('the party that is called processor is nobody who is given data', () => {
    const text =
      'The Controller is solely responsible for the disclosure of Personal Data to the Processor.\n\nThe Processor shall tell the Controller of a duty under law before it begins to transfer Personal Data.';
    assert.match(answer(text, store), /^undisclosed/);
    const engaged = `${text}\n\nThe Controller agrees that the Processor may disclose Personal Data to sub-processors.`;
    assert.match(answer(engaged, store), /: The Controller agrees/);
  });

  it('a limit to countries and duties of staff are not about who gets the data', () => {
    const text =
      'The Processor shall see to it that natural persons under its authority or that of its sub-processors who are given access process Personal Data only as told.\n\nThe Processor shall not transfer Personal Data, nor let sub-processors do so, to an unsafe third country without consent.\n\nThe Processor shall not engage sub-processors for Personal Data unless the Controller was told of this engagement and may object.';
    assert.match(answer(text, store), /: The Processor shall not engage/);
  });

  it('how often a list is renewed is no period of storage', () => {
    const text =
      'The exporter shall keep a list of contracts, which is renewed at least once a year.\n\nOther than the law on data protection requires, following the end of the Agreement, the Processor will delete all Personal Data.';
    assert.match(
      answer(text, { ...record, check: 'missing-retention', sink: 'Postgres' }),
      /^conditional vague: Other than/,
    );
  });

  it('who a party is forbids nothing', () => {
    const text =
      '“Sub-processor” means any processor who receives personal data exclusively for work that is done for the exporter.';
    const flow = {
      ...record,
      check: 'missing-consent',
      recipient: 'OpenAI',
      purpose: 'train_ai_system',
    } as const;
    assert.doesNotMatch(answer(text, flow), /^forbidden/);
  });
});

describe('policy: documents that govern the code', () => {
  it('only those are asked', () => {
    const site = readPolicy(
      { path: 'site.md', text: '# Site Policy\n\nWe keep your name for one year.\n', format: 'markdown' },
      language(),
    );
    const platform = readPolicy(
      {
        path: 'platform.md',
        text: '# Platform Policy\n\nWe keep your name for five years.\n',
        format: 'markdown',
      },
      language(),
    );
    const index = indexPolicies([site, platform], language());
    const flow = {
      id: 'x',
      check: 'excessive-retention',
      dataCategory: 'user.name',
      dataLabel: 'name',
      sink: 'Postgres',
      recipient: null,
      purpose: 'essential.service',
      retention: 'P3Y',
    } as const;
    assert.equal(linkFlow(index, { ...flow, documents: ['site.md'] }).verdict, 'exceeds');
    assert.equal(linkFlow(index, { ...flow, documents: ['platform.md'] }).verdict, 'permitted');
    assert.equal(linkFlow(index, { ...flow, documents: [] }).verdict, 'undisclosed');
  });

  it('what is not embedded or run is ruled out', () => {
    const views = { ...share, dataCategory: 'user.behavior.page_views', purpose: 'analytics.reporting' };
    const text = 'We do not embed any third-party analytics or advertising scripts.';
    assert.match(answer(text, { ...views, recipient: 'Google Analytics' }), /^forbidden incorrect/);
    const paid = { ...share, recipient: 'Stripe', purpose: 'essential.service.payment_processing' };
    const through =
      'We do not operate payment processing of our own. We share your e-mail address with Stripe, our payment processor.';
    assert.match(answer(through, paid), /^permitted clear/);
    const videos = 'We embed videos of YouTube and do not embed maps.';
    assert.doesNotMatch(answer(videos, { ...views, recipient: 'YouTube' }), /^forbidden/);
  });

  it('a tool that sets no cookies without consent needs it for cookies, and not for visits', () => {
    const text = 'Matomo does not store cookies on your device unless you have given your explicit consent.';
    const cookie = {
      ...share,
      dataCategory: 'user.device.cookie_id',
      recipient: 'Matomo',
      purpose: 'analytics',
    };
    assert.match(answer(text, cookie), /^conditional incorrect/);
    const views = `We count visits with Matomo. ${text}`;
    assert.match(answer(views, { ...cookie, dataCategory: 'user.behavior.page_views' }), /^permitted clear/);
  });

  it('a tool on our own servers is not the cloud of who makes it', () => {
    const text = 'We run Matomo on our own servers only, so that all figures stay with us.';
    const views = { ...share, dataCategory: 'user.behavior.page_views', purpose: 'analytics' };
    assert.match(
      answer(text, { ...views, recipient: 'Matomo', sink: 'Matomo Cloud' }),
      /^forbidden incorrect/,
    );
    assert.doesNotMatch(answer(text, { ...views, recipient: 'Matomo', sink: 'Matomo' }), /^forbidden/);
  });

  it('what stands under the form that the code names goes before what is said of providers', () => {
    const text = `## Providers

Requests by e-mail are worked on by a service provider who stores your e-mail address.

## Booking form

What you write into the booking form, your e-mail address among it, is stored by us. We do not share it without your consent.`;
    const sent = { ...share, recipient: 'Pipedrive', purpose: 'sales' };
    assert.match(
      answer(text, { ...sent, dataLabel: 'bookingForm.email' }),
      /^conditional incorrect: We do not share/,
    );
    assert.match(answer(text, { ...sent, dataLabel: 'lead.email' }), /^permitted/);
  });

  it('"never logged in plaintext" is about logs, and signing in is not', () => {
    const token = { check: 'logged-personal-data', dataCategory: 'user.authorization.credentials' } as const;
    const text = 'Access tokens are encrypted and never logged in plaintext.';
    assert.match(answer(text, token), /^forbidden incorrect/);
    assert.match(answer('Access tokens are used while you are logged in.', token), /none$/);
  });
});
