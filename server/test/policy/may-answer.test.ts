import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type FlowQuery, indexPolicies } from '../../src/core/policy/index.ts';
import { candidatesOf } from '../../src/core/policy/link/candidates.ts';
import { ask } from '../../src/core/policy/link/question.ts';
import { fixturePath, language, readFixture } from './support.ts';

const checks: readonly FlowQuery['check'][] = [
  'logged-personal-data',
  'missing-retention',
  'missing-consent',
  'undisclosed-data',
  'forbidden-processing',
];

describe('policy: sentences that are not asked', () => {
  const { flows } = JSON.parse(readFileSync(fixturePath('flows.json'), 'utf8')) as {
    readonly flows: readonly { readonly flow: Omit<FlowQuery, 'id'> }[];
  };
  for (const name of readdirSync(fixturePath('')).filter((file) => /\.(?:md|txt|html)$/.test(file)))
    it(`would not have answered: ${name}`, () => {
      const index = indexPolicies([readFixture(name)], language());
      // Each flow as it is, and as another check would put it.
      for (const [at, { flow }] of flows.entries())
        for (const check of [flow.check, checks[at % checks.length] ?? flow.check]) {
          const question = ask(language(), { ...flow, check, id: String(at) });
          const answers = candidatesOf(index, question);
          const told = (candidates: typeof answers.candidates): readonly string[] =>
            candidates
              .filter(({ stance }) => stance.answers)
              .map(({ entry, score, stance }) => `${entry.clause.id} ${stance.verdict} ${score}`);
          assert.deepEqual(told(answers.candidates), told(answers.all()), `flow ${at}, ${check}`);
        }
    });
});
