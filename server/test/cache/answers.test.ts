// What a session takes up from another one's answers; that they are right is the property of `session/incremental.test.ts`.
import { strict as assert } from 'node:assert';
import { lowerModule } from '../../src/core/flow/lower/index.ts';
import { createSession } from '../../src/core/session/index.ts';
import type { AnswerStore, CheckResult, KeptAnswers } from '../../src/core/session/model.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySource, sessionInput } from '../fixtures/workspace.ts';

const files = {
  '/w/PRIVACY.md': '# Privacy\n\nWe never write email addresses to our logs.\n',
  '/w/log.ts': 'export const note = (text: string, more: unknown) => console.log(text, more);\n',
  '/w/guest.ts':
    "import { note } from './log.ts';\nexport const greet = (guest: { email: string }) => note('hello', guest.email);\n",
  '/w/room.ts': 'export const clean = (room: { number: number }) => room.number > 0;\n',
};

describe('answers of an earlier session', () => {
  let kept: KeptAnswers | undefined;
  const answers: AnswerStore = {
    get: () => kept,
    put: (next) => {
      kept = { ...next, lines: [...next.lines] };
    },
  };

  /** What a new session says, and which files it had to read for that. */
  async function check(changes: Readonly<Record<string, string>>) {
    const read: string[] = [];
    const session = createSession({
      ...sessionInput('/w', memorySource(new Map(Object.entries({ ...files, ...changes })))),
      answers,
      representations: {
        get: (file, text) => {
          read.push(file);
          return lowerModule(file, text);
        },
        put: () => undefined,
        hold: () => undefined,
      },
    });
    const result: CheckResult = await session.check(withoutLimits);
    session.keepAnswers();
    return { result, read };
  }

  beforeEach(async () => {
    kept = undefined;
    await check({});
  });

  it('leave nothing to read when nothing changed', async () => {
    const { result, read } = await check({});
    assert.deepEqual(read, []);
    assert.equal(result.findings.length, 1);
  });

  it('say the same of the clauses that the flows stand on', async () => {
    const standing = async () => {
      const session = createSession({
        ...sessionInput('/w', memorySource(new Map(Object.entries(files)))),
        answers,
      });
      return await session.standsOn(withoutLimits);
    };
    const taken = await standing();
    kept = undefined;
    const anew = await standing();
    assert.deepEqual(taken, anew);
    assert.deepEqual(
      anew.map(({ findings }) => findings.map(({ check }) => check)),
      [['logged-personal-data']],
    );
  });

  it('leave to read what changed and what its findings need', async () => {
    const { read } = await check({ '/w/room.ts': `${files['/w/room.ts']}console.log('rooms');\n` });
    assert.deepEqual(read, ['/w/room.ts']);
  });

  it('leave the code alone when a policy changed', async () => {
    const policy = '# Privacy\n\nWe may write email addresses to our logs.\n';
    const { result } = await check({ '/w/PRIVACY.md': policy });
    kept = undefined;
    assert.deepEqual(result, (await check({ '/w/PRIVACY.md': policy })).result);
  });

  it('do not count under other settings', async () => {
    const changes = { '/w/clauselens.json': '{ "sanitizers": ["note"] }' };
    const { read } = await check(changes);
    assert.deepEqual(new Set(read).size, 3);
  });

  it('are not kept while documents are open', async () => {
    kept = undefined;
    const session = createSession({
      ...sessionInput('/w', memorySource(new Map(Object.entries(files)))),
      answers,
    });
    session.setOverlay('/w/room.ts', 'export {};\n');
    await session.check(withoutLimits);
    session.keepAnswers();
    assert.equal(kept, undefined);
  });
});
