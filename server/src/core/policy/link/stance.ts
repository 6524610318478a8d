// What a sentence means for a flow, and how well it answers. One function per question a check asks; each returns addends
// with their reasons, so that a score can always be taken apart.

import type { Disclosure, LinkReason, Verdict } from '../model.ts';
import { compareDurations, durationInWords } from './period.ts';
import type { Question } from './question.ts';
import { aboutOtherData, denies, does, promise, type View } from './view.ts';

export interface Stance {
  readonly reasons: readonly LinkReason[];
  /** Null: the sentence governs the place (safeguards for a log) without saying anything about this flow. */
  readonly verdict: Verdict | null;
  readonly disclosure: Disclosure;
  /** Whether the sentence covers or governs the flow at all; otherwise it is context. */
  readonly answers: boolean;
}

const sensitive =
  /^user\.(?:biometric|health_and_medical|government_id|criminal_history|financial|demographic\.(?:race|religious|political|sexual)|childrens|authorization)/;

export function stanceOf(question: Question, view: View): Stance {
  switch (question.flow.check) {
    case 'logged-personal-data':
      return onLogs(view);
    case 'missing-retention':
    case 'excessive-retention':
      return onRetention(question, view);
    case 'missing-consent':
    case 'mismatched-consent':
    case 'undisclosed-recipient':
      return onSharing(question, view);
    case 'undisclosed-data':
      return onCollection(question, view);
    case 'forbidden-processing':
      return onProhibition(question, view);
  }
}

class Addends {
  readonly list: LinkReason[] = [];

  add(weight: number, text: string): void {
    if (Math.abs(weight) >= 0.05) this.list.push({ weight: Math.round(weight * 100) / 100, text });
  }
}

function onLogs(view: View): Stance {
  const sum = new Addends();
  const { data, sentence } = view;
  const logs = sentence.actions.includes('log');
  const denied = denies(view, 'log');
  if (logs) {
    sum.add(denied ? 2.4 : 2.2, denied ? 'says what is not logged' : 'speaks of logs');
    if (data.strength > 0) sum.add(2 * data.strength, `names ${data.by}`);
    const nothingElse = /\bno (?:other|further|additional)\b/i.test(sentence.text) && data.strength < 0.7;
    if (nothingElse) sum.add(0.6, 'says that nothing else is logged');
    if ((denied || nothingElse) && data.strength >= 0.3)
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    if (data.strength >= 0.7)
      return {
        reasons: sum.list,
        verdict: 'permitted',
        disclosure: data.named ? 'clear' : 'vague',
        answers: true,
      };
    return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: true };
  }
  const guard = promise(view, 'security-measure') !== undefined;
  if (guard) {
    sum.add(1.7, 'sets out safeguards');
    if (/\b(?:unauthori[sz]ed|disclosure|appropriate use|access)\b/i.test(sentence.text))
      sum.add(0.4, 'guards against disclosure');
    if (
      /password|credential|encrypted in transit|during transmission|tls|ssl/i.test(sentence.text) &&
      data.strength < 0.7
    )
      sum.add(-0.4, 'is about transmission or passwords');
  }
  if (data.strength > 0) sum.add((guard ? 1.2 : 0.9) * data.strength, `names ${data.by}`);
  if (
    guard &&
    data.strength >= 0.8 &&
    (does(view, 'store') || does(view, 'secure')) &&
    /\b(?:stored?|maintain|archived?|kept|keep|only on|servers?)\b/i.test(sentence.text)
  ) {
    sum.add(0.4, 'says where it is kept');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'vague', answers: true };
  }
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: guard };
}

