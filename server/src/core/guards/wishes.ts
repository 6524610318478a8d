/**
 * What somebody said yes to, by the name of a yes or no of theirs alone: to be written to on one way (`updatesByMail`), to get
 * letters (`clubLetter`), to something that is done with them (`followUpOk`). Whose it is, is not asked here.
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

/** `clubLetter`: letters that come by themselves, not one that somebody wrote. */
export function wishForLetters(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  const kind = split.slice(0, -1);
  const isLetter = words.saidYes.letters.has(split.at(-1) ?? '') && kind.length > 0;
  const comesByItself = kind.every((word) => words.saidYes.letterKinds.has(word));
  return isLetter && comesByItself ? purposesIn(['newsletter'], words) : undefined;
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
