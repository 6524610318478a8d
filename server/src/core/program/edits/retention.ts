/** Retention added to a store call in the way its API offers, or to the declaration of what is stored. */
import { ts } from 'ts-morph';
import type { RetentionFixRow } from '../../catalog/row.ts';
import type { TextEdit } from '../../checks/model.ts';
import { durationInWords } from '../../text/duration.ts';
import type { TextRange } from '../../text/range.ts';
import { documentedBy, withTag } from './doc-comment.ts';
import type { ProposedEdit, Source } from './model.ts';
import { type Period, readPeriod } from './period.ts';
import {
  indentationAt,
  insert,
  lineStart,
  type Manner,
  mannerOf,
  nodeAround,
  nodeAt,
  parse,
  replace,
} from './syntax.ts';

/** Gives a store call the retention its API offers. `period` is ISO 8601 (`P13M`). */
export function addRetention(
  source: Source,
  call: TextRange,
  fix: RetentionFixRow,
  period: string,
): ProposedEdit | undefined {
  const written = readPeriod(period);
  const root = parse(source);
  const node = nodeAt(root, call);
  if (written === undefined || node === undefined || fix.kind === 'annotate-model') return undefined;
  const target = ts.isAwaitExpression(node) ? node.expression : node;
  if (!ts.isCallExpression(target) && !ts.isNewExpression(target)) return undefined;
  const text = filled(fix.text, written, mannerOf(source));
  const title = `Keep it for ${durationInWords(period)}: ${text}`;
  if (fix.kind === 'append-arguments') {
    const edit = appendArguments(source, root, target, `${text} /* ${period} */`, fix);
    return edit === undefined ? undefined : { title, edits: [edit] };
  }
  const edits = addProperty({ source, root, manner: mannerOf(source) }, target, fix.slot, text, period);
  return edits === undefined ? undefined : { title, edits };
}

/** Annotates the declaration of a model with `@retention`; `///` in a Prisma schema (told by the file's ending). */
export function annotateRetention(
  source: Source,
  declaration: TextRange,
  period: string,
): ProposedEdit | undefined {
  const title = `Annotate with @retention ${period}`;
  if (source.file.endsWith('.prisma')) {
    const start = lineStart(source.text, declaration.start);
    const { newLine } = mannerOf(source);
    const indentation = indentationAt(source.text, declaration.start);
    return { title, edits: [insert(source, start, `${indentation}/// @retention ${period}${newLine}`)] };
  }
  const root = parse(source);
  const node = nodeAt(root, declaration) ?? nodeAround(root, declaration);
  const documented = documentedBy(node);
  return documented === undefined
    ? undefined
    : { title, edits: [withTag(source, root, documented, `@retention ${period}`)] };
}

function filled(text: string, period: Period, manner: Manner): string {
  const code = text
    .replaceAll('{seconds}', period.seconds)
    .replaceAll('{milliseconds}', period.milliseconds)
    .replaceAll('{days}', period.days)
    .replaceAll('{date}', period.date);
  return manner.quote === '"' ? code.replaceAll("'", '"') : code;
}

function appendArguments(
  source: Source,
  root: ts.SourceFile,
  call: ts.CallExpression | ts.NewExpression,
  text: string,
  { minArgs, maxArgs = Number.POSITIVE_INFINITY }: { readonly minArgs: number; readonly maxArgs?: number },
): TextEdit | undefined {
  const args = call.arguments ?? [];
  if (args.length < minArgs || args.length > maxArgs || args.some(ts.isSpreadElement)) return undefined;
  const last = args[args.length - 1];
  if (last === undefined) return insert(source, call.end - 1, text);
  const lead = source.text.slice(last.pos, last.getStart(root));
  const separator = lead.includes('\n') ? lead.slice(lead.lastIndexOf('\n')) : ' ';
  return insert(source, last.end, `,${separator}${text}`);
}

interface Task {
  readonly source: Source;
  readonly root: ts.SourceFile;
  readonly manner: Manner;
}

