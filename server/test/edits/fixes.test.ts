/**
 * Quick fixes end to end: every finding of `test-fixtures/fixes/<kind>/<case>` gets its first fix of that kind, one after
 * the other. Each must end its finding and bring no new one; the text in the end is `<case>.fixed`. With
 * UPDATE_FIXTURES=1 that file is written, to be read by eye.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Fix } from '../../src/core/checks/model.ts';
import { lowerModule } from '../../src/core/flow/lower/index.ts';
import { parseFixture } from '../fixtures/markers.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';
import { applied } from './apply.ts';

const folder = 'test-fixtures/fixes';
const kinds: readonly Fix['kind'][] = [
  'consent-guard',
  'redact',
  'retention',
  'suppress',
  'not-personal-data',
];

describe('quick fixes', () => {
  for (const kind of kinds) {
    for (const name of readdirSync(path.join(folder, kind)).sort()) {
      if (/\.fixed\.\w+$/.test(name)) continue;
      it(`${kind}: ${name}`, async () => {
        const file = path.join(folder, kind, name);
        const fixed = await fixAll(kind, name, readFileSync(file, 'utf8'));
        const expected = file.replace(/(\.\w+)$/, '.fixed$1');
        if (process.env['UPDATE_FIXTURES']) writeFileSync(expected, fixed);
        assert.ok(existsSync(expected), `${expected} is missing`);
        assert.equal(fixed, readFileSync(expected, 'utf8'));
      });
    }
  }
});

async function fixAll(kind: Fix['kind'], name: string, text: string): Promise<string> {
  const parts = parseFixture(name, text);
  const texts = new Map(parts.map((part) => [`/w/${part.path}`, part.bare]));
  const session = memorySession(Object.fromEntries(parts.map((part) => [part.path, part.bare])));
  const check = async (): Promise<readonly Finding[]> => {
    const { findings } = await session.check(withoutLimits);
    return findings.filter((finding) => finding.suppressed === undefined);
  };
  let findings = await check();
  let repaired = 0;
  for (;;) {
    const next = findings
      .map((finding) => session.fixes(finding).find((fix) => fix.kind === kind))
      .find((fix) => fix !== undefined);
    if (next === undefined) break;
    const before = findings;
    for (const changed of new Set(next.edits.map((edit) => edit.file))) {
      const edits = next.edits.filter((edit) => edit.file === changed);
      const result = applied(texts.get(changed) ?? '', edits);
      texts.set(changed, result);
      session.setOverlay(changed, result);
      if (/\.[cm]?[jt]sx?$/.test(changed)) {
        assert.deepEqual(
          lowerModule(changed, result).problems,
          [],
          `${next.title} leaves good syntax:\n${result}`,
        );
      }
    }
    findings = await check();
    assert.ok(
      findings.length < before.length,
      `"${next.title}" ends a finding:\n${findings.map((finding) => finding.message).join('\n')}\n${[...texts.values()].join('\n')}`,
    );
    repaired += 1;
  }
  assert.ok(repaired > 0, 'there is something to repair');
  if (kind !== 'not-personal-data')
    assert.deepEqual(
      findings.map(({ message }) => message),
      [],
      'nothing is left',
    );
  return parts
    .map((part) => {
      const result = texts.get(`/w/${part.path}`) ?? '';
      return parts.length === 1 ? result : `//- ${part.path}\n${result}`;
    })
    .join('\n');
}
