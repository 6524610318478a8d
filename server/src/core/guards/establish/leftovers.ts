/**
 * What a test of an answer lets through besides consent: `consent !== false` of a flag that may be missing, `status !==
 * 'denied'` where it may be `'unset'`, `if (status)` of a text. Only where a declared type says which values there are.
 */
import type { Choice } from '../../flow/model.ts';
import { rowsAt } from '../check/stated.ts';
import {
  type At,
  at,
  type Inquiry,
  nodeOf,
  placeOf,
  settledBehind,
  sibling,
  textOf,
  valueBehind,
} from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { readValue } from '../naming.ts';
import type { Outcome } from '../outcome.ts';

/** How a value is tested. */
export type Test =
  /** It is none of these; `negated`: where it is one, the send is not reached. */
  | { readonly by: 'exclusion'; readonly of: readonly (string | boolean)[]; readonly negated: boolean }
  | { readonly by: 'presence' }
  | { readonly by: 'truth' };

const NOTHING = 'undefined';
/** Of a flag, or of a text of which no values are known. */
const NO = 'false';

/** `outcome`: what the test proves if every value that it lets through says yes. `test`: where it stands. */
export function lessLeftovers(inquiry: Inquiry, outcome: Outcome, test: At, value: At, how: Test): Outcome {
  if (outcome.is !== 'yes') return outcome;
  const choice =
    statedChoice(inquiry, valueBehind(inquiry, value)) ??
    inquiry.flow.choice(value.frame === undefined ? value : valueBehind(inquiry, value));
  const left = leftOver(inquiry, value, choice, how);
  if (left.length === 0) return outcome;
  const behind = valueBehind(inquiry, value);
  return {
    is: 'no',
    notes: [{ place: placeOf(inquiry, test), ...said(inquiry, test, value, left, how), counts: false }],
    lets: { of: `${behind.file}#${textOf(inquiry, behind)}`, values: left, notes: outcome.notes },
  };
}

/** What a row says that a library's call gives. */
function statedChoice(inquiry: Inquiry, call: At): Choice | undefined {
  const texts = rowsAt(inquiry, call).find((row) => row.answers !== undefined)?.answers;
  return texts === undefined ? undefined : { nothing: true, texts };
}

function leftOver(inquiry: Inquiry, value: At, choice: Choice | undefined, how: Test): readonly string[] {
  const refused = (choice?.texts ?? []).filter((text) => readValue(text, inquiry.context.words) === false);
  if (how.by === 'truth') return refused.filter((text) => text !== '');
  if (how.by === 'presence') return choice?.texts === undefined ? [NO] : refused;
  const left = refused.filter((text) => !how.of.includes(text));
  return choice?.nothing === true || maybeNothing(inquiry, value) ? [...left, NOTHING] : left;
}

function said(
  inquiry: Inquiry,
  test: At,
  value: At,
  left: readonly string[],
  how: Test,
): Pick<GuardNote, 'text' | 'why'> {
  const text = textOf(inquiry, test);
  const texts = left.filter((each) => each !== NOTHING).map((each) => `'${each}'`);
  if (how.by !== 'exclusion') {
    const sentence = `${text} holds for ${texts.join(' and ')} as well: any text is truthy, and it is not compared`;
    return { text: sentence, why: 'presence-only' };
  }
  const isMissing = left.includes(NOTHING);
  if (how.negated) {
    const out = how.of.map((each) => (typeof each === 'string' ? `'${each}'` : String(each)));
    const also = [...texts, ...(isMissing ? ['missing'] : [])].join(' or ');
    const sentence = `${textOf(inquiry, value)} may also be ${also}, and only ${out[0]} is held back`;
    return { text: sentence, why: 'bypassed' };
  }
  const ways = [
    ...(texts.length > 0 ? [`for ${texts.join(' and ')}`] : []),
    ...(isMissing ? ['when nobody has answered yet'] : []),
  ];
  return { text: `${text} also holds ${ways.join(' and ')}`, why: 'bypassed' };
}

/** Whether a value may be absent by an optional step on the way, or by what it starts as. */
function maybeNothing(inquiry: Inquiry, ref: At): boolean {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  // Nothing is kept until somebody has answered: `localStorage.getItem('consent')`.
  const kept = settledBehind(inquiry, ref);
  const call = nodeOf(inquiry, kept);
  const callee = call?.k === 'call' ? nodeOf(inquiry, sibling(kept, call.callee)) : undefined;
  if (callee?.k === 'prop' && /^getItem(?:Async)?$/.test(callee.name)) return true;
  if (node?.k === 'prop' && (node.optional || maybeNothing(inquiry, sibling(value, node.base)))) return true;
  return inquiry.flow.heldBy(value).values.some(({ ref: held }) => {
    const start = nodeOf(inquiry, valueBehind(inquiry, at(held, undefined)));
    return start?.k === 'const' && (start.value === undefined || start.value === null);
  });
}
