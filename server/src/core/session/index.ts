/**
 * The session: owns the program, the knowledge, the policies and the linked flow of one workspace folder, and answers with
 * findings. After a change of a text the representations of the other files are kept and the program is linked anew; the
 * linker works on demand, so that the findings of one file cost what that file reaches. So incremental equals cold.
 */

import { fixesOf } from '../checks/fixes/index.ts';
import { type CheckContext, type CheckedFinding, compareFindings, runChecks } from '../checks/index.ts';
import type { Finding, Fix } from '../checks/model.ts';
import { pinProblems } from '../checks/pins.ts';
import { type StandingFlow, standingFlows } from '../checks/stands-on.ts';
import { explainLine } from '../explain/index.ts';
import { createFlow } from '../flow/link/index.ts';
import type { Flow, Reach } from '../flow/model.ts';
import { judgeGuards } from '../guards/index.ts';
import type { GuardJudgement } from '../guards/model.ts';
import { createProgram, isTestFile } from '../program/index.ts';
import type { InputProblem, Program } from '../program/model.ts';
import { findSchemaFiles, readModels } from '../program/schemas/index.ts';
import type { ModelTable } from '../program/schemas/model.ts';
import { judgeRetention, type RetentionJudgement } from '../retention/index.ts';
import { createLineIndex } from '../text/lines.ts';
import { describeAt } from './describe.ts';
import { compileKnowledge, compileLanguage, readPolicies } from './knowledge.ts';
import {
  CancelledError,
  type CheckOptions,
  type CheckResult,
  type Session,
  type SessionInput,
  type Settings,
} from './model.ts';
import { purposeWord } from './purpose.ts';

export type { Session, SessionInput } from './model.ts';

/** The linked program with everything judged about it so far; thrown away by any change. */
interface Linked {
  readonly flow: Flow;
  readonly models: ModelTable;
  readonly guards: Map<Reach, GuardJudgement>;
  readonly retention: Map<Reach, RetentionJudgement>;
  readonly files: Map<string, readonly CheckedFinding[]>;
  everyReach?: readonly Reach[];
  /** By file, as far as somebody asked. */
  readonly standing: Map<string, readonly StandingFlow[]>;
  /** Files that a bug kept from being checked. */
  readonly failed: Map<string, InputProblem>;
}

