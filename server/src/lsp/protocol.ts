// What the server and its own clients (the extension, the command line) say to each other beyond the Language Server Protocol.
// Types only: clients must not pull the server in, and a method name that is a literal type cannot be misspelt.
//
// A report (`clauselens/check`) is what `clauselens check --format json` prints: it speaks of lines and columns as people do,
// from 1 on, and of files relative to the folder that was checked, so that it is the same on every machine.
import type { ProgressToken, Range, TextDocumentPositionParams, URI } from 'vscode-languageserver-protocol';
import type { CheckId, Severity } from '../core/checks/model.ts';
import type { Confidence } from '../core/classify/model.ts';
import type { Disclosure, Verdict } from '../core/policy/model.ts';

/** `initializationOptions` of the `initialize` request. All may be left out. */
export interface InitializationOptions {
  /** Configuration file to use in place of `clauselens.json` at the root of each folder. Absolute path. */
  readonly configuration?: string;
  /** The client has the command `clauselens.showPlaces`, which shows a list of places beside the text. */
  readonly showsPlaces?: true;
  /** The client shows what a diagnostic says in its hover by itself: the server's hover then goes on from there. */
  readonly hoversDiagnostics?: true;
  /** The declarations of libraries are read where no row speaks of them, whatever the configuration says. */
  readonly fullTypes?: boolean;
  /** False: nothing is read from or left in the cache on disk. */
  readonly cache?: boolean;
}

/** Notification to the client: what the server is doing. */
export type StatusMethod = 'clauselens/status';
export interface StatusParams {
  readonly state: 'checking' | 'ready' | 'error';
  /** Whole sentence for people; with `error` only. */
  readonly message?: string;
  /** Findings that are shown, by severity, as of the last check of the whole workspace; with `ready`. */
  readonly counts?: Readonly<Record<Severity, number>>;
}

/** Request of a client: check every file, open or not; the diagnostics are refreshed, too. */
export type CheckWorkspaceMethod = 'clauselens/checkWorkspace';
export interface CheckWorkspaceResult {
  readonly files: number;
  readonly findings: number;
}

/** Request of a client: the clause that the finding at a position is tied to, or null. */
export type ClauseAtMethod = 'clauselens/clauseAt';
export type ClauseAtParams = TextDocumentPositionParams;
export interface ClauseLocation {
  /** The policy document. */
  readonly uri: URI;
  readonly range: Range;
}

/**
 * Command of the server (`workspace/executeCommand`, one argument: a `ClauseLocation`): the client is asked to show the
 * clause. Code actions use it.
 */
export type OpenClauseCommand = 'clauselens.server.openClause';

/**
 * Command of a client that says `showsPlaces`, for the lens above a clause; arguments: the document, a position in it, and the
 * places (`Location[]`).
 */
export type ShowPlacesCommand = 'clauselens.showPlaces';

/** Command of the server for all other clients, one argument: a `ClauseLocation`, the first of the places, which is opened. */
export type OpenPlaceCommand = 'clauselens.server.openPlace';

/** `data` of every diagnostic. */
export interface DiagnosticData {
  readonly fingerprint: string;
  readonly check: CheckId;
  readonly cause: string;
}

/** Request of a client: check a folder and answer with everything there is to say. With work-done progress. */
export type CheckMethod = 'clauselens/check';
export interface CheckParams {
  /** A workspace folder; the only one may be left out. */
  readonly folder?: URI;
  /** Checks as if this were the policy, whatever the configuration names: what another version would change. */
  readonly under?: PolicyVersion;
  readonly workDoneToken?: ProgressToken;
}

/** A document that is taken for a policy of the folder. */
export interface PolicyVersion {
  readonly document: URI;
  /** It takes the place of those of these that the configuration names; of all policies when that is none. */
  readonly insteadOf: readonly URI[];
}

export interface Report {
  /** Version of this shape: a field that goes or changes its meaning makes it higher, a new field does not. */
  readonly version: 1;
  readonly tool: { readonly name: 'clauselens'; readonly version: string };
  /** Sorted by file, position and check. Suppressed ones and those of confidence `possible` are among them. */
  readonly findings: readonly ReportFinding[];
  /** What could not be read or does not count: files, configuration, policies. */
  readonly problems: readonly ReportProblem[];
  /** The policy documents that were read. */
  readonly policies: readonly {
    readonly file: string;
    readonly title: string | null;
    readonly clauses: number;
  }[];
  /** The checks that findings name, and the others that were run. */
  readonly checks: readonly ReportCheck[];
  readonly statistics: {
    readonly files: number;
    readonly functions: number;
    readonly sinkCalls: number;
    readonly reaches: number;
  };
}

