/**
 * Puts a send under a consent check: the statement is wrapped, an expression becomes conditional. What the file knows of
 * the check is kept; its import, or a default declaration, is added.
 */
import { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { ConsentFunctionSetting } from '../../settings.ts';
import type { TextRange } from '../../text/range.ts';
import { checkText, declarationOf, personAt, waitingAt } from './consent-call.ts';
import { importName } from './import.ts';
import type { ConsentCheck, ProposedEdit, Source } from './model.ts';
import { type SendSite, siteOf } from './send-site.ts';
import {
  indentationAt,
  indentLines,
  inOrder,
  insert,
  isJavaScript,
  lineStart,
  type Manner,
  mannerOf,
  nodeAt,
  parse,
  replace,
  startsLine,
} from './syntax.ts';

export interface ConsentCheckQuestion {
  readonly from?: string;
  readonly purpose: string;
  readonly persons: readonly string[];
}

/** The check as a configured function makes it. */
export function consentCheckOf(
  setting: ConsentFunctionSetting,
  question: ConsentCheckQuestion,
): ConsentCheck {
  return {
    name: setting.name,
    ...(question.from !== undefined && { from: question.from }),
    async: setting.async,
    call: setting.call,
    form: setting.form,
    purpose: question.purpose,
    persons: question.persons,
  };
}

/** The check used when the project has none: `hasConsent`, declared in the file, returning false until it is implemented. */
export function defaultConsentCheck(question: ConsentCheckQuestion): ConsentCheck {
  return {
    name: 'hasConsent',
    async: false,
    call: 'hasConsent({person}, {purpose})',
    form: 'boolean',
    purpose: question.purpose,
    persons: question.persons,
  };
}

/** Undefined where no check can stand: an async check in a field initialiser or in the middle of a synchronous expression. */
export function guardWithConsent(
  source: Source,
  calls: readonly TextRange[],
  check: ConsentCheck,
): ProposedEdit | undefined {
  const root = parse(source);
  const manner = mannerOf(source);
  const edits: TextEdit[] = [];
  const sites: SendSite[] = [];
  for (const range of calls) {
    const call = nodeAt(root, range);
    const site = call === undefined ? undefined : siteOf(call);
    if (site === undefined) return undefined;
    if (!sites.some((other) => other.node.pos <= site.node.pos && site.node.end <= other.node.end))
      sites.push(site);
  }
  let title = '';
  let asksPerson = false;
  for (const site of sites) {
    const guarded = guardSite({ source, root, manner, check }, site);
    if (guarded === undefined) return undefined;
    edits.push(...guarded);
    const text = checkText(check, site.call, root, manner);
    asksPerson ||= personAt(check, site.call, root) !== undefined;
    title ||= site.at === 'statement' ? `Send only if ${text}` : `Send only where ${text}`;
  }
  edits.push(...provide({ source, root, manner, check }, asksPerson));
  const sorted = inOrder(unique(edits));
  return sorted === undefined || sorted.length === 0 ? undefined : { title, edits: sorted };
}

/** What brings the check's name into the file. */
export function provide(task: Task, asksPerson: boolean): readonly TextEdit[] {
  const { source, root, manner, check } = task;
  const [name = check.name] = check.name.split('.');
  if (name === 'this') return [];
  if (check.from !== undefined) return importName(source, root, name, check.from, manner);
  return declarationOf(source, check, root, !isJavaScript(source.file), asksPerson, manner);
}

export interface Task {
  readonly source: Source;
  readonly root: ts.SourceFile;
  readonly manner: Manner;
  readonly check: ConsentCheck;
}

function guardSite(task: Task, site: SendSite): readonly TextEdit[] | undefined {
  const { source, root, manner, check } = task;
  const waiting = waitingAt(source, check, site.node, root);
  const text = checkText(check, site.call, root, manner);
  if (waiting.how === 'no') return undefined;
  if (check.form === 'wrapper') return wrap(task, site, text, waiting.how);
  const before = waiting.how === 'await' ? waiting.edits : [];
  if (check.form === 'assertion') {
    const assertion = waiting.how === 'await' ? `await ${text}` : text;
    return waiting.how === 'then' ? undefined : assertBefore(task, site, assertion, before);
  }
  if (waiting.how === 'then') return afterPromise(task, site, text);
  const test = waiting.how === 'await' ? `await ${text}` : text;
  switch (site.at) {
    case 'statement':
      return [...before, ...wrapStatement(task, site.node, `if (${test}) {`, '}')];
    case 'return':
      return [...before, ...returnEarly(task, site, waiting.how === 'await' ? `!(${test})` : `!${test}`)];
    case 'void-arrow':
      return [...before, ...arrowBlock(task, site.node, `if (${test}) {`)];
    case 'and':
      return [...before, insert(source, site.node.getStart(root), `${parenthesised(test)} && `)];
    case 'jsx':
      return [
        ...before,
        insert(source, site.node.getStart(root), `{${parenthesised(test)} && `),
        insert(source, site.node.end, '}'),
      ];
    case 'expression': {
      if (isLong(task, site, test)) return [...before, ...onLines(task, site, parenthesised(test))];
      const open = site.parenthesise ? '(' : '';
      const close = site.parenthesise ? ')' : '';
      return [
        ...before,
        insert(source, site.node.getStart(root), `${open}${parenthesised(test)} ? `),
        insert(source, site.node.end, ` : ${site.otherwise}${close}`),
      ];
    }
  }
}

const LINE = 110;

function isLong({ source, root }: Task, { node }: SendSite, test: string): boolean {
  const start = node.getStart(root);
  const column = start - lineStart(source.text, start);
  return (
    column + test.length + (node.end - start) > LINE || source.text.slice(start, node.end).includes('\n')
  );
}

/** The conditional expression over three lines. */
function onLines({ source, root, manner }: Task, site: SendSite, test: string): readonly TextEdit[] {
  const start = site.node.getStart(root);
  const { newLine, indent } = manner;
  const outer = indentationAt(source.text, start);
  const open = site.parenthesise ? `(${newLine}${outer}${indent}` : '';
  const step = site.parenthesise ? `${outer}${indent}${indent}` : `${outer}${indent}`;
  const close = site.parenthesise ? `${newLine}${outer})` : '';
  return [
    insert(source, start, `${open}${test}${newLine}${step}? `),
    ...indentLines(root, source, { start, end: site.node.end }, step.slice(outer.length)),
    insert(source, site.node.end, `${newLine}${step}: ${site.otherwise}${close}`),
  ];
}

function parenthesised(test: string): string {
  return test.startsWith('await ') ? `(${test})` : test;
}

/** `if (...) {` in front, `}` behind, the lines between pushed to the right. */
function wrapStatement(task: Task, statement: ts.Node, head: string, foot: string): readonly TextEdit[] {
  const { source, root, manner } = task;
  const { text } = source;
  const start = statement.getStart(root);
  const end = endWithComment(source, statement);
  // A branch without braces gets some: otherwise an `else` behind it would change its `if`.
  const isBare = !isInList(statement);
  const open = isBare ? '{ ' : '';
  const close = isBare ? ' }' : '';
  if (!startsLine(text, start)) {
    return [insert(source, start, `${open}${head} `), insert(source, statement.end, ` ${foot}${close}`)];
  }
  const indentation = indentationAt(text, start);
  const { newLine, indent } = manner;
  return [
    insert(source, start, `${open}${head}${newLine}${indentation}${indent}`),
    ...indentLines(root, source, { start, end: statement.end }, indent),
    insert(source, end, `${newLine}${indentation}${foot}${close}`),
  ];
}

/** `if (!check) {` `return;` `}` in front of a return whose value is the send's. */
function returnEarly(task: Task, site: SendSite, test: string): readonly TextEdit[] {
  const { source, root, manner } = task;
  const statement = site.node;
  const start = statement.getStart(root);
  const { newLine, indent, semicolon } = manner;
  if (!startsLine(source.text, start) || !isInList(statement)) {
    return wrapInBraces(task, statement, `if (${test}) return undefined${semicolon || ';'}`);
  }
  const indentation = indentationAt(source.text, start);
  const lines = [`if (${test}) {`, `${indentation}${indent}return undefined${semicolon}`, `${indentation}}`];
  return [insert(source, start, `${lines.join(newLine)}${newLine}${indentation}`)];
}

function wrapInBraces(task: Task, statement: ts.Node, before: string): readonly TextEdit[] {
  const { source, root } = task;
  if (isInList(statement)) return [insert(source, statement.getStart(root), `${before} `)];
  return [insert(source, statement.getStart(root), `{ ${before} `), insert(source, statement.end, ' }')];
}

/** `() => send()` becomes `() => { if (...) { send(); } }`. */
function arrowBlock(task: Task, body: ts.Node, head: string): readonly TextEdit[] {
  const { source, root, manner } = task;
  const { newLine, indent, semicolon } = manner;
  const outer = indentationAt(source.text, body.getStart(root));
  return [
    insert(
      source,
      body.getStart(root),
      `{${newLine}${outer}${indent}${head}${newLine}${outer}${indent}${indent}`,
    ),
    ...indentLines(root, source, { start: body.getStart(root), end: body.end }, `${indent}${indent}`),
    insert(source, body.end, `${semicolon}${newLine}${outer}${indent}}${newLine}${outer}}`),
  ];
}

/** In a function that cannot wait: `check.then((granted) => { if (granted) { ... } });`. */
function afterPromise(task: Task, site: SendSite, text: string): readonly TextEdit[] | undefined {
  const { source, root, manner } = task;
  const { newLine, indent, semicolon } = manner;
  const start = site.node.getStart(root);
  switch (site.at) {
    case 'statement': {
      if (!startsLine(source.text, start)) {
        return wrapStatement(
          task,
          site.node,
          `void ${text}.then((granted) => { if (granted) {`,
          `} })${semicolon}`,
        );
      }
      const indentation = indentationAt(source.text, start);
      const isBare = !isInList(site.node);
      return [
        insert(
          source,
          start,
          `${isBare ? '{ ' : ''}void ${text}.then((granted) => {${newLine}${indentation}${indent}if (granted) {${newLine}${indentation}${indent}${indent}`,
        ),
        ...indentLines(root, source, { start, end: site.node.end }, `${indent}${indent}`),
        insert(
          source,
          endWithComment(source, site.node),
          `${newLine}${indentation}${indent}}${newLine}${indentation}})${semicolon}${isBare ? ' }' : ''}`,
        ),
      ];
    }
    case 'return': {
      const value = ts.isReturnStatement(site.node) ? site.node.expression : undefined;
      if (value === undefined) return undefined;
      return [
        insert(source, value.getStart(root), `${text}.then((granted) => (granted ? `),
        insert(source, value.end, ' : undefined))'),
      ];
    }
    case 'void-arrow':
      return [
        replace(source, start, start, `{ void ${text}.then((granted) => { if (granted) { `),
        insert(source, site.node.end, '; } }); }'),
      ];
    case 'expression':
      // The value of an arrow function is most likely the promise of the send.
      if (!ts.isArrowFunction(site.node.parent)) return undefined;
      return [
        insert(source, start, `${text}.then((granted) => (granted ? `),
        insert(source, site.node.end, ' : undefined))'),
      ];
    default:
      return undefined;
  }
}

/** `withConsent('analytics', () => { send(); });` */
function wrap(
  task: Task,
  site: SendSite,
  text: string,
  waiting: 'sync' | 'await' | 'then',
): readonly TextEdit[] | undefined {
  const { source, root, manner } = task;
  const [before, after] = splitCallback(text);
  const waits = hasAwait(site.node);
  if (waits && waiting === 'sync' && site.at === 'statement') {
    return wrapStatement(task, site.node, `await ${before}async () => {`, `}${after}${manner.semicolon}`);
  }
  const prefix = waiting === 'await' || waits ? 'await ' : '';
  const arrow = waits ? 'async () =>' : '() =>';
  if (site.at === 'statement')
    return wrapStatement(task, site.node, `${prefix}${before}${arrow} {`, `}${after}${manner.semicolon}`);
  const target = ts.isReturnStatement(site.node) ? site.node.expression : site.node;
  if (target === undefined || site.at === 'jsx') return undefined;
  return [
    insert(source, target.getStart(root), `${prefix}${before}${arrow} `),
    insert(source, target.end, after),
  ];
}

/** The text of a call before and behind its callback. */
function splitCallback(text: string): readonly [string, string] {
  const marker = text.indexOf('{callback}');
  if (marker !== -1) return [text.slice(0, marker), text.slice(marker + '{callback}'.length)];
  const close = text.lastIndexOf(')');
  const head = text.slice(0, close);
  return [head.endsWith('(') ? head : `${head}, `, text.slice(close)];
}

function hasAwait(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, hasAwait) ?? false;
}

