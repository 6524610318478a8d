/**
 * Reads a name, as code writes it, for what it says about consent: `user.consents.analytics`, `hasConsent('marketing')`,
 * `localStorage.getItem('cookie_consent')`, `profile.optedOut`. The vocabulary is data; the grammar is here: a phrase
 * of consent, read from the last name backwards over answers (`.granted`), readers (`.has`) and purposes (`.marketing`).
 * Deliberately absent: values and control flow.
 */
import { splitWords } from '../text/words.ts';
import { isPurposeOnly, ownPurpose, purposesIn } from './purposes.ts';
import {
  wishAtEnd,
  wishByWay,
  wishForKind,
  wishForLetters,
  wishOfMe,
  wishOnWay,
  wishToShare,
} from './wishes.ts';
import { type ConsentPurpose, type ConsentWords, findPhrase, leadingPhrase } from './words.ts';

export interface NamePath {
  /** From the outside in: `user`, `consents`, `analytics`. */
  readonly names: readonly string[];
  /** Constant strings given as arguments or computed keys, anywhere on the path. */
  readonly keys: readonly string[];
  /** The last name is called. */
  readonly isCall: boolean;
  /** The value is declared to be yes or no. */
  readonly isYesNo?: boolean;
  /** Nothing says what kind of value it is, so it may be yes or no. */
  readonly isUntold?: boolean;
  /** Whether what stands at an index of `names` is a person by its declared type: `(m: Member) => m.newsletter`; -1: what the first of them was taken from. */
  readonly isPersonsAt?: (at: number) => boolean;
  /** The same of whose data is sent, where no name and no type says that it is a person. */
  readonly isSentAt?: (at: number) => boolean;
  /** Words of the send that the answer is held against. */
  readonly told?: readonly string[];
  /** The value is compared with a word that only an agreement has. */
  readonly isAgreed?: boolean;
  /** It is compared with what a form sends for a box that was ticked. */
  readonly isTicked?: boolean;
}

export interface NameReading {
  /** True: the value says that consent was given. False: that it was refused. */
  readonly positive: boolean;
  /** Empty: consent in general. */
  readonly purposes: readonly ConsentPurpose[];
  /** `record`: a container (`consents`, `cookiePreferences`); `timestamp`: when it was given (`consentedAt`). */
  readonly form: 'answer' | 'record' | 'timestamp';
  /** Called as a statement it throws or ends the request without consent: `requireConsent`. */
  readonly asserts: boolean;
  /** It says whether consent is needed (`consentRequired`, `gdprApplies`), not whether it was given. */
  readonly waives: boolean;
  /** Index of the name that speaks of consent; the person is what comes before. */
  readonly at: number;
}

export interface NotConsent {
  readonly notConsent: string;
}

export function readName(
  path: NamePath,
  words: ConsentWords,
  isPerson: (name: string) => boolean,
): NameReading | NotConsent | undefined {
  const last = path.names.length - 1;
  const tail: Tail = { words: [], positive: true };
  for (let at = last; at >= 0; at--) {
    const name = path.names[at] ?? '';
    const split = splitWords(name);
    if (split.length === 0) {
      if (at === last) return undefined;
      continue;
    }
    const called = path.isCall && at === last;
    // `choice.purposes.includes('statistics')`: what a reader is asked for stands behind the names.
    const asked =
      path.isCall && at < last ? { ...tail, words: [...tail.words, ...asPurposes(path, words)] } : tail;
    const chosen = readByChannel(path, at, split, tail, words, isPerson);
    if (chosen !== undefined) return chosen;
    const kind = at === last ? readKind(path, at, split, words, isPerson) : undefined;
    if (kind !== undefined) return kind;
    const meaning = meaningOf(split, called, asked, words);
    if (meaning === 'not') return undefined;
    if (meaning !== undefined && 'notConsent' in meaning) {
      // A setting of notifications is none, a consent to them is one: `user.consents.reminders`.
      const own = spokenPurposes(split, words).length > 0 ? readOwn(path, at, split, tail, words) : undefined;
      return own ?? meaning;
    }
    if (meaning !== undefined) return finish(path, at, split, meaning, tail, words);
    const personal = readOnPerson(path, at, split, tail, words, isPerson);
    if (personal !== undefined) return personal;
    const agreed = readAgreed(path, at, split, tail, words);
    if (agreed !== undefined) return agreed;
    if ((called || at < last) && path.keys.length > 0) {
      const keyed = readKey(path, at, split, words);
      // `read('consent').ads`: what is read of it says for what.
      if (keyed !== undefined)
        return { ...keyed, purposes: [...keyed.purposes, ...spokenPurposes(tail.words, words)] };
    }
    if (!continues(split, words, called)) return readOwn(path, at, split, tail, words);
    if (split.some((word) => words.negations.has(word)) && !called) tail.positive = !tail.positive;
    tail.words.unshift(...split);
  }
  return undefined;
}

