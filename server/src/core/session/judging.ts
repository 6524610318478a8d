/** What checks are given: the flows of a file, and everything that they are judged by. */
import type { CheckContext } from '../checks/index.ts';
import type { Flow, Reach } from '../flow/model.ts';
import { judgeGuards } from '../guards/index.ts';
import type { GuardContext, GuardJudgement } from '../guards/model.ts';
import type { PolicyLanguage } from '../policy/index.ts';
import { isTestFile } from '../program/index.ts';
import { judgeRetention, type RetentionJudgement } from '../retention/index.ts';
import type { Settings } from '../settings.ts';
import type { Knowledge, PolicyShelf } from './knowledge.ts';
import { purposeAmong, purposeWord } from './purpose.ts';

/** What flows are judged by: the same for every file. */
export interface Judging {
  readonly root: string;
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly language: PolicyLanguage;
  readonly shelf: PolicyShelf;
  readonly isChecked: (file: string) => boolean;
  readonly isTerminalProgram: (file: string) => boolean;
  readonly text: (file: string) => string | undefined;
}

export function checkContext(judging: Judging, file: string, flow: Flow): CheckContext {
  const { root, settings, knowledge, language, shelf, isChecked, isTerminalProgram, text } = judging;
  const guards = new Map<Reach, GuardJudgement>();
  const retention = new Map<Reach, RetentionJudgement>();
  return {
    file,
    flow,
    settings,
    root,
    get reaches() {
      return flow.reaches(file);
    },
    isChecked,
    isTerminalProgram,
    isPerson: (name) => knowledge.classifier.isPerson(name),
    text: (each) => {
      // What is read of the program has to be known to be read.
      flow.module(each);
      return text(each) ?? '';
    },
    categoryLabel: (category) => knowledge.classifier.label(category),
    recipientClassLabel: (id) => language.recipients.classLabel(id),
    purposeLabel: (purpose) => language.uses.label(purpose),
    guards: (reach) => remember(guards, reach, () => judgeGuards(flow, reach, guardContext(judging))),
    guardsOf: (reach, data) =>
      judgeGuards(flow, { ...reach, data }, guardContext(judging), undefined, reach.data),
    retention: (reach) =>
      remember(retention, reach, () =>
        judgeRetention(flow, reach, {
          models: flow.models,
          words: knowledge.retentionWords,
          isAccount: (name) => knowledge.classifier.isAccount(name),
          schedule: settings.retention,
        }),
      ),
    link: (query) => shelf.link(query),
    linkPinned: (query, clauseId) => shelf.linkPinned(query, clauseId),
    coverage: (query) => shelf.coverage(query),
    words: knowledge.judgementWords,
    contradictions: shelf.contradictions,
    policies: shelf.policies,
    purposeWord: (purpose, recipientClass) => purposeWord(knowledge.consentWords, purpose, recipientClass),
    purposeAmong: (choices, purpose, recipientClass, categories) =>
      purposeAmong(knowledge.consentWords, choices, purpose, recipientClass, categories),
  };
}

export function guardContext({ root, settings, knowledge }: Judging): GuardContext {
  return {
    words: knowledge.consentWords,
    functions: settings.consent,
    rows: knowledge.catalog,
    isPerson: (name) => knowledge.classifier.isPerson(name),
    isPersonsRecord: (name, fields) =>
      !knowledge.classifier.isThing(name) && knowledge.classifier.isPersonsRecord(fields),
    isTest: (each) => isTestFile(each, root),
  };
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
