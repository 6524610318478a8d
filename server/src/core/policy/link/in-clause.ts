// What the other sentences of a clause make of the one that answers best: "We use Acme to measure visits. This happens only with
// your consent." The sentence that names the recipient is rarely the one that limits what it gets.
// Deliberately absent: what other clauses say (`link.ts`).

import { round, type Stance } from './addends.ts';
import type { Reason } from './mentioned.ts';
import type { Question } from './question.ts';
import { aboutOtherData, denies, does, type Entry, promise, says, type View } from './view.ts';
import { ofClause } from './weights.ts';

export interface Candidate {
  readonly entry: Entry;
  readonly view: View;
  readonly stance: Stance;
  readonly score: number;
  readonly context: Context;
  /** What counts only beside other answers. */
  readonly later: readonly Reason[];
}

/** What counts for a clause, whichever of its sentences answers. */
export interface Context {
  /** Among the entries of the index. */
  readonly position: number;
  /** What it has in common with the words of the question; which words, is told of the few that are shown. */
  readonly words: number;
  readonly reasons: readonly Reason[];
}

/** The answer of a clause: that of its best sentence, unless another one is about just this or sets a condition. */
export function inItsClause(
  question: Question,
  best: Candidate,
  answering: readonly Candidate[],
  views: readonly View[],
): Candidate {
  if (views.length < 2) return best;
  const outside = best.stance.answers && !question.leavesHouse ? outOfScope(best, views) : undefined;
  if (outside !== undefined) return outside;
  const chosen = withPeriod(moreParticular(question, amongExceptions(best, answering), answering), answering);
  if (chosen.stance.verdict !== 'permitted') return chosen;
  return leavingOut(question, chosen, views) ?? underCondition(question, chosen, views) ?? chosen;
}

/**
 * "We share it with nobody, except: - providers that work for us", "... other than as told here. If you book with a partner, we
 * give it to the partner.": what is excepted answers before the ban.
 */
function amongExceptions(best: Candidate, answering: readonly Candidate[]): Candidate {
  const { sentence, recipient, excepted } = best.view;
  if (sentence.polarity !== 'deny' || sentence.exceptions.length === 0) return best;
  const introduces = /:\s*$/.test(sentence.text);
  const general = Math.max(recipient.strength, excepted.strength) < 0.5;
  if (!introduces && !general) return best;
  const [allowed] = answering
    .filter(({ stance, view }) => {
      const named = view.recipient.strength >= 0.9 && does(view, 'share');
      return stance.verdict === 'permitted' && (named || (introduces && view.recipient.strength >= 0.5));
    })
    .sort((a, b) => b.score - a.score);
  return allowed ?? best;
}

/** "We pass your address to the carrier (Acme). Your telephone number is given to the carrier only if you have agreed." */
function moreParticular(question: Question, best: Candidate, answering: readonly Candidate[]): Candidate {
  if (!question.leavesHouse || best.stance.verdict !== 'permitted' || !aboutOtherData(best.view)) return best;
  const particular = answering.find(
    ({ view, stance }) =>
      stance.verdict !== 'permitted' &&
      view.ownData.named &&
      view.ownData.strength >= 0.75 &&
      view.recipient.strength >= 0.7 &&
      concernsVendor(question, view),
  );
  return particular === undefined ? best : preferred(particular, best, 'is about just this data');
}

/** "They are deleted when they are no longer needed. For log files this is so after seven days.": the number is what counts. */
function withPeriod(best: Candidate, answering: readonly Candidate[]): Candidate {
  // "Analytics data: 14 months. Error data: 90 days.", of what the code calls an error event.
  if (best.stance.period !== undefined && best.stance.byWord !== true) {
    const named = answering.find(({ stance }) => stance.period !== undefined && stance.byWord === true);
    if (named !== undefined) return preferred(named, best, 'calls it by a word that the code has, too');
  }
  if (!best.stance.answers || best.stance.verdict !== 'conditional' || best.stance.ofPeriod !== true)
    return best;
  const exact = answering.find(
    ({ stance, view }) =>
      stance.period !== undefined &&
      stance.verdict !== 'conditional' &&
      (!aboutOtherData(view) || says(view, 'points-back')),
  );
  return exact === undefined ? best : preferred(exact, best, 'gives a period for it');
}

function preferred(chosen: Candidate, best: Candidate, text: string): Candidate {
  const weight = round(Math.max(0, best.score - chosen.score) + ofClause.underCondition);
  return { ...chosen, score: round(chosen.score + weight), later: [...chosen.later, { weight, text }] };
}

