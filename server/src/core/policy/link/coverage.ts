// Whether the policy speaks of a recipient or of a kind of data at all. Linking (`link.ts`) looks for the clause that decides
// about one flow; before somebody is told that a policy is silent, every sentence is heard, vague ones included.
// Deliberately absent: whether what is said allows the flow.

import type { PolicyLanguage } from '../language.ts';
import type { FlowQuery, Sentence } from '../model.ts';
import { tokenize } from '../understand/tokens.ts';
import { matchData } from './match.ts';
import { clausesWith, ownWordsOf, standIn } from './own-words.ts';
import type { PolicyIndex } from './policy-index.ts';
import { ask, type Question } from './question.ts';
import { automatic, denies, does, type Entry, says, type View, viewsOf } from './view.ts';

/** `named`: by its own name or kind. `vague`: only broader words include it ("service providers", "information you provide"). */
export type Coverage = 'named' | 'vague' | 'none';

export function recipientCoverage(index: PolicyIndex, entries: readonly Entry[], flow: FlowQuery): Coverage {
  const { language } = index;
  const question = ask(language, flow);
  let best: Coverage = 'none';
  for (const entry of entries) {
    if (headingNames(language, entry, question)) return 'named';
    for (const view of viewsOf(language, entry, question)) {
      const { sentence } = view;
      const allowed = Math.max(view.excepted.strength, isRuledOut(view) ? 0 : view.recipient.strength);
      if (allowed >= 0.8) return 'named';
      if (allowed >= 0.3) best = 'vague';
      // "We use analytics": the end says as much as the class of those who serve it.
      else if (!isRuledOut(view) && view.purpose.strength >= 0.8 && hands(sentence)) best = 'vague';
    }
  }
  return best;
}

export function dataCoverage(index: PolicyIndex, entries: readonly Entry[], flow: FlowQuery): Coverage {
  const { language } = index;
  const asked = flow.dataCategory;
  const question = ask(language, flow);
  let best: Coverage = 'none';
  for (const entry of entries) {
    if (matchData(language, asked, entry.headingData).strength >= 0.6) return 'named';
    for (const view of viewsOf(language, entry, question)) {
      // "We do not collect it": the policy speaks of it, but does not disclose it.
      const never = view.deniedData.strength >= 0.6 || denies(view, 'collect', 'store', 'use');
      if (never) continue;
      if (view.ownData.strength >= 0.6) return 'named';
      if (isVaguelyMeant(asked, view) || isInBroader(language, asked, view)) best = 'vague';
    }
    const listed = matchData(language, asked, entry.clause.dataCategories);
    const neverSaid = entry.clause.sentences.some(({ denied }) => denied.length > 0);
    if (listed.strength >= 0.6 && !neverSaid) return 'named';
  }
  return best === 'none' && standsInOwnWords(index, entries, flow) ? 'vague' : best;
}

/** "Contact details" may be those of friends, too. */
const isInBroader = (language: PolicyLanguage, asked: string, { sentence }: View): boolean =>
  language.byOwnName.has(asked) &&
  sentence.polarity !== 'deny' &&
  matchData(language, asked, sentence.dataCategories, true).strength >= 0.6;

function standsInOwnWords(index: PolicyIndex, entries: readonly Entry[], flow: FlowQuery): boolean {
  const words = ownWordsOf(index.language, index.lexical, flow.dataLabel);
  if (words === undefined) return false;
  return clausesWith(index.lexical, words)
    .flatMap((at) => index.entries[at] ?? [])
    .filter((entry) => entries.includes(entry))
    .some(({ clause }) =>
      clause.sentences.some(({ denied, text }) => denied.length === 0 && standIn(words, text)),
    );
}

const hands = ({ recipients, actions }: Sentence): boolean =>
  recipients.length > 0 || actions.includes('share');

/** The sentence says that nothing goes there, or speaks of it only to say no. */
function isRuledOut(view: View): boolean {
  if (view.ruledOut.strength > 0) return true;
  return view.sentence.consent === 'none' && denies(view, 'share', 'publish', 'use', 'collect');
}

/** A section that is called after the vendor. */
function headingNames(language: PolicyLanguage, entry: Entry, question: Question): boolean {
  const heading = entry.clause.headingPath.at(-1) ?? '';
  if (question.mention?.test(heading) === true) return true;
  if (question.vendor === null) return false;
  return language.vendorNames.find(tokenize(heading)).some((match) => match.value === question.vendor);
}

/** Kinds that nobody expects behind broad words: they have to be named. */
const neverVague =
  /^user\.(?:biometric|health_and_medical|government_id|criminal_history|financial|payment|location\.precise|demographic\.(?:race|religious|political|sexual)|childrens|authorization)/;

/** "Information you provide", "usage data": broad words that a reader takes to include it. */
function isVaguelyMeant(asked: string, view: View): boolean {
  const { sentence } = view;
  if (neverVague.test(asked)) return false;
  const collects = does(view, 'collect', 'receive', 'use', 'store') && sentence.boundParty !== 'third-party';
  if (!collects || says(view, 'of-itself')) return false;
  if (automatic.test(asked))
    return sentence.dataCategories.some((key) => automatic.test(key)) || /\bautomatic/i.test(sentence.text);
  return (
    sentence.dataCategories.some((key) => key === 'user' || key === 'user.client_data') &&
    (sentence.catchAll || openEnded.test(sentence.text) || sentence.dataCategories.length === 1)
  );
}

const openEnded = /\byou (?:provide|give|enter|submit|choose|share|send|fill|upload)\b|\bprovided by you\b/i;