/** Whether a constant compared with consent stands for "given" or "not given". */
export function readValue(value: string, words: ConsentWords): boolean | undefined {
  const split = splitWords(value);
  const whole = split.join(' ');
  if (words.deniedValues.has(whole)) return false;
  if (words.grantedValues.has(whole)) return true;
  if (split.some((word) => words.deniedValues.has(word) || words.negations.has(word))) return false;
  if (split.some((word) => words.grantedValues.has(word))) return true;
  return undefined;
}

/** Whether a call of this name runs what it is given only with consent: `withConsent`, `consent.onAccept`. */
export function readWrapper(path: NamePath, words: ConsentWords): readonly ConsentPurpose[] | undefined {
  const split = path.names.flatMap(splitWords);
  if (findPhrase(split, words.given) === undefined) return undefined;
  if (split.some((word) => words.notWrappers.has(word))) return undefined;
  if (!split.some((word) => words.wrappers.has(word))) return undefined;
  return purposesIn([...split, ...path.keys.flatMap(splitWords)], words);
}

/** What a handler of a banner hears: `<CookieConsent onAccept={...}>` runs it with consent, `onDecline` without. */
export function readAnswer(
  component: string,
  handler: string,
  words: ConsentWords,
): { readonly given: boolean; readonly purposes: readonly ConsentPurpose[] } | undefined {
  const split = splitWords(component);
  if (findPhrase(split, words.given) === undefined && findPhrase(split, words.acts) === undefined)
    return undefined;
  const [on, ...rest] = splitWords(handler);
  if (on !== 'on') return undefined;
  const purposes = purposesIn(rest, words);
  if (rest.some((word) => words.negations.has(word))) return { given: false, purposes };
  if (rest.some((word) => words.notWrappers.has(word))) return undefined;
  const isGiven = rest.some((word) => words.permissions.has(word)) || findPhrase(rest, words.given);
  return isGiven ? { given: true, purposes } : undefined;
}

/** Whether a component or guard class of this name lets its content through only with consent: `ConsentGate`. */
export function readGate(name: string, words: ConsentWords): readonly ConsentPurpose[] | undefined {
  const split = splitWords(name);
  if (findPhrase(split, words.given) === undefined) return undefined;
  if (split.some((word) => words.notWrappers.has(word))) return undefined;
  return split.some((word) => words.gates.has(word)) ? purposesIn(split, words) : undefined;
}

interface Tail {
  readonly words: string[];
  positive: boolean;
}
interface Meaning {
  readonly positive: boolean;
  readonly purposeWords: readonly string[];
  readonly form: NameReading['form'];
  readonly asserts: boolean;
  readonly waives: boolean;
  /** It says that the person wants to get something. */
  readonly wished?: boolean;
}

