/** Lines, words and hashes of texts. */
import assert from 'node:assert/strict';
import { contentHash } from '../../src/core/text/hash.ts';
import { createLineIndex } from '../../src/core/text/lines.ts';
import { splitWords } from '../../src/core/text/words.ts';

describe('text', () => {
  it('lines end as editors count them', () => {
    const text = 'a\r\nbb\n\rc';
    const index = createLineIndex(text);
    assert.equal(index.count, 4);
    assert.deepEqual(index.positionAt(4), { line: 1, character: 1 });
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => text.slice(index.lineStart(line), index.lineEnd(line))),
      ['a', 'bb', '', 'c'],
    );
    assert.equal(index.offsetAt(1, 99), 5);
    assert.equal(index.offsetAt(9, 0), text.length);
    assert.deepEqual(index.positionAt(-5), { line: 0, character: 0 });
  });
  it('every offset survives the way to a position and back', () => {
    const text = 'one\ntwo\n\nfour';
    const index = createLineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, character } = index.positionAt(offset);
      assert.equal(index.offsetAt(line, character), offset);
    }
  });
  it('identifiers are split into words', () => {
    const split: Readonly<Record<string, readonly string[]>> = {
      userEmail: ['user', 'email'],
      USER_EMAIL: ['user', 'email'],
      HTTPServerURL: ['http', 'server', 'url'],
      'x-forwarded-for': ['x', 'forwarded', 'for'],
      address2: ['address', '2'],
      $_id: ['id'],
      '': [],
    };
    for (const [name, words] of Object.entries(split)) assert.deepEqual(splitWords(name), words);
  });
  it('hashes tell texts apart', () => {
    const texts = [
      '',
      'a',
      'b',
      'ab',
      'ba',
      'a\n',
      ' a',
      ...Array.from({ length: 2000 }, (_, at) => `const x${at} = ${at};`),
    ];
    assert.equal(new Set(texts.map(contentHash)).size, texts.length);
    assert.match(contentHash('a'), /^[0-9a-f]{16}$/);
    assert.equal(contentHash('same'), contentHash('same'));
  });
});
