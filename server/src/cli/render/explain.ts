// An explanation for a person at a terminal: the answer first, then what spoke for it and against it, as a tree.
import { createColors } from 'picocolors';
import type { ExplainedCall, ExplainedPoint, ExplainedSection, ExplainResult } from '../../lsp/protocol.ts';
import { visible } from './frame.ts';
import { wrap } from './wrap.ts';

export interface ExplanationOptions {
  readonly columns: number;
  readonly colours: boolean;
}

const margin = '  ';
const marks = { for: '+', against: '-', neither: '·' } as const;

export function renderExplanation(answer: ExplainResult, options: ExplanationOptions): string {
  const colours = createColors(options.colours);
  const place = `${answer.file}:${answer.line}`;
  const legend = colours.dim(legendOf(answer));
  if (answer.calls.length === 0)
    return `${[
      colours.cyan(place),
      ...wrap(answer.note ?? 'there is nothing to explain here', options.columns, margin),
      ...renderSections(answer.sections, answer.file, options),
      ...(answer.sections.length > 0 ? ['', legend] : []),
    ].join('\n')}\n`;
  const blocks = answer.calls.map((call) => renderCall(call, answer.file, options));
  const beside = renderSections(answer.sections, answer.file, options);
  return `${blocks.join('\n\n')}\n${beside.map((line) => `${line}\n`).join('')}\n${legend}\n`;
}

/** What the signs and words on the page mean, as far as it has them. */
function legendOf(answer: ExplainResult): string {
  const sections = [...answer.calls.flatMap((call) => call.sections), ...answer.sections];
  const points = sections.flatMap((section) => section.points.flatMap(withInner));
  const has = (confidence: string): boolean => points.some(({ text }) => text.includes(`, ${confidence}): `));
  const sure = Object.entries(confidences).flatMap(([name, meaning]) =>
    has(name) ? [`${margin}${name}: ${meaning}`] : [],
  );
  const lines = points.some(({ place }) => place !== null)
    ? [`${margin}(line N): where it is written, or where the variable is declared`]
    : [];
  return [`${margin}+ speaks for a finding   - speaks against it   · neither`, ...sure, ...lines].join('\n');
}

const confidences = {
  certain: 'an annotation, a schema or the configuration says what it is',
  likely: 'a name, a type or a library says what it is',
  possible: 'only a hint; findings are printed with --confidence possible',
} as const;

function withInner(point: ExplainedPoint): readonly ExplainedPoint[] {
  return [point, ...point.points.flatMap(withInner)];
}

function renderCall(call: ExplainedCall, file: string, options: ExplanationOptions): string {
  const { bold, cyan } = createColors(options.colours);
  const lines = [
    `${cyan(`${call.file}:${call.range.start.line}:${call.range.start.column}`)}${margin}${bold(visible(call.code))}`,
    ...wrap(call.answer, options.columns, margin),
  ];
  return [...lines, ...renderSections(call.sections, file, options)].join('\n');
}

function renderSections(
  sections: readonly ExplainedSection[],
  file: string,
  options: ExplanationOptions,
): readonly string[] {
  const { bold } = createColors(options.colours);
  return sections.flatMap(({ title, points }) => [
    '',
    ...wrap(title, options.columns, margin).map((line) => bold(line)),
    ...points.flatMap((point) => renderPoint(point, 2, file, options)),
  ]);
}

function renderPoint(
  point: ExplainedPoint,
  depth: number,
  file: string,
  options: ExplanationOptions,
): readonly string[] {
  const { dim, red, green } = createColors(options.colours);
  const mark = { for: red, against: green, neither: dim }[point.speaks](marks[point.speaks]);
  const indent = margin.repeat(depth);
  const place =
    point.place === null
      ? ''
      : ` (${point.place.file === file ? 'line ' : `${point.place.file}:`}${point.place.range.start.line})`;
  const code = point.code === null ? '' : `: ${visible(point.code)}`;
  const [first = '', ...rest] = wrap(`${point.text}${place}${code}`, options.columns, `${indent}${margin}`);
  return [
    `${indent}${mark} ${first.trimStart()}`,
    ...rest,
    ...point.points.flatMap((inner) => renderPoint(inner, depth + 1, file, options)),
  ];
}
