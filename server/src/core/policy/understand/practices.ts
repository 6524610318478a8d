// What a clause is about: cues of its sentences and of the headings above it, added up per practice.

import type { PolicyLanguage } from '../language.ts';
import type { CommitmentKind, Practice } from '../model.ts';
import type { Note } from './annotate.ts';
import { cueScores, readHeading } from './headings.ts';
import { tokenize } from './tokens.ts';

export interface PracticeScore {
  readonly practice: Practice;
  readonly score: number;
}

export function scorePractices(
  language: PolicyLanguage,
  notes: readonly Note[],
  headings: readonly string[],
  /** The clause's own: "Right to know. You may ...". */
  title: string | null,
  kinds: ReadonlySet<CommitmentKind>,
): PracticeScore[] {
  const scores = new Map<Practice, number>();
  const add = (practice: Practice, weight: number): void =>
    void scores.set(practice, (scores.get(practice) ?? 0) + weight);
  for (const [practice, weight] of textScores(notes)) add(practice, weight);
  // The nearest heading says most; the document's title says nothing. A section for a country or for children stays one.
  const headed = new Set<Practice>();
  for (const [index, heading] of [...headings].reverse().entries()) {
    if (index > 1) break;
    for (const [practice, weight] of readHeading(language, heading).practices) {
      headed.add(practice);
      add(practice, weight * (index === 0 ? 1 : practice === 'international-audience' ? 0.8 : 0.4));
    }
  }
  if (title !== null)
    for (const [practice, weight] of cueScores(language.practiceHeading.find(tokenize(title)), 1.2)) {
      headed.add(practice);
      add(practice, weight);
    }
  // A list of data without a verb says what its heading says is done with them.
  const bare = notes.filter(({ actions, data }) => actions.length === 0 && data.some(isParticular)).length;
  if (bare > 0)
    add(
      headed.has('third-party-sharing') && !headed.has('first-party-collection-use')
        ? 'third-party-sharing'
        : 'first-party-collection-use',
      Math.min(1.2, 0.6 + bare * 0.2),
    );
  for (const note of notes) {
    const only = (action: string): boolean => note.actions.some((own) => own === action);
    // Who is not said to be somebody else is the company, whatever its name is.
    const ours = note.boundParty === 'company' || note.boundParty === 'unknown';
    if (note.polarity === 'allow' && ours) {
      if (only('collect') && note.data.length > 0) add('first-party-collection-use', 0.4);
      if (only('use') && note.purposes.length > 0) add('first-party-collection-use', 0.3);
      if (only('share') && note.recipients.length > 0) add('third-party-sharing', 0.5);
      // "We use Mailchimp to send it".
      else if (note.vendors.length > 0 && (only('use') || only('collect') || only('store')))
        add('third-party-sharing', 0.8);
    }
    if (note.denied.some((action) => action === 'share' || action === 'sell') && note.recipients.length > 0)
      add('third-party-sharing', 0.5);
  }
  if (kinds.has('retention-limit')) add('data-retention', 0.9);
  if (kinds.has('security-measure')) add('data-security', 0.2);
  if (kinds.has('opt-out')) add('user-choice-control', 0.6);
  if (kinds.has('age-limit')) add('international-audience', 0.8);
  return [...scores].map(([practice, score]) => ({ practice, score })).sort((a, b) => b.score - a.score);
}

/** One to three practices; a weak second is dropped beside a strong first. */
export function choosePractices(language: PolicyLanguage, scores: readonly PracticeScore[]): Practice[] {
  const best = scores[0];
  if (best === undefined || best.score < 0.5) return ['other'];
  const chosen = scores.filter(({ practice, score }) => {
    // What a company does with data is said in passing everywhere.
    const share = practice === 'first-party-collection-use' ? 0.6 : 0.4;
    if (score < language.practiceThreshold || score < best.score * share) return false;
    return practice !== 'other' || score >= best.score * 0.75;
  });
  const list = (chosen.length === 0 ? [best] : chosen.slice(0, 3)).map(({ practice }) => practice);
  return list;
}

const isParticular = ({ value }: { readonly value: string }): boolean => value !== 'user';

const ofCompany: ReadonlySet<Practice> = new Set(['first-party-collection-use', 'third-party-sharing']);

function textScores(notes: readonly Note[]): Map<Practice, number> {
  const total = new Map<Practice, number>();
  // "You have the right to know with whom we share it" shares nothing.
  for (const { practiceCues, flags } of notes)
    for (const [practice, weight] of cueScores(practiceCues, 1.6))
      if (weight < 0 || !flags.has('rights') || !ofCompany.has(practice))
        total.set(practice, (total.get(practice) ?? 0) + weight);
  // Much text has many cues; what counts is that the practice is there, and repetition ever less.
  for (const [practice, weight] of total)
    total.set(practice, weight <= 1.6 ? weight : 1.6 + Math.log(weight / 1.6));
  return total;
}

/** Practices, the leading action and the shape of any text, for aligning a table of contents with what follows it. */
export function topicsOf(language: PolicyLanguage, text: string): ReadonlyMap<string, number> {
  const tokens = tokenize(text.slice(0, 6000));
  const scores = new Map<string, number>();
  for (const [practice, weight] of cueScores(language.practiceText.find(tokens), 3))
    scores.set(practice, weight);
  const isTitle = tokens.length <= 16;
  if (isTitle) {
    for (const [practice, weight] of cueScores(language.practiceHeading.find(tokens), 3)) {
      scores.set(practice, (scores.get(practice) ?? 0) + weight * 1.5);
    }
  }
  const leading = language.actions.find(tokens.slice(0, 24))[0]?.value;
  if (leading !== undefined) scores.set(`action ${leading}`, 1);
  // "What do you collect?" is answered by a list of data, "How do you collect it?" by ways and occasions.
  const concrete = new Set(
    language.data
      .find(tokens)
      .map((match) => match.value)
      .filter((key) => key !== 'user'),
  ).size;
  const asks = isTitle ? (tokens[0]?.lower ?? '') : '';
  if (leading !== 'collect' && leading !== 'use') return scores;
  if (asks === 'what' || (!isTitle && concrete >= 3)) scores.set('shape list', 1);
  if (asks === 'how' || (!isTitle && concrete < 3)) scores.set('shape ways', 1);
  return scores;
}
