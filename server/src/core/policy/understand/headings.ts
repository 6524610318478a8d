// What a heading says of the clauses under it. Many clauses stand under one heading, so each is read once.

import type { PolicyLanguage, PracticeCue } from '../language.ts';
import type { Practice } from '../model.ts';
import { LanguageMemory } from './memory.ts';
import type { PatternMatch } from './patterns.ts';
import { tokenize } from './tokens.ts';

export interface HeadingReading {
  readonly practices: ReadonlyMap<Practice, number>;
  /** "Service providers", "Who gets your data", "Third-party tools". */
  readonly ofRecipients: boolean;
  /** "How long we keep data". */
  readonly ofRetention: boolean;
}

export function readHeading(language: PolicyLanguage, heading: string): HeadingReading {
  return known.of(language, heading, () => {
    const tokens = tokenize(heading);
    return {
      practices: cueScores(language.practiceHeading.find(tokens), 1.2),
      ofRecipients:
        language.recipientWords.find(tokens).some((match) => !notServing.has(match.value)) ||
        language.actions.find(tokens).some((match) => match.value === 'share'),
      ofRetention: language.cues['retention.headings']?.has(tokens) ?? false,
    };
  });
}

/** Cues added up per practice, none above `most`. */
export function cueScores(
  matches: readonly PatternMatch<PracticeCue>[],
  most: number,
): Map<Practice, number> {
  // Each pattern has a cue of its own, and counts once however often it is found.
  const cues = new Set(matches.map((match) => match.value));
  const scores = new Map<Practice, number>();
  for (const { practice, weight } of cues)
    scores.set(practice, Math.min(most, (scores.get(practice) ?? 0) + weight));
  return scores;
}

const known = new LanguageMemory<HeadingReading>(500);

const notServing = new Set([
  'other-websites',
  'public',
  'client',
  'successor',
  'public-authority',
  'dispute-resolution',
]);
