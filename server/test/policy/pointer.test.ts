// Files that are called a policy and only say where it is.
import assert from 'node:assert/strict';
import { read } from './support.ts';

const pointer = (text: string): string | undefined => read(`# Privacy Policy\n\n${text}\n`).pointsTo;

describe('policy: a text that points elsewhere', () => {
  it('is told with what it points to', () => {
    assert.equal(
      pointer('You find our privacy policy [here](https://rowing.example/privacy).'),
      'https://rowing.example/privacy',
    );
    assert.equal(pointer('Please see <https://rowing.example/legal>.'), 'https://rowing.example/legal');
    assert.equal(
      pointer('Our policy is at https://rowing.example/privacy.'),
      'https://rowing.example/privacy',
    );
    assert.equal(pointer('It has moved to [the handbook](../legal/privacy.md).'), '../legal/privacy.md');
    const { problems } = read('# Privacy\n\nOur policy is at https://rowing.example/privacy.\n');
    assert.match(
      problems[0]?.message ?? '',
      /says nothing itself and points to https:\/\/rowing\.example\/privacy/,
    );
  });

  it('is none that says something itself', () => {
    assert.equal(pointer('We keep your e-mail address. More at https://rowing.example/privacy.'), undefined);
    assert.equal(pointer('We never sell anything. More at https://rowing.example/privacy.'), undefined);
    assert.equal(pointer('We like boats.'), undefined);
  });
});
