// Does the policy rule this processing out: a promise not to, an age, a purpose, an objection.

import { Addends, type Stance } from './addends.ts';
import { matchPurpose } from './match.ts';
import { mentions, namesData } from './mentioned.ts';
import { bindsThem, servesUs } from './on-sharing.ts';
import type { Question } from './question.ts';
import { saidApart } from './said-apart.ts';
import { aboutOtherData, denies, does, promise, says, type View } from './view.ts';
import { ofProhibition } from './weights.ts';

const keptByBrowser = /^user\.device\.(?:cookie|local_storage)/;

export function onProhibition(question: Question, view: View): Stance {
  const sum = new Addends(ofProhibition);
  const { data, purpose, recipient, sentence } = view;
  const { flow } = question;
  const age = promise(view, 'age-limit');
  const child =
    flow.dataCategory.startsWith('user.childrens') ||
    /\b(?:child|minor|kid|parent|age|birth)/i.test(flow.dataLabel.replace(/([A-Z])/g, ' $1'));
  if (age !== undefined && child) {
    sum.add('age', 1, `draws a line at the age of ${age.value}`);
    if (denies(view, 'collect', 'use', 'store')) sum.add('ageCollects', 1, 'rules out collecting');
    else if (denies(view, 'sell', 'share') && !question.leavesHouse)
      sum.add('agePassesOn', 1, 'is about passing data on');
    if (denies(view, 'sell') && flow.purpose.startsWith('sales')) sum.add('ageSells', 1, 'speaks of selling');
    if (data.strength > 0) sum.add('ageData', data.strength, namesData(data));
    sum.add('aboutChildren', 1, 'is about children');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  if (view.ruledOut.strength >= 0.5 && !aboutOtherData(view)) {
    sum.add('ruledOut', 1, `says that there is no ${view.ruledOut.by}`);
    if (data.strength > 0) sum.add('ruledOutData', data.strength, namesData(data));
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  // "We refrain from profiling", "we do not use profiling": whatever it would be done with.
  const unused =
    denies(view, 'use') &&
    [sentence.dataCategories, sentence.exceptions].every((list) => list.length === 0) &&
    sentence.consent === 'none'
      ? sentence.unusedFor
      : [];
  const banned = matchPurpose(question.language, flow.purpose, [...sentence.deniedPurposes, ...unused]);
  if (banned.strength >= 0.7 && sentence.boundParty !== 'third-party' && !aboutOtherData(view)) {
    sum.add('ruledOut', 1, `says that there is no ${banned.by}`);
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  if (says(view, 'defines-opening') || bindsThem(view))
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  const forbids = sentence.denied.length > 0 || says(view, 'limited') || says(view, 'limits-purposes');
  const prohibition = says(view, 'defines-party') || !forbids ? undefined : promise(view, 'prohibition');
  // Data that no list knows is told by the words of the code alone.
  const bans = prohibition !== undefined || (question.ownWords !== undefined && sentence.denied.length > 0);
  // "We do not receive your card number": what is never taken in is not stored. Under a heading, "your details" say what is.
  const denied = Math.max(view.deniedData.strength, view.ownData.strength);
  const meant = Math.max(denied, sentence.dataCategories.length === 0 ? data.strength : 0);
  const refuses =
    denies(view, 'collect', 'store', 'receive', 'retain') ||
    // "We use no cookies": to use what is kept in a browser is to put it there.
    (denies(view, 'use') && keptByBrowser.test(flow.dataCategory) && view.deniedData.strength >= 0.9) ||
    (view.deniedData.strength >= 0.9 &&
      sentence.boundParty === 'company' &&
      sentence.actions.length === 0 &&
      sentence.recipients.length === 0);
  const inHouse = !question.leavesHouse && !question.marketing && sentence.consent === 'none';
  if (inHouse && refuses && meant >= 0.45 && saidApart(question, view) === undefined) {
    sum.add('forbids', 1, 'says that it is never taken in');
    sum.add('data', meant, mentions('data', view.deniedData.by === '' ? data : view.deniedData));
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  const consent = promise(view, 'conditional-on-consent');
  const optOut = promise(view, 'opt-out');
  const sale = flow.purpose.startsWith('sales') && sentence.actions.includes('sell');
  const training = flow.purpose.startsWith('train_ai') && sentence.actions.includes('train');
  const touches =
    data.strength >= 0.3 || purpose.strength >= 0.7 || recipient.strength >= 0.5 || sale || training;
  if (bans && touches) sum.add('forbids', 1, 'forbids something');
  else if (consent !== undefined && touches) sum.add('consent', 1, 'makes it depend on consent');
  else if (optOut !== undefined && touches) sum.add('optOut', 1, 'lets people opt out');
  if (sale) sum.add('sale', 1, 'speaks of selling');
  if (training) sum.add('training', 1, 'speaks of training');
  if (says(view, 'asks-the-company') && sentence.denied.length === 0)
    sum.add('rights', 1, 'is about what people may ask for');
  if (data.strength > 0) sum.add('data', data.strength, namesData(data));
  if (purpose.strength > 0) sum.add('purpose', purpose.strength, mentions('purpose', purpose));
  if (recipient.strength > 0) sum.add('recipient', recipient.strength, mentions('recipient', recipient));
  if (flow.purpose.startsWith('sales') && !sale && bans && purpose.strength < 0.3)
    sum.add('notSelling', 1, 'is not about selling');
  if (flow.purpose.startsWith('train_ai') && !training && purpose.strength < 0.3)
    sum.add('notTraining', 1, 'is not about training');
  // A ban on selling, training or passing on says nothing about storing or writing to people.
  const forOthers = says(view, 'for-their-own') && servesUs(question);
  const beside =
    forOthers ||
    (sentence.denied.length > 0 &&
      !sentence.denied.some(
        (action) => action === 'use' || action === 'collect' || action === 'store' || action === 'retain',
      ) &&
      !(
        denies(view, 'sell') &&
        (flow.purpose.startsWith('sales') || flow.purpose.startsWith('marketing.advertising'))
      ) &&
      !(denies(view, 'train') && flow.purpose.startsWith('train_ai')) &&
      !(
        denies(view, 'share', 'publish') &&
        (question.leavesHouse || flow.purpose.startsWith('third_party'))
      ));
  if (beside) sum.add('beside', 1, 'forbids something else');
  // Training, sale and advertising are ruled out by name or by a limit to purposes, not by some other promise.
  const particular = /^(?:train_ai|sales|marketing)/.test(flow.purpose);
  const wholly = bans && says(view, 'only-processes');
  if (wholly && data.strength >= 0.3) sum.add('limitsAll', 1, 'limits all processing');
  const blanketBan =
    denies(view, 'share') &&
    !flow.purpose.startsWith('train_ai') &&
    (recipient.strength >= 0.7 ||
      (sentence.recipients.length === 0 &&
        sentence.exceptions.length > 0 &&
        sentence.boundParty === 'company' &&
        !says(view, 'abroad')) ||
      sentence.recipients.some((id) => /^(?:any-third-party|third-party|other-companies)$/.test(id)));
  // "We only disclose your data when you have consented" covers who buys it.
  const onlyAgreed =
    consent !== undefined &&
    question.leavesHouse &&
    flow.purpose.startsWith('sales') &&
    does(view, 'share') &&
    data.strength >= 0.3 &&
    /\bonly\b/i.test(sentence.text);
  const elsewhere =
    particular &&
    !onlyAgreed &&
    !sale &&
    !training &&
    purpose.strength < 0.7 &&
    !says(view, 'limits-purposes') &&
    !blanketBan;
  if (elsewhere) sum.add('elsewhere', 1, 'is about something else');
  // A limit for all data says nothing of children as such.
  const ofChildren =
    flow.dataCategory.startsWith('user.childrens') &&
    !data.named &&
    !(particular && (purpose.strength >= 0.7 || sale || training));
  const aboutThis =
    !beside &&
    !ofChildren &&
    !elsewhere &&
    (data.strength >= (particular || says(view, 'limits-purposes') ? 0.3 : 0.6) ||
      sale ||
      training ||
      purpose.strength >= 0.7);
  if (bans && aboutThis && !aboutOtherData(view)) {
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  if ((sale || training) && denies(view, 'sell', 'train') && aboutThis) {
    // "We do not sell it, and we do not share it without your consent": the condition is not that of the sale.
    const apart =
      sale && /\b(?:sell|rent)\b[^;]*?(?:;|,? (?:and|nor|but) (?:we|it|they|do)\b)/i.test(sentence.text);
    const conditional = sentence.consent !== 'none' && !apart;
    return {
      reasons: sum.list,
      verdict: conditional ? 'conditional' : 'forbidden',
      disclosure: 'incorrect',
      answers: true,
    };
  }
  if (consent !== undefined && aboutThis) {
    const denial = sentence.denied.length > 0;
    return {
      reasons: sum.list,
      verdict: 'conditional',
      disclosure: denial || onlyAgreed ? 'incorrect' : 'clear',
      answers: data.strength >= 0.7 || purpose.strength >= 0.7 || sale || training || onlyAgreed,
    };
  }
  if (optOut !== undefined && !ofChildren && (data.strength >= 0.7 || purpose.strength >= 0.7)) {
    return {
      reasons: sum.list,
      verdict: 'conditional',
      disclosure: purpose.named || data.named ? 'clear' : 'vague',
      answers: true,
    };
  }
  const allows =
    sentence.polarity === 'allow' &&
    !says(view, 'asks-the-company') &&
    // What a glossary says that a word takes in is no leave to do it.
    !view.entry.defines &&
    (data.strength >= 0.7 ||
      (data.strength >= 0.3 && purpose.strength >= 0.7 && !flow.dataCategory.startsWith('user.childrens')));
  if (allows && purpose.strength >= 0.7)
    return {
      reasons: sum.list,
      verdict: 'permitted',
      disclosure: data.named ? 'clear' : 'vague',
      answers: true,
    };
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
}