/** Meaning of one name of the path; `not` ends the reading, undefined goes on to the name before. */
function meaningOf(
  split: readonly string[],
  called: boolean,
  tail: Tail,
  words: ConsentWords,
): Meaning | NotConsent | 'not' | undefined {
  const given = findPhrase(split, words.given);
  const refused = findPhrase(split, words.refused);
  const phrase = refused ?? given;
  const end = split[split.length - 1] ?? '';
  const atEnd = tail.words.length === 0;
  if (phrase !== undefined) {
    const rest = [...split.slice(0, phrase.start), ...split.slice(phrase.end)];
    if (split.slice(0, phrase.start).some((word) => words.instructions.has(word))) return 'not';
    if (called && phrase.start > 0 && leadingPhrase(split, words.writers) > 0) return 'not';
    const isTicked = tail.words.some((word) => words.ticks.has(word));
    if (phrase.end < split.length && words.things.has(end) && !isTicked) return 'not';
    if (phrase.end < split.length && words.holders.has(end)) {
      return atEnd
        ? 'not'
        : {
            positive: true,
            purposeWords: rest,
            form: 'answer',
            asserts: asserts(tail.words, words),
            waives: false,
          };
    }
    // The verb alone is a command, not an answer: `unsubscribe()`, `optIn()`.
    if (called && phrase.start === 0 && phrase.end === split.length && isCommand(split, words)) return 'not';
    const verb = called && asserts(split, words);
    const negated = rest.some((word) => words.negations.has(word));
    const waives = rest.some(
      (word, i) => words.waivers.has(word) && !(verb && i === 0 && word === 'require'),
    );
    return {
      positive: (refused === undefined) !== (negated || waives),
      waives,
      purposeWords: rest,
      form: formOf(split, phrase, called, words),
      asserts: verb,
    };
  }
  if (findPhrase(split, words.waiverPhrases) !== undefined) {
    return { positive: false, purposeWords: [], form: 'answer', asserts: false, waives: true };
  }
  const excluded = words.notConsent.find((row) => row.words.every((word) => split.includes(word)));
  if (excluded !== undefined) return atEnd ? { notConsent: excluded.text } : 'not';
  const permitted = permission(split, words);
  if (permitted !== undefined) {
    if (called && leadingPhrase(split, words.writers) > 0) return 'not';
    return {
      positive: permitted,
      purposeWords: split,
      form: 'answer',
      asserts: called && asserts(split, words),
      waives: false,
      wished: findPhrase(split, words.wishes) !== undefined,
    };
  }
  if (findPhrase(split, words.containers) !== undefined && !atEnd && isTelling(tail, words)) {
    return { positive: true, purposeWords: split, form: 'answer', asserts: false, waives: false };
  }
  if (words.preferences.has(end) && !atEnd && tellsRootPurpose(tail, words)) {
    return { positive: true, purposeWords: [], form: 'answer', asserts: false, waives: false };
  }
  return undefined;
}

/** `canTrack`, `allowMarketing`, `trackingAllowed`, `wantsNewsletter`: undefined when the words say no such thing. */
function permission(split: readonly string[], words: ConsentWords): boolean | undefined {
  if (words.things.has(split[split.length - 1] ?? '') && !isPurposeOnly(split.slice(-1), words))
    return undefined;
  const purposes = purposesIn(split, words);
  const act = findPhrase(split, words.acts) !== undefined || purposes.some((purpose) => purpose.act);
  // `wantsPush`, `acceptsPush`: a way of being told is enough for a wish that says itself that it is one.
  const isWanted =
    words.saidYes.wants.has(split[0] ?? '') && purposes.some(({ channel, exact }) => channel || exact);
  const permitted = split.some((word) => words.permissions.has(word)) && (act || isWanted);
  const wished =
    findPhrase(split, words.wishes) !== undefined &&
    (isWanted || purposes.some(({ root, wish }) => root || wish));
  if (!permitted && !wished) return undefined;
  // Any word that does not belong makes it something else: `allowedEmailDomains`, `maxCallsAllowed`.
  const belongs = (word: string) =>
    words.permissions.has(word) ||
    words.permissionFillers.has(word) ||
    words.switches.has(word) ||
    isPurposeOnly([word], words) ||
    findPhrase([word], words.wishes) !== undefined;
  if (!split.every(belongs)) return undefined;
  return !split.some((word) => words.negations.has(word) || word === 'cannot');
}

