// One workspace folder: its session, and when what the session said still holds. Every change makes a new revision; a check of
// the whole folder is kept until then, shared by those who ask at the same time, and given up when a change overtakes it.
import { type BrokenCommitment, brokenCommitments } from '../core/checks/broken-commitments.ts';
import type { Finding, Fix } from '../core/checks/model.ts';
import type { StandingFlow } from '../core/checks/stands-on.ts';
import { explainClause } from '../core/explain/clause.ts';
import type { Explanation } from '../core/explain/model.ts';
import type { ModelStanding } from '../core/explain/models.ts';
import type { Policy } from '../core/policy/model.ts';
import type { InputProblem } from '../core/program/model.ts';
import type {
  AnswerStore,
  Cancellation,
  CheckOptions,
  CheckResult,
  Description,
  Session,
  SessionInput,
} from '../core/session/model.ts';
import type { PolicySetting } from '../core/settings.ts';
import { createLineIndex } from '../core/text/lines.ts';
import { placesOf } from '../core/text/mentions.ts';
import type { Place } from '../core/text/range.ts';
import { keptAnswers } from '../host/cache/answers.ts';
import { findReport, keepReport, type ReportKey, reportKey } from '../host/cache/reports.ts';
import { type KeptRepresentations, keptRepresentations } from '../host/cache/representations.ts';
import type { CacheStore } from '../host/cache/store.ts';
import { type RecordingSource, recordingSource } from '../host/cache/trace.ts';
import { createDiskSource, type DiskSource } from '../host/disk.ts';
import { Documents } from '../host/documents/documents.ts';
import { isInside } from '../host/paths.ts';
import { readPolicies } from '../host/policies.ts';
import {
  concernsWorkspace,
  readWorkspace,
  type Workspace,
  type WorkspaceQuestion,
} from '../host/workspace.ts';
import { isCancelled, OutdatedError } from './answer.ts';
import { breathe, type Progress, SharedCheck } from './sharedCheck.ts';

export interface FolderOptions {
  /** Absolute, forward slashes. */
  readonly root: string;
  readonly configuration: string | undefined;
  readonly rules: () => Readonly<Record<string, unknown>>;
  /** Loaded on first use, since the analysis is most of the program's size. */
  readonly createSession: () => Promise<(input: SessionInput) => Session>;
  /** Text of an open document. */
  readonly overlay: (file: string) => string | undefined;
  readonly openFiles: () => readonly string[];
  /** The declarations of libraries are wanted, whatever the configuration says. */
  readonly fullTypes: boolean;
  /** What earlier runs left on disk, if anything may be left there. */
  readonly cache: CacheStore | undefined;
}

export type { Progress } from './sharedCheck.ts';

const nothingKept = { report: undefined, key: undefined };

export class Folder {
  readonly root: string;
  readonly #options: FolderOptions;
  readonly #disk: DiskSource;
  readonly #recording: RecordingSource | undefined;
  #representations: KeptRepresentations | undefined;
  /** Until they are kept, once for each life of the server. */
  #answers: AnswerStore | undefined;
  readonly #documents = new Documents();
  #workspace: Workspace | undefined;
  #session: Promise<Session> | undefined;
  /** The same, once it is there. */
  #ready: Session | undefined;
  #revision = 0;
  #isClosed = false;
  #diskProblems: readonly InputProblem[] = [];
  #checked: { readonly revision: number; readonly result: CheckResult } | undefined;
  #standing: { readonly revision: number; readonly flows: readonly StandingFlow[] } | undefined;
  #running: SharedCheck | undefined;
  #checkDuration = 0;

  constructor(options: FolderOptions) {
    this.root = options.root;
    this.#options = options;
    this.#recording = options.cache === undefined ? undefined : recordingSource(createDiskSource());
    this.#disk = this.#recording ?? createDiskSource();
  }

  /** Higher after every change that could change a finding. */
  get revision(): number {
    return this.#revision;
  }

  contains(file: string): boolean {
    return isInside(this.root, file);
  }

  /** Milliseconds that the last check of the whole folder took. */
  get checkDuration(): number {
    return this.#checkDuration;
  }

  /** The last check of the whole folder, current or not. */
  get lastCheck(): CheckResult | undefined {
    return this.#checked?.result;
  }

