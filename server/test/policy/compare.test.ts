// Two versions of a policy: what is substance, what is wording, what only moved.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ClauseChange,
  comparePolicies,
  compileWording,
  type Fact,
  type PolicyComparison,
} from '../../src/core/policy/compare/index.ts';
import { readPolicy } from '../../src/core/policy/index.ts';
import { packageRoot } from '../../src/host/installation.ts';
import { loadRules } from '../../src/host/rules.ts';
import { language, read, readFixture } from './support.ts';

const wording = compileWording(loadRules());
const compare = (before: string, after: string): PolicyComparison =>
  comparePolicies(read(before), read(after), language(), wording);

/** The two versions of one paragraph. */
const paragraph = (before: string, after: string): ClauseChange => {
  const around = (text: string): string =>
    `# Privacy Policy\n\n## Sharing\n\n${text}\n\n## Contact\n\nWrite to us by post.\n`;
  const [clause] = compare(around(before), around(after)).clauses;
  assert.ok(clause);
  return clause;
};

/** `exception removed: the hostel`, without the statements that the marked words say by themselves. */
const facts = ({ facts: all }: ClauseChange): string[] =>
  all.filter(({ kind }) => kind !== 'statement').map(describe_);

function describe_({ kind, change, before, after, term, commitment }: Fact): string {
  if (commitment) {
    const { before: was, after: is, effect } = commitment;
    const value =
      commitment.change === 'value' ? ` ${was?.value} ${is?.value}${effect ? ` ${effect}` : ''}` : '';
    return `${(is ?? was)?.kind} ${commitment.change}${value}`;
  }
  return `${kind} ${change}: ${term ?? [before, after].filter((text) => text !== undefined).join(' -> ')}`;
}

/** `kind heading` for every clause that is not unchanged. */
const summary = ({ clauses }: PolicyComparison): string[] =>
  clauses
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ kind, before, after }) => `${kind} ${(after ?? before)?.headingPath.at(-1)}`);

