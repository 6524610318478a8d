// What a policy is once it has been read, and what linking a flow to it answers: plain values that every other room may hold.
// Deliberately absent: how any of it is found. Lines are 1-based and inclusive, offsets count UTF-16 units of the text as given.

export type PolicyFormat = 'markdown' | 'text' | 'html';

export interface PolicyFile {
  readonly path: string;
  readonly text: string;
  readonly format: PolicyFormat;
  /** First line of each page of the text, for documents that had pages before they were turned into text. */
  readonly pages?: readonly number[];
}

export interface Policy {
  readonly file: string;
  readonly title: string | null;
  /** One per policy when the file holds several (a website policy and a platform policy); empty otherwise. */
  readonly parts: readonly PolicyPart[];
  readonly clauses: readonly Clause[];
  /** Where it says that the policy is, if it says nothing else: an address or a path as written. */
  readonly pointsTo?: string;
  /** What could not be read, with its line. Reading never throws. */
  readonly problems: readonly PolicyProblem[];
}

export interface PolicyPart {
  readonly id: string;
  readonly title: string;
  readonly startLine: number;
  readonly endLine: number;
}

export interface PolicyProblem {
  readonly line: number;
  readonly message: string;
}

/** The smallest statement of a policy that can be pointed at. */
export interface Clause {
  /** Heading slug and ordinal under it, so that an edit elsewhere in the document does not rename it. Unique in the file. */
  readonly id: string;
  /** Changes when the words of the clause change, not when white space or markup does. */
  readonly hash: string;
  readonly part: string | null;
  readonly headingPath: readonly string[];
  readonly startLine: number;
  readonly endLine: number;
  /** Page that the clause begins on, for documents with pages; their lines are those of the text taken from them. */
  readonly page?: number;
  readonly start: number;
  readonly end: number;
  /** Readable text: markup removed, white space folded, list items on lines of their own. */
  readonly text: string;
  readonly practices: readonly Practice[];
  readonly dataCategories: readonly string[];
  readonly recipients: readonly string[];
  readonly purposes: readonly string[];
  readonly commitments: readonly Commitment[];
  readonly sentences: readonly Sentence[];
}

/** What a clause is about (OPP-115). */
export type Practice =
  | 'first-party-collection-use'
  | 'third-party-sharing'
  | 'user-choice-control'
  | 'access-edit-delete'
  | 'data-retention'
  | 'data-security'
  | 'policy-change'
  | 'do-not-track'
  | 'international-audience'
  | 'other';

export type SentenceAction =
  | 'collect'
  | 'use'
  | 'share'
  | 'sell'
  | 'store'
  | 'retain'
  | 'delete'
  | 'log'
  | 'secure'
  | 'opt-out'
  | 'consent'
  | 'access'
  | 'train'
  | 'publish'
  | 'notify'
  | 'receive';

/** Who a sentence obliges or speaks of. */
export type BoundParty = 'company' | 'customer' | 'person' | 'third-party' | 'unknown';

export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
  readonly actions: readonly SentenceAction[];
  /** Denied actions are those under a negation ("we do not sell"). */
  readonly denied: readonly SentenceAction[];
  readonly polarity: 'allow' | 'deny' | 'neutral';
  /** The words after "except", "unless", "other than", "without your consent", as written. */
  readonly exceptions: readonly string[];
  /** Whether what the sentence speaks of depends on somebody's consent or permission. */
  readonly consent: 'required' | 'exception' | 'none';
  readonly dataCategories: readonly string[];
  /** What terms in the sentence were defined to mean elsewhere in the document. */
  readonly definedData?: readonly string[];
  readonly recipients: readonly string[];
  /** Classes named inside the exceptions of a denial: "to nobody other than service providers". */
  readonly exceptRecipients: readonly string[];
  /** Data, recipients and purposes that are named to say no: "a random number, not your name", "no analytics". */
  readonly deniedData: readonly string[];
  readonly deniedRecipients: readonly string[];
  readonly deniedPurposes: readonly string[];
  /** Vendors that are named to say that they get nothing: "we do not use Google Analytics". */
  readonly deniedVendors: readonly string[];
  /** What a denied use would have been for, exceptions left out: "we will not use it for advertising". */
  readonly unusedFor: readonly string[];
  /** Broad wording that a reader may take to include more: "such as", "any other information". */
  readonly catchAll: boolean;
  /** Ids of vendors of the recipients table that the sentence names. */
  readonly vendors: readonly string[];
  readonly purposes: readonly string[];
  readonly durations: readonly Duration[];
  readonly ages: readonly number[];
  readonly boundParty: BoundParty;
}

