// Sentences that say yes and no: "access logs hold the address; no passwords are logged", "fees are imported, but your card
// details never reach us". What stands where nothing is denied is not denied.

import { tokenize } from '../understand/tokens.ts';
import { matchData } from './match.ts';
import type { Question } from './question.ts';
import type { View } from './view.ts';

/** The data is named in a part without a denial, and not as well in one with it. */
export function saidApart({ flow, language }: Question, { sentence }: View): boolean {
  const parts = sentence.text.split(between);
  if (parts.length < 2) return false;
  const most = { said: 0, denied: 0 };
  for (const part of parts) {
    const keys = language.data.find(tokenize(part)).map((match) => match.value);
    const { strength } = matchData(language, flow.dataCategory, keys);
    const side = denial.test(part) ? 'denied' : 'said';
    most[side] = Math.max(most[side], strength);
  }
  return most.said > 0.3 && most.said > most.denied;
}

const between = /;|,? \b(?:but|whereas|while)\b/i;
const denial = /\b(?:no|not|never|none|nor|without)\b|n['’]t\b/i;
