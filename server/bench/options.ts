// What the harness is asked for on its command line. Deliberately absent: a choice of formats; there is one table, and one line of
// JSON for the record.
import { parseArgs } from 'node:util';

export const parts = ['cold', 'start', 'inside', 'policy', 'edits', 'growth'] as const;
export type Part = (typeof parts)[number];

const needingFolder: ReadonlySet<Part> = new Set<Part>(['cold', 'start', 'inside']);

export interface BenchOptions {
  readonly help: boolean;
  /** The project to measure; without one only `policy`, `edits` and `growth` can be. */
  readonly directory: string | undefined;
  readonly only: readonly Part[];
  /** Runs that count, after one that does not. */
  readonly runs: number;
  /** `tsc` to compare with: a script, or a folder in which TypeScript is installed. */
  readonly tsc: string | undefined;
  /** A folder in which ESLint and typescript-eslint are installed. */
  readonly eslint: string | undefined;
  /** Folder of the tsconfig.json for both, where it is not the project's own. */
  readonly project: string | undefined;
  /** Main bundle of the build that is timed. */
  readonly program: string | undefined;
  readonly lines: readonly number[];
  readonly expect: string | undefined;
  readonly record: boolean;
  readonly note: string | undefined;
}

export const usage = `npm run bench -- [DIR] [options]

Measures ClauseLens on the project in DIR, on a policy of 30 kB, and on generated projects.

  --tsc PATH        tsc to compare with, or a folder in which it is installed (default: the project's own)
  --eslint FOLDER   where ESLint and typescript-eslint are installed (default: not compared)
  --project FOLDER  folder of the tsconfig.json that both are given (default: DIR)
  --runs N          runs that count, after one that is dropped (default 5); 0: one, which counts
  --only PARTS      some of ${parts.join(',')} (default: all that can be)
  --lines N,N       sizes of the generated projects (default 50000,400000)
  --program FILE    dist/main.cjs of another build
  --expect FILE     compare the findings with FILE byte by byte; written when it does not exist
  --record          append the figures to server/bench/results.jsonl
  --note TEXT       a remark for the record: what else the machine was doing
  --help            this
`;

/** The options, or what is wrong with them. */
export function readOptions(args: readonly string[]): BenchOptions | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) return `one folder at a time, not ${positionals.join(' and ')}`;
  const runs = Number(values.runs);
  if (values.runs === '' || !Number.isInteger(runs) || runs < 0) return '--runs takes a number from 0';
  const lines = values.lines.split(',').map(Number);
  if (lines.some((each) => !Number.isInteger(each) || each < 1000))
    return '--lines takes numbers from 1000, with commas between them';
  const directory = positionals[0];
  const possible = parts.filter((part) => directory !== undefined || !needingFolder.has(part));
  const named = values.only?.split(',') ?? possible;
  const unknown = named.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) return `--only knows ${parts.join(', ')}, not "${unknown}"`;
  const impossible = parts.find((part) => named.includes(part) && !possible.includes(part));
  if (impossible !== undefined) return `name the folder of a project to measure "${impossible}"`;
  return {
    help: values.help,
    directory,
    only: parts.filter((part) => named.includes(part)),
    runs,
    tsc: values.tsc,
    eslint: values.eslint,
    project: values.project,
    program: values.program,
    lines,
    expect: values.expect,
    record: values.record,
    note: values.note,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
      runs: { type: 'string', default: '5' },
      tsc: { type: 'string' },
      eslint: { type: 'string' },
      project: { type: 'string' },
      program: { type: 'string' },
      lines: { type: 'string', default: '50000,400000' },
      expect: { type: 'string' },
      record: { type: 'boolean', default: false },
      note: { type: 'string' },
    },
  });
}