function onRetention(question: Question, view: View): Stance {
  const sum = new Addends();
  const { data, sentence } = view;
  const limit = promise(view, 'retention-limit');
  const kept = question.flow.retention;
  if (limit !== undefined) {
    sum.add(
      2.4,
      limit.value === 'as-long-as-needed'
        ? 'says when data is no longer kept'
        : `sets a period (${durationInWords(String(limit.value))})`,
    );
    // A limit for other data limits nothing here.
    if (aboutOtherData(view)) {
      sum.add(-1.8, 'is about other data');
      return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
    }
    if (data.strength > 0) sum.add(2.2 * data.strength, `names ${data.by}`);
    const aside = /\b(?:back-?ups?|archives?)\b/i;
    if (aside.test(sentence.text) && !aside.test(`${question.flow.sink} ${question.flow.dataLabel}`))
      sum.add(-1.2, 'is about backups');
    if (typeof limit.value === 'string' && limit.value !== 'as-long-as-needed') {
      sum.add(0.4, 'gives a number');
      const covers = data.strength >= 0.3 || sentence.dataCategories.length === 0;
      if (
        /\b(?:after|upon|following)\b.*\b(?:terminat|clos|delet|cancel)/i.test(sentence.text) &&
        data.strength < 0.6
      )
        sum.add(-0.2, 'counts from the end of the contract');
      if (!covers) return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
      if (kept === undefined)
        return { reasons: sum.list, verdict: 'exceeds', disclosure: 'incorrect', answers: true };
      const order = compareDurations(kept, limit.value);
      return order === 'longer'
        ? { reasons: sum.list, verdict: 'exceeds', disclosure: 'incorrect', answers: true }
        : { reasons: sum.list, verdict: 'permitted', disclosure: 'clear', answers: true };
    }
    const long = kept !== undefined && compareDurations(kept, 'P5Y') === 'longer';
    const verdict =
      question.flow.check === 'excessive-retention' && (kept === undefined || long)
        ? 'exceeds'
        : 'conditional';
    return { reasons: sum.list, verdict, disclosure: 'vague', answers: true };
  }
  if (
    sentence.actions.includes('retain') ||
    sentence.actions.includes('store') ||
    sentence.actions.includes('delete')
  ) {
    sum.add(0.8, 'speaks of storing');
    if (data.strength > 0) sum.add(1.2 * data.strength, `names ${data.by}`);
    const stored = data.strength >= 0.7 && does(view, 'store');
    const never = denies(view, 'store', 'retain') && data.strength >= 0.7;
    if (never) {
      sum.add(2, 'says it is not stored');
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    }
    return {
      reasons: sum.list,
      verdict: stored ? 'conditional' : 'undisclosed',
      disclosure: stored ? 'vague' : 'omitted',
      answers: stored,
    };
  }
  if (data.strength > 0) sum.add(0.9 * data.strength, `names ${data.by}`);
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: data.strength >= 0.75 };
}

