// Clauses for people: the outline of the document with what was read under each clause.

import pc from 'picocolors';
import { type Clause, type Policy, placeInPolicy } from '../../core/policy/index.ts';
import type { CommitmentKind } from '../../core/policy/model.ts';
import { practiceInWords } from '../../core/policy/practices.ts';
import { durationInWords } from '../../core/text/duration.ts';

export interface RenderOptions {
  readonly colours: boolean;
  readonly columns: number;
}

export function renderClauses(policy: Policy, options: RenderOptions): string {
  const paint = pc.createColors(options.colours);
  const lines: string[] = [];
  const summary = `${policy.clauses.length} clauses, ${policy.clauses.reduce((sum, clause) => sum + clause.commitments.length, 0)} commitments`;
  lines.push(`${paint.bold(policy.title ?? policy.file)}  ${paint.dim(`${policy.file}, ${summary}`)}`);
  let path = '';
  for (const clause of policy.clauses) {
    const own = clause.headingPath.slice(1).join(' › ');
    if (own !== path) {
      lines.push('', paint.bold(own === '' ? '(before the first heading)' : own));
      path = own;
    }
    const place = placeInPolicy(policy.file, clause.startLine, clause.page);
    lines.push('', `  ${paint.cyan(place)}  ${clause.id}`);
    for (const line of wrap(firstWords(clause, 240), options.columns - 4)) lines.push(`    ${line}`);
    for (const fact of facts(clause)) lines.push(`    ${paint.dim(fact)}`);
    for (const { kind, value, line, quote } of clause.commitments) {
      const period = typeof value === 'string' && value.startsWith('P') ? durationInWords(value) : value;
      const said = period === null ? '' : ` ${period}`;
      const at = clause.page === undefined ? `line ${line}: ` : '';
      lines.push(`    ${paint.yellow(`${kind}${said}`)} ${paint.dim(`${at}${shorten(quote, 90)}`)}`);
    }
  }
  for (const { line, message } of policy.problems)
    lines.push('', `${paint.red('problem')} ${policy.file}:${line} ${message}`);
  const legend = legendOf(policy);
  if (legend.length > 0) lines.push('', paint.bold('What the labels mean'), '');
  for (const { label, meaning } of legend) lines.push(`  ${label}: ${paint.dim(meaning)}`);
  return `${lines.join('\n')}\n`;
}

function facts(clause: Clause): string[] {
  const list = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${name}: ${values.join(', ')}`];
  return [
    ...list(
      'about',
      clause.practices.filter((practice) => practice !== 'other'),
    ),
    ...list('data', clause.dataCategories),
    ...list('recipients', clause.recipients),
    ...list('purposes', clause.purposes),
  ];
}

const firstWords = (clause: Clause, length: number): string =>
  shorten(clause.text.replace(/\s+/g, ' '), length);

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

const kindMeanings: Readonly<Record<CommitmentKind, string>> = {
  'retention-limit': 'how long data is kept at most',
  'response-deadline': 'the time for an answer or a duty',
  'notice-period': 'notice of a change, and how long before it',
  'age-limit': 'the least age',
  prohibition: 'what a party promises not to do',
  'conditional-on-consent': 'what happens only with consent, or counts as consent',
  'opt-out': 'how people refuse or stop something, or that they cannot',
  'security-measure': 'a safeguard',
  'scope-exclusion': 'what the policy does not cover or answer for',
  definition: 'a term and what it means here',
};

/** The labels that occur, in the order in which they are listed. */
function legendOf(policy: Policy): { readonly label: string; readonly meaning: string }[] {
  const practices = new Set<string>(policy.clauses.flatMap((clause) => clause.practices));
  const kinds = new Set<string>(
    policy.clauses.flatMap(({ commitments }) => commitments.map(({ kind }) => kind)),
  );
  const entries = (meanings: Readonly<Record<string, string>>, seen: ReadonlySet<string>) =>
    Object.entries(meanings)
      .filter(([label]) => seen.has(label))
      .map(([label, meaning]) => ({ label, meaning }));
  return [...entries(practiceInWords, practices), ...entries(kindMeanings, kinds)];
}
