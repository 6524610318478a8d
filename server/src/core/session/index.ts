/**
 * The session: owns the program, the knowledge, the policies and the linked program of one workspace folder, and answers
 * with findings. After a change of a text the linker keeps every answer that did not read what changed, and so do the
 * findings of each file; incremental equals cold.
 */

import { consentCallSummary } from '../checks/consent-call.ts';
import { fixesOf } from '../checks/fixes/index.ts';
import { type CheckContext, type CheckedFinding, compareFindings, runChecks } from '../checks/index.ts';
import type { Finding, Fix } from '../checks/model.ts';
import { pinProblems } from '../checks/pins.ts';
import { type StandingFlow, standingFlows } from '../checks/stands-on.ts';
import { unusedSuppression } from '../checks/suppressions.ts';
import { sourcesByFile, sourcesQuestion } from '../checks/undisclosed-data.ts';
import { unusedSettings } from '../checks/unused-settings.ts';
import { explainLine, explainModel, type ModelContext, standingOf } from '../explain/index.ts';
import { type Answers, createLinker, type Linker, type Questions } from '../flow/link/index.ts';
import type { Flow } from '../flow/model.ts';
import { fieldsSet, middlewareSummaries } from '../guards/index.ts';
import { createProgram, isDeclarationFile, isTestFile, productOf } from '../program/index.ts';
import type { InputProblem, Program } from '../program/model.ts';
import { ownNameOf } from '../program/own-name.ts';
import { findSchemaFiles, readPrismaModels, type SchemaFile } from '../program/schemas/index.ts';
import type { Model } from '../program/schemas/model.ts';
import { terminalPrograms } from '../program/terminal-programs.ts';
import { retentionSummaries } from '../retention/index.ts';
import type { Settings } from '../settings.ts';
import { contentHash } from '../text/hash.ts';
import { createLineIndex } from '../text/lines.ts';
import { placesOf } from '../text/mentions.ts';
import { describeAt } from './describe.ts';
import { checkContext, guardContext, type Judging } from './judging.ts';
import { compileKnowledge, compileLanguage, readPolicies } from './knowledge.ts';
import {
  CancelledError,
  type CheckOptions,
  type CheckResult,
  ofTestFile,
  type Session,
  type SessionInput,
} from './model.ts';
import { personalField } from './personal-field.ts';
import { bugProblem, limitProblems, ruleProblems, syntaxProblems } from './problems.ts';

export type { Session, SessionInput } from './model.ts';

/** What is kept over edits, until the configuration changes. */
interface Linked {
  readonly linker: Linker;
  readonly checked: Answers<Checked>;
  /** Flows by the clause they stand on, for those who ask. */
  readonly standing: Answers<readonly StandingFlow[]>;
}

/** Prisma models, and the texts they were read from. */
interface Schemas {
  readonly key: string;
  readonly models: readonly Model[];
}

/** A program of fewer files is checked as soon as some of it. */
const FEW_FILES = 300;

/** The answers of checks, from run to run. */
const CHECKED = 'checked';

interface Checked {
  readonly findings: readonly CheckedFinding[];
  /** A bug that kept the file from being checked. */
  readonly problem?: InputProblem;
}

