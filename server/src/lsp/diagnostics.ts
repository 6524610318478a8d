// Pulled diagnostics, for a document and for the workspace. An answer's id is a hash of what it says, so that the server keeps
// nothing per client and "unchanged" is always true.
import { createHash } from 'node:crypto';
import {
  type CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { brokenCommitments } from '../core/checks/broken-commitments.ts';
import type { Cancellation } from '../core/session/model.ts';
import { answering, describeError, isCancelled, OutdatedError } from './answer.ts';
import { findDocument, isShown, type ServerContext, textsOf, toCancellation } from './context.ts';
import type { Folder } from './folder.ts';
import { withProgress } from './progress.ts';
import type { Status } from './status.ts';
import { toBrokenDiagnostic, toDiagnostic, toProblemDiagnostic } from './toProto.ts';
import { fileOf } from './uris.ts';

/** Milliseconds without a change before the whole workspace is worked on: the longer that takes, the longer the pause. */
const shortestPause = 400;
const longestPause = 10_000;

export function registerDiagnostics(context: ServerContext, status: Status, refresh: () => void): void {
  const { diagnostics } = context.connection.languages;
  const rest = new Rest(context, status, refresh);
  diagnostics.on(
    answering(context, 'textDocument/diagnostic', emptyReport, (params: DocumentDiagnosticParams, token) =>
      documentReport(context, rest, params, token),
    ),
  );
  let reported: string | undefined;
  diagnostics.onWorkspace(async (params, token, _workDone, partial) => {
    const answer = answering(
      context,
      'workspace/diagnostic',
      { items: [] },
      async ({ previousResultIds }: WorkspaceDiagnosticParams) => {
        // A client that streams asks again as soon as it is answered: it waits here until there is something to say.
        while (partial !== undefined && previousResultIds.length > 0 && reported === revisionsOf(context))
          await nextChange(context, token);
        const report = await workspaceReport(context, status, params, token);
        reported = revisionsOf(context);
        return report;
      },
    );
    return await answer(params, token);
  });
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

async function documentReport(
  context: ServerContext,
  rest: Rest,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const document = findDocument(context, textDocument.uri);
  if (document === undefined) return emptyReport;
  const { file, folder } = document;
  const cancellation = toCancellation(token);
  const first = context.client().refreshDiagnostics
    ? await firstDiagnosticsOf(context, folder, file, cancellation)
    : undefined;
  if (first !== undefined) rest.follow(folder);
  const items = first ?? (await diagnosticsOf(context, folder, file, cancellation));
  const resultId = idOf(items);
  const relatedDocuments = context.client().relatedDocuments
    ? await relatedReports(context, folder, file)
    : {};
  const related = Object.keys(relatedDocuments).length > 0 && { relatedDocuments };
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...related }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...related };
}

/** What can be told of a document while a large folder is checked for the first time; undefined when all can be told as soon. */
export async function firstDiagnosticsOf(
  context: ServerContext,
  folder: Folder,
  file: string,
  token: Cancellation,
): Promise<Diagnostic[] | undefined> {
  const findings = await folder.firstFindings(file, token);
  if (findings === undefined) return undefined;
  const texts = textsOf(context, folder);
  const shown = findings.filter(isShown);
  return await Promise.all(shown.map((finding) => toDiagnostic(finding, texts, context.client())));
}

/** After what could be told first: the check of the whole folder, and then everybody is to ask again. */
class Rest {
  readonly #context: ServerContext;
  readonly #status: Status;
  readonly #refresh: () => void;
  readonly #followed = new WeakSet<Folder>();

  constructor(context: ServerContext, status: Status, refresh: () => void) {
    this.#context = context;
    this.#status = status;
    this.#refresh = refresh;
  }

  follow(folder: Folder): void {
    if (this.#followed.has(folder)) return;
    this.#followed.add(folder);
    // Most clients ask for the whole workspace besides, and are shown how far that is.
    const silently = { folder, token: uncancellable, isAskedFor: false, isSilent: true };
    checkFolder(this.#context, this.#status, silently).then(this.#refresh, (error: unknown) => {
      this.#followed.delete(folder);
      if (!isCancelled(error)) this.#context.log.error(`checking ${folder.root}: ${describeError(error)}`);
    });
  }
}

/** Findings of a file and, where it is the configuration or a policy, what is wrong with it. */
export async function diagnosticsOf(
  context: ServerContext,
  folder: Folder,
  file: string,
  token: Cancellation,
): Promise<Diagnostic[]> {
  const texts = textsOf(context, folder);
  const findings = await folder.findings(file, token);
  const items: Diagnostic[] = [];
  for (const finding of findings)
    if (isShown(finding)) items.push(await toDiagnostic(finding, texts, context.client()));
  for (const broken of await folder.brokenCommitments(file, token))
    items.push(await toBrokenDiagnostic(broken, texts, context.client()));
  for (const problem of await folder.problems())
    if (problem.file === file) items.push(toProblemDiagnostic(problem, await texts.of(file)));
  return items;
}

