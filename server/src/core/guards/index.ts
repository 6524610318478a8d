/**
 * Whether a send is covered by a consent check.
 *
 *   const context = { words: consentWords(rules), functions: settings.consent, rows: catalog, isPerson: classifier.isPerson };
 *   judgeGuards(flow, reach, context)
 *
 * Conditions are reduced (`establish`) to checks (`check`), names are read with a vocabulary (`naming`, `words`), and a
 * check has to hold against the send's purpose (`purposes`) and person (`persons`). Where to look is in `where`,
 * `middleware` and `chosen`; what stands near and does not count in `nearby`.
 */
import type { DataReach, Flow, NodeRef, Reach } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import { toldAround } from './check/other-answers.ts';
import { chosenForConsent } from './chosen/index.ts';
import { type At, at, type Frame, type Inquiry, nodeOf } from './inquiry.ts';
import type { GuardContext, GuardJudgement, GuardNote } from './model.ts';
import { checksNearby, overwrittenBefore } from './nearby.ts';
import { both, type Outcome, UNKNOWN } from './outcome.ts';
import { constantArguments } from './paths.ts';
import { sendPurpose } from './purposes.ts';
import { handedWithConsent, takenWithConsent } from './taken.ts';
import { wayTo } from './way.ts';
import { heldByHanding, holdsAt } from './where.ts';

export { fieldsSet } from './establish/fields-of-classes.ts';
export { middlewareSummaries } from './middleware-index.ts';
export type { GuardContext, GuardJudgement, GuardNote, GuardReason, GuardRows } from './model.ts';
export { type ConsentWords, consentWords } from './words.ts';

const MAX_STEPS = 20_000;

/** `purpose` is the data use of the send; default: the sink row's, then the recipient's. `beside`: what is sent with its data. */
export function judgeGuards(
  flow: Flow,
  reach: Reach,
  context: GuardContext,
  purpose: string | undefined = reach.row.purpose ?? reach.recipient?.purpose,
  beside: readonly DataReach[] = [],
): GuardJudgement {
  const ownersOf = (data: readonly DataReach[]): readonly At[] =>
    data.flatMap((each) => ownerOf(flow, each) ?? []).map((owner) => at(owner, undefined));
  const plain: Inquiry = {
    flow,
    context,
    send: sendPurpose(
      purpose,
      reach.recipient,
      context.words,
      reach.data.map(({ category }) => category),
    ),
    persons: ownersOf(reach.data),
    beside: ownersOf(beside),
    sent: reach.data,
    sentBeside: beside,
    stated: [],
    told: [],
    meant: [],
    addressed: [],
    ...(reach.host !== undefined && { host: reach.host }),
    way: new Set(),
    budget: { steps: MAX_STEPS, nesting: 0 },
  };
  const way = wayTo(plain, at(reach, undefined));
  const inquiry: Inquiry = { ...plain, stated: statedBy(plain, reach), ...toldAround(plain, reach), way };
  const around = both([alongChain(inquiry, reach), chosen(inquiry, reach)]);
  const outcome = around.is === 'yes' ? around : both([around, handedWithConsent(inquiry, reach)]);
  if (outcome.is === 'yes') return { state: 'guarded', notes: decidingFirst(outcome.notes, true) };
  const notes = [...outcome.notes];
  const overwritten = overwrittenBefore(inquiry, reach);
  if (overwritten !== undefined) notes.push(overwritten);
  for (const link of reach.chain.length === 0 ? [reach] : reach.chain)
    notes.push(...checksNearby(inquiry, link));
  const wrong = notes.some(
    (note) => !note.counts && note.why !== 'not-consent' && note.why !== 'other-caller',
  );
  return { state: wrong ? 'mismatched' : 'none', notes: decidingFirst(notes, false) };
}

/** What the finding's call says in constants, itself or in the literals that it hands over. */
function statedBy(inquiry: Inquiry, reach: Reach): readonly string[] {
  const ref = at(reach, undefined);
  const node = nodeOf(inquiry, ref);
  return node?.k === 'call' ? constantArguments(inquiry, ref, node) : [];
}

