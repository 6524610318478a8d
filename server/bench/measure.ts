// One process from start to end: wall time, processor time and peak memory. Node tells a parent nothing about the memory of its
// children, so GNU time stands between where it is installed; elsewhere on Linux the peak is read from /proc while the process
// runs (which misses what happens in the last milliseconds) and the processor time is unknown.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Measurement {
  /** Seconds. */
  readonly wall: number;
  /** Seconds over all threads; undefined where nobody tells. */
  readonly cpu: number | undefined;
  /** Megabytes at the peak; undefined where nobody tells. */
  readonly memory: number | undefined;
  readonly status: number;
  readonly output: string;
}

const gnuTime = '/usr/bin/time';
const pollInterval = 5;

/** How `measure` measures here, for the table and the record. */
export const instrument: 'GNU time' | '/proc' | 'clock only' = hasGnuTime()
  ? 'GNU time'
  : existsSync('/proc/self/status')
    ? '/proc'
    : 'clock only';

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs Node on a script. What it writes on standard error is thrown away. Memory is that of the largest process among its children. */
export async function measure(args: readonly string[], around: Surroundings = {}): Promise<Measurement> {
  if (instrument !== 'GNU time') return await run(process.execPath, args, true, around);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clauselens-bench-'));
  const report = path.join(folder, 'time');
  try {
    const timed = await run(
      gnuTime,
      ['-f', '%U %S %M', '-o', report, process.execPath, ...args],
      false,
      around,
    );
    // A status other than 0 puts a line of its own in front.
    const line = readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? '';
    const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = line.split(' ').map(Number);
    return { ...timed, cpu: user + system, memory: kilobytes / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  command: string,
  args: readonly string[],
  isPolled: boolean,
  { cwd, env }: Surroundings,
): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const peak = isPolled ? pollPeak(child) : () => undefined;
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        wall: (performance.now() - started) / 1000,
        cpu: undefined,
        memory: peak(),
        status: status ?? -1,
        output: Buffer.concat(chunks).toString('utf8'),
      }),
    );
  });
}

function pollPeak(child: ChildProcess): () => number | undefined {
  let kilobytes = 0;
  const timer = setInterval(() => {
    try {
      const found = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      kilobytes = Math.max(kilobytes, Number(found?.[1] ?? 0));
    } catch {
      // It has ended, or there is no /proc.
    }
  }, pollInterval);
  return () => {
    clearInterval(timer);
    return kilobytes === 0 ? undefined : kilobytes / 1024;
  };
}

/** BSD's `time` of the same name has no `-f`. */
function hasGnuTime(): boolean {
  return process.platform === 'linux' && existsSync(gnuTime);
}
