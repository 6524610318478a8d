// Which part of a policy speaks to the code of a surface.

import type { FlowQuery } from '../model.ts';
import type { PolicyIndex } from './policy-index.ts';
import type { Entry } from './view.ts';

/** The clauses that speak to the code of this surface. */
export function governing(
  index: PolicyIndex,
  { surface, documents }: Pick<FlowQuery, 'surface' | 'documents'>,
): readonly Entry[] {
  const part = partOf(index, surface);
  return index.entries.filter(
    (entry) =>
      (part === null || entry.part === null || entry.part === part) &&
      (documents === undefined || documents.includes(entry.policy.file)),
  );
}

/** Which of the parts a surface means: the one whose title or opening names it. */
export function partOf(index: PolicyIndex, surface: string | undefined): string | null {
  if (surface === undefined) return null;
  const scores = new Map<string, number>();
  const openings = new Map<string, number>();
  const wanted =
    surface === 'website'
      ? /\b(?:web\s?site|site)\b/gi
      : surface === 'platform'
        ? /\b(?:platform|service)\b/gi
        : null;
  for (const { clause, policy } of index.entries) {
    const { part } = clause;
    if (part === null) continue;
    if (part === surface) return part;
    const title = policy.parts.find((candidate) => candidate.id === part)?.title ?? '';
    const seen = openings.get(part) ?? 0;
    openings.set(part, seen + 1);
    const pattern = wanted ?? new RegExp(`\\b${surface.replace(/[^\p{L}\p{N}]+/gu, '.?')}\\b`, 'giu');
    const inTitle = seen === 0 ? (title.match(pattern)?.length ?? 0) * 20 : 0;
    const inText = seen < 3 ? (clause.text.match(pattern)?.length ?? 0) : 0;
    scores.set(part, (scores.get(part) ?? 0) + inTitle + inText);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return null;
  if (second !== undefined && first[1] === second[1]) return null;
  // A surface that no part names is the part that no other surface has taken.
  if (wanted !== null && surface === 'website' && ranked.length === 2 && second !== undefined) {
    const platform = partOf(index, 'platform');
    if (platform !== null) return ranked.find(([id]) => id !== platform)?.[0] ?? first[0];
  }
  return first[0];
}
