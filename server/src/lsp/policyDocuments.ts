// The policy as a document that is open in an editor: outline, folding, the clauses with what in the code stands on them, and the
// ways between the two. Deliberately absent: what a clause says and what stands on it; the session answers that.
import {
  type CodeLens,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { StandingFlow } from '../core/checks/stands-on.ts';
import type { Clause, Policy } from '../core/policy/model.ts';
import { answering, describeError, isCancelled, OutdatedError } from './answer.ts';
import { findDocument, never, type ServerContext, textsOf, toCancellation } from './context.ts';
import { pauseInTyping } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import type { ClauseLocation, OpenPlaceCommand, ShowPlacesCommand } from './protocol.ts';
import type { Texts } from './texts.ts';

const showPlaces: ShowPlacesCommand = 'clauselens.showPlaces';
const openPlace: OpenPlaceCommand = 'clauselens.server.openPlace';

export function registerPolicyDocuments(context: ServerContext): void {
  const { connection } = context;
  const lenses = new LensKeeper(context);
  context.changes.listen(() => lenses.renewLater());

  connection.onCodeLens(
    answering(context, 'textDocument/codeLens', null, async ({ textDocument }, token) => {
      const opened = await openPolicy(context, textDocument.uri);
      if (opened === undefined) return null;
      const flows = await lenses.flowsOf(opened.folder, () => opened.folder.standsOn(toCancellation(token)));
      return await toLenses(context, opened, flows);
    }),
  );

  connection.onReferences(
    answering(context, 'textDocument/references', null, async ({ textDocument, position }, token) => {
      const opened = await openPolicy(context, textDocument.uri);
      if (opened === undefined) return null;
      const { folder, policy, texts } = opened;
      const offset = (await texts.of(policy.file)).offset(position);
      const clause = clauseAt(policy, offset);
      if (clause === undefined) return null;
      const flows = (await folder.standsOn(toCancellation(token))).filter(isAbout(policy, clause));
      return await toLocations(flows, texts);
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

interface OpenPolicy {
  readonly folder: Folder;
  readonly policy: Policy;
  readonly texts: Texts;
}

/** Undefined for a document that is no policy of its folder. */
async function openPolicy(context: ServerContext, uri: string): Promise<OpenPolicy | undefined> {
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

const isAbout =
  (policy: Policy, clause: Clause) =>
  (flow: StandingFlow): boolean =>
    flow.policy === policy.file && flow.clause === clause.id;

// Lenses -------------------------------------------------------------------------------------------------------------

/**
 * Keeps typing free: after an edit the lenses are those of before, at the places of now, until typing pauses; then what stands on
 * the clauses is worked out anew, and the client is told where that changed something.
 */
class LensKeeper {
  readonly #context: ServerContext;
  readonly #shown = new Map<Folder, string>();
  #isRenewing = false;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  async flowsOf(
    folder: Folder,
    work: () => Promise<readonly StandingFlow[]>,
  ): Promise<readonly StandingFlow[]> {
    const known = folder.lastStanding;
    if (known && !known.isCurrent && this.#context.client().refreshCodeLens) {
      this.renewLater();
      return known.flows;
    }
    const flows = await work();
    this.#shown.set(folder, keyOf(flows));
    return flows;
  }

  renewLater(): void {
    if (this.#isRenewing || this.#shown.size === 0 || !this.#context.client().refreshCodeLens) return;
    this.#isRenewing = true;
    void this.#renew().finally(() => {
      this.#isRenewing = false;
    });
  }

  async #renew(): Promise<void> {
    const { changes, connection, folders, log } = this.#context;
    await changes.quiet(pauseInTyping(this.#context));
    let isChanged = false;
    for (const [folder, shown] of this.#shown) {
      if (!folders.all().includes(folder)) this.#shown.delete(folder);
      else if (folder.lastStanding?.isCurrent !== true)
        try {
          const key = keyOf(await folder.standsOn(never));
          if (key !== shown) isChanged = true;
          this.#shown.set(folder, key);
        } catch (error) {
          // An edit overtook it: the change that told of the edit comes again.
          if (error instanceof OutdatedError || isCancelled(error))
            return void setTimeout(() => this.renewLater(), 0).unref();
          log.error(`lenses: ${describeError(error)}`);
        }
    }
    if (isChanged && this.#context.state === 'running')
      await connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  }
}

/** What the lenses show. */
function keyOf(flows: readonly StandingFlow[]): string {
  return JSON.stringify(
    flows.map(({ policy, clause, place, findings }) => [policy, clause, place, findings.length]),
  );
}

async function toLenses(
  context: ServerContext,
  { policy, texts }: OpenPolicy,
  flows: readonly StandingFlow[],
): Promise<CodeLens[]> {
  const positions = await texts.of(policy.file);
  const uri = texts.uri(policy.file);
  const lenses: CodeLens[] = [];
  for (const clause of policy.clauses) {
    const own = flows.filter(isAbout(policy, clause));
    if (own.length === 0) continue;
    const start = positions.position(clause.start);
    const locations = await toLocations(own, texts);
    lenses.push({
      range: { start, end: start },
      command: commandFor(context, countsOf(own), uri, start, locations),
    });
  }
  return lenses;
}

function commandFor(
  context: ServerContext,
  title: string,
  uri: string,
  position: Location['range']['start'],
  locations: readonly Location[],
): NonNullable<CodeLens['command']> {
  const { options, showDocument } = context.client();
  if (options.showsPlaces) return { title, command: showPlaces, arguments: [uri, position, locations] };
  const [first] = locations;
  const place: ClauseLocation | undefined = first;
  // Without a way to show a place the lens only tells the number; the places are the references of the clause.
  return showDocument && place !== undefined
    ? { title, command: openPlace, arguments: [place] }
    : { title, command: '' };
}

/** "3 findings, 12 flows". */
export function countsOf(flows: readonly StandingFlow[]): string {
  const findings = new Set(
    flows.flatMap((flow) => flow.findings.map(({ fingerprint, check }) => `${check} ${fingerprint}`)),
  ).size;
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return findings === 0
    ? count(flows.length, 'flow')
    : `${count(findings, 'finding')}, ${count(flows.length, 'flow')}`;
}

/** Findings first: they are what a reader came for. */
async function toLocations(flows: readonly StandingFlow[], texts: Texts): Promise<Location[]> {
  const sorted = [...flows].sort((a, b) => Number(b.findings.length > 0) - Number(a.findings.length > 0));
  const locations: Location[] = [];
  for (const { place } of sorted) locations.push(await texts.location(place));
  return locations;
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
