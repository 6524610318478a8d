/**
 * The repair that is offered first ends its finding, for every finding of every check fixture: it is applied to the
 * fixture's text, the workspace is checked again, and one finding fewer is left.
 */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Fix } from '../../src/core/checks/model.ts';
import { lowerModule } from '../../src/core/flow/lower/index.ts';
import { parseFixture } from '../fixtures/markers.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';
import { applied } from './apply.ts';

const folder = 'test-fixtures/checks';
const repairs: ReadonlySet<Fix['kind']> = new Set(['consent-guard', 'redact', 'retention']);

describe('every fixture, repaired', () => {
  for (const check of readdirSync(folder).sort()) {
    it(check, async function () {
      this.timeout(240_000);
      let repaired = 0;
      for (const name of readdirSync(path.join(folder, check)).sort()) {
        repaired += await repairEach(name, readFileSync(path.join(folder, check, name), 'utf8'));
      }
      if (/^(logged|missing)-/.test(check)) assert.ok(repaired > 10, 'there is something to repair');
    });
  }
});

async function repairEach(name: string, text: string): Promise<number> {
  const parts = parseFixture(name, text);
  const files = new Map(parts.map((part) => [`/w/${part.path}`, part.bare]));
  const session = memorySession(Object.fromEntries(parts.map((part) => [part.path, part.bare])));
  const open = async (): Promise<readonly Finding[]> =>
    (await session.check(withoutLimits)).findings.filter((finding) => finding.suppressed === undefined);
  const findings = await open();
  let repaired = 0;
  for (const finding of findings) {
    const fix = session.fixes(finding).find((each) => repairs.has(each.kind));
    if (fix === undefined) continue;
    const changed = new Set(fix.edits.map((edit) => edit.file));
    for (const file of changed) {
      const result = applied(
        files.get(file) ?? '',
        fix.edits.filter((edit) => edit.file === file),
      );
      session.setOverlay(file, result);
      if (/\.tsx?$/.test(file))
        assert.deepEqual(lowerModule(file, result).problems, [], `${name}: ${fix.title}\n${result}`);
    }
    const left = await open();
    assert.ok(
      left.length < findings.length,
      `${name}: "${fix.title}" ends "${finding.message}" at ${finding.place.start}`,
    );
    for (const file of changed) session.setOverlay(file, files.get(file));
    repaired += 1;
  }
  return repaired;
}
