// Lists of data under labels of the policy's own, and duties behind an exception that is told first.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { ask, read, sentenceOf } from './support.ts';

const text = `# Privacy Policy

## What we hold

- Membership data: your name, your e-mail address and the day you joined.
- Data relating to rentals: the boat, your telephone number and your location on the water.
- Other data: whatever you tell us.

## What for

| Purpose | Data | Kept for |
| --- | --- | --- |
| Keeping the register | Membership data | 2 years |
| Finding boats that are late | Rental data | 3 months |
`;

const meant = (line: number): readonly string[] =>
  read(text)
    .clauses.flatMap(({ sentences }) => sentences)
    .find((sentence) => sentence.line === line)?.definedData ?? [];

function answer(
  policy: string,
  flow: Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>,
): string {
  const { verdict, clauses } = ask(read(`# Privacy Policy\n\n${policy}\n`), flow);
  return `${verdict}: ${clauses[0]?.quote ?? 'none'}`;
}

const share = { check: 'missing-consent', dataCategory: 'user.contact.email' } as const;

describe('policy: labels of lists', () => {
  it('a label means what is listed behind it, wherever it stands again', () => {
    assert.deepEqual([...meant(13)].sort(), ['user.contact.email', 'user.name']);
  });

  it('data relating to something is the data of that', () => {
    assert.ok(meant(14).includes('user.contact.phone_number'));
    assert.ok(!meant(14).includes('user.contact.email'));
  });

  it('a label that tells nothing apart stands for nothing', () => {
    assert.deepEqual(
      read('- Other data: your name and e-mail address.\n\nWe keep other data for a year.').clauses.flatMap(
        ({ sentences }) => sentences.flatMap(({ definedData }) => definedData ?? []),
      ),
      [],
    );
  });

  it('a period in such a table is that of the data', () => {
    const { verdict, clauses } = ask(read(text), {
      check: 'excessive-retention',
      dataCategory: 'user.contact.phone_number',
      dataLabel: 'rental.phone',
      sink: 'Postgres (rentals)',
      retention: 'P1Y',
    });
    assert.deepEqual([verdict, clauses[0]?.line], ['exceeds', 14]);
  });
});

describe('policy: exceptions that stand first', () => {
  it('end where the duty begins', () => {
    const { denied, exceptions } = sentenceOf(
      'For guests of the harbour, unless permitted by law, the Operator shall not share personal data with advertisers.',
    );
    assert.deepEqual([denied, exceptions], [['share'], ['unless permitted by law']]);
  });

  it('that point elsewhere leave the duty open', () => {
    assert.deepEqual(
      sentenceOf('Except as listed below, Marina will not share personal data with providers.').denied,
      [],
    );
  });

  it('what is done to prevent something is not denied', () => {
    const policy = read(
      'To prevent strangers from gaining access to personal data:\n\n- Our servers stand in a locked room.\n',
    );
    const items = policy.clauses.flatMap(({ sentences }) => sentences).filter(({ line }) => line === 3);
    assert.ok(items.length > 0 && items.every(({ denied }) => denied.length === 0));
  });
});

describe('policy: whom and what for', () => {
  it('sharing in the sense of a state is advertising, and bans no help desk', () => {
    const law = 'Under the CCPA, we do not sell or “share” personal information.';
    const both = `${law}\n\nWe share personal information with customer support providers.`;
    assert.match(
      answer(both, { ...share, recipient: 'Zendesk', purpose: 'essential.service.operations.support' }),
      /^permitted: We share/,
    );
    assert.match(
      answer(both, { ...share, recipient: 'Meta Pixel', purpose: 'marketing.advertising' }),
      /^forbidden: Under the CCPA/,
    );
  });

  it('to use processors for something is to hand it over to those who do it', () => {
    const list =
      'We use data processors for the following purposes:\n\n- handling support requests\n- emailing campaigns';
    assert.match(
      answer(list, { ...share, recipient: 'Zendesk', purpose: 'essential.service.operations.support' }),
      /^(?:permitted|conditional): handling support/,
    );
  });

  it('a subscription by which somebody consents depends on it', () => {
    assert.match(
      answer('We market our courses if you subscribe to our newsletter, by which you give us your consent.', {
        ...share,
        recipient: 'Mailchimp',
        purpose: 'marketing.communications.email',
      }),
      /^conditional/,
    );
  });

  it('what the law calls an identifiable person is no list of what is collected', () => {
    assert.match(
      answer('An identifiable natural person is one who can be identified by a name or location data.', {
        check: 'undisclosed-data',
        dataCategory: 'user.location',
      }),
      /none$/,
    );
  });
});

