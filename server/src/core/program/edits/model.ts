/** What the code edits are asked. Every edit is a pure function of one file's text; nothing is read and nothing resolved. */
import type { TextEdit } from '../../checks/model.ts';

/** One file as it is now. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** How a consent check is written into code. Made from `ConsentFunctionSetting`, or `defaultConsentCheck`. */
export interface ConsentCheck {
  /** As called: `hasConsent`, `consent.has`. The first name is imported. */
  readonly name: string;
  /** Module specifier as it is to stand in this file (already relative); absent: declared in the file if it is unknown there. */
  readonly from?: string;
  readonly async: boolean;
  /** `hasConsent({person}, {purpose})`. */
  readonly call: string;
  readonly form: 'boolean' | 'assertion' | 'wrapper';
  /** Word for the purpose in the project's language: `analytics`. It is written as a string literal. */
  readonly purpose: string;
  /**
   * Expressions that may stand for the person, best first (`user` of the label `user.email`). The first whose root name
   * is in scope at the call is used; otherwise the call's arguments and the function's parameters are looked at.
   */
  readonly persons: readonly string[];
}

/** An edit with what to call it in the editor. */
export interface ProposedEdit {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** One piece of personal data in a call's arguments, from `DataReach`. */
export interface LoggedPiece {
  /** Path of the slot: `arg1.email`. */
  readonly slot: string;
  /** As in the code: `user.email`. */
  readonly label: string;
  /** Plain words: "e-mail address"; used in titles. */
  readonly what: string;
  /** Where it was recognised, when that is in this file. */
  readonly origin?: { readonly start: number; readonly end: number };
  /** Name of an opaque id beside it (`id` of `user`), when the type is known to have one. */
  readonly id?: string;
}
