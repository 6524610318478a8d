import assert from 'node:assert/strict';
import { clauseOf, language, promises, read, readFixture, sentenceOf } from './support.ts';

describe('policy: the lexicon', () => {
  it('has no unknown keys', () => {
    assert.deepEqual(language().problems, []);
  });
  it('gives every vendor a class that exists', () => {
    const { recipients } = language();
    const unknown = [...recipients.all()]
      .filter((row) => !recipients.hasClass(row.class))
      .map((row) => `${row.id}: ${row.class}`);
    assert.deepEqual(unknown, []);
  });
  it('gives every vendor a purpose that exists', () => {
    const { recipients, uses } = language();
    assert.deepEqual(
      [...recipients.all()].filter((row) => !uses.has(row.purpose)).map((row) => row.id),
      [],
    );
  });
  it('finds vendors by host and by name', () => {
    const { recipients } = language();
    assert.equal(recipients.ofHost('api.segment.io')?.id, 'segment');
    assert.equal(recipients.ofHost('o123.ingest.sentry.io')?.id, 'sentry');
    assert.equal(recipients.ofHost('bucket.s3.amazonaws.com')?.id, 'amazon-s3');
    assert.equal(recipients.ofHost('example.com'), null);
    assert.equal(recipients.ofName('Twilio SMS')?.id, 'twilio');
    assert.equal(recipients.ofName('SendGrid')?.class, 'email-provider');
  });
});

describe('policy: data categories of a sentence', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['We collect your e‑mail address and phone number.', ['user.contact.email', 'user.contact.phone_number']],
    ['We log your IP address.', ['user.device.ip_address']],
    [
      'You provide a first and last name, company and address.',
      ['user.name.first', 'user.name.last', 'user.contact.organization', 'user.contact.address'],
    ],
    ['In order to address this issue, we name the problem.', []],
    ['We may contact you by phone or email.', []],
    ['Credit card processing services help us.', []],
    ['We keep your credit card number.', ['user.financial.credit_card']],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.deepEqual([...sentenceOf(text).dataCategories].sort(), [...expected].sort()));
  }
});

describe('policy: what is said and what is denied', () => {
  const cases: readonly (readonly [string, readonly string[], 'allow' | 'deny' | 'neutral'])[] = [
    ['We share your data with providers.', [], 'allow'],
    ['We do not sell, rent or trade your personal data.', ['sell'], 'deny'],
    ['We never share your data with advertisers.', ['share'], 'deny'],
    ['No personal data is shared with third parties.', ['share'], 'deny'],
    ['If you do not want us to share your data, tell us.', [], 'allow'],
    ['We may not only use but also share your data.', [], 'allow'],
    ['We may aggregate data so that it is not personally identifiable and share it.', [], 'allow'],
    ['It is against our policy to sell personal data.', ['sell'], 'deny'],
  ];
  for (const [text, denied, polarity] of cases) {
    it(text, () => {
      const sentence = sentenceOf(text);
      assert.deepEqual(
        sentence.denied.filter((action) => action === 'share' || action === 'sell'),
        denied,
      );
      assert.equal(sentence.polarity, polarity);
    });
  }

  it('keeps recipients of an exception apart', () => {
    const sentence = sentenceOf('We do not disclose your data other than to our service providers.');
    assert.deepEqual(sentence.denied, ['share']);
    assert.deepEqual(sentence.exceptRecipients, ['service-provider']);
  });

  it('tells consent as a condition from consent as an exception', () => {
    assert.equal(
      sentenceOf('We set analytics cookies only if you have given your consent.').consent,
      'required',
    );
    assert.equal(sentenceOf('We do not share your data without your consent.').consent, 'exception');
    assert.equal(sentenceOf('We share your data with providers.').consent, 'none');
  });

  it('knows what is named only to say no', () => {
    const denied = (text: string): readonly string[] => sentenceOf(text).deniedData;
    assert.deepEqual(denied('It gets a random number, not your name or your e-mail address.'), [
      'user.name',
      'user.contact.email',
    ]);
    assert.deepEqual(denied('Our logs never contain your name.'), ['user.name']);
    assert.ok(sentenceOf('The application logs no personal data.').denied.includes('log'));
    assert.deepEqual(denied('We do not share your e-mail address.'), []);
    assert.deepEqual(sentenceOf('There are no analytics in this app.').deniedPurposes, ['analytics']);
    assert.deepEqual(sentenceOf('We will not sell your data.').deniedPurposes, []);
  });

  it('carries a denial to the end of a long list of things', () => {
    const text = 'We do not write names, e-mail addresses, phone numbers or dates of birth to our logs.';
    assert.ok(sentenceOf(text).denied.includes('log'));
    assert.ok(sentenceOf('Passwords and tokens are kept out of our logs.').denied.includes('log'));
  });

  it('carries a denial on to "or other ..."', () => {
    const text = 'Our server logs do not contain your e-mail address or other contact details.';
    assert.deepEqual(sentenceOf(text).deniedData, ['user.contact.email', 'user.contact']);
  });

  it('takes a verb of giving for sharing when it gives to a recipient', () => {
    assert.ok(sentenceOf('We do not send your e-mail address to RevenueCat.').denied.includes('share'));
    assert.ok(!sentenceOf('We send a receipt to your e-mail address.').actions.includes('share'));
  });

  it('lets a question lend its subject to the answer', () => {
    assert.deepEqual(sentenceOf('No. Never.', 'Do you sell my data?').denied, ['sell']);
  });

  it('lets an item stand under its introduction', () => {
    const clause = clauseOf('We never share:\n\n- your name\n- your location\n');
    assert.deepEqual(clause.sentences[1]?.denied, ['share']);
  });
});

