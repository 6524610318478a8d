/**
 * The vocabulary of consent (`rules/consent/consent.json`), compiled for look-up. Deliberately absent: how a name is read
 * with it (`naming.ts`) and what a purpose covers (`purposes.ts`).
 */
import { splitWords } from '../text/words.ts';

/** A purpose as code names it, with the data uses it covers. */
export interface ConsentPurpose {
  readonly name: string;
  readonly words: readonly (readonly string[])[];
  /** Data-use keys; `class:<recipient class>` covers recipients of that class. */
  readonly covers: readonly string[];
  /** The word says its purpose even as the first name of a path (`marketing.consent`), and as a switch on a person. */
  readonly root: boolean;
  /** With a word of permission it makes a consent check: `allowMarketing`. */
  readonly act: boolean;
  /** Covers its keys only, not the finer ones below them. */
  readonly exact: boolean;
  /** Says something only of what a person wants to get: `wantsUpdates`. */
  readonly wish: boolean;
  /** The name alone is an answer on a form: `body.newsletter`. */
  readonly answer: boolean;
  /** A way that people are written to, and nothing that they are written about. */
  readonly channel: boolean;
  /** Category of what is written to on that way. */
  readonly address?: string;
  /** A send whose constants name it is for that, whatever its vendor is for: `track('ads_profile', ...)`. */
  readonly told: boolean;
  /** Who may have the data, and nobody else: `employerSharing`. */
  readonly to?: readonly string[];
  /** Who may have it by a word for nobody in particular, which holds until the send is addressed to somebody else: `shareWithGuide`. */
  readonly only?: string;
}

