// A whole check as a process, beside `tsc --noEmit` on the same folder: A B A B, so that what else the machine does falls on
// both. What differs is told in the result: which TypeScript, how many errors it reports, whether the libraries are installed.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Measurement, measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

export interface Figures {
  readonly wall: number;
  readonly cpu?: number;
  readonly memory?: number;
}
export interface ColdResult {
  readonly check: Figures;
  readonly files: number;
  readonly findings: number;
  readonly tsc?: Figures & { readonly version: string; readonly errors: number; readonly libraries: boolean };
  /** Of the check to `tsc`. */
  readonly ratio?: Figures;
  /** Why there is no `tsc`. */
  readonly skipped?: string;
  /** What the check printed, the same each time. */
  readonly output: string;
}

export interface ColdQuestion {
  readonly program: string;
  readonly directory: string;
  readonly tsc: string | undefined;
  readonly runs: number;
}

export async function measureCold(question: ColdQuestion): Promise<ColdResult> {
  const { program, directory, runs } = question;
  const tsc = findTsc(directory, question.tsc);
  const checks: Measurement[] = [];
  const compilations: Measurement[] = [];
  for (let run = 0; run <= runs; run++) {
    const check = await measureCheck(program, directory);
    if (checks[0] !== undefined && checks[0].output !== check.output)
      throw new Error('two checks of the same folder printed different findings');
    checks.push(check);
    if (typeof tsc !== 'string')
      compilations.push(
        await measure([
          tsc.script,
          '--noEmit',
          '--incremental',
          'false',
          '--pretty',
          'false',
          '-p',
          directory,
        ]),
      );
  }
  const output = checks[0]?.output ?? '';
  const report = JSON.parse(output) as { findings: unknown[]; statistics: { files: number } };
  const check = figures(checks.slice(1));
  const common = { check, files: report.statistics.files, findings: report.findings.length, output };
  if (typeof tsc === 'string') return { ...common, skipped: tsc };
  const errors = compilations[0]?.output.match(/error TS\d+/g) ?? [];
  // An option that it does not take keeps it from checking anything.
  if (errors.length > 0 && errors.every((error) => error.startsWith('error TS5') && error.length === 12))
    return { ...common, skipped: `TypeScript ${tsc.version} does not take the options in tsconfig.json` };
  const compiled = figures(compilations.slice(1));
  return {
    ...common,
    tsc: {
      ...compiled,
      version: tsc.version,
      errors: errors.length,
      libraries: upwards(directory).some((folder) => existsSync(path.join(folder, 'node_modules'))),
    },
    ratio: ratio(check, compiled),
  };
}

export async function measureCheck(program: string, directory: string): Promise<Measurement> {
  const check = await measure([program, 'check', directory, '--format', 'json']);
  // 2 may be a setting that does not count; without a report nothing was checked.
  if (!check.output.startsWith('{'))
    throw new Error(`the check of ${directory} ended with status ${check.status}`);
  return check;
}

export function figures(measurements: readonly Measurement[]): Figures {
  const middle = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : rounded(median(known));
  };
  const cpu = middle(measurements.map((each) => each.cpu));
  const memory = middle(measurements.map((each) => each.memory));
  return {
    wall: rounded(median(measurements.map(({ wall }) => wall))),
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
  };
}

function ratio(check: Figures, tsc: Figures): Figures {
  return {
    wall: rounded(check.wall / tsc.wall),
    ...(check.cpu !== undefined && tsc.cpu !== undefined && { cpu: rounded(check.cpu / tsc.cpu) }),
    ...(check.memory !== undefined &&
      tsc.memory !== undefined && { memory: rounded(check.memory / tsc.memory) }),
  };
}

interface Tsc {
  readonly script: string;
  readonly version: string;
}

/** The folder and those around it: a package of a workspace has its libraries above itself. */
function upwards(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** The compiler to compare with, or why there is none. */
function findTsc(directory: string, given: string | undefined): Tsc | string {
  if (!existsSync(path.join(directory, 'tsconfig.json'))) return 'the folder has no tsconfig.json';
  const folders =
    given === undefined
      ? upwards(directory).map((folder) => path.join(folder, 'node_modules/typescript'))
      : [given, path.join(given, 'typescript'), path.join(given, 'node_modules/typescript')];
  if (given !== undefined && existsSync(given) && statSync(given).isFile())
    folders.push(path.dirname(path.dirname(given)));
  for (const folder of folders) {
    const script = path.join(folder, 'bin/tsc');
    if (!existsSync(script)) continue;
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { script, version: manifest.version };
  }
  return given === undefined
    ? 'the project has no TypeScript installed; name one with --tsc'
    : `there is no TypeScript in ${given}`;
}
