// Everything that was asked of the disk, with hashes of the answers. The analysis is a pure function of these answers, and what it
// asks next depends on nothing else: where every question is answered as before, the result is what it was. That covers files
// that came or went, changed configurations, and packages that were installed since.
import { createHash } from 'node:crypto';
import type { DiskSource } from '../disk.ts';

type Kind = 'text' | 'file' | 'folder' | 'list' | 'real';
type Answer = string | boolean | null;

/** Questions in the order in which they were first asked. */
export type Trace = readonly (readonly [kind: Kind, path: string, answer: Answer])[];

export interface RecordingSource extends DiskSource {
  /** Undefined when the disk gave two answers to one question: something changed meanwhile. */
  trace(): Trace | undefined;
  /** From here on nothing is recorded. */
  stop(): void;
}

export function recordingSource(disk: DiskSource): RecordingSource {
  let answers: Map<string, readonly [Kind, string, Answer]> | undefined = new Map();
  let isContradictory = false;
  const note = (kind: Kind, path: string, answer: Answer): void => {
    if (answers === undefined) return;
    const key = `${kind} ${path}`;
    const before = answers.get(key);
    if (before === undefined) answers.set(key, [kind, path, answer]);
    else if (before[2] !== answer) isContradictory = true;
  };
  return {
    readFile(file) {
      const text = disk.readFile(file);
      if (answers !== undefined) note('text', file, hashOfText(text));
      return text;
    },
    fileExists(file) {
      const exists = disk.fileExists(file);
      note('file', file, exists);
      return exists;
    },
    directoryExists(directory) {
      const exists = disk.directoryExists(directory);
      note('folder', directory, exists);
      return exists;
    },
    listDirectory(directory) {
      const entries = disk.listDirectory(directory);
      if (answers !== undefined) note('list', directory, hashOfList(entries));
      return entries;
    },
    realPath(file) {
      const real = disk.realPath(file);
      note('real', file, real);
      return real;
    },
    takeProblems: () => disk.takeProblems(),
    trace: () => (answers === undefined || isContradictory ? undefined : [...answers.values()]),
    stop() {
      answers = undefined;
    },
  };
}

/** Whether the disk answers every question as it did. */
export function stillHolds(trace: Trace, disk: DiskSource): boolean {
  return trace.every(([kind, path, answer]) => answerOf(kind, path, disk) === answer);
}

function answerOf(kind: Kind, path: string, disk: DiskSource): Answer | undefined {
  switch (kind) {
    case 'text':
      return hashOfText(disk.readFile(path));
    case 'file':
      return disk.fileExists(path);
    case 'folder':
      return disk.directoryExists(path);
    case 'list':
      return hashOfList(disk.listDirectory(path));
    case 'real':
      return disk.realPath(path);
    default:
      return undefined;
  }
}

function hashOfText(text: string | undefined): string | null {
  return text === undefined ? null : hash(text);
}

/** The order in which a system lists a folder says nothing. */
function hashOfList(entries: readonly { readonly name: string; readonly directory: boolean }[]): string {
  return hash(
    entries
      .map(({ name, directory }) => (directory ? `${name}/` : name))
      .sort()
      .join('\n'),
  );
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
