/** Findings: what the checks say and everything that prints them needs. Positions are offsets; no protocol types. */
import type { Confidence } from '../classify/model.ts';
import type { DataReach, FlowStep } from '../flow/model.ts';
import type { ClauseLink } from '../policy/model.ts';
import type { Place } from '../text/range.ts';

export type CheckId =
  | 'logged-personal-data'
  | 'missing-retention'
  | 'missing-consent'
  | 'mismatched-consent'
  | 'excessive-retention'
  | 'undisclosed-recipient'
  | 'undisclosed-data'
  | 'forbidden-processing'
  | 'policy-contradiction'
  | 'unused-suppression'
  | 'suppression-without-reason';
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The whole call. */
  readonly place: Place;
  /** The part that is underlined: the call when it stands on one line, otherwise its callee. */
  readonly mark: Place;
  /** One sentence without a full stop: "phone number (user.contact.phone_number) is sent to Twilio with no consent check". */
  readonly message: string;
  readonly data: readonly DataReach[];
  /** Row id of the sink (`twilio.messages`) and its label ("Twilio"). */
  readonly sink: { readonly id: string; readonly label: string };
  /** Recipient id and name, for sends. */
  readonly recipient?: { readonly id: string; readonly name: string };
  readonly purpose?: string;
  /** Places beside the finding, each with a sentence: origin, steps, wrapper's sink, guard that does not count, model. */
  readonly related: readonly FlowStep[];
  /** What the policy says about it; absent without a policy. */
  readonly clause?: ClauseLink;
  /** Findings with the same cause end with one repair. */
  readonly cause: string;
  /** Stable across moved lines: hash of check, file, enclosing function, sink, categories, ordinal. */
  readonly fingerprint: string;
  /** ISO 8601 period, where the finding is about one. */
  readonly retention?: string;
  /** Reason of the suppression that covers it; such findings are kept for SARIF and counts, and not shown. */
  readonly suppressed?: string;
  /** One line that says what to do: "if (await hasConsent(user, 'sms')) { ... }". */
  readonly advice: string;
}

/** A change to one file's text. */
export interface TextEdit extends Place {
  readonly newText: string;
}
export interface Fix {
  readonly title: string;
  readonly kind:
    | 'consent-guard'
    | 'redact'
    | 'retention'
    | 'configure'
    | 'draft-clause'
    | 'suppress'
    | 'not-personal-data';
  readonly edits: readonly TextEdit[];
  readonly isPreferred: boolean;
}
