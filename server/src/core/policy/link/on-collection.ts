// Is this data said to be collected, by name or by a catch-all that ends a list?

import { Addends, type Stance } from './addends.ts';
import { mentions, namesData } from './mentioned.ts';
import type { Question } from './question.ts';
import { saidApart } from './said-apart.ts';
import { automatic, definesTerm, denies, does, promise, says, specialCategory, type View } from './view.ts';
import { ofCollection } from './weights.ts';

const sensitive =
  /^user\.(?:biometric|health_and_medical|government_id|criminal_history|financial|location\.precise|demographic\.(?:race|religious|political|sexual)|childrens|authorization)/;

export function onCollection(question: Question, view: View): Stance {
  const sum = new Addends(ofCollection);
  const { data, sentence, purpose } = view;
  const asked = question.flow.dataCategory;
  const collects = does(view, 'collect', 'use', 'receive', 'store', 'share', 'log');
  if (data.strength > 0) sum.add('data', data.strength, namesData(data));
  if (does(view, 'collect', 'receive')) sum.add('collects', 1, 'speaks of collecting');
  else if (collects) sum.add('uses', 1, 'speaks of using it');
  if (says(view, 'may-contain')) sum.add('mayContain', 1, 'says what may be in something else');
  if (purpose.strength > 0) sum.add('purpose', purpose.strength, mentions('purpose', purpose));
  // "Children must not send us their name or telephone number" says nothing of what others are asked for.
  const ofChildren =
    !/^user\.(?:childrens|demographic)/.test(asked) &&
    view.entry.clause.commitments.some(
      ({ kind, line }) => kind === 'age-limit' && (line === sentence.line || !denies(view, 'collect')),
    ) &&
    !does(view, 'collect', 'receive');
  if (ofChildren) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  const { clause } = view.entry;
  // A definition may go on: "A person is identifiable if ... such as a name, location data".
  const definitionOnly =
    clause.practices.every((practice) => practice === 'other') &&
    clause.commitments.some(({ kind }) => kind === 'definition');
  const defines =
    (definitionOnly || definesTerm(view)) &&
    (says(view, 'defines-opening') || !does(view, 'collect', 'receive', 'use'));
  if (defines) sum.add('defines', 1, 'only defines a term');
  if (promise(view, 'scope-exclusion') !== undefined)
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "Data centres have biometric access control": a safeguard, and no data of those who are asked.
  const guards =
    clause.practices.includes('data-security') && !clause.practices.includes('first-party-collection-use');
  if (guards && !does(view, 'collect', 'receive', 'store'))
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "If you apply for a job, see our notice for applicants": nothing is collected here.
  if (says(view, 'refers-on') && !does(view, 'collect', 'receive', 'store'))
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "Job applicants tell us of their health": not what members or patients are asked for.
  if (isOfApplicants(view) && !question.language.codeOfWork.test(toldOf(question)))
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  if (says(view, 'of-itself')) sum.add('itself', 1, 'says what the policy is about');
  if (says(view, 'warns')) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  if (goesToOther(question, view))
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  const never =
    denies(view, 'collect', 'store', 'receive') || (denies(view, 'use') && !says(view, 'one-use'));
  // "It stays on your device and is never sent to us."
  const stays = denies(view, 'share') && says(view, 'comes-in');
  // "We collect no page views" leaves open what else there is of behaviour.
  const inPart = data.key?.startsWith(`${asked}.`) === true && !specialCategory.test(asked);
  const denied = stays || (never && sentence.polarity === 'deny' && saidApart(question, view) === undefined);
  if (denied && inPart && data.strength > view.deniedData.strength)
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  if (denied && data.strength >= 0.6 && data.named) {
    sum.add('notCollected', 1, 'says it is not collected');
    const consent = sentence.consent !== 'none';
    return {
      reasons: sum.list,
      verdict: consent ? 'conditional' : 'forbidden',
      disclosure: 'incorrect',
      answers: true,
    };
  }
  const barred =
    (says(view, 'not-wanted') ||
      (says(view, 'not-entered') &&
        (sentence.boundParty === 'customer' || sentence.boundParty === 'person'))) &&
    view.ownData.named &&
    view.ownData.strength >= 0.75 &&
    !does(view, 'collect', 'receive');
  if (barred || (says(view, 'special-not-entered') && specialCategory.test(asked))) {
    sum.add('leavesOut', 0.8, 'is not to be entered');
    const leave = sentence.exceptions.length > 0 || sentence.consent !== 'none';
    return {
      reasons: sum.list,
      verdict: leave ? 'conditional' : 'forbidden',
      disclosure: 'incorrect',
      answers: true,
    };
  }
  // What a log or a vendor does not get may well be collected.
  const elsewhere = sentence.actions.includes('log') || sentence.recipients.length > 0;
  if (
    !elsewhere &&
    view.deniedData.strength >= 0.6 &&
    view.deniedData.named &&
    view.deniedData.strength > data.strength
  ) {
    sum.add('leavesOut', view.deniedData.strength, `leaves out ${view.deniedData.by}`);
    sum.add('leavesOutAtAll', 1, 'says that it is left out');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  if (data.strength >= 0.7 && !defines) {
    // "Billing data" may be a bank account, or an address.
    if (sensitive.test(asked) && !namesIt(asked, data))
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
    const conditional = sentence.consent === 'required' && isToldFirst(view);
    return {
      reasons: sum.list,
      verdict: conditional ? 'conditional' : 'permitted',
      disclosure: data.named ? 'clear' : 'vague',
      answers: true,
    };
  }
  const concrete = sentence.dataCategories.filter((key) => key !== 'user' && key !== 'user.aggregate').length;
  if (says(view, 'and-others') && concrete >= 2 && collects && !defines && mayBeMeant(question, view)) {
    sum.add('catchAll', 1, 'ends in a catch-all');
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
  }
  // "The customer decides which types of data it enters": any that can be entered, and none is told.
  const open = says(view, 'leaves-data-open') || (says(view, 'answers-for-data') && isEntered(question));
  if (open && !defines && !automatic.test(asked)) {
    sum.add('catchAll', 1, 'leaves it to the customer which data there are');
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
  }
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
}

/** The sentence has a word for just this, or for a part of it. */
const namesIt = (asked: string, { key, strength }: View['data']): boolean =>
  strength >= 1 || key === undefined || `${key}.`.startsWith(`${asked}.`);

const isOfApplicants = ({ entry }: View): boolean =>
  entry.ofApplicants || entry.turns.slice(0, openingSentences).some((turns) => turns.has('of-applicants'));

const openingSentences = 2;

/** What the code says of it. */
const toldOf = ({ flow }: Question): string =>
  `${flow.dataCategory} ${flow.purpose} ${flow.dataLabel} ${flow.sink}`;

/** "And any other information you provide" is nothing that a device tells by itself, nor what has to be named. */
function mayBeMeant({ flow, language }: Question, { sentence }: View): boolean {
  const { dataCategory } = flow;
  if (sensitive.test(dataCategory) || language.byOwnName.has(dataCategory)) return false;
  return !automatic.test(dataCategory) || sentence.dataCategories.some(isTold);
}

/** A device tells it by itself, which it does not of what somebody has bought. */
const isTold = (key: string): boolean =>
  automatic.test(key) && !key.startsWith('user.behavior.purchase_history');

/** "If you pay with Acme, Acme receives your address": what somebody else is told is nothing that the company keeps. */
const goesToOther = ({ vendor }: Question, view: View): boolean =>
  view.sentence.vendors.length > 0 &&
  (vendor === null || !view.sentence.vendors.includes(vendor)) &&
  says(view, 'vendor-takes');

/** The code says that customers handed it in. */
const isEntered = ({ flow, language }: Question): boolean =>
  flow.dataCategory === 'user.client_data' || language.code.entered.test(flow.dataLabel);

/** That consent is the legal basis of a passage is told behind it, and is no condition of what is asked for. */
function isToldFirst({ entry, sentence, turns }: View): boolean {
  const behind = entry.turns.slice(entry.clause.sentences.indexOf(sentence) + 1);
  return turns.has('sets-condition') || !behind.some((other) => other.has('of-legal-basis'));
}