/** From the finding's call to the sink's: what holds at each, and for the first also what its callers checked. */
function alongChain(inquiry: Inquiry, reach: Reach): Outcome {
  const links =
    reach.chain.length === 0 ? [{ file: reach.file, node: reach.node, fn: reach.fn }] : reach.chain;
  const outcomes: Outcome[] = [];
  let frame: Frame | undefined;
  links.forEach((link, i) => {
    const before = links[i - 1];
    if (before !== undefined) {
      frame = { callee: { file: link.file, fn: link.fn }, call: at(before, frame) };
    }
    outcomes.push(holdsAt(inquiry, link, frame, i === 0));
    const next = links[i + 1];
    if (next !== undefined)
      outcomes.push(heldByHanding(inquiry, at(link, frame), { file: next.file, fn: next.fn }));
  });
  return both(outcomes);
}

/** Every piece of data belongs to somebody chosen for their consent, or was put in only with consent. */
function chosen(inquiry: Inquiry, reach: Reach): Outcome {
  const each = reach.data.map((data) => {
    const owner = ownerOf(inquiry.flow, data);
    const person = owner === undefined ? UNKNOWN : chosenForConsent(inquiry, at(owner, undefined));
    return { person, taken: person.is === 'yes' ? UNKNOWN : takenWithConsent(inquiry, data) };
  });
  // That a field is left out without consent is no claim about the rest: only a proof counts.
  const outcomes = each.map(({ person, taken }) => (taken.is === 'yes' ? both([person, taken]) : person));
  const notes = outcomes.flatMap((outcome) => outcome.notes);
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome.is === 'yes')) return { is: 'yes', notes };
  if (outcomes.some((outcome) => outcome.is === 'no'))
    return { is: 'no', notes: notes.filter((note) => !note.counts) };
  // `users.flatMap((user) => (user.consent ? [] : [user.phone]))`
  const taken = each.map((one) => one.taken);
  if (taken.length > 0 && taken.every(({ is }) => is === 'no'))
    return { is: 'no', notes: taken.flatMap((one) => one.notes) };
  // What a helper makes of the same person's data is theirs, too; what stands in the other branch of their answer is not.
  const undecided = reach.data.filter((_, i) => outcomes[i]?.is !== 'yes');
  const isMade = undecided.every((data) => !isWithin(data.origin, reach.place));
  const isOther = each.some(({ taken }) => taken.is === 'no');
  if (isMade && !isOther && outcomes.some((outcome) => outcome.is === 'yes')) return { is: 'yes', notes };
  return { is: 'unknown', notes: notes.filter((note) => !note.counts) };
}

function isWithin(place: Place, outer: Place): boolean {
  return place.file === outer.file && place.start >= outer.start && place.end <= outer.end;
}

/** The value a piece of data was read from; where the flow does not say, the one written at its origin. */
function ownerOf(flow: Flow, data: DataReach): NodeRef | undefined {
  if (data.owner !== undefined) return data.owner;
  const { file, start, end } = data.origin;
  const module = flow.module(file);
  const node = module?.nodes.findIndex(
    (other) => other.start === start && other.end === end && other.k !== 'object',
  );
  if (module === undefined || node === undefined || node === -1) return undefined;
  const found = module.nodes[node];
  return { file, node: found?.k === 'prop' || found?.k === 'index' ? found.base : node };
}

/** Each place once; those that decided first. */
function decidingFirst(notes: readonly GuardNote[], counts: boolean): readonly GuardNote[] {
  const seen = new Set<string>();
  const once = notes.filter((note) => {
    const key = `${note.place.file}#${note.place.start}#${note.why}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const rank = (note: GuardNote) =>
    (note.counts === counts ? 0 : 1) + (note.why === 'not-consent' || note.why === 'other-caller' ? 1 : 0);
  return once.sort((a, b) => rank(a) - rank(b));
}
