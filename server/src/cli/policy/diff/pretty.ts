// A difference of policies on a terminal.
import pc from 'picocolors';
import type {
  ClauseChange,
  PassageChange,
  PolicyComparison,
  WordChange,
} from '../../../core/policy/compare/index.ts';
import type { PolicyLanguage } from '../../../core/policy/index.ts';
import { visible, widthOf } from '../../render/frame.ts';
import { wrap } from '../../render/wrap.ts';
import type { FindingChanges } from './findings.ts';
import { contentInWords, countsInWords, factInWords, headingOf } from './words.ts';

export interface PrettyOptions {
  readonly colours: boolean;
  readonly columns: number;
}

const titles = [
  ['changed', 'Changed in substance'],
  ['added', 'Added'],
  ['removed', 'Removed'],
] as const;

export function renderPrettyDiff(
  comparison: PolicyComparison,
  findings: FindingChanges | undefined,
  language: PolicyLanguage,
  options: PrettyOptions,
): string {
  const paint = pc.createColors(options.colours);
  const { clauses, names, headings } = comparison;
  const lines: string[] = [
    `${paint.bold(comparison.before.file)} → ${paint.bold(comparison.after.file)}`,
    `${countsInWords(clauses)}`,
  ];
  for (const { before, after, places } of names)
    lines.push(paint.dim(`${before} is called ${after} throughout (${places} places): not shown below`));
  const write = (text: string, indent: number): void => {
    lines.push(...wrap(text, options.columns, ' '.repeat(indent)));
  };
  for (const [kind, title] of titles) {
    const some = clauses.filter((clause) => clause.kind === kind);
    if (some.length === 0) continue;
    lines.push('', paint.bold(paint.underline(title)));
    for (const clause of some) {
      lines.push(
        '',
        `  ${paint.bold(headingOf(clause.after ?? clause.before ?? never()))}  ${paint.cyan(placeOf(clause))}`,
      );
      const whole = kind === 'changed' ? undefined : (clause.after ?? clause.before);
      const facts = clause.facts
        .map((fact) => factInWords(fact, language))
        .filter((text) => text !== undefined);
      for (const text of [...(whole ? contentInWords(whole, language) : []), ...new Set(facts)])
        write(`• ${text}`, 4);
      const isPart = clause.before === undefined || clause.after === undefined;
      const shown = whole
        ? [[{ kind: kind === 'added' ? 'added' : 'removed', text: whole.text } as const]]
        : clause.passages
            .filter(({ kind: change }) => change !== 'reworded' && !(isPart && change === 'moved'))
            .map(wordsOf);
      for (const words of shown) lines.push(...marked(words, paint, options.columns, whole !== undefined));
    }
  }
  const rest: string[] = [
    ...headings.map(({ before, after }) => `heading “${before}” reads “${after}” now`),
    ...clauses
      .filter(({ kind, movedFrom }) => kind === 'moved' && movedFrom !== undefined)
      .map(
        (clause) =>
          `${placeOf(clause)} moved from “${clause.movedFrom?.at(-1) ?? ''}” to “${headingOf(clause.after ?? never())}”`,
      ),
  ];
  if (rest.length > 0)
    lines.push('', paint.bold(paint.underline('Moved')), ...rest.map((text) => `  ${text}`));
  const reworded = clauses.filter(({ kind }) => kind === 'reworded');
  if (reworded.length > 0) {
    lines.push('', paint.bold(paint.underline('Only reworded')));
    for (const clause of reworded)
      lines.push(`  ${headingOf(clause.after ?? never())}  ${paint.cyan(placeOf(clause))}`);
  }
  if (findings) lines.push('', ...findingLines(findings, paint));
  return `${lines.join('\n')}\n`;
}

type Paint = ReturnType<typeof pc.createColors>;

/** With where a moved passage came from, or went. */
function wordsOf({ kind, words, elsewhere, before, after }: PassageChange): readonly WordChange[] {
  if (elsewhere === undefined) return words;
  const note = `(${after && before ? 'from' : 'now under'} “${headingOf(elsewhere)}”, line ${elsewhere.startLine})`;
  const own = kind === 'moved' ? [{ kind: 'same', text: (after ?? before)?.text ?? '' } as const] : words;
  return [...own, { kind: 'same', text: note }];
}

/** Wrapped, each word in its colour; without colours marked as in a plain diff: [-gone-] {+new+}. */
function marked(
  changes: readonly WordChange[],
  paint: Paint,
  columns: number,
  isWhole: boolean,
): readonly string[] {
  const indent = '    ';
  const isPlain = !paint.isColorSupported && !isWhole;
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const { kind, text } of changes) {
    const shown = isPlain && kind !== 'same' ? (kind === 'removed' ? `[-${text}-]` : `{+${text}+}`) : text;
    for (const word of visible(shown.replace(/\s+/g, ' ')).split(' ')) {
      if (word === '') continue;
      const length = widthOf(word);
      if (line !== '' && indent.length + width + 1 + length > columns) {
        lines.push(indent + line);
        line = '';
        width = 0;
      }
      const painted =
        kind === 'removed'
          ? paint.red(paint.strikethrough(word))
          : kind === 'added'
            ? paint.green(word)
            : word;
      line = line === '' ? painted : `${line} ${painted}`;
      width += length + (width === 0 ? 0 : 1);
    }
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}

function placeOf({ before, after }: ClauseChange): string {
  if (before && after) return `line ${before.startLine} → ${after.startLine}`;
  return `line ${(after ?? before)?.startLine ?? 1}`;
}

function findingLines(findings: FindingChanges, paint: Paint): readonly string[] {
  const { appeared, gone, changed, same, folder } = findings;
  const lines = [paint.bold(paint.underline(`Findings in ${folder}`))];
  for (const { place, severity, check, message, standing } of appeared)
    lines.push(`  ${paint.red('+')} ${place} ${severity} ${check}: ${message}${standing}`);
  for (const { place, severity, check, message, standing } of gone)
    lines.push(`  ${paint.green('-')} ${place} ${severity} ${check}: ${message}${standing}`);
  for (const { finding, before, after } of changed)
    lines.push(
      `  ${paint.yellow('~')} ${finding.place} ${finding.check}: ${finding.message}: ${before} → ${after}`,
    );
  lines.push(
    `  ${appeared.length} appear, ${gone.length} go, ${changed.length} change, ${same} stay as they are`,
  );
  return lines;
}

function never(): never {
  throw new Error('a change of a clause has a clause on one side at least');
}
