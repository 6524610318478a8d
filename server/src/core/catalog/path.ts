/**
 * Access paths (see `row.ts`) as lists of steps, and matching one against a pattern.
 *
 * A path of the code is concrete: `Logger.child().info`, `new Client().send`, `global:console.log`. A pattern of a row
 * may also hold `*` and `<name>` steps; alternatives in braces are expanded before. `new` binds to the first `()`
 * behind it, as in JavaScript.
 *
 * Deliberately absent: which value has which path. The linker grows paths, `compile.ts` gives them a canonical form.
 */

/** `new`, then a head (`$`, `createLogger`, `global:console`), then members (`.info`) and calls (`()`). */
export type PathSteps = readonly string[];

export interface PathPattern {
  readonly text: string;
  readonly steps: PathSteps;
  /** How many steps are `*` or `<name>`: a pattern with fewer is the more specific one. */
  readonly wildcards: number;
}

const GLOBAL_PREFIX = 'global:';
/** Names of the global object itself; a member of it is the global. */
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global']);

/** Steps of a path, with the spellings that mean the same brought to one: `$.x` is `x`, `global:window.x` is `global:x`. */
export function parsePath(text: string): PathSteps {
  const steps: string[] = [];
  let rest = text;
  if (rest.startsWith('new ')) {
    steps.push('new');
    rest = rest.slice(4);
  }
  let at = 0;
  let head = true;
  while (at < rest.length) {
    if (rest.startsWith('()', at)) {
      steps.push('()');
      at += 2;
      head = false;
      continue;
    }
    const start = rest[at] === '.' ? at + 1 : at;
    let end = start;
    while (end < rest.length && rest[end] !== '.' && !rest.startsWith('()', end)) end += 1;
    const name = rest.slice(start, end);
    steps.push(head ? name : `.${name}`);
    head = false;
    at = Math.max(end, at + 1);
  }
  return foldHead(steps);
}

export function formatPath(steps: PathSteps): string {
  const start = steps[0] === 'new' ? 1 : 0;
  return (start === 1 ? 'new ' : '') + steps.slice(start).join('');
}

/** Index of the head in the steps: 1 behind `new`, otherwise 0. */
export function headIndex(steps: PathSteps): number {
  return steps[0] === 'new' ? 1 : 0;
}

/** Name of the global a path starts at: `console` of `global:console.log`; undefined for other paths. */
export function globalRoot(steps: PathSteps): string | undefined {
  const head = steps[headIndex(steps)];
  return head?.startsWith(GLOBAL_PREFIX) ? head.slice(GLOBAL_PREFIX.length) : undefined;
}

function foldHead(steps: string[]): PathSteps {
  const head = headIndex(steps);
  for (;;) {
    const name = steps[head];
    const next = steps[head + 1];
    if (name === 'default') {
      steps[head] = '$';
    } else if (name === '$' && next?.startsWith('.')) {
      steps.splice(head, 2, next.slice(1));
    } else if (
      name?.startsWith(GLOBAL_PREFIX) &&
      GLOBAL_OBJECTS.has(name.slice(GLOBAL_PREFIX.length)) &&
      next?.startsWith('.')
    ) {
      steps.splice(head, 2, GLOBAL_PREFIX + next.slice(1));
    } else {
      return steps;
    }
  }
}

/** Patterns of a row's path: one for each choice of its `{a,b}` alternatives. */
export function parsePattern(text: string): readonly PathPattern[] {
  return expandAlternatives(text).map((choice) => {
    const steps = parsePath(choice);
    return { text: choice, steps, wildcards: steps.filter(isWildcard).length };
  });
}

export function expandAlternatives(text: string): readonly string[] {
  const open = text.indexOf('{');
  const close = text.indexOf('}', open);
  if (open < 0 || close < 0) return [text];
  const before = text.slice(0, open);
  const after = expandAlternatives(text.slice(close + 1));
  return text
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => after.map((end) => before + choice.trim() + end));
}

function isWildcard(step: string): boolean {
  const name = step.startsWith('.') ? step.slice(1) : step;
  return name === '*' || (name.includes('<') && name.includes('>'));
}

/** What a pattern's last step asks of a path: a literal step, or `*` for any. */
export function lastKey(pattern: PathPattern): string {
  const last = pattern.steps.at(-1) ?? '*';
  return isWildcard(last) ? '*' : last;
}

/**
 * Captured names when the path matches, undefined when it does not. `isA` tells whether the path's head may stand for
 * the pattern's (a declared type and what it extends).
 */
export function matchPath(
  pattern: PathPattern,
  path: PathSteps,
  isA: (head: string, wanted: string) => boolean,
): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.steps;
  if (wanted.length !== path.length) return undefined;
  const head = headIndex(wanted);
  let captures: Record<string, string> | undefined;
  // From the end: last names differ most.
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    const want = wanted[i] ?? '';
    const have = path[i] ?? '';
    if (want === have) continue;
    if (i === head && i === headIndex(path) && isA(have, want)) continue;
    const isName = i === head ? have !== '()' && have !== 'new' : have.startsWith('.');
    const name = want.startsWith('.') ? want.slice(1) : want;
    if (!isName) return undefined;
    if (name === '*') continue;
    const capture = /^([\w$]*)<(\w+)>([\w$]*)$/.exec(name);
    const [, before = '', captured = '', after = ''] = capture ?? [];
    const inner = i === head ? have : have.slice(1);
    if (
      capture === null ||
      inner.length <= before.length + after.length ||
      !inner.startsWith(before) ||
      !inner.endsWith(after)
    )
      return undefined;
    captures ??= {};
    const rest = inner.slice(before.length, inner.length - after.length);
    // `useGuestQuery` is the hook of `guest`.
    captures[captured] = before === '' ? rest : `${rest.slice(0, 1).toLowerCase()}${rest.slice(1)}`;
  }
  return captures ?? NO_CAPTURES;
}

export const NO_CAPTURES: Readonly<Record<string, string>> = Object.freeze({});
