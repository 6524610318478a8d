/**
 * The guard makes it vanish: for every finding of every fixture, the preferred quick fix is applied and the workspace is
 * checked again. The finding has to be gone, nothing new may be there, and the text has to parse.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Fix } from '../../src/core/checks/model.ts';
import type { Session } from '../../src/core/session/model.ts';
import { parseFixture } from '../fixtures/markers.ts';
import { describeFinding, fileName, withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

const folder = 'test-fixtures/checks';
const only = process.env['FIXTURES'];

describe('quick fixes', () => {
  let offered = 0;
  let findings = 0;

  for (const file of sourceFiles()) {
    it(`${file.slice(folder.length + 1)}: preferred fixes end their findings`, async function () {
      this.timeout(120_000);
      const files = parseFixture(fileName(file), readFileSync(file, 'utf8'));
      const session = memorySession(Object.fromEntries(files.map((part) => [part.path, part.bare])));
      const before = await open(session);
      for (const finding of before) {
        findings += 1;
        const fix = session.fixes(finding).find(({ isPreferred }) => isPreferred);
        if (!fix) continue;
        offered += 1;
        const undo = apply(session, fix);
        const after = await open(session);
        const note = `${describeFinding(finding)} at ${finding.mark.file}:${finding.mark.start}\n${fix.title}\n${changed(session, fix)}`;
        // A check that appears beside another send makes a missing one a mismatched one.
        const describe = (each: Finding): string => describeFinding(each).replace('mismatched-', 'missing-');
        const left = after.map(describe);
        const extra = left.filter((text) => count(left, text) > count(before.map(describe), text));
        assert.deepEqual(extra, [], `new findings after the fix of ${note}`);
        assert.ok(
          count(left, describe(finding)) < count(before.map(describe), describe(finding)),
          `still there after the fix: ${note}`,
        );
        const { problems } = await session.check(withoutLimits);
        assert.deepEqual(
          problems.filter(({ message }) => message.startsWith('syntax error')),
          [],
          note,
        );
        undo();
      }
    });
  }

  describe('all of them', () => {
    it('are offered for most findings', () => {
      if (only === undefined)
        assert.ok(offered >= findings * 0.8, `${offered} fixes for ${findings} findings`);
    });
  });
});

async function open(session: Session): Promise<readonly Finding[]> {
  const { findings } = await session.check(withoutLimits);
  return findings.filter(({ suppressed }) => suppressed === undefined);
}

/** Applies a fix and gives back what undoes it. */
function apply(session: Session, { edits }: Fix): () => void {
  const files = [...new Set(edits.map(({ file }) => file))];
  for (const file of files) {
    const text = edits
      .filter((edit) => edit.file === file)
      .sort((a, b) => b.start - a.start)
      .reduce(
        (current, edit) => current.slice(0, edit.start) + edit.newText + current.slice(edit.end),
        session.text(file) ?? '',
      );
    session.setOverlay(file, text);
  }
  return () => {
    for (const file of files) session.setOverlay(file, undefined);
  };
}

function changed(session: Session, { edits }: Fix): string {
  return [...new Set(edits.map(({ file }) => file))]
    .map((file) => `--- ${file}\n${session.text(file)}`)
    .join('\n');
}

function count(texts: readonly string[], text: string): number {
  return texts.filter((each) => each === text).length;
}

function sourceFiles(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => only === undefined || path.join(folder, file).includes(only))
    .sort()
    .map((file) => path.join(folder, file));
}
