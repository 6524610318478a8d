// Headings in other words. A section whose clauses all stand under one new heading was renamed, and its clauses did not move.
import type { Clause, Policy } from '../model.ts';
import { headingKey } from '../segment/document-words.ts';
import type { HeadingChange } from './model.ts';
import type { Renaming } from './names.ts';
import type { Pair } from './pairs.ts';
import { wordsOf } from './words.ts';

export interface HeadingChanges {
  readonly changes: readonly HeadingChange[];
  /** Whether a clause stands under another heading, and not under another name of the same. */
  isMoved(before: Clause, after: Clause): boolean;
}

export function findHeadingChanges(
  before: Policy,
  after: Policy,
  pairs: readonly Pair[],
  renaming: Renaming,
): HeadingChanges {
  const key = (clause: Clause, isOld: boolean): string => {
    const words = wordsOf(headingKey(clause.headingPath.at(-1) ?? ''));
    return (isOld ? renaming.apply(words) : words).map((word) => word.key).join(' ');
  };
  const old = new Set(before.clauses.map((clause) => key(clause, true)));
  const current = new Set(after.clauses.map((clause) => key(clause, false)));
  const targets = new Map<string, Map<string, HeadingChange & { clauses: number }>>();
  const others = new Set<string>();
  for (const pair of pairs) {
    const [one, other] = [before.clauses[pair.before], after.clauses[pair.after]];
    if (one === undefined || other === undefined) continue;
    const [from, to] = [key(one, true), key(other, false)];
    if (from === to || current.has(from) || old.has(to)) {
      if (from !== to) others.add(from);
      continue;
    }
    const list = targets.get(from) ?? new Map();
    const entry = list.get(to);
    list.set(to, {
      before: one.headingPath.at(-1) ?? '',
      after: other.headingPath.at(-1) ?? '',
      clauses: (entry?.clauses ?? 0) + 1,
    });
    targets.set(from, list);
  }
  const renamed = new Map<string, string>();
  const changes: HeadingChange[] = [];
  for (const [from, list] of targets) {
    const [best] = list;
    // Clauses of one section under several headings were moved.
    if (best === undefined || list.size > 1 || best[1].before === '' || best[1].after === '') continue;
    if (others.has(from)) continue;
    renamed.set(from, best[0]);
    changes.push({ before: best[1].before, after: best[1].after });
  }
  return {
    changes,
    isMoved(one, other) {
      const [from, to] = [key(one, true), key(other, false)];
      return from !== to && renamed.get(from) !== to;
    },
  };
}
