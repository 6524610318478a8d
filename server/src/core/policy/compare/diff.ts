// The difference of two texts word by word, for people: what changed reads as a phrase and not as confetti.
import { diffArrays } from 'diff';
import { textOf, type Word } from './words.ts';

export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A stretch of both texts: the same in both, or what the one has in place of what the other has. */
export interface Stretch {
  readonly same: boolean;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

/** Texts of more words than this are compared as a whole: the difference would take long and nobody would read it. */
const mostWords = 4000;

export function stretchesOf(
  before: readonly Word[],
  after: readonly Word[],
  isEmpty: (key: string) => boolean,
): readonly Stretch[] {
  if (before.length + after.length > mostWords) return [{ same: false, before, after }];
  const raw: Stretch[] = [];
  let left = 0;
  let right = 0;
  const pieces = diffArrays([...before], [...after], { comparator: (a, b) => a.key === b.key });
  for (const piece of pieces) {
    const last = raw.at(-1);
    if (!piece.added && !piece.removed) {
      const count = piece.value.length;
      raw.push({
        same: true,
        before: before.slice(left, left + count),
        after: after.slice(right, right + count),
      });
      left += count;
      right += count;
      continue;
    }
    const removed = piece.removed ? piece.value : [];
    const added = piece.added ? piece.value : [];
    left += removed.length;
    right += added.length;
    if (last !== undefined && !last.same)
      raw[raw.length - 1] = {
        same: false,
        before: [...last.before, ...removed],
        after: [...last.after, ...added],
      };
    else raw.push({ same: false, before: removed, after: added });
  }
  return withoutCrumbs(raw, isEmpty);
}

export function wordChanges(stretches: readonly Stretch[]): readonly WordChange[] {
  const changes: WordChange[] = [];
  for (const { same, before, after } of stretches) {
    if (same) changes.push({ kind: 'same', text: textOf(after) });
    else {
      if (before.length > 0) changes.push({ kind: 'removed', text: textOf(before) });
      if (after.length > 0) changes.push({ kind: 'added', text: textOf(after) });
    }
  }
  return changes;
}

/** A lone "the" or "of" that both have between two changes belongs to the change. */
function withoutCrumbs(stretches: readonly Stretch[], isEmpty: (key: string) => boolean): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const last = out.at(-1);
    const between = last !== undefined && !last.same && stretches[index + 1]?.same === false;
    const isCrumb =
      stretch.same && between && stretch.after.length <= 2 && stretch.after.every(({ key }) => isEmpty(key));
    if (last !== undefined && !last.same && (isCrumb || !stretch.same))
      out[out.length - 1] = {
        same: false,
        before: [...last.before, ...stretch.before],
        after: [...last.after, ...stretch.after],
      };
    else out.push(stretch);
  }
  return out;
}