/** Switches on a person count, on anything else they are the program's own: `user.analyticsEnabled`, `user.newsletter`. */
function readOnPerson(
  path: NamePath,
  at: number,
  split: readonly string[],
  tail: Tail,
  words: ConsentWords,
  isPerson: (name: string) => boolean,
): NameReading | undefined {
  if (path.isCall) return undefined;
  if (tail.words.length > 0)
    return readDated(path, at, split, tail, words) ?? readAllowed(path, at, split, tail, words, isPerson);
  const purposes = spokenPurposes(split, words);
  const owner = path.names[at - 1] ?? '';
  const ownerWords = splitWords(owner);
  const mayAgree = path.isYesNo === true || path.isUntold === true;
  const agrees = mayAgree && at > 0 ? leadingPhrase(split, words.agreements) : 0;
  if (agrees > 0 && !split.some((word) => words.negations.has(word))) {
    const about = split.slice(agrees);
    // `tenant.authorizesScreening`: to what, in words of the trade.
    const isOwn = purposes.length === 0 && findPhrase(split, words.anyPurpose) === undefined;
    if (!isOwn || about.length > 0)
      return {
        positive: true,
        purposes: isOwn ? [ownPurpose(about)] : sharedWith(split.slice(0, agrees), about, purposes, words),
        form: 'answer',
        asserts: false,
        waives: false,
        at,
      };
  }
  const isPersons = (index: number): boolean => isOfPerson(path, index, isPerson);
  const toMe =
    at === 0 || words.saidYes.options.has(ownerWords.at(-1) ?? '') ? undefined : wishOfMe(split, words);
  if (toMe !== undefined)
    return { positive: true, purposes: toMe, form: 'answer', asserts: false, waives: false, at };
  const shared = mayAgree && at > 0 && isPersons(at - 1) ? sharedBy(split, words) : undefined;
  if (shared !== undefined)
    return { positive: true, purposes: shared, form: 'answer', asserts: false, waives: false, at };
  const wish =
    path.isYesNo === true ? readWish(split, words) : mayAgree ? wishByWay(split, words) : undefined;
  if (wish !== undefined && at > 0 && (isPersons(at - 1) || path.isSentAt?.(at - 1) === true))
    return { positive: true, purposes: wish, form: 'answer', asserts: false, waives: false, at };
  // `body.newsletter`: what somebody ticked on a form.
  if (path.isYesNo === true || words.forms.has(ownerWords[ownerWords.length - 1] ?? '')) {
    const isAnswer = purposes.some((purpose) => purpose.answer) && isPurposeOnly(split, words);
    if (isAnswer) return { positive: true, purposes, form: 'answer', asserts: false, waives: false, at };
  }
  // `hiker.sharing.liveTrack`: one of a person's answers, whatever it is about.
  if (
    path.isYesNo === true &&
    at > 0 &&
    words.answerRecords.has(ownerWords.join(' ')) &&
    isAnswerTo(split, words)
  ) {
    const own = purposes.length > 0 ? purposes : [ownPurpose(split)];
    return { positive: true, purposes: own, form: 'answer', asserts: false, waives: false, at };
  }
  // `member.allows.analytics`: what somebody agreed to.
  const isGranted =
    words.grants.has(ownerWords.join(' ')) && (at === 1 || isPerson(path.names[at - 2] ?? ''));
  const root = purposes.some((purpose) => purpose.root) || findPhrase(split, words.acts) !== undefined;
  const rest = split.filter((word) => word !== 'is' && word !== 'has' && !isPurposeOnly([word], words));
  if (at === 0 || !root || !rest.every((word) => words.switches.has(word))) return undefined;
  if (!isGranted && !ownerWords.some((word) => words.preferences.has(word)) && !isPersons(at - 1))
    return undefined;
  return { positive: true, purposes, form: 'answer', asserts: false, waives: false, at };
}

/** `guest.shareWithGuide`: for anything, and by one who is named and nobody else. */
function sharedWith(
  verb: readonly string[],
  about: readonly string[],
  purposes: readonly ConsentPurpose[],
  words: ConsentWords,
): readonly ConsentPurpose[] {
  const [only, another] = about;
  const isNamed = verb.at(-1) === 'with' && only !== undefined && another === undefined;
  if (!isNamed || purposes.length > 0 || isPurposeOnly(about, words)) return purposes;
  return [{ ...ownPurpose(about), covers: ['*'], only }];
}

/** A column of yes and no, or a field: what somebody wants to get or to be asked, by its name alone. */
export function readWish(
  split: readonly string[],
  words: ConsentWords,
): readonly ConsentPurpose[] | undefined {
  return (
    agreedTo(split, words) ??
    wishByWay(split, words) ??
    wishOnWay(split, words) ??
    wishForLetters(split, words) ??
    wishToShare(split, words) ??
    wishAtEnd(split, words)
  );
}

/** Whether what stands there is somebody, by its name or its declared type. */
function isOfPerson(path: NamePath, index: number, isPerson: (name: string) => boolean): boolean {
  return isPerson(path.names[index] ?? '') || path.isPersonsAt?.(index) === true;
}

