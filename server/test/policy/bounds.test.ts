// Work on documents that nobody should have: counted, not timed. A sentence is read to a fixed length, and twice the text is
// twice the clauses, never more.
import assert from 'node:assert/strict';
import { read } from './support.ts';

describe('policy: absurd documents', () => {
  const sentence = 'We keep your e-mail address and your name for two years after your last visit. ';

  it('a line of half a megabyte is one clause of as many sentences', () => {
    const times = Math.ceil(500_000 / sentence.length);
    const policy = read(`# Privacy Policy\n\n${sentence.repeat(times)}\n`);
    assert.equal(policy.clauses.length, 1);
    assert.equal(policy.clauses[0]?.sentences.length, times);
  }).timeout(60_000);

  it('half a megabyte without a full stop is read to the length of a long sentence', () => {
    const words = 'your name and your e-mail address and ';
    const policy = read(`# Privacy Policy\n\nWe collect ${words.repeat(13_000)}so on, for five years\n`);
    const [only] = policy.clauses[0]?.sentences ?? [];
    assert.ok(only);
    assert.ok(only.dataCategories.includes('user.contact.email'));
    assert.deepEqual(only.durations, [], 'what stands at the end is not read');
  }).timeout(60_000);

  it('two megabytes of paragraphs are as many clauses', () => {
    const paragraphs = Math.ceil(2_000_000 / (2 * sentence.length + 2));
    const policy = read(`# Privacy Policy\n\n${`${sentence.repeat(2)}\n\n`.repeat(paragraphs)}`);
    assert.equal(policy.clauses.length, paragraphs);
  }).timeout(120_000);

  it('unclosed marks and brackets cost no more than their length', () => {
    for (const mark of ['<', '[', '(', '*', '`', '|', '&', '“', '> '])
      assert.doesNotThrow(() => read(`# Privacy Policy\n\nWe keep data. ${mark.repeat(50_000)}\n`), mark);
    assert.doesNotThrow(() => read(`<html><body>${'<div>'.repeat(3000)}We keep data.</body></html>`, 'html'));
  }).timeout(60_000);
});
