// Is this data said to be logged? Failing that, the safeguards govern the log without disclosing it.

import { tokenize } from '../understand/tokens.ts';
import { Addends, type Stance } from './addends.ts';
import type { Match } from './match.ts';
import { namesData } from './mentioned.ts';
import type { Question } from './question.ts';
import { saidApart } from './said-apart.ts';
import { aboutOtherData, definesTerm, denies, does, promise, says, type View } from './view.ts';
import { ofLogs } from './weights.ts';

export function onLogs(question: Question, view: View): Stance {
  const sum = new Addends(ofLogs);
  const { sentence } = view;
  const data = listedBesideLogs(question, view) ? inPassing(view) : listedNextTo(view);
  // "Our servers log each request. Names are taken out before a line is written."
  const ofLog =
    says(view, 'masked') && view.entry.clause.sentences.some(({ actions }) => actions.includes('log'));
  const apart = denies(view, 'log') ? saidApart(question, view) : undefined;
  // "Names are shown to other guests, but no passwords are logged" says nothing of names in logs.
  const logs =
    ofLog || (apart === undefined ? sentence.actions.includes('log') : speaksOfLogs(question, apart));
  const denied = denies(view, 'log') && apart === undefined;
  if (logs) {
    const nothingAtAll = denied && keepsNoLogs(view);
    // What it says of other data is only context.
    const beside = denied && !nothingAtAll && aboutOtherData(view);
    const name = beside ? 'notLoggedBeside' : denied ? 'notLogged' : 'logs';
    sum.add(name, 1, denied ? 'says what is not logged' : 'speaks of logs');
    if (data.strength > 0) sum.add('data', data.strength, namesData(data));
    const ends =
      sentence.actions.includes('delete') &&
      (!does(view, 'collect', 'store', 'retain') || (data.strength < 0.7 && sentence.durations.length > 0));
    if (ends) sum.add('deletes', 1, 'is about deletion');
    if (says(view, 'explains')) sum.add('explains', 1, 'explains a technology');
    // A statement on logs that is silent about the data still governs the log, before any safeguard.
    if (!view.sentence.dataCategories.some(isParticular)) sum.add('asSuch', 1, 'names no particular data');
    if (denied && !denies(view, 'share') && view.ownData.named && data.strength >= 0.75)
      sum.add('notLoggedNamed', 1, 'names this data, and not only data in general');
    if (nothingAtAll)
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    const left = view.deniedData.strength;
    if (left > 0) sum.add('leavesOut', left, `leaves out ${view.deniedData.by}`);
    if (left >= 0.3 && left > data.strength)
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    if (data.strength >= 0.7 && says(view, 'masked')) {
      sum.add('masked', 1, 'says that it is made unreadable first');
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    }
    const nothingElse = says(view, 'nothing-else') && data.strength < 0.7;
    if (nothingElse) sum.add('nothingElse', 1, 'says that nothing else is logged');
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
    !definesTerm(view) &&
    (promised ||
      (sentence.actions.includes('secure') &&
        sentence.boundParty !== 'person' &&
        view.entry.clause.practices.includes('data-security')));
  if (guard) {
    sum.add(promised ? 'safeguards' : 'safeguardsWords', 1, 'sets out safeguards');
    const { practices } = view.entry.clause;
    if (!practices.includes('data-security') || practices[0] === 'third-party-sharing')
      sum.add('inPassing', 1, 'in passing');
    // What providers, or recipients abroad, are held to says little of one's own logs.
    const ofOthers =
      view.others.some((id) => id === 'processor' || id === 'service-provider') ||
      view.entry.clause.practices[0] === 'international-audience';
    if (ofOthers) sum.add('ofOthers', 1, 'is about others');
    if (says(view, 'guards-disclosure')) sum.add('guardsDisclosure', 1, 'guards against disclosure');
    if (says(view, 'guards-transmission') && data.strength < 0.7)
      sum.add('guardsTransmission', 1, 'is about transmission or passwords');
  }
  if (data.strength > 0) sum.add(guard ? 'dataOfGuard' : 'dataAside', data.strength, namesData(data));
  if (
    guard &&
    data.strength >= 0.8 &&
    (does(view, 'store') || does(view, 'secure')) &&
    view.entry.row === undefined &&
    says(view, 'kept-where')
  ) {
    sum.add('keptWhere', 1, 'says where it is kept');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'vague', answers: true };
  }
  return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: guard };
}

/** "Our servers save no log files": whatever would stand in them. */
const keepsNoLogs = (view: View): boolean => {
  const { sentence } = view;
  return (
    says(view, 'logs-nothing') &&
    (sentence.boundParty === 'company' || sentence.boundParty === 'unknown') &&
    sentence.consent === 'none' &&
    [sentence.exceptions, sentence.durations, sentence.vendors].every((list) => list.length === 0)
  );
};

const speaksOfLogs = ({ language }: Question, text: string): boolean =>
  language.actions.find(tokenize(text)).some(({ value }) => value === 'log');

const mostBesideLogs = 4;
const automatic = /^(?:user\.(?:device|behavior|telemetry|unique_id|location)|system)\b/;

/** "We process names, e-mail addresses and technical data such as connection logs": the addresses are not in the logs. */
function listedBesideLogs({ flow }: Question, view: View): boolean {
  const { dataCategories, polarity } = view.sentence;
  return (
    polarity !== 'deny' &&
    !automatic.test(flow.dataCategory) &&
    dataCategories.filter(isParticular).length >= mostBesideLogs &&
    !says(view, 'logs-as-verb')
  );
}

const inPassing = ({ data }: View): Match => ({
  ...data,
  strength: Math.min(data.strength, 0.3),
  named: false,
});

const isParticular = (key: string): boolean => key.startsWith('user.') && key !== 'user.aggregate';

/** "What your browser sends is kept in log files ... - IP address - browser": the list of the clause says what is logged. */
function listedNextTo(view: View): Match {
  const { sentence, entry, data } = view;
  const denied = view.deniedData.strength > 0 || sentence.polarity === 'deny';
  if (denied || !sentence.actions.includes('log') || data.named || sentence.dataCategories.some(isSpecific))
    return data;
  // An item of the list ("API logs, volumes") says nothing of the others.
  const isItem = sentence !== entry.clause.sentences[0] && !/\b(?:we|is|are|be)\b/i.test(sentence.text);
  if (isItem) return data;
  const { listed } = view;
  if (entry.clause.sentences.some((other) => other.denied.includes('log'))) return data;
  if (!does(view, 'store', 'collect', 'retain') || sentence.text.length < 40) return data;
  const announces = entry.clause.dataCategories.filter(isParticular).length >= 3;
  return announces && listed.strength >= 0.75 && listed.strength * 0.9 > data.strength
    ? { ...listed, strength: listed.strength * 0.9, lent: true }
    : data;
}

const isSpecific = (key: string): boolean =>
  isParticular(key) && key !== 'user.telemetry' && key !== 'user.device';