function onSharing(question: Question, view: View): Stance {
  const sum = new Addends();
  const { data, recipient, excepted, purpose, sentence } = view;
  const shares =
    sentence.actions.includes('share') ||
    sentence.actions.includes('publish') ||
    (question.flow.purpose.startsWith('sales') && sentence.actions.includes('sell'));
  const sells = sentence.actions.includes('sell');
  // Not selling is not the same as not sharing; it answers sales, and advertising where nothing else does.
  const sale = question.flow.purpose.startsWith('sales') || question.classes.has('data-broker');
  const advertising = question.flow.purpose.startsWith('marketing.advertising');
  const onlySale = !denies(view, 'share', 'publish') && denies(view, 'sell');
  // What recipients must not do is no ban on giving them data, and a ban for one purpose is none for another.
  const bindsOthers = sentence.boundParty === 'third-party' || sentence.boundParty === 'person';
  const elsewhere =
    !question.marketing &&
    sentence.purposes.some((purposeKey) => purposeKey.startsWith('marketing')) &&
    /\bfor\b[^.;]*\b(?:marketing|advertis)/i.test(sentence.text);
  const deniedSharing =
    !bindsOthers && !elsewhere && (denies(view, 'share', 'publish') || (onlySale && (sale || advertising)));
  const training = question.flow.purpose.startsWith('train_ai') && sentence.actions.includes('train');
  const excludesRecipient = excepted.strength >= 0.5;
  const blanket =
    deniedSharing &&
    (sentence.recipients.some(
      (id) => id === 'any-third-party' || id === 'third-party' || id === 'other-companies',
    ) ||
      sentence.recipients.length === 0);

  const reach = Math.max(recipient.strength, excepted.strength);
  if (excludesRecipient) sum.add(2.5 * excepted.strength, `excepts ${excepted.by}`);
  else if (blanket && recipient.strength < 0.7)
    sum.add(onlySale && !sale ? 0.8 : 1.75, 'rules out sharing in general');
  else if (recipient.strength > 0) sum.add(2.5 * recipient.strength, `names ${recipient.by}`);
  if (recipient.strength > 1) sum.add(0.9, 'by its own name');
  if (shares) sum.add(0.8, deniedSharing ? 'says what is not shared' : 'speaks of sharing');
  else if (sells && question.marketing) sum.add(0.8, 'speaks of selling');
  if (
    data.strength > 0 &&
    (shares || recipient.strength > 0 || excludesRecipient || training || deniedSharing)
  )
    sum.add(1.8 * data.strength, `names ${data.by}`);
  if (purpose.strength > 0)
    sum.add(
      (recipient.strength > 0.3 || shares ? 1 : 0.5) * purpose.strength,
      `names the purpose: ${purpose.by}`,
    );
  if (training) sum.add(2, 'speaks of training');
  if (training && denies(view, 'train')) sum.add(1.5, 'says that nothing is trained with it');
  const conditioned = sentence.consent !== 'none';
  if (conditioned && (shares || recipient.strength >= 0.3)) {
    sum.add(reach >= 0.5 || deniedSharing ? 0.9 : 0.3, 'makes it depend on consent');
  }
  if (sentence.boundParty === 'person' && !shares) sum.add(-0.4, 'speaks of what people do themselves');

  const dataFits = data.strength >= 0.3 || sentence.dataCategories.length === 0 || recipient.strength >= 1.1;
  if (training && denies(view, 'train')) {
    return {
      reasons: sum.list,
      verdict: sentence.consent === 'exception' ? 'conditional' : 'forbidden',
      disclosure: 'incorrect',
      answers: true,
    };
  }
  if (deniedSharing && !excludesRecipient) {
    const matters = blanket || recipient.strength >= 0.5;
    if (!matters) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
    if (aboutOtherData(view))
      return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
    if (sentence.consent === 'exception' || sentence.consent === 'required')
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'incorrect', answers: true };
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  const limited = promise(view, 'prohibition');
  if (
    limited !== undefined &&
    shares &&
    data.strength >= 0.35 &&
    reach < 0.3 &&
    sentence.polarity !== 'deny'
  ) {
    sum.add(1, 'limits how it may be disclosed');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'vague', answers: true };
  }
  if (training && !denies(view, 'train')) {
    if (sentence.consent !== 'none')
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'clear', answers: true };
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: data.strength > 0 };
  }
  if (reach < 0.3 && !(shares && data.strength >= 0.7)) {
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  }
  if (sentence.consent === 'required' && !excludesRecipient)
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'clear', answers: true };
  const optOut = view.entry.clause.commitments.some(
    (commitment) => commitment.kind === 'opt-out' && commitment.modality !== 'prohibition',
  );
  const clear = (recipient.named || recipient.strength >= 0.8) && (dataFits || purpose.strength >= 0.7);
  if (optOut && question.marketing && reach >= 0.3) {
    sum.add(0.6, 'lets people opt out');
    return {
      reasons: sum.list,
      verdict: 'conditional',
      disclosure: clear && data.named && shares ? 'clear' : 'vague',
      answers: true,
    };
  }
  // A provider mentioned in passing, in a passage that is about something else, discloses nothing.
  const inPassing =
    data.strength === 0 &&
    purpose.strength < 0.7 &&
    recipient.strength < 1.1 &&
    (!view.entry.clause.practices.includes('third-party-sharing') || sentence.boundParty !== 'company');
  const asksOnly = sentence.boundParty === 'person' && /\bright to\b|\brequest\b/i.test(sentence.text);
  if (asksOnly || elsewhere)
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  const acts = does(view, 'share', 'use', 'collect', 'store', 'publish', 'receive', 'sell', 'log', 'train');
  if (!acts && reach < 0.8 && !excludesRecipient) {
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  }
  if (inPassing) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  if (reach < 0.5) {
    // "Third parties" without more says that something is shared, but hardly with whom.
    return {
      reasons: sum.list,
      verdict: 'conditional',
      disclosure: 'vague',
      answers: reach >= 0.3 && (data.strength >= 0.3 || purpose.strength >= 0.7),
    };
  }
  if (!dataFits && purpose.strength < 0.7) {
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: reach >= 0.7 };
  }
  return { reasons: sum.list, verdict: 'permitted', disclosure: clear ? 'clear' : 'vague', answers: true };
}

function onCollection(question: Question, view: View): Stance {
  const sum = new Addends();
  const { data, sentence, purpose } = view;
  const asked = question.flow.dataCategory;
  const collects = does(view, 'collect', 'use', 'receive', 'store', 'share', 'log');
  if (data.strength > 0) sum.add(3 * data.strength, `names ${data.by}`);
  if (does(view, 'collect', 'receive')) sum.add(1, 'speaks of collecting');
  else if (collects) sum.add(0.4, 'speaks of using it');
  if (purpose.strength > 0) sum.add(0.6 * purpose.strength, `names the purpose: ${purpose.by}`);
  const defines =
    promise(view, 'definition') !== undefined &&
    /\bmeans?\b/.test(sentence.text) &&
    !does(view, 'collect', 'receive', 'use');
  if (defines) sum.add(-1.5, 'only defines a term');
  const never = denies(view, 'collect', 'use', 'store', 'receive');
  if (never && sentence.polarity === 'deny' && data.strength >= 0.6 && data.named) {
    sum.add(1.2, 'says it is not collected');
    const consent = sentence.consent !== 'none';
    return {
      reasons: sum.list,
      verdict: consent ? 'conditional' : 'forbidden',
      disclosure: 'incorrect',
      answers: true,
    };
  }
  if (data.strength >= 0.7 && !defines) {
    const conditional = sentence.consent === 'required';
    return {
      reasons: sum.list,
      verdict: conditional ? 'conditional' : 'permitted',
      disclosure: data.named ? 'clear' : 'vague',
      answers: true,
    };
  }
  const concrete = sentence.dataCategories.filter((key) => key !== 'user' && key !== 'user.aggregate').length;
  const openEnded =
    /\b(?:any|all) other\b|\bany (?:such )?(?:other )?information\b[^.]*\b(?:need|provide|submit)|\band (?:any )?other (?:information|data|details)\b|\bother identifying\b|\bother such information\b/i.test(
      sentence.text,
    );
  if (openEnded && concrete >= 2 && collects && !defines && !sensitive.test(asked)) {
    sum.add(1.6, 'ends in a catch-all');
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
  }
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
}

