/**
 * Answers from run to run: everything that some answers were made from is written down, with its values where they are
 * plain data. A later run restores it as it was, at a time at which nothing has changed yet; then the clock moves on, each
 * source says whether it is what it was, and the rest is as after an edit.
 *
 * Deliberately absent: what makes such a record worthless (another build, other rules, other settings). Who keeps it knows.
 */
import type { Dependency, Kept } from './memos.ts';

/** Finds or makes what goes by a name, by its kind; undefined for what this run does not have. */
export type Families = Map<string, (key: string) => Dependency | undefined>;

export function nameOf(kind: string, key: string): string {
  return `${kind}\n${key}`;
}

/** One line each: name, what it was made from, value. Fields are JSON, so neither tabs nor line ends stand in them. */
export function* write(roots: readonly Dependency[]): Iterable<string> {
  const numbers = new Map<Dependency, number>();
  const found: Dependency[] = [];
  const numberOf = (dependency: Dependency): number => {
    let number = numbers.get(dependency);
    if (number === undefined) {
      number = found.push(dependency) - 1;
      numbers.set(dependency, number);
    }
    return number;
  };
  for (const root of roots) numberOf(root);
  // The list grows on the way.
  for (const dependency of found) {
    const kept = dependency.keep();
    yield kept === undefined ? '' : lineOf(dependency.name, kept, numberOf);
  }
}

function lineOf(
  name: string | undefined,
  { sources, answers, value }: Kept,
  numberOf: (of: Dependency) => number,
): string {
  const list = (dependencies: readonly Dependency[]): string => dependencies.map(numberOf).join(',');
  const text = [list(sources), list(answers), value].join('\t');
  return name === undefined ? `\t${text}` : `${JSON.stringify(name)}\t${text}`;
}

interface Line {
  readonly target: Dependency | undefined;
  readonly sources: readonly number[];
  readonly answers: readonly number[];
  readonly value: string;
  /** Whether it and all that it was made from is there in this run. */
  isWhole: boolean | undefined;
}

/** Restores what there is in this run with everything that it was made from; says how much that is. */
export function restore(
  content: Iterable<string>,
  families: Families,
  isWanted: (kind: string) => boolean,
): number {
  const lines = Array.from(content, (line) => lineFrom(line, families, isWanted));
  const isWhole = (number: number): boolean => {
    const line = lines[number];
    if (line?.target === undefined) return false;
    line.isWhole ??= line.sources.every(isWhole) && line.answers.every(isWhole);
    return line.isWhole;
  };
  const all = (numbers: readonly number[]): readonly Dependency[] =>
    numbers.flatMap((number) => lines[number]?.target ?? []);
  let count = 0;
  for (const [number, { target, sources, answers, value }] of lines.entries()) {
    if (!isWhole(number)) continue;
    target?.restore({ sources: all(sources), answers: all(answers), value });
    count += 1;
  }
  return count;
}

function lineFrom(line: string, families: Families, isWanted: (kind: string) => boolean): Line {
  const [quoted = '', sources = '', answers = '', value = ''] = line.split('\t');
  return {
    target: quoted === '' ? undefined : targetOf(JSON.parse(quoted) as string, families, isWanted),
    sources: numbersIn(sources),
    answers: numbersIn(answers),
    value,
    isWhole: undefined,
  };
}

function targetOf(
  name: string,
  families: Families,
  isWanted: (kind: string) => boolean,
): Dependency | undefined {
  const end = name.indexOf('\n');
  const kind = name.slice(0, end);
  return isWanted(kind) ? families.get(kind)?.(name.slice(end + 1)) : undefined;
}

function numbersIn(text: string): readonly number[] {
  return text === '' ? [] : text.split(',').map(Number);
}
