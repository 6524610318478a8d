// Is this data said to be logged? Failing that, the safeguards govern the log without disclosing it.

import { Addends, type Stance } from './addends.ts';
import { aboutOtherData, denies, does, promise, type View } from './view.ts';

export function onLogs(view: View): Stance {
  const sum = new Addends();
  const { data, sentence } = view;
  const logs = sentence.actions.includes('log');
  const denied = denies(view, 'log');
  if (logs) {
    // What it says of other data is only context.
    const beside = denied && aboutOtherData(view);
    sum.add(beside ? 1.6 : denied ? 2.4 : 2.2, denied ? 'says what is not logged' : 'speaks of logs');
    if (data.strength > 0) sum.add(2 * data.strength, `names ${data.by}`);
    const left = view.deniedData.strength;
    if (left > 0) sum.add(2 * left, `leaves out ${view.deniedData.by}`);
    if (left >= 0.3 && left > data.strength)
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    const masked =
      /\b(?:masked|redacted|hashed|stripped|scrubbed|filtered|removed|anonymi[sz]ed|pseudonymi[sz]ed|truncated|shortened)\b[^.;]*\b(?:before|in (?:our|the|all) (?:\w+ )?logs?)\b/i;
    if (data.strength >= 0.7 && masked.test(sentence.text)) {
      sum.add(1, 'says that it is made unreadable first');
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    }
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
  const promised = promise(view, 'security-measure') !== undefined;
  const guard =
    promised ||
    (sentence.actions.includes('secure') &&
      sentence.boundParty !== 'person' &&
      view.entry.clause.practices.includes('data-security'));
  if (guard) {
    sum.add(promised ? 1.7 : 1.2, 'sets out safeguards');
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
