// What the section of a sentence says of what is kept: "this data is deleted after 30 days" means what was told before it.

import { readHeading } from '../understand/headings.ts';
import { fitOf } from './kept-by-code.ts';
import { wordsOf } from './kept-words.ts';
import { matchData, matchPurpose } from './match.ts';
import type { Question } from './question.ts';
import { type Entry, says, type View } from './view.ts';

type SectionFit = 'named' | 'usual' | 'other' | 'unknown';

/**
 * "This data is deleted after 30 days" under "Use of Acme Analytics" or "Contact by e-mail": what a section tells before is what
 * is meant, and a section that is about one tool, one purpose or one kind of data says nothing of what is kept elsewhere.
 */
export function sectionFit(question: Question, view: View): SectionFit {
  const { entry, sentence } = view;
  const { language, kept: code, flow } = question;
  const { heading, purposes } = entry.topic;
  const nearest = entry.clause.headingPath.at(-1) ?? '';
  if ([heading, nearest].some((each) => readHeading(language, each).ofRetention)) return 'unknown';
  if (view.ownData.named && view.ownData.strength >= 0.75) return 'unknown';
  const { whole } = wordsOf(language, heading);
  const lent = fitOf(code, whole);
  if (lent === 'named' || lent === 'usual') return 'unknown';
  // A section on support says nothing of subscribers.
  if (whole.things.size > 0 && [...code.named].some((thing) => thing !== 'account')) return 'other';
  const vendors = [...new Set([...entry.headingVendors, ...sentence.vendors])];
  if (vendors.some((id) => code.tools.has(id))) return 'unknown';
  if (says(view, 'of-section')) {
    const told = toldFit(question, entry);
    if (told !== 'unknown') return told;
  }
  const served = vendors.flatMap((id) => language.recipients.get(id)?.purpose ?? []);
  const ends = [...purposes.filter((key) => !isAnyEnd(key)), ...served];
  if (matchPurpose(language, flow.purpose, ends).strength >= 0.3) return 'unknown';
  if (matchData(language, flow.dataCategory, entry.headingData).strength >= 0.15) return 'unknown';
  const particular =
    vendors.length > 0 || ends.length > 0 || entry.headingData.length > 0 || whole.things.size > 0;
  return particular ? 'other' : 'unknown';
}

/** What the clauses before it in its section were about. */
function toldFit({ language, kept: code, flow }: Question, { told }: Entry): SectionFit {
  const { whole } = wordsOf(language, told.text);
  const named = [...whole.things].some((thing) => thing !== 'account' && code.named.has(thing));
  if (told.data.length === 0) return named ? 'named' : 'unknown';
  const { strength } = matchData(language, flow.dataCategory, told.data);
  if (strength >= 0.75 && named) return 'named';
  // Behaviour is told of, and the code keeps invoices.
  if (strength < 1 && whole.things.size > 0 && [...code.named].some((thing) => thing !== 'account'))
    return 'other';
  if (strength >= 0.75) return 'usual';
  return strength < 0.15 && !named ? 'other' : 'unknown';
}

/** The heading names things of another kind than the code keeps: a section on support says nothing of orders. */
export function isAmongOtherThings({ language, kept: code }: Question, { entry }: View): boolean {
  const { whole } = wordsOf(language, entry.topic.heading);
  return [...whole.things].some((thing) => thing !== 'account') && fitOf(code, whole) === 'other';
}

/** What every section serves. */
const isAnyEnd = (purpose: string): boolean =>
  /^(?:functional(?:\.service|\.storage)?|essential(?:\.service(?:\.operations|\.security)?|\.legal_obligation)?)$/.test(
    purpose,
  );