/** `skier.shareTracks`, a yes or no of somebody: what they let others have, and the purpose that it is. */
function sharedBy(split: readonly string[], words: ConsentWords): readonly ConsentPurpose[] | undefined {
  const [first = '', ...rest] = split;
  if (!words.sharings.has(first) || rest.length === 0 || !isAnswerTo(split, words)) return undefined;
  const purposes = spokenPurposes(rest, words);
  return purposes.length > 0 || isPurposeOnly(rest, words) ? purposes : [ownPurpose(rest)];
}

/** `user.notifications.email`: whether somebody wants to be written to on that way. */
function readByChannel(
  path: NamePath,
  at: number,
  split: readonly string[],
  { words: behind, positive }: Tail,
  words: ConsentWords,
  isPerson: (name: string) => boolean,
): NameReading | undefined {
  if (path.isCall || behind.length === 0 || !isPurposeOnly(behind, words)) return undefined;
  const ways = purposesIn(behind, words);
  if (!ways.every(({ channel }) => channel)) return undefined;
  const isSetting = words.notConsent.some(
    (row) => row.byChannel && row.words.every((w) => split.includes(w)),
  );
  // `guest.marketing.email`, a yes or no: for what stands before it on which way.
  const isAnswer = path.isYesNo === true && isPurposeOnly(split, words);
  const isUse = isAnswer && purposesIn(split, words).some(({ root, answer }) => root && answer);
  const isPersons = path.names.slice(0, at).some((_, index) => isOfPerson(path, index, isPerson));
  // `({ marketing }) => marketing.partners`
  if (!(isSetting || isUse) || !(isPersons || (at === 0 && path.isPersonsAt?.(-1) === true)))
    return undefined;
  // `guest.marketing.partners`: for what stands before it, by whom.
  const purposes = ways.length > 0 || !isUse ? ways : purposesIn(split, words);
  if (purposes.length === 0) return undefined;
  return { positive, purposes, form: 'answer', asserts: false, waives: false, at };
}

/** `patient.smsReminders`, a yes or no of somebody, around a send that reminds them. */
function readKind(
  path: NamePath,
  at: number,
  split: readonly string[],
  words: ConsentWords,
  isPerson: (name: string) => boolean,
): NameReading | undefined {
  const isPersons = at > 0 && isOfPerson(path, at - 1, isPerson);
  if (path.isCall || path.isYesNo !== true || !isPersons) return undefined;
  const purposes = wishForKind(split, path.told ?? [], words);
  return purposes && { positive: true, purposes, form: 'answer', asserts: false, waives: false, at };
}

/** `reader.accepted.marketing.at`: when somebody agreed to it. */
function readDated(
  path: NamePath,
  at: number,
  split: readonly string[],
  tail: Tail,
  words: ConsentWords,
): NameReading | undefined {
  const owner = splitWords(path.names[at - 1] ?? '').join(' ');
  const isRecord = words.answerRecords.has(owner) || words.grants.has(owner);
  if (!isRecord || !tail.words.every((word) => words.timestamps.has(word))) return undefined;
  const purposes = spokenPurposes(split, words);
  if (!purposes.some((purpose) => purpose.root) || !isPurposeOnly(split, words)) return undefined;
  return { positive: tail.positive, purposes, form: 'timestamp', asserts: false, waives: false, at };
}

/** `lead.marketing.allowed`, a yes or no of somebody: for what stands before it. */
function readAllowed(
  path: NamePath,
  at: number,
  split: readonly string[],
  tail: Tail,
  words: ConsentWords,
  isPerson: (name: string) => boolean,
): NameReading | undefined {
  const isPersons = at > 0 && (isOfPerson(path, at - 1, isPerson) || path.isSentAt?.(at - 1) === true);
  const isAnswer = path.isYesNo === true && tail.words.every((word) => words.permissions.has(word));
  const purposes = purposesIn(split, words);
  if (!isPersons || !isAnswer || !isPurposeOnly(split, words) || !purposes.some(({ root }) => root))
    return undefined;
  return { positive: tail.positive, purposes, form: 'answer', asserts: false, waives: false, at };
}

