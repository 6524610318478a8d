// For how long may this data be kept? A period for other data limits nothing here.

import { Addends, type Stance } from './addends.ts';
import { compareDurations, durationInWords } from './period.ts';
import type { Question } from './question.ts';
import { aboutOtherData, denies, does, promise, type View } from './view.ts';

export function onRetention(question: Question, view: View): Stance {
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