/** `assertConsent(user, 'analytics');` on the line before. */
function assertBefore(
  task: Task,
  site: SendSite,
  assertion: string,
  before: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const { source, root, manner } = task;
  const { newLine, semicolon } = manner;
  let node: ts.Node = site.node;
  while (!ts.isStatement(node) && !ts.isArrowFunction(node.parent)) {
    if (
      ts.isFunctionLike(node.parent) ||
      ts.isSourceFile(node.parent) ||
      ts.isPropertyDeclaration(node.parent)
    )
      return undefined;
    node = node.parent;
  }
  const start = node.getStart(root);
  const indentation = indentationAt(source.text, start);
  if (!ts.isStatement(node)) {
    return [
      ...before,
      insert(
        source,
        start,
        `{${newLine}${indentation}${manner.indent}${assertion}${semicolon}${newLine}${indentation}${manner.indent}return `,
      ),
      insert(source, node.end, `${semicolon}${newLine}${indentation}}`),
    ];
  }
  if (!startsLine(source.text, start) || !isInList(node))
    return [...before, ...wrapInBraces(task, node, `${assertion};`)];
  return [...before, insert(source, start, `${assertion}${semicolon}${newLine}${indentation}`)];
}

function isInList(statement: ts.Node): boolean {
  const { parent } = statement;
  return (
    ts.isBlock(parent) ||
    ts.isSourceFile(parent) ||
    ts.isModuleBlock(parent) ||
    ts.isCaseOrDefaultClause(parent)
  );
}

/** A comment behind the statement on its line goes with it. */
function endWithComment(source: Source, statement: ts.Node): number {
  const comments = ts.getTrailingCommentRanges(source.text, statement.end) ?? [];
  return comments[comments.length - 1]?.end ?? statement.end;
}

function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const key = `${edit.start}-${edit.end}-${edit.newText}`;
    // Two sends in one function make it async once.
    if (edit.newText.trim() !== 'async' && !edit.newText.startsWith('import')) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