/** `patient.researchAgreed`: to what, in words of the trade; but not what was agreed between two: `priceAgreed`. */
function agreedTo(split: readonly string[], words: ConsentWords): readonly ConsentPurpose[] | undefined {
  const { agreed, bargains } = words.saidYes;
  const about = split.slice(0, -1);
  if (!agreed.has(split.at(-1) ?? '') || about.length === 0 || !isAnswerTo(split, words)) return undefined;
  if (about.some((word) => bargains.has(word))) return undefined;
  if (words.notConsent.some((row) => row.words.every((word) => about.includes(word)))) return undefined;
  const purposes = spokenPurposes(about, words);
  return purposes.length > 0 || findPhrase(about, words.anyPurpose) !== undefined
    ? purposes
    : [ownPurpose(about)];
}

/** What a record of answers says of something: no denial, and none of what a record has beside its answers. */
function isAnswerTo(split: readonly string[], words: ConsentWords): boolean {
  return !split.some((word) => words.negations.has(word) || words.things.has(word));
}

/** `order.aiReview.status`, of which it is asked whether it was agreed to: the name of a purpose says to what. */
function readAgreed(
  path: NamePath,
  at: number,
  split: readonly string[],
  tail: Tail,
  words: ConsentWords,
): NameReading | undefined {
  if (path.isAgreed !== true || path.isCall || !tail.words.every((word) => words.answers.has(word)))
    return undefined;
  const purposes = spokenPurposes(split, words).filter((purpose) => purpose.root || purpose.act);
  // What a device lets an app do is granted as well: `push.status`.
  const isDevice = purposes.every((purpose) => purpose.exact || purpose.name === 'contact');
  // `employee.benefitsSharing === 'granted'`: something is done with their data.
  const isAct = purposes.length === 0 && findPhrase(split, words.acts) !== undefined;
  if (isDevice && !isAct) return undefined;
  return { positive: tail.positive, purposes, form: 'answer', asserts: false, waives: false, at };
}

/** `user.consents.photos`: a name that no purpose has, read from a record of consents. */
function readOwn(
  path: NamePath,
  at: number,
  split: readonly string[],
  tail: Tail,
  words: ConsentWords,
): NameReading | undefined {
  const isLast = at === path.names.length - 1;
  const record = splitWords(path.names[at - 1] ?? '');
  if (path.isCall || at === 0 || !isRecordOfAnswers(record, words)) return undefined;
  // `consent.version`, `consents.items`: what else such a record holds is no answer.
  const isConsents = findPhrase(record, words.given)?.start === 0;
  if (isLast && path.isYesNo !== true && !(isConsents && path.isUntold === true)) return undefined;
  if (words.things.has(split[split.length - 1] ?? '')) return undefined;
  if (split.some((word) => words.negations.has(word))) return undefined;
  // `consent.required`: that it has to be asked for.
  const isWaiver = (word: string) => words.waivers.has(word) && !isPurposeOnly([word], words);
  if (split.some(isWaiver)) return undefined;
  const whole: Tail = { words: [...split, ...tail.words], positive: tail.positive };
  const meaning = meaningOf(record, false, whole, words);
  if (meaning === undefined || meaning === 'not' || 'notConsent' in meaning) return undefined;
  const reading = finish(path, at - 1, record, meaning, whole, words);
  const own = reading.purposes.length > 0 ? reading.purposes : [ownPurpose(split)];
  return { ...reading, purposes: own, form: reading.form === 'timestamp' ? 'timestamp' : 'answer' };
}

function isRecordOfAnswers(record: readonly string[], words: ConsentWords): boolean {
  const phrase = findPhrase(record, words.given);
  if (phrase === undefined) return findPhrase(record, words.containers) !== undefined;
  const last = record.at(-1) ?? '';
  const isRecord =
    words.preferences.has(last) || (words.records.has(last) && phrase.end === record.length - 1);
  // `mailOptIns.reminders`: on which way, before it.
  const isWhole = phrase.start === 0 || isPurposeOnly(record.slice(0, phrase.start), words);
  return isWhole && (phrase.end === record.length || isRecord);
}

/** Words of the arguments, if they name purposes and nothing else. */
function asPurposes(path: NamePath, words: ConsentWords): readonly string[] {
  const keys = path.keys.flatMap(splitWords);
  return isPurposeOnly(keys, words) ? keys : [];
}