/**
 * Problems of the configuration and the policies explain why a document shows what it shows, and a client without workspace
 * diagnostics would never hear of them.
 */
async function relatedReports(context: ServerContext, folder: Folder, asked: string) {
  const reports: Record<string, DocumentDiagnosticReport> = {};
  const texts = textsOf(context, folder);
  for (const problem of await folder.problems()) {
    const { file } = problem;
    if (file === undefined || file === asked) continue;
    const uri = texts.uri(file);
    const items = (reports[uri]?.kind === 'full' && reports[uri].items) || [];
    const all = [...items, toProblemDiagnostic(problem, await texts.of(file))];
    reports[uri] = { kind: DocumentDiagnosticReportKind.Full, resultId: idOf(all), items: all };
  }
  return reports;
}

async function workspaceReport(
  context: ServerContext,
  status: Status,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [fileOf(uri) ?? uri, { uri, value }]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const diagnostics = await workspaceDiagnostics(context, status, token);
  for (const [file, { uri, list }] of diagnostics) {
    const resultId = idOf(list);
    const version = context.documents.get(uri)?.version ?? null;
    items.push(
      previous.get(file)?.value === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: list },
    );
  }
  // What was reported before and is clean now.
  const clean = idOf([]);
  for (const [file, { uri, value }] of previous) {
    if (diagnostics.has(file)) continue;
    const version = context.documents.get(uri)?.version ?? null;
    items.push(
      value === clean
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: clean }
        : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: clean, items: [] },
    );
  }
  return { items };
}

/** Diagnostics of every file that has some, after a check of every folder. Edits on the way make it begin again. */
export async function workspaceDiagnostics(
  context: ServerContext,
  status: Status,
  token: CancellationToken,
): Promise<Map<string, { readonly uri: string; readonly list: Diagnostic[] }>> {
  const byFile = new Map<string, { readonly uri: string; readonly list: Diagnostic[] }>();
  for (const folder of context.folders.all()) {
    const result = await checkFolder(context, status, { folder, token, isAskedFor: false });
    const texts = textsOf(context, folder);
    const listOf = (file: string) => {
      const entry = byFile.get(file) ?? { uri: texts.uri(file), list: [] };
      byFile.set(file, entry);
      return entry.list;
    };
    for (const finding of result.findings)
      if (isShown(finding) && context.folders.of(finding.place.file) === folder)
        listOf(finding.place.file).push(await toDiagnostic(finding, texts, context.client()));
    for (const { file } of await folder.policies())
      for (const broken of brokenCommitments(result.findings, file))
        listOf(file).push(await toBrokenDiagnostic(broken, texts, context.client()));
    for (const problem of await folder.problems())
      if (problem.file !== undefined)
        listOf(problem.file).push(toProblemDiagnostic(problem, await texts.of(problem.file)));
  }
  return byFile;
}

export interface CheckFolder {
  readonly folder: Folder;
  readonly token: CancellationToken;
  /** Whether somebody asked for it; what follows an edit by itself shows a bar the first time only. */
  readonly isAskedFor: boolean;
  /** Whether no bar is shown at all. */
  readonly isSilent?: boolean;
}

/** A check of a folder; begins again when an edit overtakes it. */
export async function checkFolder(context: ServerContext, status: Status, question: CheckFolder) {
  const { folder, token } = question;
  const isVisible = question.isAskedFor || (folder.lastCheck === undefined && question.isSilent !== true);
  for (;;) {
    try {
      const result = await status.during(context, () =>
        isVisible
          ? withProgress(context, { title: 'ClauseLens', token }, (cancellation, progress) =>
              folder.check(cancellation, progress),
            )
          : folder.check(toCancellation(token), () => undefined),
      );
      await context.notes.tell(context, folder, result);
      return result;
    } catch (error) {
      if (!(error instanceof OutdatedError) || token.isCancellationRequested) throw error;
      await context.changes.quiet(pauseInTyping(context));
    }
  }
}

/** A check of a large project after every pause would keep a processor busy for as long as somebody types. */
export function pauseInTyping(context: ServerContext): number {
  const slowest = Math.max(0, ...context.folders.all().map((folder) => folder.checkDuration));
  return Math.min(longestPause, Math.max(shortestPause, slowest));
}

/** The next change and the end of the burst that it began. */
async function nextChange(context: ServerContext, token: CancellationToken): Promise<void> {
  await context.changes.next(cancelled(token));
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'workspace/diagnostic was cancelled');
  await context.changes.quiet(pauseInTyping(context));
}

function cancelled(token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return Promise.resolve();
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}

function revisionsOf(context: ServerContext): string {
  return context.folders
    .all()
    .map((folder) => `${folder.root} ${folder.revision}`)
    .join('\n');
}

function idOf(items: readonly Diagnostic[]): string {
  return createHash('sha1').update(JSON.stringify(items)).digest('base64url');
}

/** For work that nobody can cancel. */
export const uncancellable: CancellationToken = new CancellationTokenSource().token;
