// The wait after an edit, in files all over a project and not only in one: how long the findings of the edited document take, and
// how long those of the whole project after them. An edit is a change of an open document, as somebody types it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lowerModule } from '../src/core/flow/lower/index.ts';
import { createProgram } from '../src/core/program/index.ts';
import { createSession } from '../src/core/session/index.ts';
import type { CheckOptions, Session, SessionInput } from '../src/core/session/model.ts';
import { createDiskSource } from '../src/host/disk.ts';
import { Documents } from '../src/host/documents/documents.ts';
import { loadRules } from '../src/host/rules.ts';
import { readWorkspace } from '../src/host/workspace.ts';
import { writeProject } from './growth.ts';
import { type Duration, timed, type Wait, waitOf } from './statistics.ts';

export interface EditsResult {
  readonly files: number;
  /** Files that were edited, spread evenly over the project. */
  readonly edited: number;
  readonly own: Wait;
  readonly whole: Wait;
}

/** So many files are edited, or all if there are fewer. */
const places = 100;
/** What stands in a body while somebody types a statement. */
const typed = ['\nv', '\nvoid', '\nvoid 0;\n'];
/** Lines of a generated project for one file of it. */
const linesPerFile = 46;

export const withoutLimits: CheckOptions = {
  cancellation: { isCancelled: false },
  progress: () => undefined,
};

export async function readInput(root: string): Promise<SessionInput> {
  const rules = loadRules();
  const disk = createDiskSource();
  const workspace = await readWorkspace({
    root,
    configuration: undefined,
    disk,
    overlay: () => undefined,
    rules,
    documents: new Documents(),
  });
  return { root, source: disk, settings: workspace.settings, rules, policies: workspace.policies };
}

export function filesOf({ root, source, settings }: SessionInput): readonly string[] {
  return createProgram({ root, source, include: settings.include, exclude: settings.exclude }).files();
}

/** On a session that has checked everything. */
export async function measureEdits(session: Session, files: readonly string[]): Promise<EditsResult> {
  const own: Duration[] = [];
  const whole: Duration[] = [];
  const edited = new Set(
    Array.from({ length: places }, (_, index) => files[Math.floor((index * files.length) / places)]),
  );
  for (const file of edited) {
    const text = file === undefined ? undefined : session.text(file);
    if (file === undefined || text === undefined) continue;
    const place = placeInBody(file, text) ?? text.length;
    for (const piece of typed) {
      const [wait] = await timed(async () => {
        session.setOverlay(file, text.slice(0, place) + piece + text.slice(place));
        await session.checkFile(file, withoutLimits);
      });
      own.push(wait);
      const [rest] = await timed(() => session.check(withoutLimits));
      whole.push(rest);
    }
    session.setOverlay(file, text);
    await session.checkFile(file, withoutLimits);
  }
  return { files: files.length, edited: edited.size, own: waitOf(own), whole: waitOf(whole) };
}

/** The same on a generated project of about so many files. */
export async function measureGeneratedEdits(files: number): Promise<EditsResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clauselens-edits-'));
  try {
    writeProject(folder, files * linesPerFile);
    const input = await readInput(folder);
    const session = createSession(input);
    await session.check(withoutLimits);
    return await measureEdits(session, filesOf(input));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a statement can stand in a function: after a brace that follows a parameter list. */
export function placeInBody(file: string, text: string): number | undefined {
  const before = lowerModule(file, text).problems.length;
  for (const match of text.matchAll(/\)(?:\s*:\s*[\w<>[\]. |]+)?\s*(?:=>\s*)?\{(?=\s*\n)/g)) {
    const place = match.index + match[0].length;
    const edited = `${text.slice(0, place)}\nvoid 0;\n${text.slice(place)}`;
    if (lowerModule(file, edited).problems.length === before) return place;
  }
  return undefined;
}
