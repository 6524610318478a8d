// Policies from strings and from test-fixtures/policies, read with the shipped rules.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Clause,
  type ClauseLink,
  compilePolicyLanguage,
  type FlowQuery,
  indexPolicies,
  linkFlow,
  type Policy,
  type PolicyFormat,
  type PolicyLanguage,
  readPolicy,
  type Sentence,
} from '../../src/core/policy/index.ts';
import { packageRoot } from '../../src/host/installation.ts';
import { loadRules } from '../../src/host/rules.ts';

let compiled: PolicyLanguage | undefined;

export function language(): PolicyLanguage {
  compiled ??= compilePolicyLanguage(loadRules());
  return compiled;
}

export const read = (text: string, format: PolicyFormat = 'markdown'): Policy =>
  readPolicy({ path: `policy.${format}`, text, format }, language());

export const fixturePath = (name: string): string =>
  path.join(packageRoot, 'test-fixtures', 'policies', name);

export function readFixture(name: string): Policy {
  const format = name.endsWith('.html') ? 'html' : name.endsWith('.md') ? 'markdown' : 'text';
  return readPolicy({ path: name, text: readFileSync(fixturePath(name), 'utf8'), format }, language());
}

/** `12-14 Section › Subsection`, the document's title left out. */
export const outlineOf = (policy: Policy): string[] =>
  policy.clauses.map(({ startLine, endLine, headingPath }) => {
    const lines = startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
    const headings = policy.title === null ? headingPath : headingPath.slice(1);
    return `${lines} ${headings.join(' › ')}`.trim();
  });

/** The only clause of a text of one paragraph. */
export function clauseOf(text: string, heading = ''): Clause {
  const policy = read(heading === '' ? text : `# Privacy Policy\n\n## ${heading}\n\n${text}\n`);
  const [clause] = policy.clauses;
  if (clause === undefined) throw new Error(`no clause in: ${text}`);
  return clause;
}

export function sentenceOf(text: string, heading = ''): Sentence {
  const [sentence] = clauseOf(text, heading).sentences;
  if (sentence === undefined) throw new Error(`no sentence in: ${text}`);
  return sentence;
}

/** Commitments as `kind value`, in order. */
export const promises = (text: string, heading = ''): string[] =>
  clauseOf(text, heading).commitments.map(({ kind, value }) => (value === null ? kind : `${kind} ${value}`));

export const ask = (
  policy: Policy,
  flow: Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>,
): ClauseLink =>
  linkFlow(indexPolicies([policy], language()), {
    id: 'flow',
    dataLabel: '',
    sink: flow.recipient ?? '',
    recipient: null,
    purpose: 'essential.service',
    ...flow,
  });
