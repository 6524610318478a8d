/** What a check is: a value with its description and one function from a file's flows to findings. */
import type { Confidence } from '../classify/model.ts';
import type { DataReach, Flow, Reach } from '../flow/model.ts';
import type { GuardJudgement } from '../guards/model.ts';
import type { Contradiction, Coverage } from '../policy/index.ts';
import type { ClauseLink, FlowQuery, Policy } from '../policy/model.ts';
import type { RetentionJudgement } from '../retention/model.ts';
import type { Settings } from '../settings.ts';
import type { CheckId, Finding, Severity } from './model.ts';
import type { JudgementWords } from './words.ts';

export interface Check {
  readonly meta: CheckMeta;
  /** Findings of one file. */
  run(context: CheckContext): readonly CheckedFinding[];
}

/** What people read about a check: in the documentation, in SARIF rules, in the editor. Plain Markdown. */
export interface CheckMeta {
  readonly id: CheckId;
  readonly title: string;
  /** Severity where no policy says more. */
  readonly severity: Severity;
  /** What is flagged, one sentence. */
  readonly what: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** What to do, best remedy first. */
  readonly remedies: readonly string[];
  /** Findings stand in a policy document, where no comment of the code can cover them. */
  readonly inPolicy?: true;
  /** What counts and what does not. */
  readonly notes: readonly string[];
}

/** A finding with what it was made of: quick fixes need the structured form. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly facts: Facts;
}
export interface Facts {
  readonly reach?: Reach;
  readonly guards?: GuardJudgement;
  readonly retention?: RetentionJudgement;
}

/** Everything a check may ask, for one file. Judgements are made once for each flow, whoever asks first. */
export interface CheckContext {
  readonly file: string;
  readonly flow: Flow;
  readonly settings: Settings;
  /** Workspace folder; fingerprints hold paths relative to it. */
  readonly root: string;
  readonly reaches: readonly Reach[];
  text(file: string): string;
  /** Plain words for a data category. */
  categoryLabel(category: string): string;
  /** The same for a class of recipients and for a data use. */
  recipientClassLabel(id: string): string;
  purposeLabel(purpose: string): string;
  guards(reach: Reach): GuardJudgement;
  /** Of some of the data, where the rest goes with it. */
  guardsOf(reach: Reach, data: readonly DataReach[]): GuardJudgement;
  retention(reach: Reach): RetentionJudgement;
  /** What the policy says; undefined when there is none. */
  link(query: FlowQuery): ClauseLink | undefined;
  /** What one clause says about it; undefined when there is no such clause. */
  linkPinned(query: FlowQuery, clauseId: string): ClauseLink | undefined;
  /** Whether any sentence of the policy speaks of the recipient, or of the data where there is no recipient. */
  coverage(query: FlowQuery): Coverage;
  readonly words: JudgementWords;
  readonly contradictions: readonly Contradiction[];
  /** Whether findings may stand in a file. */
  isChecked(file: string): boolean;
  /** Whether a file belongs to a package that installs a command, whose output is for whoever runs it. */
  isTerminalProgram(file: string): boolean;
  /** Whether a name stands for a person: `patient`, `owner`. */
  isPerson(name: string): boolean;
  readonly policies: readonly Policy[];
  /** Word for a purpose in consent checks: `analytics`. */
  purposeWord(purpose: string, recipientClass: string | undefined): string;
  /** Which of a project's own words for purposes (`choices`) speaks of a data use for these categories, if any does. */
  purposeAmong(
    choices: readonly string[],
    purpose: string,
    recipientClass: string | undefined,
    categories: readonly string[],
  ): string | undefined;
}

export const confidences: readonly Confidence[] = ['possible', 'likely', 'certain'];