export interface ConsentWords {
  readonly given: Phrases;
  readonly refused: Phrases;
  readonly containers: Phrases;
  readonly acts: Phrases;
  readonly negations: ReadonlySet<string>;
  readonly permissions: ReadonlySet<string>;
  readonly permissionFillers: ReadonlySet<string>;
  /** Words for what a program lets in, and what an address is called: `isEmailAllowed(email)`. */
  readonly admitted: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  readonly wishes: Phrases;
  readonly switches: ReadonlySet<string>;
  readonly preferences: ReadonlySet<string>;
  /** What the type of a row of consents is called behind that: `ConsentRow`. */
  readonly records: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly timestamps: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  /** What a box on a form is when its owner said yes: `consentBox.checked`. */
  readonly ticks: ReadonlySet<string>;
  readonly readers: Phrases;
  readonly writers: Phrases;
  readonly keyReaders: ReadonlySet<string>;
  /** Values that only an agreement has: `aiAssistance.status === 'agreed'`. */
  readonly agreedValues: ReadonlySet<string>;
  /** Names of a collection that may hold contracts as well: `agreements.get('analytics')`. */
  readonly agreedRecords: ReadonlySet<string>;
  /** Names of records with a person's answers, by what each is about: `hiker.sharing.liveTrack`. */
  readonly answerRecords: ReadonlySet<string>;
  /** Names of a collection of what somebody agreed to, where it is asked for a purpose: `granted.get('analytics')`. */
  readonly grants: ReadonlySet<string>;
  /** What somebody may do in the program. */
  readonly rights: ReadonlySet<string>;
  /** Words before a phrase that say what to do about an answer: `ignoreUnsubscribes`. */
  readonly instructions: ReadonlySet<string>;
  /** Names of collections of something else than a person's answers. */
  readonly notAnswers: ReadonlySet<string>;
  /** What a yes or no on somebody begins with that lets others have their data: `donation.shareWithCharity`. */
  readonly agreements: Phrases;
  /** Names of records that hold nothing but somebody's choices, and verbs by which a choice is asked for. */
  readonly choices: ReadonlySet<string>;
  /** Of the nouns for preferences, those that mostly hold something else. */
  readonly rightsRecords: ReadonlySet<string>;
  /** How, when or in whose name consent was given. */
  readonly manners: ReadonlySet<string>;
  /** Words by which a wish says no: `muteReceipts`. */
  readonly offs: ReadonlySet<string>;
  /** Verbs beside `grants` by which somebody's choice is asked for: `agrees(person, 'report')`. */
  readonly permits: ReadonlySet<string>;
  /** What is the case by itself, whoever agreed: `verified`, `sent`. */
  readonly states: ReadonlySet<string>;
  /** Words that say nothing of what for, and of nobody who receives anything. */
  readonly idle: ReadonlySet<string>;
  /** What it begins with where it says what of theirs: `skier.shareTracks`. */
  readonly sharings: ReadonlySet<string>;
  readonly assertions: Phrases;
  readonly wrappers: ReadonlySet<string>;
  readonly gates: ReadonlySet<string>;
  readonly notWrappers: ReadonlySet<string>;
  readonly grantedValues: ReadonlySet<string>;
  readonly deniedValues: ReadonlySet<string>;
  readonly notConsent: readonly {
    readonly words: readonly string[];
    readonly text: string;
    /** Read from a person for one channel it is their choice for that: `user.notifications.email`. */
    readonly byChannel: boolean;
  }[];
  readonly purposes: readonly ConsentPurpose[];
  readonly anyPurpose: Phrases;
  readonly vagueUses: readonly string[];
  readonly partUses: readonly string[];
  readonly specificClasses: ReadonlySet<string>;
  /** Uses for which nobody hands over grave data, and the categories of that. */
  readonly lightUses: readonly string[];
  readonly graveData: readonly string[];
  /** Categories of what no message to somebody needs, and of what it is addressed by. */
  readonly beyondMessages: readonly string[];
  readonly reachedBy: readonly string[];
  /** Settings of the messages that somebody gets: rows of tables, and records by kinds of messages. */
  readonly messageSettings: {
    readonly messages: ReadonlySet<string>;
    readonly subscriptions: ReadonlySet<string>;
    readonly switches: ReadonlySet<string>;
    /** Those of a subscription, too. */
    readonly joined: ReadonlySet<string>;
    /** Columns that say on which way the messages come. */
    readonly ways: ReadonlySet<string>;
  };
  readonly otherPersonWords: ReadonlySet<string>;
  /** Last words of fields that many people have alike: `user.city`. */
  readonly sharedAttributes: ReadonlySet<string>;
  readonly samePersonWords: ReadonlySet<string>;
  /** Words that say consent is needed, which is no answer: where they do not hold, nobody has to ask. */
  readonly waivers: ReadonlySet<string>;
  readonly waiverPhrases: Phrases;
  /** What a person's yes or no says by its name alone. */
  readonly saidYes: {
    readonly ways: ReadonlySet<string>;
    readonly channels: ReadonlySet<string>;
    readonly messages: ReadonlySet<string>;
    readonly letters: ReadonlySet<string>;
    readonly letterKinds: ReadonlySet<string>;
    /** What somebody has with the company: `deliveryUpdatesByMail` is about nothing new. */
    readonly dealings: ReadonlySet<string>;
    /** Kinds of messages that come again: `smsReminders`. */
    readonly kinds: ReadonlySet<string>;
    /** What a key is called that says which kind of message it is. */
    readonly kindKeys: ReadonlySet<string>;
    /** Of those, letters that nobody gets who did not ask for them: `digest`. */
    readonly comesAgain: ReadonlySet<string>;
    readonly ends: ReadonlySet<string>;
    readonly asked: Phrases;
    /** What somebody gets on a way that stands in front of it: `emailTips`. */
    readonly news: ReadonlySet<string>;
    readonly mailings: ReadonlySet<string>;
    /** First words behind which a channel alone says enough: `wantsPush`. */
    readonly wants: ReadonlySet<string>;
    /** What stands before `me`, and the word of the purpose that it is: `textMe`. */
    readonly me: ReadonlyMap<string, string>;
    /** Who is let have somebody's data: `employerSharing`. */
    readonly receivers: ReadonlySet<string>;
    readonly anyReceivers: ReadonlySet<string>;
    /** Whole names of a parameter that says yes to what the function does. */
    readonly agreed: ReadonlySet<string>;
    /** What two agree on, which is no consent: `priceAgreed`. */
    readonly bargains: ReadonlySet<string>;
    readonly options: ReadonlySet<string>;
  };
  /** Last words of types whose values hold the answers of a person: `allowed: ContactPermissions`. */
  readonly answerTypes: ReadonlySet<string>;
  /** What a form sends for a ticked box, and names of boxes beside the purposes. */
  readonly tickValues: ReadonlySet<string>;
  readonly boxes: ReadonlySet<string>;
  /** What people call it that recipients of a class do, beside the name of the class. */
  readonly classWords: ReadonlyMap<string, readonly string[]>;
  /** What an answer is called that is about data of a category. */
  readonly dataWords: readonly { readonly category: string; readonly words: ReadonlySet<string> }[];
  readonly persons: {
    readonly anyone: ReadonlySet<string>;
    readonly served: ReadonlySet<string>;
    readonly others: ReadonlySet<string>;
    /** Roles of two people in one matter. */
    readonly opposite: readonly {
      readonly these: ReadonlySet<string>;
      readonly those: ReadonlySet<string>;
    }[];
  };
}

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Where the first phrase stands in `words`, as a half-open range of indices. */
export function findPhrase(
  words: readonly string[],
  phrases: Phrases,
): { readonly start: number; readonly end: number } | undefined {
  for (let start = 0; start < words.length; start++) {
    for (const phrase of phrases.get(words[start] ?? '') ?? []) {
      if (startsWith(words, phrase, start)) return { start, end: start + phrase.length };
    }
  }
  return undefined;
}

