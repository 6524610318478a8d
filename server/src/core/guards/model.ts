/**
 * What the guards room answers about a send: whether a consent check covers it, and every check it looked at, in words a
 * reader understands. Deliberately absent: severities and findings (`checks`), syntax (`flow`).
 */
import type { GuardRow } from '../catalog/row.ts';
import type { ConsentFunctionSetting } from '../settings.ts';
import type { Place } from '../text/range.ts';
import type { ConsentWords } from './words.ts';

/** Why a check covers the send, or why it does not. */
export type GuardReason =
  | 'covers'
  /** The send runs when consent is absent. */
  | 'inverted'
  /** A promise is always truthy. */
  | 'not-awaited'
  | 'other-purpose'
  | 'other-person'
  | 'after-the-send'
  /** The check is made on a path that does not lead to the send, or not on every path. */
  | 'other-branch'
  /** The answer is replaced (or defaults to yes) before it is used. */
  | 'overwritten'
  /** The assertion's error is caught and the send goes on. */
  | 'swallowed'
  /** Another condition lets the send through without consent: `consent || force`. */
  | 'bypassed'
  /** Whether an answer exists is asked, not what it is. */
  | 'presence-only'
  /** The check is called and its answer is not used. */
  | 'ignored'
  /** Some callers check, this one does not. */
  | 'other-caller'
  /** Looks like consent and is not: acceptance of terms, notification settings. */
  | 'not-consent';

export interface GuardNote {
  readonly place: Place;
  /** One sentence without a full stop: "hasConsent(user, 'marketing') is for marketing, this send is for analytics". */
  readonly text: string;
  readonly counts: boolean;
  readonly why: GuardReason;
  /** Of one that counts: what was compared to say so, a phrase each. */
  readonly because?: readonly string[];
  /** Of one for another purpose, where a type says what can be asked for: the words that would be for this send. */
  readonly instead?: readonly string[];
}

export interface GuardJudgement {
  readonly state: 'guarded' | 'mismatched' | 'none';
  /** The notes that decided come first. */
  readonly notes: readonly GuardNote[];
}

/** What the guards room needs of the catalogue; `Catalog` of `core/catalog` fits. */
export interface GuardRows {
  guardsFor(integration: string, path: string): readonly { readonly row: GuardRow }[];
  guardValuesFor(integration: string, path: string): readonly { readonly row: GuardRow }[];
  guardRecordsFor(integration: string, path: string): readonly { readonly row: GuardRow }[];
}

export interface GuardContext {
  readonly words: ConsentWords;
  /** The project's own consent functions (`Settings.consent`). */
  readonly functions: readonly ConsentFunctionSetting[];
  readonly rows: GuardRows;
  /** Whether a name stands for a person (`Classifier.isPerson`). */
  readonly isPerson: (name: string) => boolean;
  /** Whether these fields are those of a person, and the name is none of a thing that has them, too. */
  readonly isPersonsRecord: (name: string, fields: readonly string[]) => boolean;
  /** Whether a file runs for nobody: who calls from there need not ask for consent. */
  readonly isTest?: (file: string) => boolean;
}
