// Sentences that say yes and no: "access logs hold the address; no passwords are logged", "fees are imported, but your card
// details never reach us". What stands where nothing is denied is not denied.

import { tokenize } from '../understand/tokens.ts';
import { matchData } from './match.ts';
import type { Question } from './question.ts';
import type { View } from './view.ts';

/** The part without a denial that names the data, where no part with one does as well. */
export function saidApart({ flow, language }: Question, { sentence }: View): string | undefined {
  const parts = sentence.text.split(between);
  if (parts.length < 2) return undefined;
  const most = { said: 0, denied: 0 };
  let said: string | undefined;
  let before: readonly string[] = [];
  for (const part of parts) {
    const own = language.data.find(tokenize(part)).map((match) => match.value);
    const isDenied = language.turns.get('denies')?.test(part) === true;
    // "We need your address to answer, but it is never logged."
    const pointsBack = !own.some(isParticular) || pronoun.test(part);
    const keys = isDenied && pointsBack ? [...own, ...before] : own;
    const { strength } = matchData(language, flow.dataCategory, keys);
    const side = isDenied ? 'denied' : 'said';
    if (!isDenied && strength > most.said) said = part;
    most[side] = Math.max(most[side], strength);
    before = keys;
  }
  return most.said > 0.3 && most.said > most.denied ? said : undefined;
}

const isParticular = (key: string): boolean => key.startsWith('user.');
const between = /;|,? \b(?:but|whereas|while)\b/i;
const pronoun = /\b(?:it|they|them)\b/i;
