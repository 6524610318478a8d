// Findings for a person at a terminal: where, what, the code, the clause, what to do. Findings that one repair would end are
// printed once, with their other places. Deliberately absent: reading anything but the lines of code that are shown.
import { createColors } from 'picocolors';
import { placeInPolicy } from '../../core/policy/format.ts';
import { disclosureInWords, leadIn, speaksFor, verdictInWords } from '../../core/policy/verdicts.ts';
import { readText } from '../../host/disk.ts';
import { corePath } from '../../host/paths.ts';
import type { Report, ReportClause, ReportFinding, ReportPolicyLink } from '../../lsp/protocol.ts';
import type { Selection } from '../check/select.ts';
import { groupByCause } from './causes.ts';
import { drawFrame, visible, widthOf } from './frame.ts';
import { summarize } from './summary.ts';
import { wrap } from './wrap.ts';

export interface PrettyOptions {
  readonly root: string;
  readonly columns: number;
  readonly colours: boolean;
  /** How long it took; left out where the output should be the same every time. */
  readonly seconds?: number;
}

/** Other places of one cause that are listed before the rest is only counted. */
const mostPlaces = 8;
const margin = '  ';

export function renderPretty(report: Report, selection: Selection, options: PrettyOptions): string {
  const printer = new Printer(options);
  const blocks = groupByCause(selection.shown).map((group) => printer.group(group));
  const summary = summarize(report, selection, options.seconds);
  const more = selection.shown.length === 0 ? [] : [printer.more()];
  const legend = printer.legend(selection.shown);
  return `${[...blocks, ...(legend === '' ? [] : [legend]), [printer.emphasize(summary, selection.shown.length === 0), ...more].join('\n')].join('\n\n')}\n`;
}

class Printer {
  readonly #options: PrettyOptions;
  readonly #colours: ReturnType<typeof createColors>;
  readonly #sources = new Map<string, readonly string[]>();

  constructor(options: PrettyOptions) {
    this.#options = options;
    this.#colours = createColors(options.colours);
  }

  group(findings: readonly ReportFinding[]): string {
    const [first, ...others] = findings;
    if (first === undefined) return '';
    const sections = [this.#headline(first), this.#code(first), this.#policy(first), this.#others(others)];
    return sections.filter((section) => section !== '').join('\n\n');
  }

  emphasize(summary: string, isClean: boolean): string {
    return isClean ? this.#colours.green(summary) : this.#colours.bold(summary);
  }

  /** The way on, once: under every finding it would be noise. */
  more(): string {
    return this.#colours.dim(
      'clauselens explain FILE:LINE tells why a line has a finding, or why it has none',
    );
  }

