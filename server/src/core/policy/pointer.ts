// A file that is called a privacy policy and only says where the policy is. That it is silent about something means nothing,
// so nothing is held against it. Deliberately absent: reading what it points to, which is not in the project.

import type { Clause } from './model.ts';

/** More than this is a text of its own, however little of it was understood. */
const MOST_SENTENCES = 4;

const ADDRESS = /\bhttps?:\/\/[^\s<>()[\]"'`]+/i;
const LINK_TARGET = /\]\(\s*<?([^\s)>]+)|\bhref\s*=\s*["']([^"']+)/i;

/** Where the text points, if pointing is all it does. */
export function pointsElsewhere(text: string, clauses: readonly Clause[]): string | undefined {
  const sentences = clauses.flatMap((clause) => clause.sentences);
  if (sentences.length === 0 || sentences.length > MOST_SENTENCES) return undefined;
  const isSilent = sentences.every(
    (sentence) =>
      sentence.consent === 'none' &&
      [
        sentence.dataCategories,
        sentence.recipients,
        sentence.vendors,
        sentence.durations,
        sentence.ages,
        sentence.denied,
        sentence.exceptions,
      ].every((said) => said.length === 0),
  );
  if (!isSilent) return undefined;
  const target = LINK_TARGET.exec(text);
  return target?.[1] ?? target?.[2] ?? ADDRESS.exec(text)?.[0].replace(/[.,;:]+$/, '');
}
