import assert from 'node:assert/strict';
import { outlineOf, read, readFixture } from './support.ts';

describe('policy: clauses of a document', () => {
  it('reads Markdown with front matter, a linked table of contents, lists, tables and an address', () => {
    const policy = readFixture('gdpr-notice.md');
    assert.equal(policy.title, 'Privacy Notice of Lindenhof Bakery Cloud');
    const outline = outlineOf(policy);
    assert.ok(outline.includes('21-27 Who is responsible'), 'the address belongs to the sentence before it');
    assert.ok(outline.includes('33-37 What we process'), 'the list belongs to its introduction');
    assert.ok(outline.includes('46-47 What we process › Cookies'));
    assert.ok(outline.includes('82 How long we keep data'), 'a table row is a clause');
    assert.ok(!outline.some((line) => line.endsWith('Contents')), 'the table of contents is no clause');
    const row = policy.clauses.find((clause) => clause.startLine === 82);
    assert.equal(
      row?.text,
      'Data: Chat transcripts; Retention period: 6 months after the conversation has ended',
    );
  });

  it('reads a published page without its navigation, banner, contents and footer', () => {
    const policy = readFixture('shop-page.html');
    assert.equal(policy.title, 'Privacy Policy');
    const text = policy.clauses.map((clause) => clause.text).join('\n');
    for (const noise of [
      'Tents',
      'Accept all',
      'All rights reserved',
      'in the footer',
      'dataLayer',
      'Last updated',
    ]) {
      assert.ok(!text.includes(noise), noise);
    }
    const outline = outlineOf(policy);
    assert.ok(
      outline.includes('44-46 Whom we share it with › Advertising partners'),
      'folded accordions are read',
    );
    assert.ok(outline.includes('53 When we must disclose › Sale of the business'), '<details> are siblings');
    assert.ok(
      outline.includes('70 Your choices › Marketing e-mails'),
      'a bold line before <br> is a heading',
    );
    const list = policy.clauses.find((clause) => clause.startLine === 21);
    assert.match(list?.text ?? '', /name and e-mail address\nshipping address/);
    assert.match(policy.clauses[0]?.text ?? '', /“Kestrel”/, 'entities are decoded');
  });

  it('reads contract text: hard wraps, page numbers, numbered headings with a run-in, duties', () => {
    const policy = readFixture('processing-agreement.txt');
    assert.deepEqual(outlineOf(policy), [
      '5-7',
      '11-14 1. DEFINITIONS',
      '16-17 1. DEFINITIONS',
      '23-25 2. OBLIGATIONS OF THE PROCESSOR › 2.1 Instructions',
      '29-30 2. OBLIGATIONS OF THE PROCESSOR › 2.2 Duties',
      '32-34 2. OBLIGATIONS OF THE PROCESSOR › 2.2 Duties',
      '36-37 2. OBLIGATIONS OF THE PROCESSOR › 2.2 Duties',
      '39-40 2. OBLIGATIONS OF THE PROCESSOR › 2.2 Duties',
      '42-44 2. OBLIGATIONS OF THE PROCESSOR › 2.3 Prohibited uses',
      '50-52 3. SUB-PROCESSORS',
      '54-55 3. SUB-PROCESSORS',
      '59-60 4. RETENTION AND DELETION',
      '62-63 4. RETENTION AND DELETION',
      '67-68 5. INTERNATIONAL TRANSFERS',
      '72-73 6. LIABILITY',
    ]);
  });

  it('takes bold questions for headings', () => {
    const outline = outlineOf(readFixture('questions.md'));
    assert.ok(outline.includes('18 Do you sell my data?'));
    assert.ok(outline.includes('27-29 Who else sees it?'), 'a list without introduction is one clause');
  });

  it('knows underlined headings', () => {
    assert.ok(outlineOf(readFixture('startup.md')).includes("23 What we don't do"));
  });

  it('finds two policies in one file', () => {
    const policy = read(
      '# Acme Privacy Policy\n\nLast updated May 2, 2024\n\nThe website.\n\n## Cookies\n\nWe use cookies.\n\n' +
        '# Acme Platform Privacy Policy\n\nLast updated May 3, 2024\n\nThe platform.\n\n## Cookies\n\nWe use none.\n',
    );
    assert.deepEqual(
      policy.parts.map((part) => part.id),
      ['acme-privacy-policy', 'acme-platform-privacy-policy'],
    );
    assert.deepEqual(
      policy.clauses.map((clause) => clause.id),
      [
        'acme-privacy-policy/preamble.1',
        'acme-privacy-policy/cookies.1',
        'acme-platform-privacy-policy/preamble.1',
        'acme-platform-privacy-policy/cookies.1',
      ],
    );
  });

  it('puts titles of a table of contents that never come again over the passages in order', () => {
    const titles = [
      'What we collect',
      'How we share information',
      'Security of your data',
      'Children',
      'Contact',
    ];
    const policy = read(
      [
        'Example Privacy Policy',
        'Effective date: 1 March 2024',
        ...titles,
        'We collect your name and e-mail address when you register with us.',
        'We share information with service providers who send e-mails for us.',
        'We protect your data with encryption and other security measures.',
        'We do not knowingly collect data from children under 13.',
        'Write to privacy@example.com with any question you may have about this.',
      ].join('\n\n'),
      'text',
    );
    assert.deepEqual(
      policy.clauses.map((clause) => clause.headingPath[1]),
      titles,
    );
  });

  it('gives each line of a text without blank lines a clause of its own, and drops the menu before the title', () => {
    const policy = read(
      [
        'Products',
        'Pricing',
        'Example Terms of Service',
        'Effective Date: March 18, 2024',
        'These terms govern the use of the service by the customer and its users.',
        '1. Data',
        'The customer owns its data. We store it for up to thirteen (13) months.',
        '2. Duties. Customer shall:',
        '(1) Keep its passwords confidential and tell us about any misuse.',
        '(2) Agree to the following:',
        '- review access every month; and',
        '- report incidents.',
      ].join('\n'),
      'text',
    );
    assert.deepEqual(outlineOf(policy), ['5', '7 1. Data', '9 2. Duties', '10-12 2. Duties']);
  });

  it('joins words that a hard wrap divided, and keeps real hyphens', () => {
    const policy = read(
      '# Privacy Policy\n\nWe share your infor-\nmation with third-\nparty providers.\n',
      'text',
    );
    assert.equal(policy.clauses[0]?.text, 'We share your information with third-party providers.');
  });

  it('takes links, emphasis, escapes and no-break spaces off', () => {
    const policy = read(
      '# Privacy Policy\n\nWrite\u00a0to [[24]7 *Help*](https://example.com/a_(b)) or \\[us\\] **now** &amp; here.\n',
    );
    assert.equal(policy.clauses[0]?.text, 'Write to [24]7 Help or [us] now & here.');
  });

  it('reads HTML tables inside Markdown', () => {
    const policy = read(
      '# Privacy Policy\n\n## Retention\n\n<table>\n<tr><th>Data</th><th>Kept for</th></tr>\n<tr><td>Logs</td>\n<td>14 days</td></tr>\n</table>\n\nMore.\n',
    );
    assert.deepEqual(outlineOf(policy), ['7-8 Retention', '11 Retention']);
    assert.equal(policy.clauses[0]?.text, 'Data: Logs; Kept for: 14 days');
  });

  it('keeps ids when something changes elsewhere, and changes the hash with the words only', () => {
    const before = read(
      '# Privacy Policy\n\n## Cookies\n\nWe use cookies.\n\n## Children\n\nNobody under 13.\n',
    );
    const after = read(
      '# Privacy Policy\n\nNew introduction.\n\n## Cookies\n\nMore.\n\nWe use cookies.\n\n## Children\n\nNobody  **under** 13.\n',
    );
    const children = after.clauses.find((clause) => clause.id === 'children.1');
    assert.equal(children?.hash, before.clauses[1]?.hash);
    assert.notEqual(
      read('# Privacy Policy\n\n## Children\n\nNobody under 16.\n').clauses[0]?.hash,
      children?.hash,
    );
  });

  it('has offsets that lead back to the text', () => {
    const text = '# Privacy Policy\r\n\r\nWe use [cookies](/c).\r\n\r\n- one\r\n- two\r\n';
    const policy = read(text);
    assert.equal(text.slice(policy.clauses[0]?.start, policy.clauses[0]?.end), 'We use [cookies](/c).');
    assert.equal(policy.clauses[0]?.startLine, 3);
  });
});

