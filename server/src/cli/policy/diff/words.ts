// How a difference of policies is worded, the same for a terminal and for a pull request.

import type { ClauseChange, CommitmentChange, Fact } from '../../../core/policy/compare/index.ts';
import type { Clause, Commitment, CommitmentKind, PolicyLanguage } from '../../../core/policy/index.ts';
import { durationInWords } from '../../../core/text/duration.ts';

export const commitmentNames: Readonly<Record<CommitmentKind, string>> = {
  'retention-limit': 'Retention limit',
  'response-deadline': 'Deadline to respond',
  'notice-period': 'Notice',
  'age-limit': 'Age limit',
  prohibition: 'Prohibition',
  'conditional-on-consent': 'Consent required',
  'opt-out': 'Opt-out',
  'security-measure': 'Security measure',
  'scope-exclusion': 'Not covered',
  definition: 'Definition',
};

/** "13 months", "as long as needed", "under 13": nothing for kinds without a value. */
export function valueInWords({ kind, value }: Commitment): string {
  if (value === null) return '';
  if (kind === 'age-limit') return `${value} years`;
  return typeof value === 'string' && /^P/.test(value)
    ? durationInWords(value)
    : String(value).replaceAll('-', ' ');
}

export const changeNames: Readonly<Record<CommitmentChange['change'], string>> = {
  added: 'new',
  removed: 'dropped',
  value: 'changed',
  scope: 'other terms',
};

export function headingOf(clause: Clause): string {
  return clause.headingPath.at(-1) ?? 'before the first heading';
}

/** One line for a fact; undefined for those that the shown words say by themselves. */
export function factInWords(fact: Fact, language: PolicyLanguage): string | undefined {
  const { kind, change, before = '', after = '' } = fact;
  const cameOrWent = change === 'added' ? 'new' : 'no longer named';
  switch (kind) {
    case 'commitment':
      return fact.commitment && commitmentInWords(fact.commitment);
    case 'definition':
      return `Definition of “${fact.term}” ${change === 'removed' ? 'dropped' : change}`;
    case 'exception':
      return change === 'added' ? `Exception added: “${after}”` : `Exception dropped: “${before}”`;
    case 'permission':
      return change === 'added' ? `No longer denied: ${after}` : `Denied now: ${before}`;
    case 'consent':
      return change === 'added' ? 'Depends on consent now' : 'No longer depends on consent';
    case 'data':
      return `Data ${cameOrWent}: ${language.categories.label(after || before)} (${after || before})`;
    case 'recipient':
      return `Recipient ${cameOrWent}: ${recipientLabel(after || before, language)}`;
    case 'purpose':
      return `Purpose ${cameOrWent}: ${language.uses.label(after || before)} (${after || before})`;
    case 'force':
      return change === 'changed'
        ? `“${before}” is “${after}” now`
        : `“${after || before}” ${change === 'added' ? 'is new' : 'is gone'}`;
    case 'detail':
      return `Detail: ${[before && `“${before}”`, after && `“${after}”`].filter(Boolean).join(' → ')}`;
    case 'statement':
      return undefined;
  }
}

function commitmentInWords({
  change,
  before,
  after,
  effect,
  gained,
  lost,
}: CommitmentChange): string | undefined {
  const commitment = after ?? before;
  if (commitment === undefined) return undefined;
  const name = commitmentNames[commitment.kind];
  const value = valueInWords(commitment);
  switch (change) {
    case 'added':
    case 'removed':
      return `${name}${value === '' ? '' : `, ${value}`}: ${changeNames[change]}`;
    case 'value':
      return `${name}: ${(before && valueInWords(before)) || 'no value'} → ${value || 'no value'}${effect ? ` (${effect})` : ''}`;
    case 'scope': {
      const words = [gained && `now also “${gained}”`, lost && `no longer “${lost}”`]
        .filter(Boolean)
        .join(', ');
      return `${name}${value === '' ? '' : `, ${value}`}: ${words || 'in other words'}`;
    }
  }
}

/** "phone number", "advertising partners": a key as people call it. */
export const nameOf = (kind: 'data' | 'recipient', key: string, language: PolicyLanguage): string =>
  kind === 'data' ? language.categories.label(key) : recipientLabel(key, language);

function recipientLabel(id: string, language: PolicyLanguage): string {
  return language.recipients.get(id)?.name ?? language.recipients.classLabel(id);
}

/** What a clause that came or went speaks of. */
export function contentInWords(clause: Clause, language: PolicyLanguage): readonly string[] {
  const list = (name: string, keys: readonly string[], label: (key: string) => string): readonly string[] =>
    keys.length === 0 ? [] : [`${name}: ${keys.map(label).join(', ')}`];
  return [
    ...list(
      'Data',
      clause.dataCategories.filter((key) => key !== 'user'),
      (key) => language.categories.label(key),
    ),
    ...list('Recipients', clause.recipients, (key) => recipientLabel(key, language)),
    ...list('Purposes', clause.purposes, (key) => language.uses.label(key)),
  ];
}

/** "4 clauses changed in substance, 1 added; 30 unchanged". */
export function countsInWords(clauses: readonly ClauseChange[]): string {
  const count = (kind: ClauseChange['kind']): number =>
    clauses.filter((clause) => clause.kind === kind).length;
  const parts = (
    [
      ['changed', 'changed in substance'],
      ['added', 'added'],
      ['removed', 'removed'],
      ['moved', 'moved'],
      ['reworded', 'only reworded'],
      ['unchanged', 'unchanged'],
    ] as const
  )
    .map(([kind, name]) => [count(kind), name] as const)
    .filter(([number]) => number > 0);
  const [first, ...others] = parts.map(([number, name]) => `${number} ${name}`);
  if (first === undefined) return 'neither version has a clause';
  const [number = ''] = first.split(' ');
  return [
    `${number} ${number === '1' ? 'clause' : 'clauses'} ${first.slice(number.length + 1)}`,
    ...others,
  ].join(', ');
}
