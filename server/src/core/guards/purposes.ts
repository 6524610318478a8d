/** Which purposes a name or text speaks of, and whether a consent for them covers a send. */
import type { RecipientRow } from '../catalog/row.ts';
import { splitWords } from '../text/words.ts';
import type { ConsentPurpose, ConsentWords } from './words.ts';

/** What the send is for. */
export interface SendPurpose {
  /** Data-use key; undefined when it is not known, and then any consent covers it, but for ways that it is not sent on. */
  readonly use: string | undefined;
  readonly recipientClass: string | undefined;
  /** Words of the recipient's name and class. */
  readonly recipientWords: readonly string[];
  /** Categories of what is sent. */
  readonly categories: readonly string[];
}

export function sendPurpose(
  use: string | undefined,
  recipient: RecipientRow | undefined,
  { classWords }: ConsentWords,
  categories: readonly string[] = [],
): SendPurpose {
  const own = [recipient?.name, recipient?.class].flatMap((text) => splitWords(text ?? ''));
  return {
    use,
    recipientClass: recipient?.class,
    recipientWords: [...own, ...(classWords.get(recipient?.class ?? '') ?? [])],
    categories,
  };
}

/** What a send is for that goes where the project says by itself. */
const OWN = 'own';

/** A purpose that is named in words that no row knows: `consents.photos`. It is another than those that are known. */
export function ownPurpose(words: readonly string[]): ConsentPurpose {
  return { ...statedPurpose([OWN]), name: words.join(' '), words: [words] };
}

/** Whether a purpose is named in words that no row knows. */
export function isOwn({ covers: keys }: ConsentPurpose): boolean {
  return keys.length === 1 && keys[0] === OWN;
}

/** Purposes named in the words; empty when none is, or when all are meant. */
export function purposesIn(words: readonly string[], vocabulary: ConsentWords): readonly ConsentPurpose[] {
  const { answers } = knownOf(vocabulary);
  const key = words.join(' ');
  let answer = answers.get(key);
  if (answer === undefined) {
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answer = vocabulary.purposes.filter((purpose) => purpose.words.some((phrase) => contains(words, phrase)));
    answers.set(key, answer);
  }
  return answer;
}

/** Whether every word belongs to a purpose (or to "all purposes"). */
export function isPurposeOnly(words: readonly string[], vocabulary: ConsentWords): boolean {
  const { single } = knownOf(vocabulary);
  return words.length > 0 && words.every((word) => single.has(word));
}

interface Known {
  /** Purposes by the words that were asked about: most names of a program are asked about again and again. */
  readonly answers: Map<string, readonly ConsentPurpose[]>;
  /** Every word of every purpose. */
  readonly single: ReadonlySet<string>;
}

/** More names than programs of a sane size have. */
const MOST_ANSWERS = 100_000;

const known = new WeakMap<ConsentWords, Known>();

function knownOf(vocabulary: ConsentWords): Known {
  let found = known.get(vocabulary);
  if (found === undefined) {
    const phrases = [
      ...vocabulary.purposes.flatMap((purpose) => purpose.words),
      ...[...vocabulary.anyPurpose.values()].flat(),
    ];
    found = { answers: new Map(), single: new Set(phrases.flat()) };
    known.set(vocabulary, found);
  }
  return found;
}

/** A purpose that a configuration or a row states as data-use keys. */
export function statedPurpose(covers: readonly string[]): ConsentPurpose {
  return {
    name: covers.join(', '),
    words: [],
    covers,
    root: false,
    act: false,
    exact: false,
    wish: false,
    answer: false,
    channel: false,
    told: false,
  };
}

/** Whether consent for these purposes covers the send. No purpose at all is consent in general and covers anything. */
export function covers(
  purposes: readonly ConsentPurpose[],
  send: SendPurpose,
  vocabulary: ConsentWords,
): boolean {
  if (purposes.length === 0) return true;
  if (send.use === undefined)
    return (
      (!isGrave(send, vocabulary) || !purposes.every(isLight(vocabulary))) &&
      !isOnOtherWay(purposes, send, vocabulary) &&
      (!isMore(send, vocabulary) || !purposes.every(isAboutMessages))
    );
  const { use, recipientClass } = send;
  const covering = purposes.filter((purpose) => coversUse(purpose, use, send, vocabulary));
  if (isForMessages(use) && isAboutWays(purposes)) {
    const ways = covering.filter(isWay);
    // Where the use itself names the way, nothing else that is sent says that it goes on another one.
    const isNamed = ways.some(({ covers: keys }) => keys.some((key) => isUnder(use, key)));
    return isNamed || (ways.length > 0 && !isOnOtherWay(purposes, send, vocabulary));
  }
  if (covering.length > 0) return true;
  // What a vendor of the plain kind is used for cannot be told from its name, so a consent about anything that is not
  // merely necessary is taken to be meant for it.
  const vague =
    vocabulary.vagueUses.some((key) => isUnder(use, key)) &&
    !(recipientClass !== undefined && vocabulary.specificClasses.has(recipientClass));
  return vague && purposes.some((purpose) => !purpose.covers.every((key) => isUnder(key, 'essential')));
}