  async check(token: Cancellation, progress: Progress): Promise<CheckResult> {
    if (this.#checked?.revision === this.#revision) return this.#checked.result;
    if (this.#running?.revision !== this.#revision || this.#running.isAbandoned) {
      this.#running = new SharedCheck(this.#revision, (check) => this.#runCheck(check));
    }
    return await this.#running.join(token, progress);
  }

  /**
   * The findings as they would be if this document were the policy. Whoever asks next is answered under the policies as they
   * are; what is known of the code is kept both ways.
   */
  async checkUnder(
    version: { readonly file: string; readonly insteadOf: readonly string[] },
    token: Cancellation,
    progress: Progress,
  ): Promise<CheckResult> {
    const session = await this.#current();
    const { settings } = this.#workspace ?? (await readWorkspace(this.#question()));
    const policies = policiesUnder(settings.policies, version);
    const texts = () => readPolicies(policies, this.#disk, this.#options.overlay, this.#documents);
    const { unread } = texts();
    await this.#documents.read(unread);
    const read = texts();
    this.#revision++;
    session.configure({ ...settings, policies: read.settings }, read.texts);
    try {
      const pause = breathe();
      return await session.check({
        cancellation: token,
        progress: (done, total) => {
          progress(done, total);
          return pause();
        },
      });
    } finally {
      this.reload();
    }
  }

  /**
   * The report of an earlier run about this very state. `key` is what to keep the next one under; undefined where none may be
   * kept: with unsaved changes, and with a session that has seen some.
   */
  async keptReport(): Promise<{ readonly report: unknown; readonly key: ReportKey | undefined }> {
    const { cache } = this.#options;
    if (cache === undefined || this.#session !== undefined || this.#revision !== 0) return nothingKept;
    if (this.#options.openFiles().some((file) => this.contains(file))) return nothingKept;
    const workspace = await readWorkspace(this.#question());
    if (!workspace.usesCache || !workspace.isConfigurationValid) return nothingKept;
    const key = reportKey(this.root, this.#options.configuration, workspace, this.#options.rules());
    return { report: findReport(cache, key), key };
  }

  /** Keeps what was found out since `keptReport`, unless something changed on the way. */
  keepReport(key: ReportKey, report: unknown): void {
    const { cache } = this.#options;
    const trace = this.#revision === 0 ? this.#recording?.trace() : undefined;
    const workspace = this.#workspace;
    if (cache === undefined || trace === undefined || workspace === undefined) return;
    const now = reportKey(this.root, this.#options.configuration, workspace, this.#options.rules());
    if (now.hash === key.hash) keepReport(cache, key, { trace, problems: this.#diskProblems, report });
    this.#recording?.stop();
  }

  async findings(file: string, token: Cancellation): Promise<readonly Finding[]> {
    const session = await this.#current();
    if (this.#checked?.revision === this.#revision)
      return this.#checked.result.findings.filter((finding) => finding.place.file === file);
    return await this.#untilChanged(token, (options) => session.checkFile(file, options));
  }

  /** What can be said of a file before the first check of the folder is through; undefined when all can be said as soon. */
  async firstFindings(file: string, token: Cancellation): Promise<readonly Finding[] | undefined> {
    const session = await this.#current();
    if (this.#checked !== undefined) return undefined;
    return await this.#untilChanged(token, (options) => session.firstFindings(file, options));
  }

  /** A question that a change makes pointless. */
  async #untilChanged<T>(token: Cancellation, ask: (options: CheckOptions) => Promise<T>): Promise<T> {
    const revision = this.#revision;
    const isOutdated = () => this.#revision !== revision;
    const cancellation = {
      get isCancelled() {
        return token.isCancelled || isOutdated();
      },
    };
    try {
      return await ask({ cancellation, progress: breathe() });
    } catch (error) {
      if (isCancelled(error) && !token.isCancelled && isOutdated()) throw new OutdatedError(true);
      throw error;
    }
  }

  /** What stands on the clauses, as it was last worked out; `isCurrent` says whether something changed since. */
  get lastStanding(): { readonly flows: readonly StandingFlow[]; readonly isCurrent: boolean } | undefined {
    const known = this.#standing;
    return known && { flows: known.flows, isCurrent: known.revision === this.#revision };
  }

  /** The flows of the folder with the clause that each stands on; follows the check, which most of the work is shared with. */
  async standsOn(token: Cancellation): Promise<readonly StandingFlow[]> {
    const session = await this.#current();
    const revision = this.#revision;
    if (this.#standing?.revision === revision) return this.#standing.flows;
    const isOutdated = () => this.#revision !== revision;
    const cancellation = {
      get isCancelled() {
        return token.isCancelled || isOutdated();
      },
    };
    try {
      await this.check(token, () => undefined);
      const flows = await session.standsOn({ cancellation, progress: breathe() });
      if (!isOutdated()) this.#standing = { revision, flows };
      return flows;
    } catch (error) {
      if (isCancelled(error) && !token.isCancelled && isOutdated()) throw new OutdatedError(true);
      throw error;
    }
  }

  /** What of this document the code does not keep; nothing for a file that is no policy. Needs the whole folder checked. */
  async brokenCommitments(file: string, token: Cancellation): Promise<readonly BrokenCommitment[]> {
    if (!(await this.policies()).some((policy) => policy.file === file)) return [];
    const { findings } = await this.check(token, () => undefined);
    return brokenCommitments(findings, file);
  }

  async describe(file: string, offset: number): Promise<Description | undefined> {
    return (await this.#current()).describe(file, offset);
  }

  /** Needs the whole folder checked: what stands on a line may have come from anywhere. */
  async explain(
    file: string,
    line: number,
    token: Cancellation,
    progress: Progress,
  ): Promise<Explanation | undefined> {
    const policy = (await this.policies()).find((candidate) => candidate.file === file);
    if (policy === undefined) {
      await this.check(token, progress);
      return (await this.#current()).explain(file, line);
    }
    const lines = createLineIndex((await this.text(file)) ?? '');
    if (line >= lines.count) return { calls: [], note: `the file has ${lines.count} lines` };
    const { findings } = await this.check(token, progress);
    const span = { start: lines.lineStart(line), end: lines.lineEnd(line) };
    const flows = await this.standsOn(token);
    return explainClause(policy, span, flows, (await this.#current()).contradictions(), findings);
  }

  /** Data models declared in a file, with what is known of them. */
  async models(file: string, token: Cancellation): Promise<readonly ModelStanding[]> {
    const session = await this.#current();
    if (!session.hasModels(file)) return [];
    await this.check(token, () => undefined);
    return (await this.#current()).models(file);
  }

  /** Where the code and the configuration name a clause by its id, in a comment or a setting. */
  async mentions(id: string): Promise<readonly Place[]> {
    const places = (await this.#current()).mentions(id);
    const { configurationFile } = this.#workspace ?? {};
    const text = configurationFile === undefined ? undefined : await this.text(configurationFile);
    return configurationFile === undefined || text === undefined
      ? places
      : [...places, ...placesOf(id, configurationFile, text)];
  }

  async fixes(finding: Finding): Promise<readonly Fix[]> {
    return (await this.#current()).fixes(finding);
  }

  async policies(): Promise<readonly Policy[]> {
    return (await this.#current()).policies();
  }

  /** Text as it is known here: unsaved changes, what the session read, the disk. */
  async text(file: string): Promise<string | undefined> {
    const session = await this.#current();
    return (
      this.#options.overlay(file) ??
      session.text(file) ??
      this.#workspace?.policies.find((policy) => policy.file === file)?.text ??
      this.#disk.readFile(file)
    );
  }

  /** Of the configuration, the policies, and of what the disk would not give. Those of the code are in the check's result. */
  async problems(): Promise<readonly InputProblem[]> {
    await this.#current();
    this.#diskProblems = [...this.#diskProblems, ...this.#disk.takeProblems()];
    return [...(this.#workspace?.problems ?? []), ...this.#diskProblems];
  }

  /** False when there is a configuration that does not count; an editor shows what holds without it. */
  async isConfigurationValid(): Promise<boolean> {
    await this.#current();
    return this.#workspace?.isConfigurationValid ?? true;
  }

  /**
   * A document was opened, changed or closed (`undefined`). Nothing is worked out before somebody asks, and opening or closing
   * what is the same on disk changes nothing.
   */
  async documentChanged(file: string, text: string | undefined): Promise<void> {
    this.#recording?.stop();
    const session = this.#ready;
    if (session === undefined) {
      this.#revision++;
      (await this.#session)?.setOverlay(file, text);
      return;
    }
    const isSame = session.text(file) === (text ?? this.#disk.readFile(file));
    if (text === undefined || !isSame) session.setOverlay(file, text);
    if (isSame) return;
    this.#revision++;
    if (this.#workspace !== undefined && concernsWorkspace(this.#question(), this.#workspace, file))
      this.#workspace = undefined;
  }

  async filesChanged(files: readonly string[]): Promise<void> {
    this.#recording?.stop();
    this.#revision++;
    if (this.#session === undefined) return;
    const workspace = this.#workspace;
    if (workspace !== undefined && files.some((file) => concernsWorkspace(this.#question(), workspace, file)))
      this.#workspace = undefined;
    this.#diskProblems = this.#diskProblems.filter(
      (problem) => problem.file === undefined || !files.includes(problem.file),
    );
    const session = await this.#session;
    session.filesChanged(files);
    // What is open counts, although it was the same as the file until now.
    for (const file of files) {
      const text = this.#options.overlay(file);
      if (text !== undefined) session.setOverlay(file, text);
    }
  }

  /** Everything is read again on the next question. */
  reload(): void {
    this.#revision++;
    this.#workspace = undefined;
  }

  close(): void {
    this.#isClosed = true;
    this.#revision++;
  }

  /** The session, with the workspace as it is now. */
  async #current(): Promise<Session> {
    if (this.#session === undefined) {
      this.#session = this.#open();
      // A session that could not be made is tried again by the next who asks.
      this.#session.catch(() => {
        this.#session = undefined;
      });
      return await this.#session;
    }
    const session = await this.#session;
    if (this.#workspace === undefined) {
      const workspace = await readWorkspace(this.#question());
      // Somebody else may have asked meanwhile and was faster.
      if (this.#workspace !== undefined) return session;
      this.#workspace = workspace;
      session.configure(this.#workspace.settings, this.#workspace.policies);
    }
    return session;
  }

  async #open(): Promise<Session> {
    const createSession = await this.#options.createSession();
    const workspace = await readWorkspace(this.#question());
    const { cache } = this.#options;
    if (cache !== undefined && workspace.usesCache)
      this.#representations ??= keptRepresentations(cache, this.root);
    this.#answers = this.#representations && cache && keptAnswers(cache, this.root);
    const session = createSession({
      root: this.root,
      source: this.#disk,
      settings: workspace.settings,
      rules: this.#options.rules(),
      policies: workspace.policies,
      representations: this.#representations,
      answers: this.#answers,
    });
    this.#workspace = workspace;
    for (const file of this.#options.openFiles()) {
      const text = this.contains(file) ? this.#options.overlay(file) : undefined;
      if (text !== undefined) session.setOverlay(file, text);
    }
    this.#ready = session;
    return session;
  }

  #question(): WorkspaceQuestion {
    return {
      root: this.root,
      configuration: this.#options.configuration,
      fullTypes: this.#options.fullTypes,
      disk: this.#disk,
      overlay: this.#options.overlay,
      rules: this.#options.rules(),
      documents: this.#documents,
    };
  }

  async #runCheck(check: SharedCheck): Promise<CheckResult> {
    const session = await this.#current();
    const isOutdated = () => this.#revision !== check.revision || this.#isClosed;
    const cancellation = {
      get isCancelled() {
        return check.isAbandoned || isOutdated();
      },
    };
    const pause = breathe();
    const started = performance.now();
    try {
      const result = await session.check({
        cancellation,
        progress: (done, total) => {
          check.report(done, total);
          return pause();
        },
      });
      this.#checkDuration = performance.now() - started;
      if (this.#answers !== undefined) session.keepAnswers();
      this.#answers = undefined;
      this.#representations?.finish();
      if (!isOutdated()) this.#checked = { revision: check.revision, result };
      return result;
    } catch (error) {
      if (isCancelled(error) && !check.isAbandoned) throw new OutdatedError(true);
      throw error;
    } finally {
      if (this.#running === check) this.#running = undefined;
    }
  }
}

/** In the place of what it replaces, and with its part of the code. */
function policiesUnder(
  configured: readonly PolicySetting[],
  { file, insteadOf }: { readonly file: string; readonly insteadOf: readonly string[] },
): readonly PolicySetting[] {
  const replaced = configured.filter((policy) => insteadOf.includes(policy.file));
  if (replaced.length === 0) {
    const [only] = configured.length === 1 ? configured : [];
    return [{ ...only, file }];
  }
  return configured.flatMap((policy) =>
    policy === replaced[0] ? [{ ...policy, file }] : replaced.includes(policy) ? [] : [policy],
  );
}
