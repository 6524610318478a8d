/**
 * The whole contract between the analysis and its surfaces (language server, and through it the command line and VS
 * Code): one session per workspace folder, texts in, findings out.
 */

import type { IntegrationFile } from '../catalog/row.ts';
import type { CheckId, Finding, Fix, Severity } from '../checks/model.ts';
import type { StandingFlow } from '../checks/stands-on.ts';
import type { Confidence } from '../classify/model.ts';
import type { Explanation } from '../explain/model.ts';
import type { ModelStanding } from '../explain/models.ts';
import type { Policy, PolicyQuestion } from '../policy/model.ts';
import type { FileSource, InputProblem, RepresentationStore } from '../program/model.ts';
import type { Place } from '../text/range.ts';

/** `clauselens.json` after validation, with defaults filled in. Paths are absolute. */
export interface Settings {
  /** Policy documents (found by name when not configured). */
  readonly policies: readonly PolicySetting[];
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  /** The project's own consent functions. */
  readonly consent: readonly ConsentFunctionSetting[];
  /** The project's own sanitizers, by name or `module#name`. */
  readonly sanitizers: readonly string[];
  readonly recipients: readonly RecipientSetting[];
  readonly pins: readonly PinSetting[];
  /** Entity, table, key prefix or bucket name to ISO 8601 duration. */
  readonly retention: Readonly<Record<string, string>>;
  readonly severity: Readonly<Partial<Record<CheckId, Severity | 'off'>>>;
  /** Names of hosts that are first party beside relative URLs and `*.internal`: `api.acme.com`, `*.acme.com`. */
  readonly firstPartyHosts: readonly string[];
  /** Names that are or are not personal data in this project: name to category key, or null. */
  readonly personalData: Readonly<Record<string, string | null>>;
  readonly rows: readonly IntegrationFile[];
  /** Whether the declarations of libraries are read where no row speaks of them. */
  readonly fullTypes: boolean;
  /** Where settings stand in the configuration, for messages about them. */
  readonly where?: SettingPlaces;
}
/** Lines from 1 on, in the order of the settings. */
export interface SettingPlaces {
  readonly file: string;
  readonly consent: readonly number[];
  readonly sanitizers: readonly number[];
  readonly recipients: readonly number[];
  readonly pins: readonly number[];
  readonly firstPartyHosts: readonly number[];
  readonly retention: Readonly<Record<string, number>>;
}
export interface PolicySetting {
  readonly file: string;
  /** Which of several policies in one file governs, and for which folders. */
  readonly surface?: 'website' | 'platform';
  readonly governs?: readonly string[];
}
export interface ConsentFunctionSetting {
  /** Name as called: `hasConsent`, or `consent.has`. */
  readonly name: string;
  /** Module to import it from in quick fixes, relative to the root or a package. */
  readonly from?: string;
  readonly async: boolean;
  /** How a fix calls it: `hasConsent({person}, {purpose})`. */
  readonly call: string;
  /** Index of the argument that names the purpose, and of the one that is the person. */
  readonly purposeArgument?: number;
  readonly personArgument?: number;
  readonly form: 'boolean' | 'assertion' | 'wrapper';
  /** Data-use keys or project words this function covers when it takes no purpose argument. */
  readonly covers?: readonly string[];
  /** Project words for purposes: `{ "marketing": "marketing.advertising" }`. */
  readonly purposes?: Readonly<Record<string, string>>;
}
export interface RecipientSetting {
  /** Vendor id, name or host. */
  readonly recipient: string;
  /** `consent` is the default; with another basis `missing-consent` is not asked. */
  readonly basis?:
    | 'consent'
    | 'contract'
    | 'legal-obligation'
    | 'vital-interests'
    | 'public-task'
    | 'legitimate-interests';
  readonly clause?: string;
  /** Hash of the clause when it was named: tells when it is reworded. */
  readonly hash?: string;
  readonly purpose?: string;
  readonly firstParty?: boolean;
}
/** A clause named for a check, a recipient or a category (at least one of them; all that are given must fit). */
export interface PinSetting {
  readonly clause: string;
  readonly check?: PolicyQuestion;
  /** Vendor id, name or host. */
  readonly recipient?: string;
  /** A category counts for those below it. */
  readonly category?: string;
  readonly hash?: string;
}

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
  text(file: string): string | undefined;
}

/** What is said of a file that is read and not checked. */
export const ofTestFile = 'the file is a test, story or mock, whose data is made up: it is not checked';
