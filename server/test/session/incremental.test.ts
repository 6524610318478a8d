import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseFixture } from '../fixtures/markers.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';
import { type Edit, editKinds, Workbench } from './workbench.ts';

/** `npm run soak` sets both. */
const sequences = Number(process.env['SEQUENCES'] ?? 500);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };

/** Workspaces to edit: the sample project, and every fixture by itself. */
const workspaces: readonly (() => Record<string, string>)[] = [
  () => filesBelow('test-fixtures/projects/swim-school'),
  ...filesIn('test-fixtures/checks').map((file) => () => filesOfFixture(file)),
  ...filesIn('test-fixtures/integrations').map((file) => () => filesOfFixture(file)),
];

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...editKinds),
  file: fc.nat(30),
  place: fc.nat(5_000),
  choice: fc.nat(60),
});

describe('incremental', () => {
  it(`equals cold after any of ${sequences} sequences of edits`, async function () {
    this.timeout(0);
    const step = fc.record({ edit, look: fc.option(fc.nat(30), { freq: 2 }) });
    // The sample project is worth more than any one fixture: its files know each other.
    const workspace = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.nat(workspaces.length - 1) },
    );
    const property = fc.asyncProperty(
      workspace,
      fc.array(step, { minLength: 1, maxLength: 10 }),
      async (number, steps) => {
        const bench = new Workbench(workspaces[number]?.() ?? {});
        await bench.check();
        for (const { edit: next, look } of steps) {
          await bench.apply(next);
          if (look !== null) await bench.findingsOf(look);
        }
        const cold = await bench.cold();
        const { file, findings } = await bench.findingsOf(steps.length);
        assert.deepEqual(
          findings,
          cold.findings.filter(({ mark }) => mark.file === file),
          bench.log.join('\n'),
        );
        // As text: what is compared byte by byte is what is printed.
        assert.equal(JSON.stringify(await bench.check()), JSON.stringify(cold), bench.log.join('\n'));
      },
    );
    await fc.assert(property, { numRuns: sequences, ...seed });
  });

  it('the order of questions does not matter', async () => {
    const files = filesBelow('test-fixtures/projects/swim-school');
    const whole = await memorySession(files).check(withoutLimits);
    assert.ok(whole.findings.length >= 2, 'the sample has findings');
    for (const name of Object.keys(files).reverse()) {
      const file = `/w/${name}`;
      assert.deepEqual(
        await memorySession(files).checkFile(file, withoutLimits),
        whole.findings.filter(({ mark }) => mark.file === file),
      );
    }
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.fixed.') && statSync(file).isFile())
    .sort();
}

function filesOfFixture(file: string): Record<string, string> {
  const parsed = parseFixture(path.basename(file), readFileSync(file, 'utf8'));
  return Object.fromEntries(parsed.map((each) => [each.path, each.bare]));
}

function filesBelow(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) files[name.split(path.sep).join('/')] = readFileSync(file, 'utf8');
  }
  return files;
}