describe('policy: commitments', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['Invoices are kept for seven (7) years.', '', ['retention-limit P7Y']],
    ['We delete your messages after 90 days.', '', ['retention-limit P90D']],
    ['Data is deleted after such 13-month period.', '', ['retention-limit P13M']],
    ['We keep your data for as long as your account is active.', '', ['retention-limit as-long-as-needed']],
    ['Server log files: fourteen days.', 'How long we keep data', ['retention-limit P14D']],
    ['We will respond to your request within 45 days.', '', ['response-deadline P45D']],
    [
      'We notify you of changes to this policy at least 30 days before they take effect.',
      '',
      ['notice-period P30D'],
    ],
    [
      'We notify the customer of a personal data breach within forty-eight (48) hours.',
      '',
      ['response-deadline PT48H'],
    ],
    ['We do not knowingly collect data from children under the age of sixteen (16).', '', ['age-limit 16']],
    ['You must be 18 years or older to use the service.', '', ['age-limit 18']],
    ['We will never sell your personal data.', '', ['prohibition']],
    ['We will not share your data without your consent.', '', ['conditional-on-consent consent']],
    ['You may opt out of our newsletter at any time.', '', ['opt-out']],
    ['Your name never goes to our advertisers.', '', ['prohibition']],
    ['Your card number never reaches our systems.', '', ['prohibition']],
    ['Tips by e-mail are off by default.', '', ['conditional-on-consent consent']],
    ['We will never send you advertising between matches.', '', ['prohibition']],
    ['We never send your request twice.', '', []],
    ['We will not send you more than one reminder.', '', []],
    ['We will never write to you about offers of others.', '', ['prohibition']],
    ['Deletion is permanent and cannot be undone.', '', []],
    ['Once they are deleted, your scores are gone forever.', '', []],
    ['No advertising trackers.', '', ['prohibition']],
    ['No refunds.', '', []],
    ['The data is kept. This is without prejudice to duties to store personal data.', '', []],
    [
      'The club shall not be liable for any disclosure of personal data by its members.',
      '',
      ['scope-exclusion'],
    ],
    [
      'A conflict with rights of members, which would outweigh it, is noted where a rule applies exclusively.',
      '',
      [],
    ],
    ['Your seat has a 2-year term and expires in May.', '', []],
    ['Your season ticket data expires after two years.', '', ['retention-limit P2Y']],
    [
      'The processing is based on Art. 6(1)(f) GDPR, as we have a legitimate interest in security measures.',
      '',
      [],
    ],
    ['We may change this page to reflect changes of our security measures.', '', []],
    ['When you consented (date)', 'What a record holds', []],
    ['Personal data is encrypted with TLS.', '', ['security-measure']],
    ['We are not responsible for the practices of other websites.', '', ['scope-exclusion']],
    ['"Personal Data" means any information about a person.', '', ['definition Personal Data']],
    [
      'By using this site or by writing to us, you consent to this policy.',
      '',
      ['conditional-on-consent deemed-consent'],
    ],
  ];
  for (const [text, heading, expected] of cases) {
    it(text, () => assert.deepEqual(promises(text, heading), expected));
  }

  it('quotes the file word for word', () => {
    const clause = clauseOf('We keep [invoices](/i) for 10 years.');
    assert.equal(clause.commitments[0]?.quote, 'We keep [invoices](/i) for 10 years.');
  });

  it('reads retention tables', () => {
    const values = readFixture('gdpr-notice.md')
      .clauses.filter((clause) => clause.startLine >= 79 && clause.startLine <= 83)
      .map((clause) => clause.commitments.find((commitment) => commitment.kind === 'retention-limit')?.value);
    assert.deepEqual(values, ['P3Y', 'P10Y', 'P14D', 'P6M', 'P6M']);
  });
});

