/**
 * From the text of one file to its intermediate representation: parse, collect scopes, lower the module body, then the
 * bodies of functions. A pure function of file name and text that never throws on any input.
 *
 * Deliberately absent: other files, libraries, types inferred by the compiler.
 */
import { ts } from 'ts-morph';
import type { ModuleIr } from '../ir.ts';
import { indexAnnotations } from './annotations.ts';
import { assignTo } from './assignments.ts';
import { compact, compactFields } from './compact.ts';
import { emptyFunction, type ModuleDraft } from './draft.ts';
import { lowerExpression, lowerNamed } from './expressions.ts';
import type { Walk } from './flow.ts';
import { directivesOf, newFn } from './functions.ts';
import { collectScopes } from './scopes/collect.ts';
import { lowerStatement, lowerStatements } from './statements.ts';
import { findSuppressions } from './suppressions.ts';

const WALK: Walk = {
  expression: lowerExpression,
  named: lowerNamed,
  assign: assignTo,
  statement: lowerStatement,
  statements: lowerStatements,
};

export function lowerModule(file: string, text: string): ModuleIr {
  try {
    return lowerSource(file, text, parse(file, text));
  } catch (error) {
    // Only nesting that exhausts the stack ends here; anything else is a bug and must show.
    if (!(error instanceof RangeError)) throw error;
    return emptyModule(file, text, 'The code is nested too deeply to be read.');
  }
}

const DOC_TYPES = /@(?:param|type|returns?)\s*\{/;

function parse(file: string, text: string): ts.SourceFile {
  const hasDocTypes = isJavaScript(file) && DOC_TYPES.test(text);
  const { ParseAll, ParseNone } = ts.JSDocParsingMode;
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: hasDocTypes ? ParseAll : ParseNone,
  };
  return ts.createSourceFile(file, text, options, hasDocTypes, scriptKind(file));
}

function isJavaScript(file: string): boolean {
  return /\.[cm]?jsx?$/i.test(file);
}

function scriptKind(file: string): ts.ScriptKind {
  if (/\.tsx$/i.test(file)) return ts.ScriptKind.TSX;
  // JSX is common in plain `.js` files, and the other forms have nothing that conflicts with it.
  return isJavaScript(file) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
}

function lowerSource(file: string, text: string, source: ts.SourceFile): ModuleIr {
  const scopes = collectScopes(source);
  const body = emptyFunction(0, -1, 'module', 0, text.length);
  const module: ModuleDraft = {
    file,
    text,
    source,
    hasDocTypes: isJavaScript(file) && DOC_TYPES.test(text),
    nodes: [],
    functions: [body],
    classes: [],
    types: [],
    conditions: [],
    conditionDepths: [],
    imports: [],
    exports: [],
    ambient: [],
    cells: [],
    scopes,
    annotations: indexAnnotations(text),
    functionIds: new Map(),
    unusedCalls: new Set(),
    hoistedClasses: new Map(),
    classBindings: new Map(),
    pending: [],
    last: [],
  };
  const fn = newFn(module, body, 0, {
    walk: WALK,
    owner: scopes.root.owner,
    scope: scopes.root,
    thisBinder: 0,
    thisClass: undefined,
    typeParameters: undefined,
  });
  const directives = directivesOf(source.statements);
  body.directives = directives;
  if (isGlobalScript(source)) fn.ambient = { scope: '', path: '' };
  lowerStatements(fn, source.statements);
  // Grows while it is worked off: bodies bring further functions.
  for (let index = 0; index < module.pending.length; index++) module.pending[index]?.();
  for (const task of module.last) task();
  fillTypes(module);
  return {
    file,
    nodes: compact(module.nodes),
    functions: module.functions.map(compactFields),
    classes: module.classes.map(({ id: _id, node: _node, ...draft }) => draft),
    types: compact(module.types),
    conditions: compact(module.conditions),
    imports: compact(module.imports),
    exports: compact(module.exports),
    ...(module.ambient.length > 0 && { ambient: module.ambient }),
    cells: compact(module.cells),
    suppressions: findSuppressions(source),
    problems: syntaxErrors(source),
    directives,
  };
}

/** A type in code that cannot be reached was never declared; its number stays taken. */
function fillTypes(module: ModuleDraft): void {
  for (let id = 0; id < module.scopes.typeCount; id++) {
    module.types[id] ??= {
      name: '',
      start: 0,
      end: 0,
      kind: 'alias',
      typeParams: [],
      extends: [],
      type: { t: 'unknown' },
      annotations: [],
    };
  }
}

/** A declaration file that imports and exports nothing declares for all. */
function isGlobalScript(source: ts.SourceFile): boolean {
  return source.isDeclarationFile && !ts.isExternalModule(source);
}

function syntaxErrors(source: ts.SourceFile): { start: number; message: string }[] {
  // The parser keeps its findings on the file, though the public type does not say so.
  const { parseDiagnostics } = source as ts.SourceFile & { parseDiagnostics?: readonly ts.Diagnostic[] };
  return (parseDiagnostics ?? []).map(({ start, messageText }) => ({
    start: start ?? 0,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

function emptyModule(file: string, text: string, problem: string): ModuleIr {
  return {
    file,
    nodes: [],
    functions: [emptyFunction(0, -1, 'module', 0, text.length)],
    classes: [],
    types: [],
    conditions: [],
    imports: [],
    exports: [],
    cells: [],
    suppressions: [],
    problems: [{ start: 0, message: problem }],
    directives: [],
  };
}
