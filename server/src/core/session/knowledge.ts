/** Everything made once from rules and settings, whatever the files say: catalogue, classifier, words, policies. */
import { compileCatalog } from '../catalog/compile.ts';
import type { Catalog } from '../catalog/model.ts';
import { compileJudgementWords, type JudgementWords } from '../checks/words.ts';
import { createClassifier } from '../classify/index.ts';
import type { Classifier } from '../classify/model.ts';
import { type ConsentWords, consentWords } from '../guards/words.ts';
import {
  type ClauseLink,
  type Contradiction,
  type Coverage,
  compilePolicyLanguage,
  dataCoverage,
  type FlowQuery,
  findContradictions,
  formatOf,
  governing,
  indexPolicies,
  linkFlow,
  linkPinned,
  type Policy,
  type PolicyLanguage,
  readPolicy,
  recipientCoverage,
} from '../policy/index.ts';
import type { InputProblem } from '../program/model.ts';
import { compileRetentionWords, type RetentionWords } from '../retention/index.ts';
import type { Settings } from '../settings.ts';
import type { SessionInput } from './model.ts';

/** Depends on the rules and the settings. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  readonly consentWords: ConsentWords;
  readonly retentionWords: RetentionWords;
  readonly judgementWords: JudgementWords;
}

/** Folders of one window have the same rules, and mostly the same settings. */
const knowledgeOf = new WeakMap<SessionInput['rules'], Map<string, Knowledge>>();
const languageOf = new WeakMap<SessionInput['rules'], PolicyLanguage>();
/** Settings whose knowledge is kept. */
const MAXIMUM_KEPT = 8;

export function compileKnowledge(rules: SessionInput['rules'], settings: Settings): Knowledge {
  const kept = knowledgeOf.get(rules) ?? new Map<string, Knowledge>();
  knowledgeOf.set(rules, kept);
  const key = JSON.stringify([settings.rows, settings.personalData]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MAXIMUM_KEPT) kept.clear();
  const knowledge: Knowledge = {
    catalog: compileCatalog(rules, settings.rows),
    classifier: createClassifier(rules, settings.personalData),
    consentWords: consentWords(rules),
    retentionWords: compileRetentionWords(rules),
    judgementWords: compileJudgementWords(rules),
  };
  kept.set(key, knowledge);
  return knowledge;
}

/** The policies as they are now, with an index over them. */
export interface PolicyShelf {
  readonly policies: readonly Policy[];
  readonly problems: readonly InputProblem[];
  /** Undefined when there is no policy to ask. */
  link(query: FlowQuery): ClauseLink | undefined;
  linkPinned(query: FlowQuery, clauseId: string): ClauseLink | undefined;
  /** `none` when there is no policy to ask. */
  coverage(query: FlowQuery): Coverage;
  readonly contradictions: readonly Contradiction[];
}

export function readPolicies(files: SessionInput['policies'], language: PolicyLanguage): PolicyShelf {
  const policies = files.map(({ file, text, pages }) =>
    readPolicy({ path: file, text, format: formatOf(file), ...(pages !== undefined && { pages }) }, language),
  );
  const readable = policies.filter(({ clauses, pointsTo }) => clauses.length > 0 && pointsTo === undefined);
  const index = readable.length === 0 ? undefined : indexPolicies(readable, language);
  const answers = new Map<string, ClauseLink>();
  const pinned = new Map<string, ClauseLink | undefined>();
  const coverages = new Map<string, Coverage>();
  let contradictions: readonly Contradiction[] | undefined;
  return {
    policies,
    get contradictions() {
      contradictions ??= findContradictions(readable, language);
      return contradictions;
    },
    linkPinned(query, clauseId) {
      if (!index) return undefined;
      const key = JSON.stringify([{ ...query, id: '' }, clauseId]);
      if (!pinned.has(key)) pinned.set(key, linkPinned(index, query, clauseId));
      return pinned.get(key);
    },
    coverage(query) {
      if (!index) return 'none';
      const { recipient, recipientClass, sink, purpose, surface, documents, dataCategory, dataLabel } = query;
      const key = JSON.stringify(
        recipient === null
          ? [dataCategory, dataLabel, surface, documents]
          : [recipient, recipientClass, sink, purpose, surface, documents],
      );
      let answer = coverages.get(key);
      if (answer === undefined) {
        const entries = governing(index, query);
        answer =
          query.recipient === null
            ? dataCoverage(index, entries, query)
            : recipientCoverage(index, entries, query);
        coverages.set(key, answer);
      }
      return answer;
    },
    problems: policies.flatMap(({ file, problems }) =>
      problems.map(({ line, message }) => ({ file, line, message, severity: 'warning' as const })),
    ),
    link(query) {
      if (!index) return undefined;
      const key = JSON.stringify({ ...query, id: '' });
      let answer = answers.get(key);
      if (!answer) {
        answer = linkFlow(index, query);
        answers.set(key, answer);
      }
      return answer;
    },
  };
}

export function compileLanguage(rules: SessionInput['rules']): PolicyLanguage {
  const known = languageOf.get(rules);
  if (known !== undefined) return known;
  const language = compilePolicyLanguage(rules);
  languageOf.set(rules, language);
  return language;
}
