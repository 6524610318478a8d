// The sample project under each of five real policies that lie beside the repository and are no part of it: the same code, five
// sets of verdicts, every one with the sentence that decides. VERDICTS=1 prints the table, to be read against the documents.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/core/checks/model.ts';
import { createSession } from '../../src/core/session/index.ts';
import { packageRoot } from '../../src/host/installation.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { diskSource, sessionInput } from '../fixtures/workspace.ts';

const folder = path.join(packageRoot, '..', 'shared', 'gold', 'policies');
const project = path.join(packageRoot, 'test-fixtures', 'projects', 'swim-school').split(path.sep).join('/');

describe('policy: five documents over one project', () => {
  it('give five sets of verdicts, each with its reason', async function () {
    this.timeout(120_000);
    if (!existsSync(folder)) {
      console.log(`      skipped: there is no ${folder}`);
      this.skip();
    }
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const sets = new Set<string>();
    for (const name of names) {
      const rows = await verdicts(path.join(folder, name));
      assert.ok(rows.length >= 8, `${name}: ${rows.length} findings`);
      for (const row of rows) assert.ok(row.why !== '', `${name} ${row.place}: nothing explains the verdict`);
      // By what is said of the code, not by the sentence that is quoted for it.
      sets.add(rows.map(({ place, verdict }) => `${place} ${verdict}`).join('\n'));
      if (process.env['VERDICTS'] === undefined) continue;
      console.log(`\n${name}`);
      for (const { place, verdict, why } of rows) console.log(`  ${place}: ${verdict}\n      ${why}`);
    }
    assert.equal(sets.size, names.length);
  });
});

interface Row {
  readonly place: string;
  readonly verdict: string;
  readonly why: string;
}

async function verdicts(file: string): Promise<readonly Row[]> {
  const input = sessionInput(project, diskSource);
  // The sample project is a website: it says which part of a document with two policies is its own.
  const settings = { ...input.settings, policies: [{ file, surface: 'website' as const }] };
  const session = createSession({
    ...input,
    settings,
    policies: [{ file, text: readFileSync(file, 'utf8') }],
  });
  const { findings } = await session.check(withoutLimits);
  return findings.map((finding) => ({
    place: `${finding.mark.file.slice(project.length + 1)} ${finding.severity} ${finding.check} ${[...new Set(finding.data.map(({ category }) => category))].join(', ')} -> ${finding.recipient?.name ?? finding.sink.label}`,
    verdict: `${finding.clause?.verdict ?? 'no policy'}, ${finding.clause?.disclosure ?? ''}`,
    why: reasonOf(finding),
  }));
}

/** The deciding sentence, or the one that comes nearest where none was found. */
function reasonOf({ clause }: Finding): string {
  const [best] = clause?.clauses ?? [];
  const [near] = clause?.nearest ?? [];
  const linked = best ?? near;
  if (!linked) return '';
  return `${best ? '' : 'no clause; nearest '}${linked.line}: ${linked.quote.slice(0, 200)}`;
}