/** "Crash reports go to Acme. They hold technical data only.": what is no such data does not go there. */
function leavingOut(question: Question, best: Candidate, views: readonly View[]): Candidate | undefined {
  if (!question.leavesHouse || best.view.recipient.strength < 1) return undefined;
  const { dataCategory } = question.flow;
  const limit = views.find(
    (view) =>
      concernsVendor(question, view) &&
      view.sentence.consent === 'none' &&
      ((identifying.test(dataCategory) && view.ownData.strength < 0.6 && says(view, 'technical-only')) ||
        (view !== best.view && keepsOut(view))),
  );
  return limit === undefined
    ? undefined
    : replaced(
        best,
        limit,
        { ...best.stance, verdict: 'forbidden', disclosure: 'incorrect' },
        'leaves it out',
      );
}

/** "We also process data of your contact persons for our billing. This is outside the scope of these terms." */
function outOfScope(best: Candidate, views: readonly View[]): Candidate | undefined {
  const { view, stance } = best;
  if (!view.ownData.named || view.ownData.strength < 0.75 || promise(view, 'scope-exclusion') !== undefined)
    return undefined;
  const excluding = views
    .slice(views.indexOf(view) + 1)
    .find(
      (other) =>
        promise(other, 'scope-exclusion') !== undefined &&
        says(other, 'outside-scope') &&
        says(other, 'points-back') &&
        !aboutOtherData(other),
    );
  return excluding === undefined
    ? undefined
    : replaced(best, excluding, { ...stance, verdict: 'out-of-scope', disclosure: 'clear' }, 'leaves it out');
}

/** What tells who somebody is, or what they say of themselves. */
const identifying =
  /^user\.(?:name|contact|government_id|financial|payment|demographic|health_and_medical|biometric|account|authorization|content|employment|education|childrens)\b/;

/** "Your name is not transmitted", "it records no card numbers": not what the company itself does without. */
function keepsOut(view: View): boolean {
  const { sentence } = view;
  const named = Math.max(
    view.deniedData.named ? view.deniedData.strength : 0,
    sentence.polarity === 'deny' && view.ownData.named ? view.ownData.strength : 0,
  );
  if (named < 0.75) return false;
  // "These reports hold no names": what they hold is told by what they are, unless it is what the company gets.
  const holds =
    sentence.denied.length === 0 &&
    sentence.boundParty !== 'company' &&
    view.deniedData.strength >= 0.75 &&
    says(view, 'opens-pointing-back');
  const handsOver = denies(view, 'share') && sentence.boundParty !== 'third-party' && !says(view, 'comes-in');
  const takesIn = denies(view, 'collect', 'receive') && sentence.boundParty === 'third-party';
  return holds || handsOver || takesIn;
}

/**
 * "We text you only if you have agreed to it. Acme delivers these messages for us.", "Acme measures visits. This happens only
 * with your consent.": what points to a sentence with a condition, or is pointed to by it, stands under it.
 */
function underCondition(question: Question, best: Candidate, views: readonly View[]): Candidate | undefined {
  if (!question.leavesHouse) return undefined;
  const at = views.indexOf(best.view);
  const before = views[at - 1];
  // "You may turn this off in the settings."
  const isRefusable = (view: View): boolean =>
    promise(view, 'opt-out') !== undefined &&
    view.sentence.boundParty === 'person' &&
    says(view, 'switches-off') &&
    !view.sentence.denied.includes('opt-out');
  const isCondition = ({ sentence }: View): boolean =>
    sentence.consent === 'required' && sentence.denied.length === 0;
  // "Your consent is obtained when you register. The newsletter is sent by Acme."
  const ofPurpose = (view: View): boolean =>
    (question.marketing || /^analytics/.test(question.flow.purpose)) &&
    isCondition(view) &&
    view.sentence.vendors.length === 0 &&
    !aboutOtherData(view) &&
    (view.sentence.purposes.length === 0 || view.purpose.strength >= 0.7);
  const condition =
    before !== undefined && isCondition(before) && says(best.view, 'points-back')
      ? before
      : (views.slice(0, Math.max(at, 0)).findLast(ofPurpose) ??
        views
          .slice(at + 1)
          .find(
            (view) =>
              ((isCondition(view) && says(view, 'opens-pointing-back')) || isRefusable(view)) &&
              concernsVendor(question, view) &&
              !aboutOtherData(view),
          ));
  return condition === undefined
    ? undefined
    : replaced(best, condition, { ...best.stance, verdict: 'conditional' }, 'stands under a condition');
}

/** It names nobody else. */
const concernsVendor = ({ vendor }: Question, { sentence }: View): boolean =>
  sentence.vendors.length === 0 || (vendor !== null && sentence.vendors.includes(vendor));

function replaced(best: Candidate, view: View, stance: Stance, text: string): Candidate {
  return {
    ...best,
    view,
    stance,
    score: round(best.score + ofClause.underCondition),
    later: [...best.later, { weight: ofClause.underCondition, text }],
  };
}
