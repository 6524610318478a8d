import assert from 'node:assert/strict';
import { turnIds, turnsOf } from '../../src/core/policy/link/turns.ts';
import { language } from './support.ts';

describe('policy: turns of phrase', () => {
  it('has a row for each turn that linking asks for, and no other', () => {
    assert.deepEqual([...language().turns.keys()].sort(), [...turnIds].sort());
  });

  it('finds all turns of a sentence', () => {
    const text = 'We do not disclose it to third parties for their own direct marketing without restriction.';
    const turns = turnsOf(language(), text);
    const found = turnIds.filter((id) => turns.has(id));
    assert.deepEqual(found.sort(), ['denies', 'for-marketing', 'for-their-own', 'freely']);
  });
});
