// A drafted sentence stands where an author would put it, and is read as a clause of the policy.
import assert from 'node:assert/strict';
import { draftInsertion } from '../../src/core/policy/draft.ts';
import type { PolicyFormat } from '../../src/core/policy/index.ts';
import { read } from './support.ts';

const sentence = 'We share your e-mail address with Acme & Sons (e-mail provider).';

/** The text with the sentence behind the clause that contains `words`. */
function drafted(text: string, words: string, format: PolicyFormat = 'markdown'): string {
  const behind = read(text, format).clauses.find((clause) => clause.text.includes(words));
  assert.ok(behind, `no clause says ${words}`);
  const { at, newText } = draftInsertion({ text, format, behind }, sentence);
  const result = text.slice(0, at) + newText + text.slice(at);
  const clauses = read(result, format).clauses;
  const own = clauses.find((clause) => clause.text.includes('Draft, for legal review'));
  assert.deepEqual(own?.headingPath, behind.headingPath, 'under the same heading');
  assert.ok(own?.recipients.includes('email-provider'), `read as ${own?.recipients.join(', ')}`);
  return result;
}

describe('policy: a drafted clause', () => {
  it('is a paragraph of its own', () => {
    assert.equal(
      drafted(
        '# Privacy\n\n## Sharing\n\nWe share your name\nwith couriers.\n\n## Contact\n\nWrite to us.\n',
        'couriers',
      ),
      '# Privacy\n\n## Sharing\n\nWe share your name\nwith couriers.\n\n**\\[Draft, for legal review\\]** We share your e-mail address with Acme & Sons (e-mail provider).\n\n## Contact\n\nWrite to us.\n',
    );
  });

  it('is an item of the list', () => {
    assert.equal(
      drafted(
        '# Privacy\n\n## Sharing\n\n- We share your name with couriers.\n- We share your phone number with hotels.\n',
        'couriers',
      ),
      '# Privacy\n\n## Sharing\n\n- We share your name with couriers.\n- We share your phone number with hotels.\n- **\\[Draft, for legal review\\]** We share your e-mail address with Acme & Sons (e-mail provider).\n',
    );
  });

  it('stands behind a table, not in it', () => {
    const text =
      '# Privacy\n\n## Sharing\n\n| Who | What |\n| --- | --- |\n| couriers | your name |\n| hotels | your phone number |\n\nMore text.\n';
    assert.match(drafted(text, 'couriers'), /\| hotels \| your phone number \|\n\n\*\*\\\[Draft/);
  });

  it('keeps the line endings of the document', () => {
    const text =
      '# Privacy\r\n\r\n## Sharing\r\n\r\nWe share your name with couriers.\r\n\r\n## Contact\r\n\r\nWrite to us.\r\n';
    assert.doesNotMatch(drafted(text, 'couriers'), /[^\r]\n/);
  });

  it('is plain in a plain text', () => {
    const text =
      'PRIVACY POLICY\n\nSHARING\n\nWe share your name with couriers.\n\nCONTACT\n\nWrite to us.\n';
    assert.match(
      drafted(text, 'couriers', 'text'),
      /couriers\.\n\n\[Draft, for legal review\] We share your e-mail address/,
    );
  });

  it('is an element in HTML', () => {
    const page = (body: string): string =>
      `<html><body>\n<h1>Privacy</h1>\n<h2>Sharing</h2>\n${body}\n<h2>Contact</h2>\n<p>Write to us.</p>\n</body></html>\n`;
    assert.match(
      drafted(page('<p>We share your name with <b>couriers</b>.</p>'), 'couriers', 'html'),
      /couriers<\/b>\.<\/p>\n<p><strong>\[Draft, for legal review\]<\/strong> We share your e-mail address with Acme &amp; Sons \(e-mail provider\)\.<\/p>\n<h2>/,
    );
    assert.match(
      drafted(page('<ul>\n  <li>We share your name with couriers.</li>\n</ul>'), 'couriers', 'html'),
      /couriers\.<\/li>\n {2}<li><strong>\[Draft/,
    );
  });

  it('ends a document without clauses', () => {
    const { at, newText } = draftInsertion(
      { text: '# Privacy\n', format: 'markdown', behind: undefined },
      sentence,
    );
    assert.equal(at, 9);
    assert.match(newText, /^\n\n\*\*/);
  });
});
