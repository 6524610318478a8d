// Figures as rows of text: what was measured, how much, and the target where there is one.
import type { ColdResult, Figures } from './cold.ts';
import type { EditsResult } from './edits.ts';
import type { GrowthResult } from './growth.ts';
import type { InsideResult } from './inside.ts';
import type { PolicyResult } from './policy.ts';
import type { StartResult } from './start.ts';
import type { Wait } from './statistics.ts';

export type Row = readonly [what: string, measured: string, target?: string];

export function renderTable(title: string, rows: readonly Row[]): string {
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(([what, measured, target = '']) =>
    `  ${what.padEnd(width(0))}  ${measured.padEnd(width(1))}  ${target}`.trimEnd(),
  );
  return `\n${title}\n${lines.join('\n')}`;
}

export function coldRows(result: ColdResult): readonly Row[] {
  const { check, warm, changed, tsc, ratio, eslint, eslintRatio, files, findings } = result;
  const rows: Row[] = [
    ['check, nothing kept', describe(check), `${files} files, ${findings} findings`],
    ['check again', describe(warm)],
    ['check, 1 % changed', describe(changed), `${changed.files} files`],
  ];
  if (!tsc || !ratio) rows.push(['tsc', `skipped: ${result.skipped ?? 'not asked for'}`]);
  else {
    const caveat = tsc.libraries ? '' : ', libraries not installed';
    rows.push([`tsc ${tsc.version}`, describe(tsc), `${tsc.errors} errors${caveat}`]);
  }
  if (eslint) rows.push([`ESLint ${eslint.version}`, describe(eslint), 'two rules that ask for types']);
  else rows.push(['ESLint', `skipped: ${result.eslintSkipped ?? 'not asked for'}`]);
  if (!ratio) return rows;
  rows.push(['to tsc: nothing kept', describeRatio(ratio.check), 'wall <= 0.20, memory <= 0.25']);
  rows.push(['to tsc: nothing changed', describeRatio(ratio.warm), 'wall <= 0.03']);
  rows.push(['to tsc: 1 % changed', describeRatio(ratio.changed), 'wall <= 0.08']);
  if (eslintRatio) rows.push(['to tsc: ESLint', describeRatio(eslintRatio)]);
  return rows;
}

export function startRows({ file, check, cold, warm, all, told, there }: StartResult): readonly Row[] {
  const target = (wait: number): string => `${ratioOf(wait, check.wall)} of a check; <= 0.5`;
  return [
    ['check, nothing kept', describe(check)],
    [`first findings of the open file, ${told} of ${there}`, `${cold} s`, target(cold)],
    ['  with what the check kept', `${warm} s`, target(warm)],
    ['all findings of the project', `${all} s`, `${ratioOf(all, check.wall)} of a check`],
    ['  in', file],
  ];
}

export function insideRows(result: InsideResult): readonly Row[] {
  const { edited, comment, body } = result;
  const target = 'p95 <= 100 ms at 1,000 files';
  return [
    ['list and lower', `${result.listAndLower} ms`, `${result.lines} lines`],
    ['link', `${result.link} ms`],
    ['check, new session', `${result.check} ms`],
    ['check again, 1 % of files changed', `${result.again} ms`],
    [
      'findings of one file, new session',
      `${result.firstFile} ms`,
      `${ratioOf(result.firstFile, result.check)} of the check; <= 0.5`,
    ],
    ['edit of a comment', wait(comment), target],
    ['edit of a body', body ? wait(body) : 'no body to edit', target],
    ['  in', edited.file, `${edited.findings} findings`],
    ...editRows(result.everywhere, target),
  ];
}

export function editRows({ files, edited, own, whole }: EditsResult, target: string): readonly Row[] {
  return [
    [`edit of a body in ${edited} of ${files} files`, wait(own), target],
    ['  and the whole project after it', wait(whole)],
  ];
}

export function policyRows({
  bytes,
  clauses,
  flows,
  first,
  read,
  edited,
  link,
}: PolicyResult): readonly Row[] {
  return [
    [
      'read and understood',
      `${wait(read)} (first time ${first} ms)`,
      `<= 50 ms; ${bytes} bytes, ${clauses} clauses`,
    ],
    ['read again after an edit', wait(edited)],
    ['one flow linked', wait(link), `<= 2 ms; ${flows} flows`],
  ];
}

export function growthRows({ startUp, sizes, growth }: GrowthResult): readonly Row[] {
  return [
    ['next to nothing', describe(startUp)],
    ...sizes.map(
      (size): Row => [
        `${size.lines} lines`,
        describe(size),
        `${ratioOf(size.perThousand * 1000, 1)} ms for 1,000 lines`,
      ],
    ),
    ['1,000 lines of the largest to the smallest', String(growth), '<= 1.3'],
  ];
}

function describeRatio({ wall, cpu, memory }: Figures): string {
  const parts = [`wall ${wall}`];
  if (cpu !== undefined) parts.push(`processor ${cpu}`);
  if (memory !== undefined) parts.push(`memory ${memory}`);
  return parts.join(', ');
}

function describe({ wall, cpu, memory }: Figures): string {
  const parts = [`${wall} s`];
  if (cpu !== undefined) parts.push(`processor ${cpu} s`);
  if (memory !== undefined) parts.push(`${Math.round(memory)} MB`);
  return parts.join(', ');
}

function wait({ p50, p95, cpu, cpuP95 }: Wait): string {
  return `p50 ${p50} ms, p95 ${p95} ms, processor ${cpu} and ${cpuP95} ms`;
}

function ratioOf(value: number, base: number): string {
  return String(Number((value / base).toPrecision(2)));
}