/** `getItem('cookie_consent')`, `cookies.get('optOut')`, `req.header('dnt')`. */
function readKey(
  path: NamePath,
  at: number,
  split: readonly string[],
  words: ConsentWords,
): NameReading | undefined {
  const granted = readGranted(path, at, words);
  if (granted !== undefined) return granted;
  if (!split.some((word) => words.keyReaders.has(word))) return undefined;
  const around = path.names.flatMap(splitWords);
  if (around.some((word) => word === 'flag' || word === 'flags' || word === 'feature')) return undefined;
  const compared = readCompared(path, at, words);
  if (compared !== undefined) return compared;
  for (const key of path.keys) {
    const keyWords = splitWords(key);
    const meaning = meaningOf(keyWords, false, { words: [], positive: true }, words);
    if (meaning === undefined || meaning === 'not' || 'notConsent' in meaning) continue;
    const own = spokenPurposes(keyWords, words);
    // `sismember('consents:7', 'analytics')`: another key may say what for.
    const purposes = own.length > 0 ? own : spokenPurposes(path.keys.flatMap(splitWords), words);
    return { positive: meaning.positive, purposes, form: 'answer', asserts: false, waives: false, at };
  }
  return undefined;
}

/** `cookies.get('analytics')?.value === 'granted'`, `form.get('partners') === 'on'`: the key says what to, the literal that it is a yes. */
function readCompared(path: NamePath, at: number, words: ConsentWords): NameReading | undefined {
  const [key, ...others] = path.keys;
  if (key === undefined || others.length > 0) return undefined;
  const split = splitWords(key);
  const purposes = isPurposeOnly(split, words) ? spokenPurposes(split, words) : [];
  const owner = splitWords(path.names[at - 1] ?? '').at(-1) ?? '';
  const isTicked = path.isTicked === true && words.forms.has(owner);
  const isNamed =
    (path.isAgreed === true && purposes.some((purpose) => purpose.root)) ||
    (isTicked && (words.boxes.has(split.join(' ')) || purposes.some(({ root, answer }) => root || answer)));
  return isNamed
    ? { positive: true, purposes, form: 'answer', asserts: false, waives: false, at }
    : undefined;
}

/** `granted.get('analytics')`: what was granted, asked for a purpose and for nothing else, such as a right. */
function readGranted(path: NamePath, at: number, words: ConsentWords): NameReading | undefined {
  const owner = splitWords(path.names[at - 1] ?? '');
  const name = splitWords(path.names[at] ?? '');
  const keys = path.keys.flatMap(splitWords);
  const purposes = spokenPurposes(keys, words);
  // `hasGranted('analytics')`, of nobody in particular: on a user it may be a right.
  // `grantFor('analytics')` may give as well as ask, until what it gives back is compared with a yes.
  const mayAsk = path.isAgreed === true || leadingPhrase(name, words.writers) === 0;
  const isNamed = name.some((word) => words.grants.has(word)) && name.every(isOfGrant(words));
  const isAsked = at === 0 && mayAsk && isNamed;
  const isGranted = isAsked || (at > 0 && owner.length === 1 && words.grants.has(owner[0] ?? ''));
  if (at > 0 && words.agreedRecords.has(owner.join(' ')) && isPurposeNamed(keys, purposes, words))
    return { positive: true, purposes, form: 'answer', asserts: false, waives: false, at };
  // `member.okWith.includes('partnerOffers')`
  const [only, ...others] = path.keys;
  const isOfAnswers =
    at > 0 && words.answerRecords.has(owner.join(' ')) && !words.agreedRecords.has(owner.join(' '));
  if (isOfAnswers && only !== undefined && others.length === 0) {
    if (!isAnswerTo(keys, words)) return undefined;
    const own = purposes.length > 0 ? purposes : [ownPurpose(keys)];
    return { positive: true, purposes: own, form: 'answer', asserts: false, waives: false, at };
  }
  if (!isGranted || !isPurposeOnly(keys, words) || !purposes.some((purpose) => purpose.root))
    return undefined;
  return { positive: true, purposes, form: 'answer', asserts: false, waives: false, at };
}

/** Of agreements it is asked for a use of data, not for a contract. */
function isPurposeNamed(
  keys: readonly string[],
  purposes: readonly ConsentPurpose[],
  words: ConsentWords,
): boolean {
  if (keys.some((word) => words.things.has(word))) return false;
  return (
    purposes.some((purpose) => purpose.root || purpose.act) ||
    findPhrase(keys, words.anyPurpose) !== undefined
  );
}

function isOfGrant(words: ConsentWords): (word: string) => boolean {
  return (word) => words.grants.has(word) || words.permissionFillers.has(word);
}

