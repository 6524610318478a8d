// Is this data said to be logged? Failing that, the safeguards govern the log without disclosing it.

import { Addends, type Stance } from './addends.ts';
import type { Match } from './match.ts';
import { aboutOtherData, denies, does, promise, type View } from './view.ts';

export function onLogs(view: View): Stance {
  const sum = new Addends();
  const { sentence } = view;
  const data = listedNextTo(view);
  const logs = sentence.actions.includes('log');
  const denied = denies(view, 'log');
  if (logs) {
    // What it says of other data is only context.
    const beside = denied && aboutOtherData(view);
    sum.add(beside ? 1.6 : denied ? 2.4 : 2.2, denied ? 'says what is not logged' : 'speaks of logs');
    if (data.strength > 0) sum.add(2 * data.strength, `names ${data.by}`);
    if (explains.test(sentence.text)) sum.add(-2, 'explains a technology');
    // A statement on logs that is silent about the data still governs the log, before any safeguard.
    if (!view.sentence.dataCategories.some(isParticular)) sum.add(0.6, 'speaks of logs as such');
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
    const { practices } = view.entry.clause;
    if (!practices.includes('data-security') || practices[0] === 'third-party-sharing')
      sum.add(-0.8, 'in passing');
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

/** "A web beacon allows the server that hosts it to log your address": what such things do in general. */
const explains =
  /\b(?:allows?|enables?|lets?) (?:that|the|a|any|such) (?:[\w-]+ ){0,2}(?:servers?|browsers?|part(?:y|ies)|sites?|websites?|compan(?:y|ies)) to\b/i;

const isParticular = (key: string): boolean => key.startsWith('user.') && key !== 'user.aggregate';

/** "What your browser sends is kept in log files ... - IP address - browser": the list of the clause says what is logged. */
function listedNextTo(view: View): Match {
  const { sentence, entry, data } = view;
  const denied = view.deniedData.strength > 0 || sentence.polarity === 'deny';
  if (denied || !sentence.actions.includes('log') || data.named || sentence.dataCategories.some(isSpecific))
    return data;
  const { listed } = view;
  if (entry.clause.sentences.some((other) => other.denied.includes('log'))) return data;
  if (!does(view, 'store', 'collect', 'retain') || sentence.text.length < 40) return data;
  const announces = entry.clause.dataCategories.filter(isParticular).length >= 3;
  return announces && listed.strength >= 0.75 && listed.strength * 0.9 > data.strength
    ? { ...listed, strength: listed.strength * 0.9 }
    : data;
}

const isSpecific = (key: string): boolean =>
  isParticular(key) && key !== 'user.telemetry' && key !== 'user.device';