/** `if (applicant.marketingOptIn) order(applicant.ssn)`: whatever that is for, it is not marketing. */
function isGrave({ categories }: SendPurpose, { graveData }: ConsentWords): boolean {
  return categories.some((category) => graveData.some((grave) => isUnder(category, grave)));
}

/** `if (guest.smsOptIn) post(url, { email })`: with nobody's number in it, it is no text message, whatever it is for. */
function isOnOtherWay(
  purposes: readonly ConsentPurpose[],
  { categories }: SendPurpose,
  vocabulary: ConsentWords,
): boolean {
  const holds = ({ address }: ConsentPurpose): boolean =>
    address !== undefined && categories.some((category) => isUnder(category, address));
  const ways = purposes.filter(({ address }) => address !== undefined);
  const isReached = (key: string): boolean => categories.some((category) => isUnder(category, key));
  return (
    ways.length > 0 &&
    isAboutWays(purposes) &&
    !ways.some(holds) &&
    vocabulary.reachedBy.some((key) => isReached(key))
  );
}

/** `smsReminders`, `phoneOptIns.reminders`: what it is that is sent on a way says nothing against the way. */
function isAboutWays(purposes: readonly ConsentPurpose[]): boolean {
  return purposes.some(isWay) && purposes.every((each) => isWay(each) || isAboutMessages(each));
}

/** Messages on some way, and not on all. */
function isWay({ address, covers: keys }: ConsentPurpose): boolean {
  return (
    address !== undefined ||
    (keys.length > 0 && keys.every((key) => isForMessages(key) && !MESSAGES.includes(key)))
  );
}

/** `if (member.newsletter) verify(member.birthDate)`: nobody needs that to write to somebody, and nothing says where to. */
function isMore({ categories }: SendPurpose, { beyondMessages, reachedBy }: ConsentWords): boolean {
  const holds = (keys: readonly string[]): boolean =>
    categories.some((category) => keys.some((key) => isUnder(category, key)));
  return holds(beyondMessages) && !holds(reachedBy);
}

/** Uses of data for messages to somebody, whatever they are about. */
const MESSAGES: readonly string[] = ['marketing.communications', 'essential.service.notifications'];

export function isForMessages(use: string): boolean {
  return MESSAGES.some((key) => isUnder(use, key));
}

function isAboutMessages({ covers: keys }: ConsentPurpose): boolean {
  return keys.every(isForMessages);
}

export function isLight({ lightUses }: ConsentWords): (purpose: ConsentPurpose) => boolean {
  return ({ covers: keys }) => keys.every((key) => lightUses.some((use) => isUnder(key, use)));
}

function coversUse(
  purpose: ConsentPurpose,
  use: string,
  send: SendPurpose,
  vocabulary: ConsentWords,
): boolean {
  const { recipientClass } = send;
  // A send whose purpose is only known roughly (marketing) is covered by consent to a part of it (newsletters). Who states
  // a part of it in the configuration (analytics.reporting) means the sends of that kind.
  const isStated = purpose.words.length === 0;
  const rough = isStated || vocabulary.partUses.some((key) => isUnder(use, key));
  return purpose.covers.some((key) => {
    if (key === '*') return true;
    if (key === OWN)
      return purpose.words.some((words) => words.some((word) => send.recipientWords.includes(word)));
    if (key.startsWith('class:')) return key.slice('class:'.length) === recipientClass;
    if (purpose.exact) return key === use;
    return isUnder(use, key) || (rough && isUnder(key, use));
  });
}

export function isUnder(key: string, ancestor: string): boolean {
  return key === ancestor || key.startsWith(`${ancestor}.`);
}

function contains(words: readonly string[], phrase: readonly string[]): boolean {
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, i) => words[at + i] === word)) return true;
  }
  return false;
}