describe('policy: practices', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['We share your data with service providers.', '', 'third-party-sharing'],
    ['We collect your name when you register.', '', 'first-party-collection-use'],
    ['You can unsubscribe at any time.', '', 'user-choice-control'],
    ['You have the right to access and rectification.', '', 'access-edit-delete'],
    ['We protect your data with encryption and firewalls.', 'Security', 'data-security'],
    ['We may change this policy from time to time.', 'Changes to this policy', 'policy-change'],
    ['Data is kept for 14 days.', 'How long we keep data', 'data-retention'],
  ];
  for (const [text, heading, practice] of cases) {
    it(`${practice}: ${text}`, () => assert.equal(clauseOf(text, heading).practices[0], practice));
  }

  it('reads promises that name no data', () => {
    assert.deepEqual(promises('We will notify you within 72 hours.', 'Breaches'), [
      'response-deadline PT72H',
    ]);
    assert.deepEqual(promises('We do not sell.', 'Sale'), ['prohibition']);
    assert.deepEqual(promises('You may withdraw at any time.', 'Consent'), ['opt-out']);
    assert.deepEqual(
      promises('After significant changes of this policy Acme Group will inform you in the app.'),
      ['notice-period'],
    );
    assert.deepEqual(promises('Consent of a parent is required for everybody who is under 13 years old.'), [
      'age-limit 13',
      'conditional-on-consent consent',
    ]);
  });

  it('reads a clause that is nothing but a definition, with or without quotes', () => {
    assert.deepEqual(promises('Start Date means the day on which the contract begins;'), [
      'definition Start Date',
    ]);
    assert.deepEqual(promises('Data Controller has the meaning given to that term in the law;'), [
      'definition Data Controller',
    ]);
    assert.deepEqual(promises('This clause means that nobody is liable.'), []);
  });

  it('reads a term for personal data as personal data', () => {
    const policy = read(
      'Protected Data means personal data that the customer gives to the supplier.\n\nThe supplier shall store Protected Data in Norway.\n',
    );
    assert.deepEqual(policy.clauses.at(-1)?.dataCategories, ['user']);
  });

  it('reads the period in a column of its own, and measures in a list under a sentence that announces them', () => {
    const [row] = read(
      '# Cookies\n\n## Ours\n\n| Name | Purpose | Duration |\n| --- | --- | --- |\n| sid | Keeps you signed in | 2 years |\n',
    ).clauses;
    assert.deepEqual(
      row?.commitments.map(({ kind, value }) => `${kind} ${value}`),
      ['retention-limit P2Y'],
    );
    const list = clauseOf(
      'We protect the data through:\n\n- Signed requests\n- A second pair of eyes\n',
      'Safety',
    );
    assert.deepEqual(
      list.commitments.map(({ kind }) => kind),
      ['security-measure', 'security-measure'],
    );
  });

  it('reads bans under relative clauses and after the data, terms introduced with "by", and notices that are given', () => {
    assert.deepEqual(promises('The name you enter stays on your phone. It is never sent to our servers.'), [
      'prohibition',
    ]);
    assert.deepEqual(promises('By “Personal Data” we mean any information about a person.'), [
      'definition Personal Data',
    ]);
    assert.deepEqual(promises('We review and update this privacy notice every year.', 'Updates'), []);
    assert.deepEqual(promises('We limit access to your personal data to those who need it.', 'Storage'), [
      'security-measure',
    ]);
  });

  it('takes places, addresses of pages and labels for no data', () => {
    const none = (text: string): void => assert.deepEqual(clauseOf(text).dataCategories, [], text);
    none('Click here to see which rules hold.');
    none('Please write to us at https://feedback-form.example.org/survey if something is wrong.');
    none('You may ask for the name of the authority that is competent.');
    assert.deepEqual(clauseOf('We store cookies on your device.').dataCategories, ['user.device.cookie']);
  });

  it('says of lists of data what their heading says, and of rights that they are rights', () => {
    assert.deepEqual(clauseOf('- Email address\n- Date of birth\n', 'Data used for accounts').practices, [
      'first-party-collection-use',
    ]);
    assert.deepEqual(
      clauseOf('Right to Know. You have the right to know with whom we share your personal information.')
        .practices,
      ['access-edit-delete'],
    );
  });

  it('ends no sentence at a stop inside brackets, and none at "Cal. Civ. Code"', () => {
    const texts = (text: string): string[] => clauseOf(text).sentences.map((sentence) => sentence.text);
    assert.deepEqual(
      texts(
        'We sell nothing under the statute (see Div. Four of the Act. Ch. Two), nor do we rent. We keep it.',
      ).length,
      2,
    );
    assert.deepEqual(texts('We ask for your name. (You may refuse. Nobody minds.) We keep it.').length, 4);
  });

  it('an "or not" in passing denies nothing', () => {
    const sentence = sentenceOf('Whether you have an account or not, we collect which pages you visit.');
    assert.deepEqual(sentence.denied, []);
    assert.deepEqual(sentenceOf('We do not know whether you paid or not and do not store it.').denied, [
      'store',
    ]);
  });

  it('reads bans on what has no verb of its own, and those on one sort of it as none', () => {
    const denied = (text: string): readonly string[] => sentenceOf(text).deniedPurposes;
    for (const text of [
      'We refrain from profiling.',
      'We do not engage in profiling.',
      'We do not carry out profiling.',
      'Profiling does not take place.',
    ])
      assert.deepEqual(denied(text), ['marketing.advertising.profiling'], text);
    assert.deepEqual(denied('We do not engage in profiling that has legal effects.'), []);
    assert.deepEqual(denied('We do not engage in profiling without your consent.'), []);
    assert.deepEqual(denied('If you object, we engage in no letters but in profiling.'), []);
  });

  it('takes no number of a law for an age, and no broad word for what is named behind it', () => {
    assert.deepEqual(
      sentenceOf('These are the safeguards that people know under 15 U.S.C. § 6801.').ages,
      [],
    );
    assert.deepEqual(sentenceOf('Nobody under 15 may use it.').ages, [15]);
    assert.deepEqual(
      [...sentenceOf('We ask for contact information such as your e-mail address.').dataCategories],
      ['user.contact.email'],
    );
    assert.deepEqual([...sentenceOf('We ask for contact information.').dataCategories], ['user.contact']);
    assert.deepEqual(sentenceOf('Each record holds the tool name and the outcome.').dataCategories, []);
    assert.deepEqual(sentenceOf('We may update our contact information at any time.').dataCategories, []);
  });

  it('reads two deadlines, conditions on somebody else\u2019s leave, and limits in the passive', () => {
    assert.deepEqual(
      promises('We confirm requests within ten (10) days and respond within forty-five (45) calendar days.'),
      ['response-deadline P10D', 'response-deadline P45D'],
    );
    assert.deepEqual(
      promises('Any transfer to a third country may only take place with the agreement of the client.'),
      ['conditional-on-consent consent'],
    );
    assert.deepEqual(promises('Copies of the data are not made without the knowledge of the client.'), [
      'conditional-on-consent consent',
    ]);
    assert.deepEqual(
      promises('Children under the age of 14 should not send us data without the consent of their parent.'),
      ['age-limit 14', 'conditional-on-consent consent'],
    );
    assert.deepEqual(
      promises(
        'Personal data that is processed here will only be corrected or deleted as the client orders.',
      ),
      ['prohibition'],
    );
    assert.deepEqual(promises('This privacy notice does not extend to these links.'), ['scope-exclusion']);
  });

  it('knows "marketing" beside "your company" for no recipient', () => {
    const sentence = sentenceOf(
      'We never sell it, and we will not use your name or company in marketing statements.',
    );
    assert.deepEqual(sentence.recipients, []);
  });
});

