/** What a finding is known by from run to run, and what it calls the data. */
import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/checks/model.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

const head = `interface Rower { id: string; email: string; phone: string }
`;
const desk = `${head}export function greet(rower: Rower): void {
  console.log('welcome', rower.email);
}
`;

async function check(text: string, settings: object = {}): Promise<readonly Finding[]> {
  const session = memorySession({ 'src/desk.ts': text, 'clauselens.json': JSON.stringify(settings) });
  return (await session.check(withoutLimits)).findings;
}

async function fingerprints(text: string, settings?: object): Promise<readonly string[]> {
  return (await check(text, settings)).map(({ fingerprint }) => fingerprint);
}

async function fingerprintOfDesk(): Promise<string> {
  const [only, ...more] = await fingerprints(desk);
  assert.ok(only !== undefined && more.length === 0);
  return only;
}

describe('the fingerprint of a finding', () => {
  it('is the same when lines move, and when spaces in the call change', async () => {
    const known = await fingerprintOfDesk();
    assert.deepEqual(await fingerprints(`// The boat house.\n\n${desk}`), [known]);
    assert.deepEqual(
      await fingerprints(desk.replace("'welcome', rower.email", "'welcome',\n    rower.email")),
      [known],
    );
  });

  it('is the same when a neighbour comes before it or after it', async () => {
    const known = await fingerprintOfDesk();
    for (const place of ["  console.log('welcome'", '}\n']) {
      const at = desk.lastIndexOf(place);
      const both = await fingerprints(
        `${desk.slice(0, at)}  console.log('call', rower.phone);\n${desk.slice(at)}`,
      );
      assert.equal(new Set(both).size, 2);
      assert.ok(both.includes(known));
    }
  });

  it('is the same when more is known of what the call is given', async () => {
    const known = await fingerprintOfDesk();
    const settings = { personalData: { email: 'user.unique_id' } };
    const [finding, ...more] = await check(desk, settings);
    assert.deepEqual(
      finding?.data.map(({ category }) => category),
      ['user.unique_id'],
    );
    assert.deepEqual([finding?.fingerprint, more.length], [known, 0]);
  });

  it('is another for another call, another function, another file, and for each of equal calls', async () => {
    const known = await fingerprintOfDesk();
    const others = await Promise.all([
      fingerprints(desk.replace('welcome', 'hello')),
      fingerprints(desk.replace('greet', 'welcome')),
      fingerprints(desk.replace('console.log', 'console.warn')),
    ]);
    const session = memorySession({ 'src/hall.ts': desk });
    const [moved] = (await session.check(withoutLimits)).findings;
    const all = [known, ...others.flat(), moved?.fingerprint];
    assert.deepEqual([all.length, new Set(all).size], [5, 5]);

    const line = "  console.log('welcome', rower.email);\n";
    const [first, second] = await fingerprints(desk.replace(line, line + line));
    assert.equal(first, known);
    assert.ok(second !== undefined && second !== known);
  });

  it('hangs on the beginning of a long call', async () => {
    const long = (end: string): string =>
      desk.replace('rower.email', `rower.email, '${'rows and rows of boats, '.repeat(10)}${end}'`);
    assert.deepEqual(await fingerprints(long('red')), await fingerprints(long('blue')));
  });
});

describe('the message of a finding', () => {
  const sent = (properties: string): string => `import { createHash } from 'node:crypto';
import mixpanel from 'mixpanel-browser';
${head}const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
export function known(rower: Rower): void {
  mixpanel.people.set({ ${properties} });
}
`;
  const messages = async (properties: string): Promise<string> =>
    (await check(sent(properties))).map(({ message }) => message).join('\n');

  it('says of a digest that it is hashed', async () => {
    assert.match(
      await messages('key: digest(rower.email)'),
      /hashed e-mail address \(user\.contact\.email\) is sent/,
    );
  });

  it('names only the data that is hashed so', async () => {
    const both = await messages('key: digest(rower.email), phone: rower.phone');
    assert.match(both, /hashed e-mail address/);
    assert.doesNotMatch(both, /hashed (?:tele)?phone/);
  });

  it('says nothing of it where the value itself goes along', async () => {
    const both = await messages('key: digest(rower.email), email: rower.email');
    assert.match(both, /e-mail address/);
    assert.doesNotMatch(both, /hashed/);
  });
});