export interface Duration {
  /** ISO 8601, written with the unit of the text: thirteen months is P13M, 30 days P30D. "A few weeks" stays as it is written. */
  readonly iso: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type CommitmentKind =
  | 'retention-limit'
  | 'response-deadline'
  | 'notice-period'
  | 'age-limit'
  | 'prohibition'
  | 'conditional-on-consent'
  | 'opt-out'
  | 'security-measure'
  | 'scope-exclusion'
  | 'definition';

export type Modality = 'obligation' | 'prohibition' | 'permission' | 'intention' | 'best-effort' | 'fact';

/** A checkable promise. */
export interface Commitment {
  readonly kind: CommitmentKind;
  readonly modality: Modality;
  /** ISO 8601 duration or `as-long-as-needed`, age in years, defined term, or null where the kind has no value. */
  readonly value: string | number | null;
  readonly line: number;
  /** Offsets of the quote in the file's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly boundParty: BoundParty;
  readonly dataCategories: readonly string[];
  readonly recipients: readonly string[];
}

/** Ids of the checks that ask the policy something. */
export type PolicyQuestion =
  | 'logged-personal-data'
  | 'missing-retention'
  | 'excessive-retention'
  | 'missing-consent'
  | 'mismatched-consent'
  | 'undisclosed-data'
  | 'undisclosed-recipient'
  | 'forbidden-processing';

/** One flow, as the policy needs to know it. */
export interface FlowQuery {
  readonly id: string;
  readonly check: PolicyQuestion;
  readonly dataCategory: string;
  /** The name in the code, such as `user.email`. */
  readonly dataLabel: string;
  /** Where the data goes: `console`, `Postgres via Prisma`, `SendGrid`. */
  readonly sink: string;
  /** The company or product that receives it, or null when it stays with the first party. */
  readonly recipient: string | null;
  /** Class of the recipient where the caller knows it; otherwise it is looked up by the recipient's name. */
  readonly recipientClass?: string;
  readonly purpose: string;
  /** Where the purpose is only what the recipient usually serves: the function and the call as written, which may tell more. */
  readonly purposeAssumed?: string;
  /** Which of several policies in one file the code belongs to: `website`, `platform`, or a part id. */
  readonly surface?: string;
  /** Paths of the documents that govern the code, where there are others; all of them when left out. */
  readonly documents?: readonly string[];
  /** What tells who somebody is, and goes the same way in the same call: categories, for promises to keep data apart from it. */
  readonly beside?: readonly string[];
  /** ISO 8601 duration the data is kept, when the flow is about one. */
  readonly retention?: string;
}

export type Verdict = 'permitted' | 'conditional' | 'forbidden' | 'exceeds' | 'undisclosed' | 'out-of-scope';

export type Disclosure = 'clear' | 'vague' | 'ambiguous' | 'incorrect' | 'omitted';

/** A clause that answers a flow, with the reasons for its score; the reasons' weights add up to the score. */
export interface LinkedClause {
  readonly policy: Policy;
  readonly clause: Clause;
  /** The line inside the clause that decides. */
  readonly line: number;
  /** The deciding sentence, readable. */
  readonly quote: string;
  /** Offsets of the deciding sentence in the policy's text. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** The period of the clause that the flow was measured by, where the question was about retention. */
  readonly period?: string;
  readonly reasons: readonly LinkReason[];
}

export interface LinkReason {
  readonly text: string;
  readonly weight: number;
}

export interface ClauseLink {
  readonly verdict: Verdict;
  readonly disclosure: Disclosure;
  /** Best first; empty when no clause covers or governs the flow, which is worded "no clause found". */
  readonly clauses: readonly LinkedClause[];
  /** Context only, never presented as an answer: the clauses that come closest when none is found. */
  readonly nearest: readonly LinkedClause[];
}