function onProhibition(question: Question, view: View): Stance {
  const sum = new Addends();
  const { data, purpose, recipient, sentence } = view;
  const { flow } = question;
  const age = promise(view, 'age-limit');
  const child =
    flow.dataCategory.startsWith('user.childrens') ||
    /\b(?:child|minor|kid|parent|age|birth)/i.test(flow.dataLabel.replace(/([A-Z])/g, ' $1'));
  if (age !== undefined && child) {
    sum.add(3.4, `draws a line at the age of ${age.value}`);
    if (denies(view, 'collect', 'use', 'store')) sum.add(0.8, 'rules out collecting');
    else if (denies(view, 'sell', 'share') && !question.leavesHouse)
      sum.add(-0.6, 'is about passing data on');
    if (data.strength > 0) sum.add(data.strength, `names ${data.by}`);
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  const prohibition = promise(view, 'prohibition');
  const consent = promise(view, 'conditional-on-consent');
  const optOut = promise(view, 'opt-out');
  const sale = flow.purpose.startsWith('sales') && sentence.actions.includes('sell');
  const training = flow.purpose.startsWith('train_ai') && sentence.actions.includes('train');
  const touches =
    data.strength >= 0.3 || purpose.strength >= 0.7 || recipient.strength >= 0.5 || sale || training;
  if (prohibition !== undefined && touches) sum.add(2.2, 'forbids something');
  else if (consent !== undefined && touches) sum.add(1.6, 'makes it depend on consent');
  else if (optOut !== undefined && touches) sum.add(1.2, 'lets people opt out');
  if (sale) sum.add(2, 'speaks of selling');
  if (training) sum.add(2.2, 'speaks of training');
  if (data.strength > 0) sum.add(2.2 * data.strength, `names ${data.by}`);
  if (purpose.strength > 0) sum.add(1.2 * purpose.strength, `names the purpose: ${purpose.by}`);
  if (recipient.strength > 0) sum.add(0.8 * recipient.strength, `names ${recipient.by}`);
  if (flow.purpose.startsWith('sales') && !sale && prohibition !== undefined && purpose.strength < 0.3)
    sum.add(-1, 'is not about selling');
  if (flow.purpose.startsWith('train_ai') && !training && purpose.strength < 0.3)
    sum.add(-0.6, 'is not about training');
  // A ban on selling, training or passing on says nothing about storing or writing to people.
  const beside =
    sentence.denied.length > 0 &&
    !sentence.denied.some(
      (action) => action === 'use' || action === 'collect' || action === 'store' || action === 'retain',
    ) &&
    !(
      denies(view, 'sell') &&
      (flow.purpose.startsWith('sales') || flow.purpose.startsWith('marketing.advertising'))
    ) &&
    !(denies(view, 'train') && flow.purpose.startsWith('train_ai')) &&
    !(denies(view, 'share', 'publish') && (question.leavesHouse || flow.purpose.startsWith('third_party')));
  if (beside) sum.add(-1.5, 'forbids something else');
  const aboutThis = !beside && (data.strength >= 0.3 || sale || training || purpose.strength >= 0.7);
  if (prohibition !== undefined && aboutThis && !aboutOtherData(view)) {
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  if ((sale || training) && denies(view, 'sell', 'train') && aboutThis) {
    const conditional = sentence.consent !== 'none';
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
      disclosure: denial ? 'incorrect' : 'clear',
      answers: data.strength >= 0.7 || purpose.strength >= 0.7 || sale || training,
    };
  }
  if (optOut !== undefined && (data.strength >= 0.7 || purpose.strength >= 0.7)) {
    return {
      reasons: sum.list,
      verdict: 'conditional',
      disclosure: purpose.named || data.named ? 'clear' : 'vague',
      answers: true,
    };
  }
  const says =
    sentence.polarity === 'allow' &&
    (data.strength >= 0.7 || (data.strength >= 0.3 && purpose.strength >= 0.7));
  if (says && purpose.strength >= 0.7)
    return {
      reasons: sum.list,
      verdict: 'permitted',
      disclosure: data.named ? 'clear' : 'vague',
      answers: true,
    };
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
}
