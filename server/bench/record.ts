// What a figure needs beside it to mean something later: the commit, the machine, the project. Deliberately absent: dates, names of
// machines and folders.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packageRoot } from '../src/host/installation.ts';
import { instrument } from './measure.ts';

export function machineFacts() {
  return {
    cores: os.availableParallelism(),
    memory: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    instrument,
    /** Processes that wanted a core when the run began, over the last minute. */
    load: Number((os.loadavg()[0] ?? 0).toFixed(1)),
  };
}

/** The commit of ClauseLens, with a `+` when there are changes that it does not hold. */
export function ownCommit(): string {
  return commitOf(packageRoot) ?? 'unknown';
}

export function projectName(directory: string): string {
  const manifest = path.join(directory, 'package.json');
  const described = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string })
    : {};
  const state = commitOf(directory) ?? described.version;
  return state === undefined ? path.basename(directory) : `${path.basename(directory)}@${state}`;
}

export function appendRecord(record: unknown): string {
  const file = path.join(packageRoot, 'server/bench/results.jsonl');
  appendFileSync(file, `${JSON.stringify(record)}\n`);
  return path.relative(packageRoot, file);
}

/** Undefined where the folder is not the top of a repository. */
function commitOf(folder: string): string | undefined {
  if (!existsSync(path.join(folder, '.git'))) return undefined;
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  const commit = git('rev-parse', '--short=10', 'HEAD');
  if (commit === undefined) return undefined;
  const changes = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!server/bench');
  return changes === '' ? commit : `${commit}+`;
}