describe('policy: cookies, headers and new processors', () => {
  const views = {
    ...share,
    dataCategory: 'user.behavior.page_views',
    recipient: 'Google Analytics',
    purpose: 'analytics.reporting',
  };

  it('only cookies that are necessary leave none to measure with', () => {
    assert.match(answer('Our site only uses cookies that are strictly necessary.', views), /^forbidden/);
    assert.doesNotMatch(answer('We use cookies, some of which are necessary.', views), /^forbidden/);
  });

  it('what the cookies would be for is ruled out with them', () => {
    assert.match(answer('We do not use analytics or advertising cookies.', views), /^forbidden/);
    assert.doesNotMatch(answer('We use analytics cookies. We do not use your address.', views), /^forbidden/);
  });

  it('the header over a cell is no data when the cell names some', () => {
    const table =
      '| Category of personal data | Purpose |\n| --- | --- |\n| Your telephone number | Calls |\n| What you told us | Advice |\n';
    const categories = read(table).clauses.flatMap(({ sentences }) =>
      sentences.map(({ dataCategories }) => dataCategories),
    );
    assert.deepEqual(categories, [['user.contact.phone_number'], ['user']]);
  });

  it('the operations that the law calls processing are no data', () => {
    assert.deepEqual(
      sentenceOf('Processing means collection, recording, organisation, structuring and storage.')
        .dataCategories,
      [],
    );
  });

  it('a heading that denies holds for long items, too', () => {
    const list =
      '# Privacy Policy\n\n## What we do not collect\n\n- The contents of the files that you move through our ferries beyond what is needed to bring them to the other bank.\n';
    const items = read(list).clauses.flatMap(({ sentences }) => sentences);
    assert.ok(items.length > 0 && items.every(({ polarity }) => polarity === 'deny'));
  });

  it('somebody with a plain name counts where something is given to them', () => {
    const given = 'We share your e-mail address with choirs that you follow.';
    assert.match(answer(given, { ...share, recipient: 'choir' }), /^permitted: We share/);
    assert.doesNotMatch(
      answer('Choirs may keep programmes. We tell you about concerts.', { ...share, recipient: 'choir' }),
      /^permitted/,
    );
  });

  it('to sell is to disclose, and only for those who agreed', () => {
    assert.match(
      answer('We only disclose your personal data when you have given us your consent.', {
        check: 'forbidden-processing',
        dataCategory: 'user.contact.email',
        recipient: 'data broker',
        purpose: 'sales',
      }),
      /^conditional/,
    );
  });

  it('what follows when somebody objects engages nobody', () => {
    const both =
      'The contractor may engage new subcontractors.\n\nIf the client does not agree with a new subcontractor, the contract may be terminated.';
    assert.match(
      answer(both, {
        ...share,
        dataCategory: 'user.client_data',
        recipient: 'Google Cloud',
        purpose: 'functional.storage',
      }),
      /: The contractor may engage/,
    );
  });
});

describe('policy: what consent is told of', () => {
  const views = {
    ...share,
    dataCategory: 'user.behavior.page_views',
    recipient: 'Hotjar',
    purpose: 'analytics',
  };

  it('a legal basis that follows is that of what stands before it', () => {
    const told = 'We use Hotjar to see which pages are visited.';
    assert.match(answer(`${told} The legal basis is your consent (Art. 6).`, views), /^conditional/);
    assert.match(answer(`${told} The legal basis is our legitimate interest.`, views), /^permitted/);
  });

  it('a condition in parentheses is that of one thing in the list', () => {
    const list =
      'This includes your IP address, your browser, the pages that you visit and your location (if you turn it on in the app).';
    assert.equal(sentenceOf(list).consent, 'none');
  });

  it('what those third parties are held to binds nobody else', () => {
    const both =
      'We share personal data with processors. These third parties only use your personal data for the purposes above.';
    assert.match(
      answer(both, { ...share, recipient: 'SendGrid', purpose: 'essential.service.notifications.email' }),
      /^permitted/,
    );
  });
});