describe('policy: two versions compared', () => {
  describe('wording', () => {
    const same: readonly (readonly [string, string, string])[] = [
      [
        'quotes, dashes and spaces',
        'We use "cookies" - small files - on our web site.',
        'We use “cookies” – small files – on our website.',
      ],
      [
        'hyphens',
        'You may opt-out of e-mails from third-party senders.',
        'You may opt out of emails from third party senders.',
      ],
      [
        'the name of the document',
        'This Website Privacy Policy tells what we do.',
        'This Privacy Policy tells what we do.',
      ],
      ['markup', 'We never **sell** your [data](https://a.example).', 'We never sell your data.'],
    ];
    for (const [title, before, after] of same)
      it(`${title} are no change`, () => assert.equal(paragraph(before, after).kind, 'unchanged'));

    const reworded: readonly (readonly [string, string, string])[] = [
      [
        'words that say the same',
        'We utilize cookies to obtain statistics.',
        'We use cookies to get statistics.',
      ],
      [
        'the order of words',
        'We collect your name and your address.',
        'Your name and your address are what we collect.',
      ],
      [
        'connectives and inflections',
        'We also collect the addresses which you give to us.',
        'Furthermore, we are collecting any address you give us.',
      ],
    ];
    for (const [title, before, after] of reworded)
      it(`${title} are wording`, () => {
        const clause = paragraph(before, after);
        assert.deepEqual(clause.facts, []);
        assert.equal(clause.kind, 'reworded');
      });

    it('an address and a date are details', () => {
      const clause = paragraph(
        'Write to us at 12 Mill Lane or to help@old.example about your data.',
        'Write to us at 3 Harbour Road or to help@new.example about your data.',
      );
      assert.equal(clause.kind, 'reworded');
      assert.deepEqual(new Set(clause.facts.map(({ kind }) => kind)), new Set(['detail']));
    });

    it('items in another order are no substance', () => {
      const list = (items: readonly string[]): string =>
        `We collect:\n\n${items.map((item) => `- ${item}`).join('\n')}`;
      const clause = paragraph(
        list([
          'your name for the invoice',
          'your phone number for questions',
          'your shoe size for the boots',
        ]),
        list([
          'your shoe size for the boots',
          'your name for the invoice',
          'your phone number for questions',
        ]),
      );
      assert.deepEqual(clause.facts, []);
    });
  });

  describe('substance', () => {
    const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
      [
        'a shorter period',
        'We keep your orders for thirteen (13) months.',
        'We keep your orders for six (6) months.',
        ['retention-limit value P13M P6M shorter'],
      ],
      [
        'a longer period',
        'We keep your orders for 30 days.',
        'We keep your orders for two years.',
        ['retention-limit value P30D P2Y longer'],
      ],
      [
        'a period that goes',
        'We keep your orders for 30 days. You can ask us about it.',
        'You can ask us about it.',
        ['retention-limit removed'],
      ],
      [
        'a denial that goes',
        'We do not share your e-mail address with advertisers.',
        'We share your e-mail address with advertisers.',
        ['prohibition removed', 'permission added: share'],
      ],
      [
        'a denial that comes',
        'We share your e-mail address with advertisers.',
        'We do not share your e-mail address with advertisers.',
        ['prohibition added', 'permission removed: share'],
      ],
      [
        'an exception that goes',
        'We do not share personal data with anyone except: (a) the hostel where you stay; (b) our payment provider.',
        'We do not share personal data with anyone except: (a) our payment provider.',
        ['exception removed: the hostel where you stay'],
      ],
      [
        'an exception that comes',
        'We do not share personal data with anyone.',
        'We do not share personal data with anyone except our insurance broker.',
        ['exception added: our insurance broker'],
      ],
      [
        'another recipient',
        'We send your address to Stripe for payments.',
        'We send your address to Adyen for payments.',
        ['recipient added: adyen', 'recipient removed: stripe'],
      ],
      [
        'more data',
        'We share your name with our couriers.',
        'We share your name and your phone number with our couriers.',
        ['data added: user.contact.phone_number'],
      ],
    ];
    for (const [title, before, after, expected] of cases)
      it(title, () => {
        const clause = paragraph(before, after);
        assert.equal(clause.kind, 'changed');
        assert.deepEqual(facts(clause), expected);
      });

    it('what a promise covers', () => {
      const clause = paragraph(
        'We respond to requests for access within 30 days.',
        'We respond to requests for access, deletion and correction within 30 days.',
      );
      const [fact] = clause.facts;
      assert.equal(fact?.commitment?.change, 'scope');
      assert.equal(fact?.commitment?.gained, 'deletion and correction');
    });

    it('a sentence that says what a term means', () => {
      const clause = paragraph(
        'We protect Personal Information.',
        'We protect Personal Information. Personal Information means anything that tells who somebody is.',
      );
      assert.ok(facts(clause).includes('definition added: Personal Information'), facts(clause).join('\n'));
    });

    it('words that nobody understands are told all the same', () => {
      const clause = paragraph(
        'We feed the otters on Mondays.',
        'We feed the otters and the herons on Mondays.',
      );
      assert.equal(clause.kind, 'changed');
      assert.deepEqual(
        clause.facts.map(({ kind, after }) => [kind, after]),
        [['statement', 'and the herons']],
      );
    });
  });

  describe('places', () => {
    it('a sentence that moved to another clause is no loss', () => {
      const result = compare(
        '# Privacy Policy\n\n## Use\n\nWe use your name for invoices. We delete chat messages of our customers after they leave us.\n\n## Storage\n\nOur servers stand in Norway and in Iceland.\n',
        '# Privacy Policy\n\n## Use\n\nWe use your name for invoices.\n\n## Storage\n\nOur servers stand in Norway and in Iceland. We delete chat messages of our customers after they leave us.\n',
      );
      assert.deepEqual(result.commitments, []);
      assert.ok(result.clauses.every(({ facts: found }) => found.length === 0));
      assert.ok(
        result.clauses.some(({ passages }) => passages.some(({ elsewhere }) => elsewhere !== undefined)),
      );
    });

    it('a name that changed throughout is told once', () => {
      const text = (name: string): string =>
        `# Privacy Policy\n\n${name} collects your name. ${name} keeps it safe.\n\n## Who\n\nThe boats belong to ${name}. You can write to ${name}.\n\n## Rights\n\nAsk ${name} for a copy of what ${name} holds.\n`;
      const result = compare(text('Otterly'), text('Kayakia'));
      assert.deepEqual(result.names, [{ before: 'Otterly', after: 'Kayakia', places: 6 }]);
      assert.deepEqual(summary(result), []);
    });

    it('the same text has no differences', () => {
      for (const name of ['shop-gdpr.md', 'saas-tables.md', 'processing-agreement.txt', 'shop-page.html']) {
        const policy = readFixture(name);
        const result = comparePolicies(policy, policy, language(), wording);
        assert.deepEqual(summary(result), [], name);
        assert.deepEqual(result.commitments, [], name);
      }
    });

    it('an empty version has lost everything', () => {
      const result = compare('# Privacy Policy\n\nWe collect your name.\n', '');
      assert.deepEqual(summary(result), ['removed Privacy Policy']);
    });
  });

  it('a whole document', () => {
    const result = comparePolicies(
      readFixture('versions/kayak-2024.md'),
      readFixture('versions/kayak-2026.md'),
      language(),
      wording,
    );
    assert.deepEqual(summary(result), [
      'moved Safety',
      'changed Your data and others',
      'changed Your data and others',
      'added Your data and others',
      'changed Retention',
      'changed Retention',
      'reworded Questions',
    ]);
    assert.deepEqual(
      result.headings.map(({ before, after }) => `${before} > ${after}`),
      ['Whom we tell > Your data and others', 'How long we keep things > Retention'],
    );
    assert.deepEqual(
      result.commitments.map(({ before, after, effect }) => `${before?.value} ${after?.value} ${effect}`),
      ['P13M P6M shorter', 'P7Y P10Y longer'],
    );
  });

  it('two real versions, read as a lawyer would', function () {
    const folder = path.join(packageRoot, '../shared/gold/policies');
    if (!existsSync(folder)) {
      console.log('      skipped: ../shared/gold is not here');
      this.skip();
    }
    const version = (name: string) =>
      readPolicy(
        { path: name, text: readFileSync(path.join(folder, name), 'utf8'), format: 'text' },
        language(),
      );
    const result = comparePolicies(
      version('247-inc-2016.txt'),
      version('247ai-2018.txt'),
      language(),
      wording,
    );
    const all = result.clauses.flatMap(({ facts: found }) => found);
    const has = (kind: Fact['kind'], change: Fact['change'], words: RegExp): boolean =>
      all.some(
        (fact) => fact.kind === kind && fact.change === change && words.test(`${fact.before} ${fact.after}`),
      );
    assert.ok(has('definition', 'added', /Personal Information means any information relating to/));
    assert.ok(has('statement', 'removed', /We do not link IP addresses/));
    assert.ok(all.some(({ denies, before }) => denies && before?.startsWith('We do not link IP addresses')));
    assert.ok(has('exception', 'removed', /companies that help us provide our service/));
    const deadline = result.commitments.find(
      ({ after, gained }) => after?.value === 'P30D' && gained !== undefined,
    );
    assert.match(deadline?.gained ?? '', /deletion, correction, amendment, restriction/);
    assert.deepEqual(
      result.names.map(({ before, after }) => `${before} > ${after}`),
      ['[24]7 > [24]7.ai'],
    );
    // What only the company's new name, its addresses or the plural of a framework changed.
    const substance = summary(result).filter((line) => line.startsWith('changed'));
    assert.ok(
      !substance.some((line) => /Blogs|Data Security|Third Parties|Children|Links/.test(line)),
      substance.join('\n'),
    );
  });

  it('tells a consent that went once', () => {
    const change = paragraph(
      'We share your e-mail address with our advertising partners only with your consent.',
      'We share your e-mail address with our advertising partners.',
    );
    assert.deepEqual(facts(change), ['conditional-on-consent removed']);
  });
});