export function createSession(input: SessionInput): Session {
  const { root, source, rules, representations } = input;
  const openProgram = ({ include, exclude, fullTypes }: Settings): Program =>
    createProgram({ root, source, include, exclude, fullTypes, representations });
  const language = compileLanguage(rules);
  let settings: Settings = input.settings;
  let knowledge = compileKnowledge(rules, settings);
  let shelf = readPolicies(input.policies, language);
  let program = openProgram(settings);
  /** What is linked and checked of it. */
  let product = productOf(program, root);
  let linked: Linked | undefined;
  /** All of whose files have been read. */
  let read: Linker | undefined;
  let schemas: Schemas | undefined;
  /** What changed since the linker last heard of it. */
  let changes: { files: Set<string> | 'any'; schemas: boolean } = { files: new Set(), schemas: false };
  const overlays = new Map<string, string>();
  let documents = textsOf(input.policies);
  const manifests = () => ({
    ownName: ownNameOf(source, root),
    commands: terminalPrograms(source, root, program.files()),
  });
  let said = manifests();

  const text = (file: string): string | undefined =>
    overlays.get(file) ?? documents.get(file) ?? program.text(file) ?? source.readFile(file);

  const readSchemas = (): Schemas => {
    const files = findSchemaFiles(source, root).flatMap((file): SchemaFile[] => {
      const content = text(file);
      return content === undefined ? [] : [{ file, text: content }];
    });
    return { key: JSON.stringify(files), models: readPrismaModels(files) };
  };

  const link = (): Linked => {
    const { files, schemas: mayHaveChanged } = changes;
    if (files === 'any') {
      const before = JSON.stringify(said);
      said = manifests();
      if (JSON.stringify(said) !== before) linked = undefined;
    }
    if (linked && files !== 'any' && files.size === 0 && !mayHaveChanged) return linked;
    const before = schemas;
    if (schemas === undefined || mayHaveChanged) schemas = readSchemas();
    const prisma = schemas.key === before?.key ? before.models : schemas.models;
    schemas = { ...schemas, models: prisma };
    if (linked) {
      linked.linker.update({ files: files === 'any' ? undefined : [...files], prisma });
    } else {
      const linker = createLinker({
        program: product,
        catalog: knowledge.catalog,
        classifier: knowledge.classifier,
        prisma,
        sanitizers: settings.sanitizers,
        firstPartyHosts: settings.firstPartyHosts,
        ownName: said.ownName,
        questions: questionsOf(() => linker.flow()),
      });
      linked = judgedWith(linker);
      restore(linker);
    }
    changes = { files: new Set(), schemas: false };
    return linked;
  };

  const judging = (): Judging => ({
    root,
    settings,
    knowledge,
    language,
    shelf,
    isChecked,
    isTerminalProgram,
    text,
  });
  const contextFor = (file: string, flow: Flow): CheckContext => checkContext(judging(), file, flow);

  /** What checks ask of the whole program, for answers that are taken up before any check has run. */
  const questionsOf = (flow: () => Flow): Questions => ({
    summary: (name) =>
      [...middlewareSummaries(guardContext(judging())), fieldsSet, ...retentionSummaries].find(
        (each) => each.name === name,
      ) ?? consentCallSummary(name),
    fromEveryReach: (name) =>
      name === sourcesQuestion ? (every) => sourcesByFile(contextFor(root, flow()), every) : undefined,
  });

  /** Of what the store has, what was found out under these settings. */
  const restore = (linker: Linker): void => {
    const kept = input.answers?.get();
    if (kept === undefined || kept.settings !== settingsKey()) return;
    const sameJudge = kept.policies === policiesKey();
    linker.restore(kept.lines, (kind) => sameJudge || kind !== CHECKED);
  };

  const settingsKey = (): string =>
    contentHash(`${root}\n${JSON.stringify(said)}\n${withoutPolicies(settings)}`);
  const policiesKey = (): string => contentHash(JSON.stringify([settings, [...documents]]));

  const isPolicy = (file: string): boolean => shelf.policies.some((policy) => policy.file === file);

  // Data in tests, stories and mocks is made up. Declarations hold no code, and a check of everything passes them over.
  function isChecked(file: string): boolean {
    return program.has(file) && !isDeclarationFile(file) && !isTestFile(file, root);
  }

  function isTerminalProgram(file: string): boolean {
    return said.commands.some((directory) => file.startsWith(`${directory}/`));
  }

  const checkOne = (flow: Flow, file: string): Checked => {
    if (isTestFile(file, root) && !isPolicy(file)) return { findings: [] };
    // Read although it may say nothing: the file may come to be checked.
    flow.module(file);
    if (!isChecked(file) && !isPolicy(file)) return { findings: [] };
    try {
      return { findings: runChecks(contextFor(file, flow)) };
    } catch (error) {
      input.onBug?.(error, file);
      return { findings: [], problem: bugProblem(error, file) };
    }
  };

  const judgedWith = (linker: Linker): Linked => {
    const checked = linker.answers(checkOne, CHECKED);
    const standing = linker.answers((flow, file, reads): readonly StandingFlow[] => {
      const { findings, problem } = checked(file, reads);
      return problem || !isChecked(file) ? [] : standingFlows(contextFor(file, flow), findings);
    });
    return { linker, checked, standing };
  };

  /** Everything that the findings of any file depend on, with pauses. What was done before an interruption is kept. */
  const followAll = async (options: CheckOptions, progress: (done: number) => number): Promise<void> => {
    await readAll(options);
    const files = product.files();
    for (const [index, file] of files.entries()) {
      await breathe(options, progress(index), files.length);
      link().linker.follow(file);
    }
  };

  /** Each file by itself. The first sink that is followed would have all of them read, and nobody be heard meanwhile. */
  const readAll = async (options: CheckOptions): Promise<void> => {
    if (read === link().linker) return;
    const files = product.files();
    for (const file of files) {
      await breathe(options, 0, files.length);
      link().linker.outline(file);
    }
    read = link().linker;
  };

  return {
    setOverlay(file, content) {
      if (overlays.get(file) === content) return;
      if (content === undefined) overlays.delete(file);
      else overlays.set(file, content);
      // A policy comes with `configure`; what it says is nothing that code is linked to.
      if (isDocument(file)) return;
      program.setOverlay(file, content);
      if (changes.files !== 'any') changes.files.add(file);
      if (file.endsWith('.prisma')) changes.schemas = true;
    },

    filesChanged(files) {
      if (files.every(isDocument)) return;
      program.filesChanged(files);
      changes = { files: 'any', schemas: true };
    },

    configure(next, policies) {
      const scope = (each: Settings): string => JSON.stringify([each.include, each.exclude, each.fullTypes]);
      if (scope(next) !== scope(settings)) {
        program = openProgram(next);
        product = productOf(program, root);
        for (const [file, content] of overlays) program.setOverlay(file, content);
      }
      const isOnlyPolicies = withoutPolicies(next) === withoutPolicies(settings);
      settings = next;
      shelf = readPolicies(policies, language);
      documents = textsOf(policies);
      if (isOnlyPolicies) {
        // What the code does is the same under every policy: it is judged anew and not linked anew.
        if (linked) {
          linked.checked.forget();
          linked.standing.forget();
          linked = judgedWith(linked.linker);
        }
        return;
      }
      knowledge = compileKnowledge(rules, settings);
      linked = undefined;
    },

    async check(options) {
      const files = product.files();
      // Following the sinks is most of the work, once.
      await followAll(options, (done) => Math.floor(done / 2));
      const found: Finding[] = [];
      const counts = { files: files.length, functions: 0, sinkCalls: 0, reaches: 0 };
      const syntax: InputProblem[] = [];
      const failed: InputProblem[] = [];
      for (const [index, file] of files.entries()) {
        await breathe(options, Math.floor((files.length + index) / 2), files.length);
        const { linker, checked } = link();
        const { findings, problem } = checked(file);
        found.push(...findings.map(({ finding }) => finding));
        const outline = linker.outline(file);
        counts.functions += outline.functions;
        if (problem) failed.push(problem);
        else {
          counts.sinkCalls += linker.sinkCalls(file).length;
          counts.reaches += linker.reaches(file).length;
        }
        syntax.push(...syntaxProblems(outline, file, text));
      }
      await breathe(options, files.length, files.length);
      for (const { file } of shelf.policies)
        found.push(
          ...link()
            .checked(file)
            .findings.map(({ finding }) => finding),
        );
      return {
        findings: found.sort(compareFindings),
        problems: [
          ...program.problems(),
          ...shelf.problems,
          ...ruleProblems(knowledge.catalog),
          ...pinProblems(settings, shelf.policies),
          ...unusedSettings(settings, {
            texts: () => program.files().map((file) => text(file) ?? ''),
            models: () => link().linker.flow().models.all(),
          }),
          ...syntax,
          ...limitProblems(link().linker, text),
          ...failed,
        ],
        statistics: counts,
      } satisfies CheckResult;
    },

    keepAnswers() {
      if (linked === undefined || input.answers === undefined || overlays.size > 0) return;
      const { linker, checked } = linked;
      if (linker.isWorthKeeping) {
        const lines = linker.keep(product.files(), checked);
        input.answers.put({ settings: settingsKey(), policies: policiesKey(), lines });
      }
      for (const file of linker.unread()) representations?.hold(file, program.text(file) ?? '');
    },

    async checkFile(file, options) {
      await followAll(options, () => 0);
      const { findings } = link().checked(file);
      await breathe(options, 1, 1);
      return findings.map(({ finding }) => finding);
    },

    async firstFindings(file, options) {
      if (!isChecked(file) || product.files().length < FEW_FILES || link().linker.isRestored)
        return undefined;
      await readAll(options);
      const { findings } = checkOne(link().linker.ownFlow(file), file);
      // What a comment covers may be still to come.
      return findings.map(({ finding }) => finding).filter(({ check }) => check !== unusedSuppression.id);
    },

    async standsOn(options) {
      const files = product.files();
      await followAll(options, (done) => Math.floor(done / 2));
      const flows: StandingFlow[] = [];
      for (const [index, file] of files.entries()) {
        await breathe(options, Math.floor((files.length + index) / 2), files.length);
        flows.push(...link().standing(file));
      }
      await breathe(options, files.length, files.length);
      return flows;
    },

    describe(file, offset) {
      if (!program.has(file)) return undefined;
      const { linker, checked } = link();
      const findings = checked(file).findings.map(({ finding }) => finding);
      return describeAt(linker.flow(), knowledge.classifier, file, offset, findings);
    },

    explain(file, line) {
      const lines = createLineIndex(text(file) ?? '');
      if (line >= lines.count) return { calls: [], note: `the file has ${lines.count} lines` };
      const span = { start: lines.lineStart(line), end: lines.lineEnd(line) };
      const models = modelsIn(file);
      if (!program.has(file)) {
        if (models.length === 0) return undefined;
        const others = models.map(({ name }) => name).join(', ');
        return (
          explainModel(modelContext(), models, span) ?? {
            calls: [],
            note: `no model stands on this line; those of this file are ${others}`,
          }
        );
      }
      if (isTestFile(file, root)) return { calls: [], note: ofTestFile };
      const context = { ...contextFor(file, link().linker.flow()), checked: allChecked() };
      const explanation = explainLine(context, span);
      if (explanation.calls.length > 0) return explanation;
      return explainModel(modelContext(), models, span) ?? explanation;
    },

    hasModels: (file) => modelsIn(file).length > 0,

    mentions(id) {
      const models = link().linker.flow().models.all();
      const files = new Set([...program.files(), ...models.map(({ place }) => place.file)]);
      return [...files].flatMap((file) => placesOf(id, file, text(file) ?? ''));
    },

    models: (file) => {
      const models = modelsIn(file);
      if (models.length === 0) return [];
      const context = modelContext();
      return models.map((model) => standingOf(context, model));
    },

    fixes(finding): readonly Fix[] {
      const { file } = finding.mark;
      const { linker, checked } = link();
      const own = checked(file).findings.find(
        (each) => each.finding.fingerprint === finding.fingerprint && each.finding.check === finding.check,
      );
      return own ? fixesOf(contextFor(file, linker.flow()), own) : [];
    },

    policies: () => shelf.policies,
    contradictions: () => shelf.contradictions,
    text,
  };

  /** Declared in this file, with columns. */
  function modelsIn(file: string): readonly Model[] {
    return link()
      .linker.flow()
      .models.all()
      .filter(({ place, fields }) => place.file === file && fields.length > 0);
  }

  function allChecked(): readonly CheckedFinding[] {
    const { checked } = link();
    return program.files().flatMap((file) => checked(file).findings);
  }

  function modelContext(): ModelContext {
    const { linker } = link();
    const flow = linker.flow();
    const { classifier } = knowledge;
    return {
      flow,
      findings: allChecked().map(({ finding }) => finding),
      personal: (model, field) => personalField(classifier, model, field),
      retention: (reach) => contextFor(reach.file, flow).retention(reach),
    };
  }
}

/** The policies as the host decoded them. */
function textsOf(policies: SessionInput['policies']): ReadonlyMap<string, string> {
  return new Map(policies.map(({ file, text }) => [file, text]));
}

/** Prose, never code or configuration. */
const isDocument = (file: string): boolean => /\.(?:md|mdx|markdown|html?|txt|pdf|docx)$/i.test(file);

/** Where a setting stands changes nothing that it says. */
function withoutPolicies({ policies: _, where: __, ...others }: Settings): string {
  return JSON.stringify(others);
}

/** Between files: stop when asked to, and let the host read its messages. */
async function breathe({ cancellation, progress }: CheckOptions, done: number, total: number): Promise<void> {
  await progress(done, total);
  if (cancellation.isCancelled) throw new CancelledError('the check was cancelled');
}