describe('policy: documents that are no policies', () => {
  it('says that a binary file is no text', () => {
    const policy = read('PK\u0003\u0004\u0000\u0000\u0000binary');
    assert.deepEqual(policy.clauses, []);
    assert.match(policy.problems[0]?.message ?? '', /not text/);
  });

  it('says that an empty file has no clause', () => {
    assert.match(read('').problems[0]?.message ?? '', /policy is empty/);
  });

  for (const [name, text] of [
    ['one line of 500 kB', 'we share your data with nobody and '.repeat(14300)],
    ['brackets', '[x](('.repeat(60000)],
    ['stars', '* '.repeat(150000)],
    ['half tags', '<a '.repeat(100000)],
    ['quotes', '“a” '.repeat(100000)],
    ['negations', 'not '.repeat(100000)],
    [
      '2 MB',
      '## Part\n\nWe share your e-mail address with service providers. We never sell it.\n\n'.repeat(25000),
    ],
  ] as const) {
    it(`gets through ${name} in reasonable time`, function () {
      this.timeout(30000);
      const started = performance.now();
      read(text);
      assert.ok(performance.now() - started < 20000);
    });
  }

  it('gets through deeply nested HTML', () => {
    assert.doesNotThrow(() => read(`${'<div>'.repeat(30000)}We collect data.`, 'html'));
  });

  it('reads one sentence over numbered parts as one clause, with the heading that has a bare number', () => {
    const text = `DATA ANNEX

1. Interpretation

1.1. This annex is part of the contract between the parties.

Service Data means all data that the customer gives to the supplier;

Start Date means 25 May 2018;

2 Breaches of security

2.1 In respect of a breach that touches the Service Data, the supplier shall,
not later than 72 hours after having become aware of it:

2.1.1 notify the customer; and

2.1.2 tell the customer that:

(a) the breach has happened; and

(b) it has been stopped,

unless the law says otherwise.

2.2 Insofar as the Supplier keeps Service Data of the Customer, the Customer:

2.2.1 shall pay for the storage.

3 Survival

3.1 This annex survives the contract.
`;
    assert.deepEqual(outlineOf(read(text, 'text')), [
      '5 1. Interpretation',
      '7 1. Interpretation',
      '9 1. Interpretation',
      '13-24 2 Breaches of security',
      '26-28 2 Breaches of security',
      '32 3 Survival',
    ]);
  });

  it('keeps what a document with marked-up headings says several times', () => {
    const one = (title: string): string =>
      `## ${title}\n\n**Data:**\n\n- Picture of your face\n- Date and place\n- Number of the document\n- Who has seen it\n\n**Legal basis:** consent\n\n`;
    const text = `# Privacy Policy\n\n${['Identity', 'Restoring', 'Sharing'].map(one).join('')}`;
    const policy = read(text);
    assert.equal(policy.clauses.filter((clause) => clause.text.includes('Picture of your face')).length, 3);
    assert.equal(policy.clauses.filter((clause) => clause.text.includes('consent')).length, 3);
  });

  it('reads rights that are bold items over lists of their own as clauses', () => {
    const text = `# Privacy Policy

## Your rights

* **Right to Know.**
    * You have the right to know which categories of information we collect.
* **Right to Correct.**
    * You may request that we correct inaccurate information about you.
`;
    assert.deepEqual(outlineOf(read(text)), ['5-6 Your rights', '7-8 Your rights']);
  });

  it('ranks numbers and capitals by what comes first, and drops contents in one line', () => {
    const section = (title: string): string =>
      `<div>${title}</div><div>CUSTOMERS</div><p>We keep what you tell us for one year after you have left us.</p>`;
    const html = `<html><body><h1>Privacy Policy</h1>
<a href="p.html#a">1. What we process</a><a href="p.html#b">2. How long we keep it</a><a href="p.html#c">3. Sharing</a>
${section('1. What we process')}
<div>1. Full name and company name</div><p>We need it for the contract that we have with you and with nobody else.</p>
${section('2. How long we keep it')}
${section('3. Whom we share it with')}
${section('4. Your rights')}
</body></html>`;
    assert.deepEqual(
      read(html, 'html').clauses.map((clause) => clause.headingPath.slice(1).join(' › ')),
      [
        '1. What we process › CUSTOMERS',
        '1. What we process › CUSTOMERS › 1. Full name and company name',
        '2. How long we keep it › CUSTOMERS',
        '3. Whom we share it with › CUSTOMERS',
        '4. Your rights › CUSTOMERS',
      ],
    );
  });

  it('leaves out parts of a page that declare another language, unless they are English all the same', () => {
    const html = `<html lang="en"><body><h1>Privacy Policy</h1>
<h2>Storage</h2><p>We keep your invoices for ten years and your messages for one year.</p>
<section lang="de"><p>Kurzfassung: Rechnungen, zehn Jahre.</p></section>
<section lang="fr"><p>We share your name with the company that sends our letters to you.</p></section>
</body></html>`;
    const policy = read(html, 'html');
    assert.deepEqual(
      policy.clauses.map(({ startLine }) => startLine),
      [2, 4],
    );
    assert.match(policy.problems[0]?.message ?? '', /not in English/);
  });

  it('reads lines with a blank line behind each as the paragraphs they were', () => {
    const paragraph = (end: string): string =>
      [
        'The Client gives the Provider the data that is needed for',
        'the service and for what belongs to it, and the Provider',
        `takes it into its care ${end}.`,
      ].join('\n\n');
    const text = [
      '1. Scope',
      ...['now', 'then', 'later', 'at last', 'again', 'always', 'once more'].map(paragraph),
    ].join('\n\n\n\n');
    assert.deepEqual(
      read(text, 'text').clauses.map(({ startLine, endLine }) => endLine - startLine),
      [4, 4, 4, 4, 4, 4, 4],
    );
  });

  it('ends contact lines where the next title begins', () => {
    const text = `# Privacy Policy

## Rights

To ask for a list, write to:

Records Office
12 Harbour Road
0150 Oslo

Opting Out and Correcting Your Information

You may opt out of our letters at any time.
`;
    const [first] = read(text).clauses;
    assert.equal(first?.endLine, 9);
  });

  it('leaves out the number of a section in a line of its own', () => {
    const text =
      '<h1>Privacy Policy</h1><div>§ 01</div><h2>What we collect</h2><p>We collect your name.</p><div>§ 02</div><h2>Sharing</h2><p>We share nothing.</p>';
    assert.deepEqual(
      read(text, 'html').clauses.map((clause) => clause.text),
      ['We collect your name.', 'We share nothing.'],
    );
  });

  it('splits a list whose titles end with a full stop, however short what follows', () => {
    const text =
      '# Privacy Policy\n\n## Retention\n\nWe keep data as follows:\n\n- **Invoices.** Ten years.\n- **Backups.** 30 days.\n- **Drafts.** To be decided.\n';
    assert.deepEqual(outlineOf(read(text)), ['5 Retention', '7 Retention', '8 Retention', '9 Retention']);
    const contacts = text.replace(/\*\*(\w+)\.\*\*/g, '**$1:**');
    assert.deepEqual(outlineOf(read(contacts)), ['5-9 Retention']);
  });

  it('takes numbered sentences for sentences where most of a series have no title', () => {
    const sentences = [
      '1. The supplier employs one helper: Acme Hosting.',
      '2. Further helpers are to be announced to the client in writing.',
      '3. The client issues all orders in writing. In a hurry they may be given orally.',
      '4. The supplier shall choose its helpers with care and shall look after them.',
      '5. Helpers may have helpers of their own if the client has been told of it.',
    ];
    const text = `# Data Processing Agreement\n\n## 1. Helpers\n\n${sentences.join('\n')}\n`;
    assert.deepEqual(
      outlineOf(read(text)),
      [5, 6, 7, 8, 9].map((line) => `${line} 1. Helpers`),
    );
    const titled = [
      '1. Scope. This contract is about hosting.',
      '2. Helpers. The supplier has one.',
      '3. Deletion. Data are deleted at the end.',
      '4. Costs. Each party bears its own.',
    ];
    assert.deepEqual(outlineOf(read(`# Data Processing Agreement\n\n${titled.join('\n\n')}\n`)), [
      '3 1. Scope',
      '5 2. Helpers',
      '7 3. Deletion',
      '9 4. Costs',
    ]);
  });

  it('ends the list below a numbered duty where the next duty begins', () => {
    const duty =
      'The supplier tells the client of each breach without delay. Suspicions are told, too, and this at the latest within one day after the supplier has learnt of them, to the address that the client has named. It tells at least:';
    const text = `# Data Processing Agreement\n\n## 1. Breaches\n\n1. ${duty}\n    1. who can be asked;\n    2. what is likely to follow;\n2. Larger disturbances of the work are told to the client at once.\n3. Inspections by authorities are told to the client at once, too.\n`;
    assert.deepEqual(outlineOf(read(text)), ['5-7 1. Breaches', '8 1. Breaches', '9 1. Breaches']);
  });

  it('reads sentences that are set in bold line by line as one paragraph', () => {
    const text =
      '# Privacy Policy\n\n## Objection\n\n**You may object at any time to the use of your data for letters.**\n**If you do so, we will no longer use your data for them.**\n\n**Cookies**\nWe use one cookie.\n';
    assert.deepEqual(outlineOf(read(text)), ['5-6 Objection', '9 Objection › Cookies']);
  });

  it('keeps underscores that set nothing apart, and code as it stands', () => {
    const text = '# Privacy Policy\n\nThe cookies _first and `_second_` are set; this is _really_ all.\n';
    assert.equal(read(text).clauses[0]?.text, 'The cookies _first and _second_ are set; this is really all.');
  });
});

describe('policy: what heads nothing', () => {
  it('the name of a company in bold over its address is no heading', () => {
    const text =
      '## Contact\n\nPlease write to:\n\n**Heron Rowing Club Ltd.**\n\nE-mail: oars@heron.example, and we answer within a week.\n';
    assert.deepEqual(
      outlineOf(read(text)).filter((line) => line.includes('Heron')),
      [],
    );
    const heading = text.replace('Heron Rowing Club Ltd.', 'Heron rowing');
    assert.deepEqual(
      outlineOf(read(heading)).filter((line) => line.includes('Heron')),
      ['7 Heron rowing'],
    );
  });

  it('what stands on a button says nothing', () => {
    const text =
      '## Cookies\n\nWe set one cookie.\n\n<button onclick="show()">Show what is stored</button>\n\nIt is gone after a day.\n';
    assert.deepEqual(
      read(text).clauses.map((clause) => clause.text),
      ['We set one cookie.', 'It is gone after a day.'],
    );
    const open = text.replace('</button>', '');
    assert.equal(read(open).clauses.length, 3);
  });
});
