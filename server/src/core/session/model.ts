/**
 * The whole contract between the analysis and its surfaces (language server, and through it the command line and VS
 * Code): one session per workspace folder, texts in, findings out.
 */
import type { Finding, Fix } from '../checks/model.ts';
import type { StandingFlow } from '../checks/stands-on.ts';
import type { Confidence } from '../classify/model.ts';
import type { Explanation } from '../explain/model.ts';
import type { ModelStanding } from '../explain/models.ts';
import type { Contradiction } from '../policy/contradictions.ts';
import type { Policy } from '../policy/model.ts';
import type { FileSource, InputProblem, RepresentationStore } from '../program/model.ts';
import type { Settings } from '../settings.ts';
import type { Place } from '../text/range.ts';

export interface SessionInput {
  /** Workspace folder, absolute, forward slashes. */
  readonly root: string;
  readonly source: FileSource;
  readonly settings: Settings;
  /** Every file under `rules/`, parsed, by path inside it. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** Text of the policy documents, in the order of `settings.policies`; read, decoded and converted by the host. */
  readonly policies: readonly {
    readonly file: string;
    readonly text: string;
    /** First line of each page, for documents that have pages. */
    readonly pages?: readonly number[];
  }[];
  readonly representations?: RepresentationStore | undefined;
  readonly answers?: AnswerStore | undefined;
  /** Called with what a bug threw while a file was checked; the other files are checked all the same. */
  readonly onBug?: (error: unknown, file: string) => void;
}

/** What a check found out on its way, kept from run to run of one build; the host keeps it, or nobody. */
export interface AnswerStore {
  get(): KeptAnswers | undefined;
  put(answers: KeptAnswers): void;
}

export interface KeptAnswers {
  /** The settings that all answers depend on, and those with the policies that what checks say depends on. */
  readonly settings: string;
  readonly policies: string;
  /** In the order in which they come, which can be asked for once. */
  readonly lines: Iterable<string>;
}

/** Checked between files; a pure stand-in for the protocol's cancellation token. */
export interface Cancellation {
  readonly isCancelled: boolean;
}
/** Thrown when work is cancelled; caught at one place per handler. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

export interface CheckOptions {
  readonly cancellation: Cancellation;
  /** Called between files, from 0 to `total`. May return a promise so that the host can breathe (read new messages). */
  readonly progress: (done: number, total: number) => void | Promise<void>;
}

export interface CheckResult {
  /** Sorted by file, position and check; suppressed ones included with their reason. */
  readonly findings: readonly Finding[];
  readonly problems: readonly InputProblem[];
  readonly statistics: {
    readonly files: number;
    readonly functions: number;
    readonly sinkCalls: number;
    readonly reaches: number;
  };
}

/** What is known at a position: for hover. */
export interface Description {
  readonly place: Place;
  /** Personal data at this name, if any. */
  readonly data?: {
    readonly category: string;
    readonly label: string;
    readonly confidence: Confidence;
    readonly evidence: string;
  };
  /** Findings whose mark covers the position. */
  readonly findings: readonly Finding[];
}

export interface Session {
  /** Text of an open document; undefined when it is closed. Counts at once. */
  setOverlay(file: string, text: string | undefined): void;
  /** Files that changed, appeared or went on disk. */
  filesChanged(files: readonly string[]): void;
  /** New settings or policies: what does not depend on them is kept. */
  configure(settings: Settings, policies: SessionInput['policies']): void;
  check(options: CheckOptions): Promise<CheckResult>;
  /** Hands the answers of a check of everything to the store, unless there are open documents. */
  keepAnswers(): void;
  /** Findings of one file; the rest of the program is read only as far as they need it. */
  checkFile(file: string, options: CheckOptions): Promise<readonly Finding[]>;
  /**
   * The same before the rest of the program is followed, for something to show soon: what the file itself logs and sends, without
   * what it stores and what its calls hand to others. Undefined where all findings are there as soon: in a small program, with what an
   * earlier run kept, for what is no code.
   */
  firstFindings(file: string, options: CheckOptions): Promise<readonly Finding[] | undefined>;
  describe(file: string, offset: number): Description | undefined;
  /** The flows of the whole folder with the clause that each stands on. Worked out when somebody asks, and kept until a change. */
  standsOn(options: CheckOptions): Promise<readonly StandingFlow[]>;
  /** Why a line (zero-based) of a file has findings, or why it has none. Undefined when the file is not of the project. */
  explain(file: string, line: number): Explanation | undefined;
  hasModels(file: string): boolean;
  /** Places in the code that name a clause by its id. */
  mentions(id: string): readonly Place[];
  /** Data models declared in a file, with what they hold, how long, and what writes to them. */
  models(file: string): readonly ModelStanding[];
  fixes(finding: Finding): readonly Fix[];
  policies(): readonly Policy[];
  /** Statements of the policies that cannot both be kept. */
  contradictions(): readonly Contradiction[];
  text(file: string): string | undefined;
}

/** What is said of a file that is read and not checked. */
export const ofTestFile = 'the file is a test, story or mock, whose data is made up: it is not checked';
