/**
 * What somebody said yes to, by the name of a yes or no of theirs alone: to be written to on one way (`updatesByMail`, `emailTips`), to
 * get letters (`clubLetter`), to who may have their data (`employerSharing`), to something that is done with them (`followUpOk`). Whose it is, is not asked here.
 */
import { ownPurpose, purposesIn } from './purposes.ts';
import { type ConsentPurpose, type ConsentWords, findPhrase } from './words.ts';

/** `updatesByMail`, `newsBySms`; `byPost` alone may be how anything is done. */
export function wishByWay(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  const at = split.findIndex((word) => words.saidYes.ways.has(word));
  const way = at < 0 ? [] : split.slice(at + 1);
  if (way.length === 0 || !way.every((word) => words.saidYes.channels.has(word))) return undefined;
  const what = split.slice(0, at);
  if (!words.saidYes.messages.has(what.at(-1) ?? '')) return undefined;
  if (!isSaid(what, words) || what.some((word) => words.saidYes.dealings.has(word))) return undefined;
  const channels = purposesIn(way, words).filter(({ channel }) => channel);
  return channels.length > 0 ? channels : undefined;
}

/** `emailTips`, `smsOffers`: what comes on a way. */
export function wishOnWay(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  const at = split.findIndex((word) => !words.saidYes.channels.has(word));
  const what = at < 1 ? [] : split.slice(at);
  if (what.length === 0 || !what.every((word) => words.saidYes.news.has(word))) return undefined;
  const channels = purposesIn(split.slice(0, at), words).filter(({ channel }) => channel);
  return channels.length > 0 ? channels : undefined;
}

/** `textMe`, `emailMe`: whoever says so of themselves. */
export function wishOfMe(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  const way = split.at(-1) === 'me' ? words.saidYes.me.get(split.slice(0, -1).join(' ')) : undefined;
  return way === undefined ? undefined : purposesIn([way], words);
}

/** `employerSharing`: who is let have the data; nothing says what of it, or what for, so the send has to be to them. */
export function wishToShare(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  const who = split.slice(0, -1);
  const isSharing = split.at(-1) === 'sharing' && who.length > 0;
  const isNamed = isSharing && who.every((word) => words.saidYes.receivers.has(word));
  return isNamed ? [{ ...ownPurpose(who), to: who }] : undefined;
}

/** `clubLetter`, `mailing`: letters that come by themselves, not one that somebody wrote. */
export function wishForLetters(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  if (words.saidYes.mailings.has(split.join(' '))) return purposesIn(split, words);
  const kind = split.slice(0, -1);
  const isLetter = words.saidYes.letters.has(split.at(-1) ?? '') && kind.length > 0;
  const comesByItself = kind.every((word) => words.saidYes.letterKinds.has(word));
  return isLetter && comesByItself ? purposesIn(['newsletter'], words) : undefined;
}

/**
 * `smsReminders`, `orderUpdatesByMail`, `wantsDigest`: messages of one kind, on one way or because somebody wants them. They
 * are a yes to messages of that kind alone, so words of the send have to say that it is one.
 */
export function wishForKind(
  split: readonly string[],
  told: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  const { channels, ways, messages, kinds, dealings } = words.saidYes;
  const about = split.filter((word) => kinds.has(word) || dealings.has(word));
  const rest = split.filter((word) => !about.includes(word));
  const isWanted = findPhrase(rest, words.wishes)?.start === 0;
  const isPlain = (word: string): boolean =>
    channels.has(word) || ways.has(word) || messages.has(word) || words.permissionFillers.has(word);
  if (about.length === 0 || !rest.slice(isWanted ? 1 : 0).every(isPlain)) return undefined;
  if (!about.some((word) => told.some((other) => isOneKind(word, other)))) return undefined;
  const way = purposesIn(rest, words).filter(({ channel }) => channel);
  if (way.length > 0) return way;
  // `digest`: letters that come again, which nobody gets who did not ask for them.
  const isLetter = rest.length === 0 && about.every((word) => words.saidYes.comesAgain.has(word));
  return isWanted || isLetter ? purposesIn(['contact'], words) : undefined;
}

/** `reminders` and `remind`, `order` and `ordered`. */
function isOneKind(word: string, other: string): boolean {
  return other.length > 3 && other.startsWith(word.slice(0, Math.max(4, word.length - 3)));
}

/** `aiAnalysisOk`, `followUpOk`: with a word at the end that agrees. */
export function wishAtEnd(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  const about = split.slice(0, -1).filter((word) => word !== 'is');
  if (about.length === 0 || !words.saidYes.ends.has(split.at(-1) ?? '') || !isSaid(about, words))
    return undefined;
  const purposes = purposesIn(about, words).filter(({ root, act, wish }) => (root || act) && !wish);
  if (purposes.length > 0) return purposes;
  const isAsked = findPhrase(about, words.saidYes.asked) !== undefined;
  return isAsked && purposesIn(about, words).length === 0 ? [ownPurpose(about)] : undefined;
}

function isSaid(split: readonly string[], words: ConsentWords): boolean {
  return !split.some((word) => words.negations.has(word) || words.things.has(word));
}
