// Is this data said to be collected, by name or by a catch-all that ends a list?

import { Addends, type Stance } from './addends.ts';
import type { Question } from './question.ts';
import { denies, does, promise, type View } from './view.ts';

const sensitive =
  /^user\.(?:biometric|health_and_medical|government_id|criminal_history|financial|demographic\.(?:race|religious|political|sexual)|childrens|authorization)/;

export function onCollection(question: Question, view: View): Stance {
  const sum = new Addends();
  const { data, sentence, purpose } = view;
  const asked = question.flow.dataCategory;
  const collects = does(view, 'collect', 'use', 'receive', 'store', 'share', 'log');
  if (data.strength > 0) sum.add(3 * data.strength, `names ${data.by}`);
  if (does(view, 'collect', 'receive')) sum.add(1, 'speaks of collecting');
  else if (collects) sum.add(0.4, 'speaks of using it');
  if (purpose.strength > 0) sum.add(0.6 * purpose.strength, `names the purpose: ${purpose.by}`);
  // "Children must not send us their name or telephone number" says nothing of what others are asked for.
  const ofChildren =
    !/^user\.(?:childrens|demographic)/.test(asked) &&
    view.entry.clause.commitments.some(({ kind }) => kind === 'age-limit') &&
    !does(view, 'collect', 'receive');
  if (ofChildren) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  const { clause } = view.entry;
  // A definition may go on: "A person is identifiable if ... such as a name, location data".
  const definitionOnly =
    clause.practices.every((practice) => practice === 'other') &&
    clause.commitments.some(({ kind }) => kind === 'definition');
  const defines =
    (definitionOnly ||
      (promise(view, 'definition') !== undefined &&
        /\b(?:means?|refers? to|defined as|shall mean|shall have the meaning)\b/.test(sentence.text))) &&
    !does(view, 'collect', 'receive', 'use');
  if (defines) sum.add(-1.5, 'only defines a term');
  // "We never ask for your card number in an unsolicited e-mail" warns of others.
  if (/\b(?:unsolicited|phishing)\b/i.test(sentence.text))
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "We do not use your name in advertisements" denies one use, not that the name is collected.
  const oneUse = /\b(?:use|used|using|process|processed|processing)\b[^.;]*\b(?:for|to|in)\b/i.test(
    sentence.text,
  );
  const never = denies(view, 'collect', 'store', 'receive') || (denies(view, 'use') && !oneUse);
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
  // What a log or a vendor does not get may well be collected.
  const elsewhere = sentence.actions.includes('log') || sentence.recipients.length > 0;
  if (
    !elsewhere &&
    view.deniedData.strength >= 0.6 &&
    view.deniedData.named &&
    view.deniedData.strength > data.strength
  ) {
    sum.add(3 * view.deniedData.strength + 1.2, `leaves out ${view.deniedData.by}`);
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
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
    /\b(?:any|all) other\b(?! (?:financial|medical|health|payment|billing|employment|contact|technical)\b)|\bany (?:such )?(?:other )?information\b[^.]*\b(?:need|provide|submit)|\band (?:any )?other (?:information|data|details)\b|\bother identifying\b|\bother such information\b/i.test(
      sentence.text,
    );
  if (openEnded && concrete >= 2 && collects && !defines && !sensitive.test(asked)) {
    sum.add(1.3, 'ends in a catch-all');
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
  }
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
}
