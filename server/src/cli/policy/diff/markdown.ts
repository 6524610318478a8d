// A difference of policies fit for a pull request: what changed in substance first, what is only worded otherwise folded away.

import type {
  ClauseChange,
  CommitmentChange,
  Fact,
  PassageChange,
  PolicyComparison,
  WordChange,
} from '../../../core/policy/compare/index.ts';
import type { PolicyLanguage } from '../../../core/policy/index.ts';
import type { FindingChanges } from './findings.ts';
import {
  changeNames,
  commitmentNames,
  contentInWords,
  countsInWords,
  factInWords,
  headingOf,
  nameOf,
  valueInWords,
} from './words.ts';

export function renderMarkdown(
  comparison: PolicyComparison,
  findings: FindingChanges | undefined,
  language: PolicyLanguage,
): string {
  const { clauses, names, headings } = comparison;
  const of = (kind: ClauseChange['kind']): readonly ClauseChange[] =>
    clauses.filter((clause) => clause.kind === kind);
  const blocks: string[] = [
    `# ${code(comparison.before.file)} → ${code(comparison.after.file)}`,
    `${countsInWords(clauses)}.`,
  ];
  if (clauses.every(({ kind }) => kind === 'unchanged')) blocks.push('Both versions say the same.');
  if (names.length > 0)
    blocks.push(
      `Called otherwise throughout, and not shown below: ${names
        .map(
          ({ before, after, places }) =>
            `${plain(before)} → ${plain(after)} (${places === 1 ? '1 place' : `${places} places`})`,
        )
        .join('; ')}.`,
    );
  blocks.push(...inShort(clauses, language));
  if (findings) blocks.push(...findingBlocks(findings));
  blocks.push(
    ...section('Changed in substance', of('changed'), (clause) => changedClause(clause, language)),
    ...section('Added', of('added'), (clause) => wholeClause(clause, language)),
    ...section('Removed', of('removed'), (clause) => wholeClause(clause, language)),
  );
  const moved = clauses.filter(({ kind, movedFrom }) => movedFrom !== undefined && kind !== 'changed');
  const split = of('moved').filter(({ movedFrom }) => movedFrom === undefined);
  if (moved.length + split.length + headings.length > 0)
    blocks.push(
      '## Moved',
      [
        ...headings.map(({ before, after }) => `- Heading “${plain(before)}” reads “${plain(after)}” now`),
        ...movesOf(moved),
        ...split.map((clause) => `- ${splitClause(clause)}`),
      ].join('\n'),
    );
  const reworded = of('reworded');
  if (reworded.length > 0)
    blocks.push(
      '## Only reworded',
      [
        `<details><summary>${reworded.length} ${reworded.length === 1 ? 'clause says' : 'clauses say'} the same in other words</summary>`,
        ...underHeadings(reworded, (clause) => changedClause(clause, language)),
        '</details>',
      ].join('\n\n'),
    );
  return `${blocks.join('\n\n')}\n`;
}

function section(
  title: string,
  clauses: readonly ClauseChange[],
  render: (clause: ClauseChange) => string,
): readonly string[] {
  return clauses.length === 0 ? [] : [`## ${title}`, ...underHeadings(clauses, render)];
}

/** What a reader must not miss, one row each: promises, exceptions, permissions, and the data and recipients of a clause. */
function inShort(clauses: readonly ClauseChange[], language: PolicyLanguage): readonly string[] {
  const rows = clauses.flatMap((clause) => {
    const where = clause.after ?? clause.before;
    if (where === undefined) return [];
    const heading = plain(headingOf(where));
    return [
      ...clause.facts.flatMap((fact) => {
        const row = rowOf(fact, clause);
        return row === undefined ? [] : [{ ...row, where: `${heading}, line ${lineOf(fact, clause)}` }];
      }),
      ...namedRows(clause, language).map((row) => ({ ...row, where: `${heading}, line ${where.startLine}` })),
    ];
  });
  if (rows.length === 0) return [];
  rows.sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
  return [
    '## In short',
    [
      '| | What | Before | Now | Where |',
      '| --- | --- | --- | --- | --- |',
      ...rows.map(
        ({ mark, what, before, after, where }) => `| ${mark} | ${what} | ${before} | ${after} | ${where} |`,
      ),
    ].join('\n'),
  ];
}

const order: readonly string[] = ['longer', 'shorter', 'changed', 'dropped', 'other terms', 'new'];

