/** What the classifier is asked and what it answers. The engine decides when to ask; `core/classify` decides what a name means. */

/** How sure: `certain` = annotated or a schema says so; `likely` = name and context agree; `possible` = a hint only. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** What is known of the value's type, reduced to what matters for a name. */
export type ValueShape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | 'function'
  | 'enum'
  | 'object'
  | 'array'
  | 'unknown';

export interface NameQuestion {
  /** The property, variable, parameter or column name as written: `emailAddress`, `billing_address`, `SSN`. */
  readonly name: string;
  /** Names around it from near to far: the variable or property it is read from, then the type or model (`user`, `UserEntity`). */
  readonly owners: readonly string[];
  readonly shape: ValueShape;
  /**
   * Names of the fields beside it in the same type, pattern or object, when they are known. An owner whose noun says
   * nothing (`Hiker`, `body`) is a person when it has the fields of one.
   */
  readonly siblings?: readonly string[];
}

export interface Classification {
  /** Fideslang key: `user.contact.email`. */
  readonly category: string;
  readonly confidence: Confidence;
  /** One short sentence for the reader: "by its name 'email'", "annotated @personalData". */
  readonly evidence: string;
  /** What stands in front of it or beside it makes it a possibility, and the same name further on does not say more. */
  readonly isDoubted?: true;
}

/** Why a name is not personal data although a word in it might be: kept for `explain`. */
export interface Exclusion {
  readonly excluded: string;
}

export interface Classifier {
  /**
   * Undefined: the name says nothing. `Exclusion`: it looks like personal data and is not (`emailTemplate`, `hasEmail`).
   */
  name(question: NameQuestion): Classification | Exclusion | undefined;
  /**
   * Whether a name stands for a person as a whole (`user`, `customer`, `patients`, `UserEntity`, `currentUser`), so
   * that its `name` is a person's name, and a whole object of unknown type is a record about a person.
   */
  isPerson(name: string): boolean;
  /** Whether a name stands for something that is not a person and owns names (`company`, `file`, `event`, `job`). */
  isThing(name: string): boolean;
  /** Whether a table of this name holds what is sent to many: `campaigns`. */
  isMailing(name: string): boolean;
  /** A table of technical things: of keys, tokens, webhooks. */
  isTechnical(name: string): boolean;
  /**
   * Whether a value of this name is one of those that the project calls by the name of a type alone, which says nothing of
   * people: `userEntity`, where a type is called `Entity`.
   */
  isRecordOf(type: string, name: string): boolean;
  /** Whether a name stands for a company or another organisation: `merchant`. */
  isOrganisation(name: string): boolean;
  /** A model of those who have an account: people, organisations, workspaces. */
  isAccount(name: string): boolean;
  /** A table of what a company's workspace is connected with: `IntegrationSetting`, but not `UserIntegration`. */
  isIntegration(table: string): boolean;
  /** Whether a column or a relation says whose its row is, and not who filled it in: `userId`, `athlete`. */
  saysWhoseRow(column: string): boolean;
  /** Whether a column says which organisation its row is of: `workspaceId`. */
  isOfOrganisationById(column: string): boolean;
  /** Whether a column may say whose the texts in its row are: `email`. */
  mayTellWhoseText(name: string): boolean;
  /** Whether it may also say so of a name or an address: `authorId`, `createdBy`. */
  mayTellWhose(name: string): boolean;
  /** Whether only a person's record has fields of these names. */
  isPersonsRecord(fields: readonly string[]): boolean;
  /** Whether a field of this name makes a record that of a person: `birthday`, `email`. */
  isOfPersonsRecord(name: string): boolean;
  /** Whether a field of this name is where a result carries what was asked for: `data`, `rows`, `body`, `current`. */
  isWrapper(name: string): boolean;
  /** Whether a name says that somebody is written to, and nothing else: `to`, `recipient`. */
  namesAddressee(name: string): boolean;
  /** Whether what goes by this name holds its own fields, and not those of whoever has it: `Hut`, but not `Details`. */
  isItself(name: string): boolean;
  /** Whether a name stands for the program or its settings: `config`, `env`. */
  isService(name: string): boolean;
  /** Whether a class of this name is a program that is called after people who do the same: `TraceCleaner`. */
  isProgram(name: string): boolean;
  /** Whether a name stands for a part of credentials that everybody may know: `publicKey`. */
  isPublicPart(name: string): boolean;
  /** Whether companies are called this as often as people: `customer`. */
  mayBeCompany(name: string): boolean;
  /** Whether it is something of a company by the word before the last: `companyName`. */
  isOfCompany(name: string): boolean;
  /** Whether a field of this name that is true says that a record is the program's own and nobody's: `isSystem`. */
  isOfNobody(name: string): boolean;
  /** Whether a name stands for an id, which tells nobody who it is by itself: `guardianId`. */
  isId(name: string): boolean;
  /** Whether a field of this name is the thing itself: `value` of an e-mail address, `number` of a phone number. */
  holdsValue(name: string): boolean;
  /** Meaning of a `@personalData` text: a category key, checked; undefined when it is not one. */
  category(key: string): { readonly key: string; readonly label: string } | undefined;
  /** Plain words for a category: "e-mail address". */
  label(category: string): string;
  /** Whether a function of this name removes identity (`maskEmail`, `hashPhone`, `redact`, `anonymize`): see `SanitizerRow.result`. */
  sanitizerName(name: string): 'none' | 'pseudonym' | 'ciphertext' | undefined;
  /** Whether a function of this name says yes or no about what it is given, or counts it (`isMember`, `verifyEmail`). */
  yesNoName(name: string): boolean;
  /** Whether a function of this name keeps what it is given (`normalizeEmail`, `trim`, `toLower`, `format`, `encode`). */
  keepsValueName(name: string): boolean;
}