export function createSession(input: SessionInput): Session {
  const { root, source, rules, representations } = input;
  const openProgram = ({ include, exclude }: Settings): Program =>
    createProgram({ root, source, include, exclude, representations });
  const language = compileLanguage(rules);
  let settings: Settings = input.settings;
  let knowledge = compileKnowledge(rules, settings);
  let shelf = readPolicies(input.policies, language);
  let program = openProgram(settings);
  let schemaFiles: readonly string[] | undefined;
  let linked: Linked | undefined;
  const overlays = new Map<string, string>();
  let documents = textsOf(input.policies);

  const text = (file: string): string | undefined =>
    overlays.get(file) ?? documents.get(file) ?? program.text(file) ?? source.readFile(file);

  const link = (): Linked => {
    if (linked) return linked;
    schemaFiles ??= findSchemaFiles(source, root);
    const schemas = schemaFiles.flatMap((file) => {
      const content = text(file);
      return content === undefined ? [] : [{ file, text: content }];
    });
    const models = readModels(program, schemas);
    const flow = createFlow({
      program,
      catalog: knowledge.catalog,
      classifier: knowledge.classifier,
      models,
      sanitizers: settings.sanitizers,
      firstPartyHosts: settings.firstPartyHosts,
    });
    linked = {
      flow,
      models,
      guards: new Map(),
      retention: new Map(),
      files: new Map(),
      standing: new Map(),
      failed: new Map(),
    };
    return linked;
  };

  const everyReach = (current: Linked): readonly Reach[] => {
    current.everyReach ??= program
      .files()
      .filter(isChecked)
      .flatMap((file) => current.flow.reaches(file));
    return current.everyReach;
  };

  const contextFor = (file: string, current: Linked): CheckContext => {
    const { flow, models, guards, retention } = current;
    return {
      file,
      flow,
      settings,
      root,
      reaches: flow.reaches(file),
      everyReach: () => everyReach(current),
      isChecked,
      text: (each) => text(each) ?? '',
      categoryLabel: (category) => knowledge.classifier.label(category),
      recipientClassLabel: (id) => language.recipients.classLabel(id),
      purposeLabel: (purpose) => language.uses.label(purpose),
      guards: (reach) =>
        remember(guards, reach, () =>
          judgeGuards(flow, reach, {
            words: knowledge.consentWords,
            functions: settings.consent,
            rows: knowledge.catalog,
            isPerson: (name) => knowledge.classifier.isPerson(name),
            isTest: (each) => isTestFile(each, root),
          }),
        ),
      retention: (reach) =>
        remember(retention, reach, () =>
          judgeRetention(flow, reach, {
            models,
            words: knowledge.retentionWords,
            schedule: settings.retention,
          }),
        ),
      link: (query) => shelf.link(query),
      linkPinned: (query, clauseId) => shelf.linkPinned(query, clauseId),
      coverage: (query) => shelf.coverage(query),
      contradictions: shelf.contradictions,
      policies: shelf.policies,
      purposeWord: (purpose, recipientClass) => purposeWord(knowledge.consentWords, purpose, recipientClass),
    };
  };

  const isPolicy = (file: string): boolean => shelf.policies.some((policy) => policy.file === file);

  // Data in tests, stories and mocks is made up.
  function isChecked(file: string): boolean {
    return program.has(file) && !isTestFile(file, root);
  }

  const checked = (file: string): readonly CheckedFinding[] => {
    const current = link();
    return remember(current.files, file, () => {
      if (!isChecked(file) && !isPolicy(file)) return [];
      try {
        return runChecks(contextFor(file, current));
      } catch (error) {
        // A bug in one file must not take away the findings of all others.
        input.onBug?.(error, file);
        const message = error instanceof Error ? error.message : String(error);
        current.failed.set(file, {
          file,
          message: `this file could not be checked, which is a bug of ClauseLens: ${message}`,
          severity: 'error',
        });
        return [];
      }
    });
  };

  const changed = (): void => {
    linked = undefined;
  };

  return {
    setOverlay(file, content) {
      if (overlays.get(file) === content) return;
      if (content === undefined) overlays.delete(file);
      else overlays.set(file, content);
      // A policy comes with `configure`; what it says is nothing that code is linked to.
      if (isDocument(file)) return;
      program.setOverlay(file, content);
      changed();
    },

    filesChanged(files) {
      if (files.every(isDocument)) return;
      program.filesChanged(files);
      if (files.some((file) => file.endsWith('.prisma'))) schemaFiles = undefined;
      changed();
    },

    configure(next, policies) {
      const scope = (each: Settings): string => JSON.stringify([each.include, each.exclude]);
      if (scope(next) !== scope(settings)) {
        program = openProgram(next);
        for (const [file, content] of overlays) program.setOverlay(file, content);
      }
      const isOnlyPolicies = withoutPolicies(next) === withoutPolicies(settings);
      settings = next;
      shelf = readPolicies(policies, language);
      documents = textsOf(policies);
      if (isOnlyPolicies && linked) {
        // What the code does is the same under every policy: it is judged anew and not linked anew.
        linked = { ...linked, files: new Map(), standing: new Map(), failed: new Map() };
        return;
      }
      knowledge = compileKnowledge(rules, settings);
      changed();
    },

    async check(options) {
      const files = program.files();
      const found: Finding[] = [];
      const counts = { files: files.length, functions: 0, sinkCalls: 0, reaches: 0 };
      const syntax: InputProblem[] = [];
      for (const [index, file] of files.entries()) {
        await breathe(options, index, files.length);
        const { flow, failed } = link();
        found.push(...checked(file).map(({ finding }) => finding));
        counts.functions += flow.module(file)?.functions.length ?? 0;
        if (!failed.has(file) && isChecked(file)) {
          counts.sinkCalls += flow.sinkCalls(file).length;
          counts.reaches += flow.reaches(file).length;
        }
        syntax.push(...syntaxProblems(flow, file));
      }
      await breathe(options, files.length, files.length);
      for (const { file } of shelf.policies) found.push(...checked(file).map(({ finding }) => finding));
      return {
        findings: found.sort(compareFindings),
        problems: [
          ...program.problems(),
          ...shelf.problems,
          ...ruleProblems(),
          ...pinProblems(settings, shelf.policies),
          ...syntax,
          ...limitProblems(link().flow),
          ...link().failed.values(),
        ],
        statistics: counts,
      } satisfies CheckResult;
    },

    async checkFile(file, options) {
      await breathe(options, 0, 1);
      const findings = checked(file).map(({ finding }) => finding);
      await breathe(options, 1, 1);
      return findings;
    },

    async standsOn(options) {
      const files = program.files();
      const flows: StandingFlow[] = [];
      for (const [index, file] of files.entries()) {
        await breathe(options, index, files.length);
        const current = link();
        if (!isChecked(file) || current.failed.has(file)) continue;
        const own = checked(file);
        flows.push(...remember(current.standing, file, () => standingFlows(contextFor(file, current), own)));
      }
      await breathe(options, files.length, files.length);
      return flows;
    },

    describe(file, offset) {
      if (!program.has(file)) return undefined;
      const findings = checked(file).map(({ finding }) => finding);
      return describeAt(link().flow, knowledge.classifier, file, offset, findings);
    },

    explain(file, line) {
      if (!program.has(file)) return undefined;
      if (isTestFile(file, root))
        return {
          calls: [],
          note: 'the file is a test, story or mock, whose data is made up: it is not checked',
        };
      const findings = checked(file).map(({ finding }) => finding);
      const lines = createLineIndex(text(file) ?? '');
      if (line >= lines.count) return { calls: [], note: `the file has ${lines.count} lines` };
      const span = { start: lines.lineStart(line), end: lines.lineEnd(line) };
      return explainLine({ ...contextFor(file, link()), findings }, span);
    },

    fixes(finding): readonly Fix[] {
      const { file } = finding.mark;
      const current = link();
      const own = checked(file).find(
        (each) => each.finding.fingerprint === finding.fingerprint && each.finding.check === finding.check,
      );
      return own ? fixesOf(contextFor(file, current), own) : [];
    },

    policies: () => shelf.policies,
    text,
  };

  function ruleProblems(): readonly InputProblem[] {
    return knowledge.catalog.problems.map(({ file, path, message }) => ({
      message: `${file}${path === '' ? '' : ` ${path}`}: ${message}`,
      severity: 'warning',
    }));
  }

  /** A bound of the analysis that was met is told, for something may be missing. */
  function limitProblems(flow: Flow): readonly InputProblem[] {
    return flow.limits().map(({ file, start, text: what }) => ({
      file,
      line: createLineIndex(text(file) ?? '').lineAt(start) + 1,
      message: `not every way to this call was followed (${what}), so findings may be missing`,
      severity: 'information',
    }));
  }

  function syntaxProblems(flow: Flow, file: string): readonly InputProblem[] {
    const [problem] = flow.module(file)?.problems ?? [];
    if (!problem) return [];
    const line = createLineIndex(text(file) ?? '').lineAt(problem.start) + 1;
    return [
      {
        file,
        line,
        message: `syntax error: ${problem.message.replace(/\.$/, '')}; the rest of the file is read`,
        severity: 'warning',
      },
    ];
  }
}

/** The policies as the host decoded them. */
function textsOf(policies: SessionInput['policies']): ReadonlyMap<string, string> {
  return new Map(policies.map(({ file, text }) => [file, text]));
}

/** Prose, never code or configuration. */
const isDocument = (file: string): boolean => /\.(?:md|mdx|markdown|html?|txt|pdf|docx)$/i.test(file);

function withoutPolicies({ policies: _, ...others }: Settings): string {
  return JSON.stringify(others);
}

/** Between files: stop when asked to, and let the host read its messages. */
async function breathe({ cancellation, progress }: CheckOptions, done: number, total: number): Promise<void> {
  await progress(done, total);
  if (cancellation.isCancelled) throw new CancelledError('the check was cancelled');
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