export interface ReportFinding extends ReportPlace {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The part that an editor underlines; `range` is the whole call. */
  readonly mark: ReportRange;
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  readonly data: readonly ReportData[];
  readonly sink: { readonly id: string; readonly label: string };
  readonly recipient: { readonly id: string; readonly name: string } | null;
  readonly purpose: string | null;
  /** ISO 8601 period, where the finding is about one. */
  readonly retention: string | null;
  /** What the policy says about it; null without a policy. */
  readonly policy: ReportPolicyLink | null;
  /** Places beside the finding: origins, steps, guards that do not count, models. */
  readonly related: readonly ReportStep[];
  /** Findings of the same cause end with one repair. */
  readonly cause: string;
  /** Stays the same when lines move. */
  readonly fingerprint: string;
  /** Reason of the comment that suppresses it; null when it is shown. */
  readonly suppressed: string | null;
}

export interface ReportData {
  /** Key of a data category: `user.contact.email`. */
  readonly category: string;
  /** As in the code: `user.email`. */
  readonly label: string;
  readonly confidence: Confidence;
  readonly evidence: string;
  readonly origin: ReportPlace;
  /** From the origin to the sink. */
  readonly steps: readonly ReportStep[];
}

export interface ReportPolicyLink {
  readonly verdict: Verdict;
  readonly disclosure: Disclosure;
  /** Best first; empty when no clause was found. */
  readonly clauses: readonly ReportClause[];
  /** Context only: the clauses that come closest when none was found. */
  readonly nearest: readonly ReportClause[];
}

export interface ReportClause {
  readonly id: string;
  readonly file: string;
  /** The line that decides, and the lines of the whole clause. */
  readonly line: number;
  readonly startLine: number;
  readonly endLine: number;
  /** Of a PDF: the page the clause begins on. Its lines are those of the text that was taken from it. */
  readonly page?: number;
  readonly headingPath: readonly string[];
  /** The sentence that decides. */
  readonly quote: string;
  readonly score: number;
  readonly reasons: readonly { readonly text: string; readonly weight: number }[];
}

export interface ReportProblem {
  /** `configuration`: of clauselens.json or a policy document; with severity `error` the check did not run as configured. */
  readonly about: 'configuration' | 'code';
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
}

export interface ReportCheck {
  readonly id: CheckId;
  readonly title: string;
  /** Severity where no policy says more. */
  readonly severity: Severity;
  /** What is flagged, why it matters, what to do (best remedy first). Markdown. */
  readonly what: string;
  readonly why: string;
  readonly remedies: readonly string[];
}

/** Request of a client: why a line has a finding, or why it has none. */
export type ExplainMethod = 'clauselens/explain';
export interface ExplainParams {
  readonly workDoneToken?: ProgressToken;
  readonly textDocument: { readonly uri: URI };
  /** From 1 on, as in a report. */
  readonly line: number;
}
/** What `clauselens explain --format json` prints. */
export interface ExplainResult {
  readonly version: 1;
  /** Relative to the folder. */
  readonly file: string;
  readonly line: number;
  /** The calls on the line, those that matter first. */
  readonly calls: readonly ExplainedCall[];
  /** What to make of a line without a call, or of a file that is not checked; null otherwise. */
  readonly note: string | null;
  /** What can be said instead of calls: of a model, of a clause, of the calls near by. */
  readonly sections: readonly ExplainedSection[];
  /** Of the configuration and the policies: with severity `error` the answer is not what the project's own settings would give. */
  readonly problems: readonly ReportProblem[];
}
export interface ExplainedSection {
  readonly title: string;
  readonly points: readonly ExplainedPoint[];
}
export interface ExplainedCall extends ReportPlace {
  /** The callee as written. */
  readonly code: string;
  readonly answer: string;
  /** Ids of the checks that have a finding here, suppressed ones included. */
  readonly checks: readonly CheckId[];
  readonly sections: readonly ExplainedSection[];
}
export interface ExplainedPoint {
  readonly text: string;
  /** Whether it speaks for a finding, against it, or neither. */
  readonly speaks: 'for' | 'against' | 'neither';
  readonly place: ReportPlace | null;
  /** The line at that place, where the text does not say it already. */
  readonly code: string | null;
  readonly points: readonly ExplainedPoint[];
}

export interface ReportPlace {
  /** Relative to the checked folder, forward slashes; absolute when it lies outside. */
  readonly file: string;
  readonly range: ReportRange;
}
export interface ReportStep extends ReportPlace {
  readonly text: string;
}
/** From 1 on; columns count UTF-16 units; the end is the column behind the last character. */
export interface ReportRange {
  readonly start: ReportPosition;
  readonly end: ReportPosition;
}
export interface ReportPosition {
  readonly line: number;
  readonly column: number;
}