describe('policy: whose name it is', () => {
  it("the name and place of a company are nobody's data", () => {
    const told = 'We tell you the sub-processor’s name, location and task before it begins.';
    assert.deepEqual(sentenceOf(told).dataCategories, []);
    assert.deepEqual(sentenceOf('We tell you the player’s name and location.').dataCategories.toSorted(), [
      'user.location',
      'user.name',
    ]);
  });

  it('consent that is asked for in some cases is no basis of the others', () => {
    const text =
      'Scores are analysed on the basis of Art. 6(1)(f) GDPR. If consent has been obtained, the processing is carried out exclusively on the basis of Art. 6(1)(a) GDPR.';
    assert.deepEqual(
      clauseOf(text).sentences.map(({ consent }) => consent),
      ['none', 'required'],
    );
    const always =
      'Scores are analysed by us. The legal basis is your consent according to Art. 6(1)(a) GDPR.';
    assert.deepEqual(
      clauseOf(always).sentences.map(({ consent }) => consent),
      ['required', 'required'],
    );
  });

  it('a legal basis in the GDPR makes no passage for readers abroad', () => {
    const { practices } = clauseOf('We record the scores. This rests on Art. 6(1)(f) GDPR.');
    assert.equal(practices.includes('international-audience'), false);
    const abroad = clauseOf('We transfer the scores outside the European Union under the GDPR.');
    assert.equal(abroad.practices.includes('international-audience'), true);
  });
});
