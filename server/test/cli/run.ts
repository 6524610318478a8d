// Runs the built program as a user does.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCli } from '../../src/cli/index.ts';
import { packageRoot } from '../../src/host/installation.ts';
import { serveStreams } from '../../src/lsp/index.ts';

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export const program = path.join(packageRoot, 'dist/main.cjs');

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly uid?: number;
}

export function run(args: readonly string[], options: RunOptions = {}): Run {
  if (!existsSync(program)) throw new Error('dist/main.cjs is missing: npm run build makes it');
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  const result = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 26,
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    ...(options.input !== undefined && { input: options.input }),
    ...(options.uid !== undefined && { uid: options.uid }),
    // The user's own cache is no business of a test.
    env: { ...env, CLAUSELENS_CACHE_DIR: path.join(packageRoot, 'out/test-cache'), ...options.env },
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** What every run has to hold to, whatever the input. */
export function isPlain({ out, err }: Run): boolean {
  return !/^\s+at .*:\d+:\d+\)?$/m.test(err + out) && !err.includes('should not happen');
}

/** The same without a process of its own: the analysis is loaded once for all tests. */
export async function runHere(
  args: readonly string[],
  { cwd = process.cwd(), colours = false } = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const status = await runCli(args, {
    io: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      colours,
      isTerminal: false,
      isErrTerminal: false,
      columns: 100,
      cwd,
      isDebugging: false,
    },
    serve: () => Promise.reject(new Error('no server is served from a test')),
    connectServer: async (reader, writer) => serveStreams(reader, writer),
  });
  return { status: status ?? null, out, err };
}
