// The answer of a whole check, kept with everything it depended on: the settings, the policies and the rules as one key, the
// project's files as a trace. Deliberately absent: a time after which it counts no more, and trust in the dates of files.
import { createHash } from 'node:crypto';
import type { InputProblem } from '../../core/program/model.ts';
import { createDiskSource } from '../disk.ts';
import type { Workspace } from '../workspace.ts';
import type { CacheStore } from './store.ts';
import { stillHolds, type Trace } from './trace.ts';

export interface ReportKey {
  /** The name of the entry: one for each folder and configuration file. */
  readonly name: string;
  readonly hash: string;
}

interface Entry {
  readonly key: string;
  readonly trace: Trace;
  /** What the disk would not give, as it was told then. */
  readonly problems: readonly InputProblem[];
  readonly report: unknown;
}

export function reportKey(
  root: string,
  configuration: string | undefined,
  workspace: Workspace,
  rules: Readonly<Record<string, unknown>>,
): ReportKey {
  return {
    name: `${hash(`${root}\n${configuration ?? ''}`).slice(0, 32)}.report`,
    hash: hash(JSON.stringify([root, workspace, rules])),
  };
}

/** The report, when a check would give the same again. */
export function findReport(store: CacheStore, { name, hash: key }: ReportKey): unknown {
  const content = store.read(name);
  if (content === undefined) return undefined;
  try {
    const entry = JSON.parse(content.toString('utf8')) as Entry;
    if (entry.key !== key) return undefined;
    const disk = createDiskSource();
    if (!stillHolds(entry.trace, disk)) return undefined;
    if (JSON.stringify(disk.takeProblems()) !== JSON.stringify(entry.problems)) return undefined;
    return entry.report;
  } catch (error) {
    store.debug(`cache: ${name} was not understood: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

export function keepReport(
  store: CacheStore,
  { name, hash: key }: ReportKey,
  content: Omit<Entry, 'key'>,
): void {
  const entry: Entry = { key, ...content };
  store.write(name, Buffer.from(JSON.stringify(entry)));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