/** Whether the words begin with one of the phrases; the number of words it has, or 0. */
export function leadingPhrase(words: readonly string[], phrases: Phrases): number {
  return phrases.get(words[0] ?? '')?.find((phrase) => startsWith(words, phrase, 0))?.length ?? 0;
}

/** `rules`: every file under `rules/`, parsed, by path inside it. Without the file nothing is a consent check by name. */
export function consentWords(rules: Readonly<Record<string, unknown>>): ConsentWords {
  const file = (rules['consent/consent.json'] ?? {}) as Partial<ConsentFile>;
  const set = (list: readonly string[] | undefined) => new Set(list ?? []);
  return {
    given: phrases(file.given),
    refused: phrases(file.refused),
    containers: phrases(file.containers),
    acts: phrases(file.acts),
    negations: set(file.negations),
    permissions: set(file.permissions),
    permissionFillers: set(file.permissionFillers),
    admitted: set(file.admitted),
    addresses: set(file.addresses),
    wishes: phrases(file.wishes),
    switches: set(file.switches),
    preferences: set(file.preferences),
    records: set(file.records),
    forms: set(file.forms),
    answers: set(file.answers),
    timestamps: set(file.timestamps),
    holders: set(file.holders),
    things: set(file.things),
    ticks: set(file.ticks),
    readers: phrases(file.readers),
    writers: phrases(file.writers),
    keyReaders: set(file.keyReaders),
    agreedValues: set(file.agreedValues),
    agreedRecords: set(file.agreedRecords),
    answerRecords: set(file.answerRecords),
    grants: set(file.grants),
    rights: set(file.rights),
    instructions: set(file.instructions),
    notAnswers: set(file.notAnswers),
    agreements: phrases(file.agreements),
    sharings: set(file.sharings),
    choices: set(file.choices),
    rightsRecords: set(file.rightsRecords),
    offs: set(file.offs),
    manners: set(file.manners),
    permits: set(file.permits),
    states: set(file.states),
    idle: set(file.idle),
    assertions: phrases(file.assertions),
    wrappers: set(file.wrappers),
    gates: set(file.gates),
    notWrappers: set(file.notWrappers),
    grantedValues: set(file.grantedValues),
    deniedValues: set(file.deniedValues),
    notConsent: (file.notConsent ?? []).map((row) => ({
      words: splitWords(row.words),
      text: row.text,
      byChannel: row.byChannel ?? false,
    })),
    purposes: (file.purposes ?? []).map((row) => ({
      name: row.name,
      words: row.words.map(splitWords),
      covers: row.covers,
      root: row.root ?? false,
      act: row.act ?? false,
      exact: row.exact ?? false,
      wish: row.wish ?? false,
      answer: row.answer ?? false,
      channel: row.channel ?? false,
      ...(row.address !== undefined && { address: row.address }),
      told: row.told ?? false,
    })),
    anyPurpose: phrases(file.anyPurpose),
    vagueUses: file.vagueUses ?? [],
    partUses: file.partUses ?? [],
    specificClasses: set(file.specificClasses),
    lightUses: file.lightUses ?? [],
    graveData: file.graveData ?? [],
    beyondMessages: file.beyondMessages ?? [],
    reachedBy: file.reachedBy ?? [],
    messageSettings: {
      messages: set(file.messageSettings?.messages),
      subscriptions: set(file.messageSettings?.subscriptions),
      switches: set(file.messageSettings?.switches),
      joined: set(file.messageSettings?.joined),
      ways: set(file.messageSettings?.ways),
    },
    otherPersonWords: set(file.otherPersonWords),
    sharedAttributes: set(file.sharedAttributes),
    samePersonWords: set(file.samePersonWords),
    waivers: set(file.waivers),
    waiverPhrases: phrases(file.waiverPhrases),
    saidYes: {
      ways: set(file.saidYes?.ways),
      channels: set(file.saidYes?.channels),
      messages: set(file.saidYes?.messages),
      letters: set(file.saidYes?.letters),
      letterKinds: set(file.saidYes?.letterKinds),
      dealings: set(file.saidYes?.dealings),
      kinds: set(file.saidYes?.kinds),
      kindKeys: set(file.saidYes?.kindKeys),
      comesAgain: set(file.saidYes?.comesAgain),
      ends: set(file.saidYes?.ends),
      asked: phrases(file.saidYes?.asked),
      news: set(file.saidYes?.news),
      mailings: set(file.saidYes?.mailings),
      wants: set(file.saidYes?.wants),
      me: new Map((file.saidYes?.me ?? []).flatMap(({ verbs, way }) => verbs.map((verb) => [verb, way]))),
      receivers: set(file.saidYes?.receivers),
      anyReceivers: set(file.saidYes?.anyReceivers),
      agreed: set(file.saidYes?.agreed),
      bargains: set(file.saidYes?.bargains),
      options: set(file.saidYes?.options),
    },
    answerTypes: set(file.answerTypes),
    tickValues: set(file.tickValues),
    boxes: set(file.boxes),
    classWords: new Map(Object.entries(file.classWords ?? {})),
    dataWords: (file.dataWords ?? []).map((row) => ({ category: row.category, words: set(row.words) })),
    persons: {
      anyone: set(file.persons?.anyone),
      served: set(file.persons?.served),
      others: set(file.persons?.others),
      opposite: (file.persons?.opposite ?? []).map(({ these, those }) => ({
        these: set(these),
        those: set(those),
      })),
    },
  };
}