function finish(
  path: NamePath,
  at: number,
  split: readonly string[],
  meaning: Meaning,
  tail: Tail,
  words: ConsentWords,
): NameReading {
  const near = [...meaning.purposeWords, ...tail.words, ...path.keys.flatMap(splitWords)];
  const isAllSaid = meaning.wished === true || (meaning.form === 'record' && tail.words.length > 0);
  let purposes = isAllSaid ? purposesIn(near, words) : spokenPurposes(near, words);
  // `consents.productUpdates`: what is read from a record of consents is what for, as weak as the word is elsewhere.
  if (purposes.length === 0 && isPurposeOnly(tail.words, words)) purposes = purposesIn(tail.words, words);
  if (purposes.length === 0) {
    // `marketing.consent`, `user.email.optIn`: the name before says what for; the first name only when it can mean nothing else.
    const before = path.names.slice(0, at).flatMap((name, i) => {
      const found = spokenPurposes(splitWords(name), words);
      return i === 0 ? found.filter((purpose) => purpose.root) : found;
    });
    purposes = before;
  }
  const timestamp = tail.words.length > 0 && words.timestamps.has(tail.words[tail.words.length - 1] ?? '');
  const answered = tail.words.some(
    (word) =>
      words.answers.has(word) ||
      words.negations.has(word) ||
      findPhrase([word], words.readers) !== undefined ||
      findPhrase([word], words.assertions) !== undefined,
  );
  let form = meaning.form;
  if (timestamp) form = 'timestamp';
  else if (answered || isPurposeOnly(tail.words, words)) form = 'answer';
  return {
    positive: meaning.positive === tail.positive,
    purposes,
    form,
    asserts: meaning.asserts || (path.isCall && at < path.names.length - 1 && asserts(tail.words, words)),
    waives: meaning.waives,
    at: split.length === 0 ? at - 1 : at,
  };
}

/** Whether a name may stand between consent and the end of the path. */
function continues(split: readonly string[], words: ConsentWords, called: boolean): boolean {
  const whole = leadingPhrase(split, words.readers);
  if (whole === split.length) return true;
  if (called && asserts(split, words) && split.length === 1) return true;
  return split.every(
    (word) =>
      words.answers.has(word) ||
      words.negations.has(word) ||
      isPurposeOnly([word], words) ||
      findPhrase([word], words.readers) !== undefined,
  );
}

function formOf(
  split: readonly string[],
  phrase: { readonly start: number; readonly end: number },
  called: boolean,
  words: ConsentWords,
): NameReading['form'] {
  const end = split[split.length - 1] ?? '';
  if (phrase.end < split.length && words.timestamps.has(end)) return 'timestamp';
  if (called)
    return split[0] === 'get' || split[0] === 'use' || split[0] === 'load' || split[0] === 'fetch'
      ? 'record'
      : 'answer';
  const noun = split[phrase.end - 1];
  if (noun === 'consent' || noun === 'consents') {
    return phrase.start === 0 && (phrase.end === split.length || words.preferences.has(end))
      ? 'record'
      : 'answer';
  }
  return 'answer';
}

function asserts(split: readonly string[], words: ConsentWords): boolean {
  return leadingPhrase(split, words.assertions) > 0;
}

function isCommand(split: readonly string[], words: ConsentWords): boolean {
  const verb = split[split.length - 1] ?? '';
  return (
    verb === 'unsubscribe' ||
    ((verb === 'in' || verb === 'out') && split[0] === 'opt') ||
    words.writers.has(verb)
  );
}

function isTelling(tail: Tail, words: ConsentWords): boolean {
  return (
    purposesIn(tail.words, words).length > 0 ||
    findPhrase(tail.words, words.anyPurpose) !== undefined ||
    tail.words.some((word) => words.permissions.has(word))
  );
}

function tellsRootPurpose(tail: Tail, words: ConsentWords): boolean {
  return (
    purposesIn(tail.words, words).some((purpose) => purpose.root) ||
    findPhrase(tail.words, words.acts) !== undefined
  );
}

/** Purposes that the words name wherever they stand; those of wishes need a word of wishing beside them. */
function spokenPurposes(split: readonly string[], words: ConsentWords): readonly ConsentPurpose[] {
  return purposesIn(split, words).filter((purpose) => !purpose.wish);
}