function rowOf(
  fact: Fact,
  { facts }: ClauseChange,
): { mark: string; what: string; before: string; after: string } | undefined {
  const quoted = (text: string | undefined): string =>
    text === undefined ? '' : `“${plain(shorten(text, 160))}”`;
  const mark = fact.change === 'added' ? 'new' : fact.change === 'removed' ? 'dropped' : 'changed';
  switch (fact.kind) {
    case 'commitment':
      return fact.commitment && promiseRow(fact.commitment);
    case 'exception':
      return { mark, what: 'Exception', before: quoted(fact.before), after: quoted(fact.after) };
    case 'definition':
      return {
        mark,
        what: `Definition of ${plain(fact.term ?? '')}`,
        before: quoted(fact.before),
        after: quoted(fact.after),
      };
    case 'permission':
      return fact.change === 'added'
        ? { mark: 'changed', what: 'Denial', before: `denied: ${fact.after}`, after: 'not denied' }
        : { mark: 'changed', what: 'Denial', before: 'not denied', after: `denied: ${fact.before}` };
    case 'statement': {
      // A denial that was read as a promise has a row of its own.
      const text = fact.before ?? fact.after ?? '';
      const isTold = facts.some(({ commitment }) => {
        const quote = (commitment?.before ?? commitment?.after)?.quote.slice(0, 40);
        return quote !== undefined && text.includes(quote);
      });
      return fact.denies === true && !isTold
        ? { mark, what: 'Denial', before: quoted(fact.before), after: quoted(fact.after) }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Data and recipients that a clause names now, or no longer. */
function namedRows({ facts }: ClauseChange, language: PolicyLanguage) {
  return (['data', 'recipient'] as const).flatMap((kind) =>
    (['added', 'removed'] as const).flatMap((change) => {
      const names = facts
        .filter((fact) => fact.kind === kind && fact.change === change)
        .map(({ before, after }) => nameOf(kind, after ?? before ?? '', language));
      if (names.length === 0) return [];
      const text = plain([...new Set(names)].join(', '));
      const what = kind === 'data' ? 'Data' : 'Recipient';
      return change === 'added'
        ? [{ mark: 'new', what, before: '', after: text }]
        : [{ mark: 'dropped', what, before: text, after: '' }];
    }),
  );
}

function promiseRow({ change, before, after, effect, gained, lost }: CommitmentChange) {
  const what = after ?? before;
  if (what === undefined) return undefined;
  const side = (one: typeof before): string =>
    one === undefined ? '' : plain(valueInWords(one)) || `“${plain(shorten(one.quote, 160))}”`;
  const words = [gained && `+ “${plain(gained)}”`, lost && `− “${plain(lost)}”`].filter(Boolean).join('<br>');
  return {
    mark: effect ?? changeNames[change],
    what: commitmentNames[what.kind],
    before: side(before),
    after: change === 'scope' && words !== '' ? words : side(after),
  };
}

function lineOf(fact: Fact, { before, after }: ClauseChange): number {
  const { commitment } = fact;
  return commitment?.after?.line ?? (after ?? before)?.startLine ?? commitment?.before?.line ?? 1;
}

/** Clauses with the heading above the first of those that stand under the same one. */
function underHeadings(
  clauses: readonly ClauseChange[],
  render: (clause: ClauseChange) => string,
): readonly string[] {
  let last: string | undefined;
  return clauses.flatMap((clause) => {
    const heading = title(clause);
    const isNew = heading !== last;
    last = heading;
    return isNew ? [`### ${heading}`, render(clause)] : [render(clause)];
  });
}

function changedClause(clause: ClauseChange, language: PolicyLanguage): string {
  const lines = [place(clause)];
  const facts = clause.facts.map((fact) => factInWords(fact, language)).filter((text) => text !== undefined);
  if (facts.length > 0) lines.push('', ...[...new Set(facts)].map((text) => `- ${plain(text)}`));
  const isPart = clause.before === undefined || clause.after === undefined;
  for (const passage of clause.passages) {
    if (isPart && passage.kind === 'moved') continue;
    // Among changes of substance, what only reads otherwise would draw the eye.
    if (clause.kind === 'changed' && passage.kind === 'reworded') continue;
    lines.push('', `> ${passageWords(passage)}`);
  }
  if (isPart) lines.push(...partOf(clause));
  const reworded = clause.passages.filter(({ kind }) => kind === 'reworded').length;
  if (clause.kind === 'changed' && reworded > 0)
    lines.push('', `${reworded === 1 ? '1 sentence is' : `${reworded} sentences are`} only reworded.`);
  return lines.join('\n');
}

function wholeClause(change: ClauseChange, language: PolicyLanguage): string {
  const clause = change.after ?? change.before;
  if (clause === undefined) return '';
  const lines = [place(change)];
  const facts = [
    ...contentInWords(clause, language),
    ...change.facts
      .filter(({ kind }) => kind === 'commitment')
      .map((fact) => factInWords(fact, language) ?? ''),
  ];
  if (facts.length > 0) lines.push('', ...facts.map((text) => `- ${plain(text)}`));
  lines.push('', `> ${plain(clause.text)}`);
  return lines.join('\n');
}

/** Where the rest of a clause stands that was split or taken apart. */
function partOf({ after, passages }: ClauseChange): readonly string[] {
  const others = passages.flatMap(({ kind, elsewhere }) =>
    kind === 'moved' && elsewhere ? [elsewhere] : [],
  );
  return [...new Set(others)].flatMap((elsewhere) => [
    '',
    `The rest ${after ? 'was' : 'is'} part of “${plain(headingOf(elsewhere))}”, line ${elsewhere.startLine}${after ? ' of the old version' : ''}.`,
  ]);
}

function passageWords(passage: PassageChange): string {
  const from = passage.elsewhere
    ? ` (${passage.after ? 'from' : 'now under'} “${plain(headingOf(passage.elsewhere))}”)`
    : '';
  if (passage.kind === 'moved')
    return `${plain(shorten(passage.after?.text ?? passage.before?.text ?? '', 100))} *moved${from}*`;
  return `${marked(passage.words)}${from === '' ? '' : ` *moved${from}*`}`;
}

/** ~~What went~~ **what came**. */
function marked(words: readonly WordChange[]): string {
  return words
    .map(({ kind, text }) =>
      kind === 'removed' ? `~~${plain(text)}~~` : kind === 'added' ? `**${plain(text)}**` : plain(text),
    )
    .join(' ');
}

function title({ before, after }: ClauseChange): string {
  const clause = after ?? before;
  return clause === undefined ? '' : plain(headingOf(clause));
}

function place({ before, after, movedFrom, kind }: ClauseChange): string {
  const lines =
    before && after
      ? `line ${before.startLine} → ${after.startLine}`
      : `line ${(after ?? before)?.startLine}`;
  const moved =
    movedFrom === undefined || kind === 'moved' ? '' : `, moved from “${plain(movedFrom.at(-1) ?? '')}”`;
  return `\`${(after ?? before)?.id}\`, ${lines}${moved}`;
}

/** One line for the clauses that went from one section to another. */
function movesOf(clauses: readonly ClauseChange[]): readonly string[] {
  const moves = new Map<string, { count: number; line: number }>();
  for (const { movedFrom, after } of clauses) {
    const from = movedFrom?.at(-1) ?? 'the beginning';
    const to = after ? headingOf(after) : '';
    const key =
      from === to
        ? `“${plain(to)}” stands elsewhere in the order`
        : `from “${plain(from)}” to “${plain(to)}”`;
    const entry = moves.get(key);
    moves.set(key, { count: (entry?.count ?? 0) + 1, line: entry?.line ?? after?.startLine ?? 0 });
  }
  return [...moves].map(
    ([text, { count, line }]) => `- ${count === 1 ? '1 clause' : `${count} clauses`}: ${text}, line ${line}`,
  );
}

function splitClause({ before, after, passages }: ClauseChange): string {
  const clause = after ?? before;
  const [other] = passages.flatMap(({ elsewhere }) => elsewhere ?? []);
  if (clause === undefined || other === undefined) return '';
  return after
    ? `Line ${clause.startLine} under “${plain(headingOf(clause))}” was part of “${plain(headingOf(other))}”, line ${other.startLine}`
    : `What stood in line ${clause.startLine} under “${plain(headingOf(clause))}” is part of “${plain(headingOf(other))}” now, line ${other.startLine}`;
}

function findingBlocks({ appeared, gone, changed, folder }: FindingChanges): readonly string[] {
  const blocks = [`## Findings in ${code(folder)}`];
  if (appeared.length + gone.length + changed.length === 0)
    return [...blocks, 'No finding depends on what changed.'];
  const list = (name: string, lines: readonly string[]): void => {
    if (lines.length > 0) blocks.push(`**${name}**`, lines.map((line) => `- ${line}`).join('\n'));
  };
  list(
    'Appear',
    appeared.map(
      (finding) =>
        `${code(finding.place)} ${finding.severity} ${finding.check}: ${plain(finding.message)}${finding.standing}`,
    ),
  );
  list(
    'Go',
    gone.map(
      (finding) =>
        `${code(finding.place)} ${finding.severity} ${finding.check}: ${plain(finding.message)}${finding.standing}`,
    ),
  );
  list(
    'Change',
    changed.map(
      ({ finding, before, after }) =>
        `${code(finding.place)} ${finding.check}: ${plain(finding.message)}: ${before} → ${after}`,
    ),
  );
  return blocks;
}

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