/** Shape of the file, as `rules/schema/consent.schema.json` says. */
interface ConsentFile {
  readonly given: readonly string[];
  readonly refused: readonly string[];
  readonly containers: readonly string[];
  readonly acts: readonly string[];
  readonly negations: readonly string[];
  readonly permissions: readonly string[];
  readonly admitted: readonly string[];
  readonly addresses: readonly string[];
  readonly permissionFillers: readonly string[];
  readonly wishes: readonly string[];
  readonly switches: readonly string[];
  readonly preferences: readonly string[];
  readonly records: readonly string[];
  readonly forms: readonly string[];
  readonly answers: readonly string[];
  readonly timestamps: readonly string[];
  readonly holders: readonly string[];
  readonly things: readonly string[];
  readonly ticks: readonly string[];
  readonly readers: readonly string[];
  readonly writers: readonly string[];
  readonly keyReaders: readonly string[];
  readonly agreedValues: readonly string[];
  readonly agreedRecords: readonly string[];
  readonly answerRecords: readonly string[];
  readonly grants: readonly string[];
  readonly rights: readonly string[];
  readonly instructions: readonly string[];
  readonly notAnswers: readonly string[];
  readonly agreements: readonly string[];
  readonly sharings: readonly string[];
  readonly choices: readonly string[];
  readonly rightsRecords: readonly string[];
  readonly offs: readonly string[];
  readonly manners: readonly string[];
  readonly permits: readonly string[];
  readonly states: readonly string[];
  readonly idle: readonly string[];
  readonly assertions: readonly string[];
  readonly wrappers: readonly string[];
  readonly gates: readonly string[];
  readonly notWrappers: readonly string[];
  readonly grantedValues: readonly string[];
  readonly deniedValues: readonly string[];
  readonly notConsent: readonly {
    readonly words: string;
    readonly text: string;
    readonly byChannel?: boolean;
  }[];
  readonly purposes: readonly {
    readonly name: string;
    readonly words: readonly string[];
    readonly covers: readonly string[];
    readonly root?: boolean;
    readonly act?: boolean;
    readonly exact?: boolean;
    readonly wish?: boolean;
    readonly answer?: boolean;
    readonly channel?: boolean;
    readonly address?: string;
    readonly told?: boolean;
  }[];
  readonly anyPurpose: readonly string[];
  readonly vagueUses: readonly string[];
  readonly partUses: readonly string[];
  readonly specificClasses: readonly string[];
  readonly lightUses: readonly string[];
  readonly graveData: readonly string[];
  readonly beyondMessages: readonly string[];
  readonly reachedBy: readonly string[];
  readonly messageSettings: {
    readonly messages: readonly string[];
    readonly subscriptions: readonly string[];
    readonly switches: readonly string[];
    readonly joined: readonly string[];
    readonly ways: readonly string[];
  };
  readonly otherPersonWords: readonly string[];
  readonly sharedAttributes: readonly string[];
  readonly samePersonWords: readonly string[];
  readonly waivers: readonly string[];
  readonly waiverPhrases: readonly string[];
  readonly saidYes: {
    readonly ways: readonly string[];
    readonly channels: readonly string[];
    readonly messages: readonly string[];
    readonly letters: readonly string[];
    readonly letterKinds: readonly string[];
    readonly dealings: readonly string[];
    readonly kinds: readonly string[];
    readonly ends: readonly string[];
    readonly asked: readonly string[];
    readonly news: readonly string[];
    readonly mailings: readonly string[];
    readonly wants: readonly string[];
    readonly comesAgain: readonly string[];
    readonly kindKeys: readonly string[];
    readonly me: readonly { readonly verbs: readonly string[]; readonly way: string }[];
    readonly receivers: readonly string[];
    readonly anyReceivers: readonly string[];
    readonly agreed: readonly string[];
    readonly bargains: readonly string[];
    readonly options: readonly string[];
  };
  readonly answerTypes: readonly string[];
  readonly tickValues: readonly string[];
  readonly boxes: readonly string[];
  readonly classWords: Readonly<Record<string, readonly string[]>>;
  readonly dataWords: readonly { readonly category: string; readonly words: readonly string[] }[];
  readonly persons: {
    readonly anyone: readonly string[];
    readonly served: readonly string[];
    readonly others: readonly string[];
    readonly opposite: readonly { readonly these: readonly string[]; readonly those: readonly string[] }[];
  };
}

function phrases(list: readonly string[] | undefined): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const text of list ?? []) {
    const words = text.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length);
  return byFirst;
}

function startsWith(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.every((word, i) => words[at + i] === word);
}
