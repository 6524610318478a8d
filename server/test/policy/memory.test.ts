// What is remembered of earlier readings changes no reading: every fixture, edited here and there, is read as by a reader that
// has never seen it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { compilePolicyLanguage, formatOf, readPolicy } from '../../src/core/policy/index.ts';
import { Memory } from '../../src/core/policy/understand/memory.ts';
import { loadRules } from '../../src/host/rules.ts';
import { fixturePath, language } from './support.ts';

describe('policy: readings that are remembered', () => {
  for (const name of readdirSync(fixturePath('')).filter((name) => /\.(?:md|txt|html)$/.test(name)))
    it(name, () => {
      const text = readFileSync(fixturePath(name), 'utf8');
      const lines = text.split('\n');
      const versions = [
        text,
        ['', ...lines].join('\n'),
        lines.filter((_, index) => index % 7 !== 5).join('\n'),
        text.replaceAll('. ', '.  We keep this for 30 days. '),
        lines.map((line) => line.replace(/^## /, '### ')).join('\n'),
        text,
      ];
      for (const version of versions) {
        const file = { path: name, text: version, format: formatOf(name) };
        const forgetful = compilePolicyLanguage(loadRules());
        assert.deepEqual(readPolicy(file, language()), readPolicy(file, forgetful));
      }
    });

  it('what was asked for lately is kept, what was not is given up', () => {
    const memory = new Memory<number>(2);
    let work = 0;
    const ask = (key: string): number => memory.of(key, () => ++work);
    assert.deepEqual(['a', 'b', 'a', 'c', 'a'].map(ask), [1, 2, 1, 3, 1]);
    assert.deepEqual(['d', 'e', 'f', 'a'].map(ask), [4, 5, 6, 7]);
  });
});