/** A property of the object at `arg1.options` (or `arg0().arg0`); objects on the way are made when they are missing. */
function addProperty(
  { source, root, manner }: Task,
  call: ts.CallExpression | ts.NewExpression,
  slot: string,
  text: string,
  period: string,
): readonly TextEdit[] | undefined {
  const [first = '', ...path] = slot.split('.');
  const match = /^arg(\d+)(\(\))?$/.exec(first);
  if (match === null) return undefined;
  const args = call.arguments ?? [];
  const index = Number(match[1]);
  if (args.some(ts.isSpreadElement) || args.length < index) return undefined;
  const arg = args[index];
  if (match[2] !== undefined) {
    const inner = arg === undefined ? undefined : resolved(arg, root);
    if (inner === undefined || !(ts.isCallExpression(inner) || ts.isNewExpression(inner))) return undefined;
    return addProperty({ source, root, manner }, inner, path.join('.'), text, period);
  }
  const nested = path.reduceRight((inner, name) => `${name}: { ${inner} }`, `${text} /* ${period} */`);
  if (arg === undefined) {
    const edit = appendArguments(source, root, call, `{ ${nested} }`, { minArgs: index });
    return edit === undefined ? undefined : [edit];
  }
  return intoObject({ source, root, manner }, resolved(arg, root), path, text, period);
}

function intoObject(
  task: Task,
  value: ts.Expression,
  path: readonly string[],
  text: string,
  period: string,
): readonly TextEdit[] | undefined {
  const { source, root } = task;
  if (isNothing(value)) {
    const nested = path.reduceRight((inner, name) => `${name}: { ${inner} }`, `${text} /* ${period} */`);
    return [replace(source, value.getStart(root), value.end, `{ ${nested} }`)];
  }
  if (!ts.isObjectLiteralExpression(value)) {
    // Options made elsewhere: spread, and the period after them.
    if (path.length > 0 || !(ts.isIdentifier(value) || ts.isPropertyAccessExpression(value)))
      return undefined;
    const spread = `{ ...${value.getText(root)}, ${text} /* ${period} */ }`;
    return [replace(source, value.getStart(root), value.end, spread)];
  }
  const [name, ...rest] = path;
  if (name !== undefined) {
    const property = value.properties.find((each) => each.name?.getText(root) === name);
    if (property !== undefined && ts.isPropertyAssignment(property))
      return intoObject(task, property.initializer, rest, text, period);
    if (property !== undefined) return undefined;
  }
  const nested = path.reduceRight((inner, each) => `${each}: { ${inner} }`, `${text} /* ${period} */`);
  const key = /^([\w$]+):/.exec(text)?.[1];
  const existing =
    name === undefined ? value.properties.find((each) => each.name?.getText(root) === key) : undefined;
  if (existing !== undefined) return [replace(source, existing.getStart(root), existing.end, nested)];
  const last = value.properties[value.properties.length - 1];
  if (last === undefined) return [replace(source, value.getStart(root), value.end, `{ ${nested} }`)];
  const lead = source.text.slice(last.pos, last.getStart(root));
  const separator = lead.includes('\n') ? lead.slice(lead.lastIndexOf('\n')) : ' ';
  return [insert(source, last.end, `,${separator}${nested}`)];
}

function isNothing(value: ts.Expression): boolean {
  return value.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(value) && value.text === 'undefined');
}

/** A constant of this file that holds the literal (`const options = { ... }`) when it is used here only. */
function resolved(value: ts.Expression, root: ts.SourceFile): ts.Expression {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value))
    return resolved(value.expression, root);
  if (!ts.isIdentifier(value)) return value;
  let declared: ts.Expression | undefined;
  let uses = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === value.text) uses += 1;
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === value.text)
      declared = node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(root);
  const isLiteral =
    declared !== undefined && (ts.isObjectLiteralExpression(declared) || ts.isNewExpression(declared));
  return isLiteral && uses === 2 && declared !== undefined ? declared : value;
}
