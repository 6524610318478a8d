// The policy as a document that is open in an editor: outline, folding, and the way from a clause to
// what in the code stands on it. Deliberately absent: the lenses (`lenses.ts`), and what a clause says; the session answers that.
import {
  type DocumentSymbol,
  type FoldingRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Clause, Policy } from '../core/policy/model.ts';
import { answering } from './answer.ts';
import { findDocument, type ServerContext, textsOf, toCancellation } from './context.ts';
import type { Folder } from './folder.ts';
import { isAbout, toLocations } from './policyLenses.ts';
import type { Texts } from './texts.ts';

export function registerPolicyDocuments(context: ServerContext): void {
  const { connection } = context;
  connection.onReferences(
    answering(context, 'textDocument/references', null, async ({ textDocument, position }, token) => {
      const opened = await openPolicy(context, textDocument.uri);
      if (opened === undefined) return null;
      const { folder, policy, texts } = opened;
      const offset = (await texts.of(policy.file)).offset(position);
      const clause = clauseAt(policy, offset);
      if (clause === undefined) return null;
      const flows = (await folder.standsOn(toCancellation(token))).filter(isAbout(policy, clause));
      const mentions = await folder.mentions(clause.id);
      return [
        ...(await toLocations(flows, texts)),
        ...(await Promise.all(mentions.map((place) => texts.location(place)))),
      ];
    }),
  );

  connection.onDocumentSymbol(
    answering(context, 'textDocument/documentSymbol', null, async ({ textDocument }) => {
      const opened = await openPolicy(context, textDocument.uri);
      if (opened === undefined) return null;
      const symbols = await outline(opened);
      return context.client().nestedSymbols ? symbols : flatten(symbols, textDocument.uri);
    }),
  );

  connection.onFoldingRanges(
    answering(context, 'textDocument/foldingRange', null, async ({ textDocument }) => {
      const opened = await openPolicy(context, textDocument.uri);
      return opened === undefined ? null : folds(opened.policy);
    }),
  );
}

export interface OpenPolicy {
  readonly folder: Folder;
  readonly policy: Policy;
  readonly texts: Texts;
}

/** Undefined for a document that is no policy of its folder. */
export async function openPolicy(context: ServerContext, uri: string): Promise<OpenPolicy | undefined> {
  const document = findDocument(context, uri);
  if (document === undefined) return undefined;
  const { file, folder } = document;
  const policy = (await folder.policies()).find((candidate) => candidate.file === file);
  return policy && { folder, policy, texts: textsOf(context, folder) };
}

/** The innermost, or else the one on the line. */
export function clauseAt(policy: Policy, offset: number): Clause | undefined {
  return policy.clauses
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

// Outline and folding ------------------------------------------------------------------------------------------------

async function outline({ policy, texts }: OpenPolicy): Promise<DocumentSymbol[]> {
  const positions = await texts.of(policy.file);
  const roots: DocumentSymbol[] = [];
  const open: { readonly path: readonly string[]; readonly symbol: DocumentSymbol }[] = [];
  for (const clause of policy.clauses) {
    const range = positions.range(clause);
    const path = policy.title === null ? clause.headingPath : clause.headingPath.slice(1);
    while (open.length > 0 && !isUnder(path, open.at(-1)?.path ?? [])) open.pop();
    for (let depth = open.length; depth < path.length; depth++) {
      const symbol: DocumentSymbol = {
        name: path[depth] || '(no heading)',
        kind: SymbolKind.Namespace,
        range,
        selectionRange: { start: range.start, end: range.start },
        children: [],
      };
      (open.at(-1)?.symbol.children ?? roots).push(symbol);
      open.push({ path: path.slice(0, depth + 1), symbol });
    }
    for (const { symbol } of open) symbol.range = { start: symbol.range.start, end: range.end };
    const detail = clause.practices.filter((practice) => practice !== 'other').join(', ');
    (open.at(-1)?.symbol.children ?? roots).push({
      name: firstWords(clause.text),
      ...(detail !== '' && { detail }),
      kind: SymbolKind.String,
      range,
      selectionRange: range,
    });
  }
  return roots;
}

const isUnder = (path: readonly string[], heading: readonly string[]): boolean =>
  heading.length <= path.length && heading.every((part, index) => path[index] === part);

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line || '(empty)' : `${line.slice(0, line.lastIndexOf(' ', 60))} …`;
}

function flatten(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) },
    ...flatten(children ?? [], uri, name),
  ]);
}

/** Sections, and clauses of several lines. Lines from 0 on. */
function folds({ clauses }: Policy): FoldingRange[] {
  const ranges = new Map<string, FoldingRange>();
  const add = (startLine: number, endLine: number): void => {
    if (endLine > startLine) ranges.set(`${startLine}`, { startLine, endLine });
  };
  for (const { startLine, endLine } of clauses) add(startLine - 1, endLine - 1);
  const sections = new Map<string, { first: Clause; last: Clause }>();
  for (const clause of clauses)
    for (let depth = 2; depth <= clause.headingPath.length; depth++) {
      const key = JSON.stringify([clause.part, clause.headingPath.slice(0, depth)]);
      const section = sections.get(key);
      sections.set(key, { first: section?.first ?? clause, last: clause });
    }
  for (const { first, last } of sections.values()) add(first.startLine - 1, last.endLine - 1);
  return [...ranges.values()];
}
