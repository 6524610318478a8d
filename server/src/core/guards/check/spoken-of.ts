/**
 * Whether the send speaks of what an answer is named for, in whatever words: by who receives it (`choices.crashDetails` before
 * Crashlytics), by the data (`isGranted('location')` before a position), by the use of data, or by the words that it is
 * written with (`permits(person, 'yearly_report')` in `reportToAuditor`). It is the evidence that counts where nobody has a row for
 * the words themselves.
 */
import { splitWords } from '../../text/words.ts';
import type { Inquiry } from '../inquiry.ts';
import { isForMessages, isUnder, purposesIn } from '../purposes.ts';
import type { ConsentWords } from '../words.ts';
import { wordsTold } from './other-answers.ts';

/** By who receives it, or by the data: that is not called after what is done about a thing, as states are. */
export function isSpokenOfBySend(inquiry: Inquiry, about: readonly string[]): boolean {
  const { words } = inquiry.context;
  const telling = tellingWords(about, words);
  const receiver = inquiry.send.recipientWords.filter((word) => !words.idle.has(word));
  if (telling.some((word) => receiver.some((other) => isOneStem(word, other)))) return true;
  return telling.length > 0 && isAboutData(inquiry, telling);
}

export function isSpokenOf(inquiry: Inquiry, about: readonly string[]): boolean {
  if (isSpokenOfBySend(inquiry, about)) return true;
  if (isForAnotherWay(inquiry, about)) return false;
  if (isForUse(inquiry, tellingWords(about, inquiry.context.words))) return true;
  return isToldOf(inquiry, tellingWords(about, inquiry.context.words));
}

/** In what the send says, and in the names around it. */
export function isToldOf(inquiry: Inquiry, telling: readonly string[]): boolean {
  const told = [...wordsTold(inquiry), ...splitWords(inquiry.host ?? '')];
  return telling.some((word) => told.some((other) => isOneStem(word, other)));
}

/** A purpose that is just to hand data to such receivers: `transcription` to who computes. */
export function isForReceiver({ send, context }: Inquiry, about: readonly string[]): boolean {
  return purposesIn(about, context.words).some(({ covers }) =>
    covers.includes(`class:${send.recipientClass}`),
  );
}

/** `prefs.stylingMail` before what is no message. */
function isForAnotherWay({ send, context }: Inquiry, about: readonly string[]): boolean {
  if (send.use === undefined || isForMessages(send.use)) return false;
  return purposesIn(about, context.words).some(({ channel }) => channel);
}

/** Every data word of the answer is one for a category that is sent. */
function isAboutData({ send, context }: Inquiry, telling: readonly string[]): boolean {
  const { anyPurpose, dataWords } = context.words;
  const about = telling.filter((word) => !anyPurpose.has(word));
  return dataWords.some(
    ({ category, words }) =>
      about.length > 0 &&
      about.every((word) => words.has(word)) &&
      send.categories.some((each) => isUnder(each, category)),
  );
}

/** A purpose that is just this use, or wider; not a part of it, and nothing that would do for want of knowing. */
export function isForUse({ send, context }: Inquiry, about: readonly string[]): boolean {
  const { use, recipientClass } = send;
  if (use === undefined) return false;
  return purposesIn(about, context.words).some(({ covers, exact }) =>
    covers.some((key) =>
      key.startsWith('class:')
        ? key.slice('class:'.length) === recipientClass
        : key === use || (!exact && isUnder(use, key)),
    ),
  );
}

/** Words that say what for; a way that something is sent on is none. */
export function tellingWords(about: readonly string[], words: ConsentWords): readonly string[] {
  return about.filter(
    (word) =>
      word.length > 1 &&
      !words.idle.has(word) &&
      !words.permissions.has(word) &&
      !words.permissionFillers.has(word) &&
      !words.switches.has(word) &&
      !words.given.has(word) &&
      !words.wishes.has(word) &&
      !purposesIn([word], words).some(({ channel, exact, name }) => channel || exact || name === 'contact'),
  );
}

const LEAST = 4;
/** What English puts behind a stem; of two words with one stem each ends so. */
const ENDING =
  /^(?:|e?s|e|ed|d|ings?|e?rs?|ors?|ies|y|be|bing|ptions?|ions?|ations?|ications?|ments?|al|als|ally|ics?)$/;

/** `receipts` and `receipt`, `transcription` and `transcribe`; not `research` and `reservation`, or `general` and `generate`. */
export function isOneStem(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  if (shorter < LEAST) return word === other;
  let common = 0;
  while (common < shorter && word[common] === other[common]) common += 1;
  return common >= LEAST && [word, other].every((each) => ENDING.test(each.slice(common)));
}
