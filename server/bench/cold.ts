// Whole checks as processes, beside `tsc --noEmit` and type-aware ESLint on the same project: A B C A B C, so that what else the
// machine does falls on all. A check is made three times in a row: with an empty cache, with nothing changed since, and (on a copy)
// with one file in a hundred changed. What differs is told in the result: versions, errors, whether the libraries are installed.
import { appendFileSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProgram } from '../src/core/program/index.ts';
import { createDiskSource } from '../src/host/disk.ts';
import { corePath } from '../src/host/paths.ts';
import { type Measurement, measure } from './measure.ts';
import { findEslint, findTsc, type Rival, upwards } from './rivals.ts';
import { median, rounded } from './statistics.ts';

export interface Figures {
  readonly wall: number;
  readonly cpu?: number;
  readonly memory?: number;
}
export interface ColdResult {
  /** With an empty cache, which it fills. */
  readonly check: Figures;
  readonly warm: Figures;
  readonly changed: Figures & { readonly files: number };
  readonly files: number;
  readonly findings: number;
  readonly tsc?: Figures & { readonly version: string; readonly errors: number; readonly libraries: boolean };
  readonly eslint?: Figures & { readonly version: string };
  /** Of each to `tsc`. */
  readonly ratio?: { readonly check: Figures; readonly warm: Figures; readonly changed: Figures };
  readonly eslintRatio?: Figures;
  /** Why there is no `tsc`, and no ESLint. */
  readonly skipped?: string;
  readonly eslintSkipped?: string;
  /** What the check printed, the same each time. */
  readonly output: string;
}

export interface ColdQuestion {
  readonly program: string;
  readonly directory: string;
  /** Folder of the tsconfig.json that the others are given; the directory itself in most projects. */
  readonly project: string;
  readonly tsc: string | undefined;
  readonly eslint: string | undefined;
  readonly runs: number;
}

export async function measureCold(question: ColdQuestion): Promise<ColdResult> {
  const scratch = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'clauselens-bench-')));
  try {
    return await measureIn(scratch, question);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measureIn(scratch: string, question: ColdQuestion): Promise<ColdResult> {
  const { program, directory, project, runs } = question;
  const tsc = findTsc(project, question.tsc);
  const eslint = findEslint(project, question.eslint, scratch);
  const cache = path.join(scratch, 'cache');
  const copy = path.join(scratch, path.basename(directory));
  copySources(directory, copy);
  const edited = everyHundredth(copy);
  await measureCheck(program, copy, `${cache}-copy`);
  const measured = {
    cold: [] as Measurement[],
    warm: [] as Measurement[],
    changed: [] as Measurement[],
    tsc: [] as Measurement[],
    eslint: [] as Measurement[],
  };
  for (let run = 0; run <= runs; run++) {
    rmSync(cache, { recursive: true, force: true });
    const cold = await measureCheck(program, directory, cache);
    const warm = await measureCheck(program, directory, cache);
    for (const each of [cold, warm])
      if (each.output !== (measured.cold[0] ?? cold).output)
        throw new Error('two checks of the same folder printed different findings');
    for (const file of edited) appendFileSync(file, `\n// edit ${run}\nvoid ${run};\n`);
    const changed = await measureCheck(program, copy, `${cache}-copy`);
    measured.cold.push(cold);
    measured.warm.push(warm);
    measured.changed.push(changed);
    if (typeof tsc !== 'string') measured.tsc.push(await tsc.run());
    if (typeof eslint !== 'string') measured.eslint.push(await eslint.run());
  }
  const output = measured.cold[0]?.output ?? '';
  const report = JSON.parse(output) as { findings: unknown[]; statistics: { files: number } };
  // The first round is dropped, unless it is the only one.
  const middle = (list: readonly Measurement[]): Figures => figures(list.length > 1 ? list.slice(1) : list);
  const [check, warm, changed] = [middle(measured.cold), middle(measured.warm), middle(measured.changed)];
  const lint = rivalFigures(eslint, measured.eslint, middle);
  const common = {
    check,
    warm,
    changed: { ...changed, files: edited.length },
    files: report.statistics.files,
    findings: report.findings.length,
    output,
    ...(typeof eslint === 'string' ? { eslintSkipped: eslint } : lint && { eslint: lint }),
  };
  if (typeof tsc === 'string') return { ...common, skipped: tsc };
  const errors = measured.tsc[0]?.output.match(/error TS\d+/g) ?? [];
  // An option that it does not take keeps it from checking anything.
  if (errors.length > 0 && errors.every((error) => error.startsWith('error TS5') && error.length === 12))
    return { ...common, skipped: `TypeScript ${tsc.version} does not take the options in tsconfig.json` };
  const compiled = middle(measured.tsc);
  return {
    ...common,
    tsc: {
      ...compiled,
      version: tsc.version,
      errors: errors.length,
      libraries: upwards(project).some((folder) => existsSync(path.join(folder, 'node_modules'))),
    },
    ratio: { check: ratio(check, compiled), warm: ratio(warm, compiled), changed: ratio(changed, compiled) },
    ...(lint && { eslintRatio: ratio(lint, compiled) }),
  };
}

/** `cache`: the folder to keep things in; without one nothing is kept. */
export async function measureCheck(program: string, directory: string, cache?: string): Promise<Measurement> {
  const args = [program, 'check', directory, '--format', 'json'];
  const check = await measure(
    cache === undefined ? [...args, '--no-cache'] : args,
    cache === undefined ? {} : { env: { CLAUSELENS_CACHE_DIR: cache } },
  );
  // 2 may be a setting that does not count; without a report nothing was checked.
  if (!check.output.startsWith('{'))
    throw new Error(`the check of ${directory} ended with status ${check.status}`);
  return check;
}

/** Without libraries and history: what a check reads. */
function copySources(directory: string, copy: string): void {
  cpSync(directory, copy, {
    recursive: true,
    filter: (source) => !/[/\\](?:node_modules|\.git)$/.test(source),
  });
}

function everyHundredth(directory: string): readonly string[] {
  const program = createProgram({
    root: corePath(directory),
    source: createDiskSource(),
    include: undefined,
    exclude: [],
  });
  return program.files().filter((_, index) => index % 100 === 0);
}

function rivalFigures(
  rival: Rival | string,
  measurements: readonly Measurement[],
  middle: (list: readonly Measurement[]) => Figures,
): (Figures & { readonly version: string }) | undefined {
  if (typeof rival === 'string' || measurements.length === 0) return undefined;
  return { ...middle(measurements), version: rival.version };
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

function ratio(one: Figures, other: Figures): Figures {
  return {
    wall: rounded(one.wall / other.wall),
    ...(one.cpu !== undefined && other.cpu !== undefined && { cpu: rounded(one.cpu / other.cpu) }),
    ...(one.memory !== undefined &&
      other.memory !== undefined && { memory: rounded(one.memory / other.memory) }),
  };
}