  /** What the words of the verdicts above mean, each once. */
  legend(findings: readonly ReportFinding[]): string {
    const links = findings.flatMap(({ policy }) => (policy === null ? [] : [policy]));
    const words = new Map<string, string>();
    for (const { verdict } of links) words.set(verdict, verdictInWords[verdict]);
    for (const { disclosure } of links) words.set(disclosure, disclosureInWords[disclosure]);
    const width = Math.max(0, ...[...words.keys()].map((word) => word.length));
    const indent = `${margin}${' '.repeat(width + 2)}`;
    return [...words]
      .flatMap(([word, meaning]) => {
        const [first = '', ...rest] = wrap(meaning, this.#options.columns, indent);
        return [`${margin}${word.padEnd(width + 2)}${first.slice(indent.length)}`, ...rest];
      })
      .map((line) => this.#colours.dim(line))
      .join('\n');
  }

  #headline(finding: ReportFinding): string {
    const { bold, cyan } = this.#colours;
    const sure = finding.confidence === 'possible' ? `${margin}(possible)` : '';
    return [
      `${cyan(placeOf(finding))}${margin}${this.#severity(finding)}${margin}${bold(finding.check)}${sure}`,
      ...wrap(finding.message, this.#options.columns, margin),
    ].join('\n');
  }

  #severity({ severity }: ReportFinding): string {
    const { red, yellow, blue, dim } = this.#colours;
    return { error: red, warning: yellow, information: blue, hint: dim }[severity](severity);
  }

  #code(finding: ReportFinding): string {
    const { dim, red, yellow } = this.#colours;
    const source = this.#source(finding.file);
    const numberWidth = Math.max(3, String(finding.mark.start.line).length);
    const frame = drawFrame(source, finding.mark, this.#options.columns - numberWidth - 6);
    if (frame === undefined) return '';
    const underline = '─'.repeat(frame.width);
    const lines = frame.lines.map(({ number, text }) =>
      `${margin}${dim(`${String(number).padStart(numberWidth)} │`)} ${text}`.trimEnd(),
    );
    const colour = finding.severity === 'error' ? red : yellow;
    lines.push(
      `${margin}${' '.repeat(numberWidth)} ${dim('│')} ${' '.repeat(frame.before)}${colour(underline)}`,
    );
    return lines.join('\n');
  }

  #policy(finding: ReportFinding): string {
    const lines = finding.policy === null ? [] : this.#link(finding.policy, finding.severity);
    if (finding.advice !== '') lines.push(...this.#labelled('fix', finding.advice));
    const reasons = finding.policy?.clauses[0]?.reasons.filter(speaksFor).map((reason) => reason.text) ?? [];
    if (reasons.length > 0) lines.push(...this.#labelled('why', `this clause: ${reasons.join('; ')}`));
    return lines.join('\n');
  }

  #link(link: ReportPolicyLink, severity: ReportFinding['severity']): string[] {
    const { dim } = this.#colours;
    const [best] = link.clauses;
    if (best !== undefined) {
      const quote = wrap(`“${fold(best.quote)}”`, this.#options.columns, margin);
      const lead = leadIn(link, severity);
      const intro = lead === undefined ? [] : [`${margin}${lead}`];
      return [...intro, this.#clause(best), ...this.#append(quote, `${link.verdict}, ${link.disclosure}`)];
    }
    const lines = [
      `${margin}No clause was found that speaks of this.   ${dim(`${link.verdict}, ${link.disclosure}`)}`,
    ];
    for (const near of link.nearest.slice(0, 2))
      lines.push(`${margin}${dim('nearest')}${margin}${this.#clause(near).trimStart()}`);
    return lines;
  }

  /** On the last line where there is room for it. */
  #append(lines: readonly string[], note: string): string[] {
    const { dim } = this.#colours;
    const last = lines.at(-1) ?? margin;
    const gap = '   ';
    if (widthOf(last) + gap.length + note.length > this.#options.columns)
      return [...lines, `${margin}${dim(note)}`];
    return [...lines.slice(0, -1), `${last}${gap}${dim(note)}`];
  }

  #clause(clause: ReportClause): string {
    const heading = clause.headingPath.map(fold).join(' › ');
    return `${margin}${this.#colours.cyan(placeInPolicy(clause.file, clause.line, clause.page))}${heading === '' ? '' : `${margin}${heading}`}`;
  }

  #labelled(label: string, text: string): string[] {
    const indent = `${margin}${' '.repeat(6)}`;
    const [first = '', ...rest] = wrap(text, this.#options.columns, indent);
    return [`${margin}${this.#colours.bold(label.padEnd(6))}${first.slice(indent.length)}`, ...rest];
  }

  #others(findings: readonly ReportFinding[]): string {
    if (findings.length === 0) return '';
    const { cyan, dim } = this.#colours;
    const lines = [
      `${margin}The same repair ends ${findings.length === 1 ? 'one more' : `${findings.length} more`}:`,
    ];
    for (const finding of findings.slice(0, mostPlaces))
      lines.push(`${margin}${margin}${cyan(placeOf(finding))}`);
    const left = findings.length - mostPlaces;
    if (left > 0) lines.push(`${margin}${margin}${dim(`and ${left} more`)}`);
    return lines.join('\n');
  }

  #source(file: string): readonly string[] {
    let lines = this.#sources.get(file);
    if (lines === undefined) {
      lines = readText(corePath(file, this.#options.root))?.split(/\r\n|\n|\r/) ?? [];
      this.#sources.set(file, lines);
    }
    return lines;
  }
}

function placeOf({ file, mark }: ReportFinding): string {
  return `${file}:${mark.start.line}:${mark.start.column}`;
}

function fold(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}
