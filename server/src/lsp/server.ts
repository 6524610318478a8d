// The language server: puts the features together and speaks of their capabilities. Each feature stands in a file of its own;
// none of them knows how messages travel (`transport.ts`).
import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type { Session, SessionInput } from '../core/session/model.ts';
import type { CacheStore } from '../host/cache/store.ts';
import { describeError, type Gate, hearing } from './answer.ts';
import { Changes } from './changes.ts';
import { registerCheck } from './check.ts';
import { commands, registerClauses } from './clauses.ts';
import { type ClientFeatures, readClientFeatures } from './clientFeatures.ts';
import { codeActionKinds, registerCodeActions } from './codeActions.ts';
import { followConfiguration, registerConfiguration } from './configuration.ts';
import type { ServerContext } from './context.ts';
import { registerDefinition } from './definition.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { documentConfiguration } from './documents.ts';
import { registerExplain } from './explain.ts';
import { Folder } from './folder.ts';
import { Folders } from './folders.ts';
import { registerHover } from './hover.ts';
import { registerLenses } from './lenses.ts';
import { Notes } from './notes.ts';
import { registerPolicyDocuments } from './policyDocuments.ts';
import type { ReportCheck } from './protocol.ts';
import { startPushing } from './push.ts';
import { Status } from './status.ts';
import { fileOf, Uris } from './uris.ts';
import { registerWatchedFiles, watchFiles } from './watchedFiles.ts';
import { followFolders, openFolders } from './workspaceFolders.ts';

export interface ServerParts {
  readonly version: string;
  readonly rules: () => Readonly<Record<string, unknown>>;
  /** The analysis, loaded when the first question needs it. */
  readonly createSession: () => Promise<(input: SessionInput) => Session>;
  readonly checks: () => Promise<readonly ReportCheck[]>;
  /** What earlier runs left on disk; none in most tests. */
  readonly openCache?: (debug: (message: string) => void) => CacheStore | undefined;
}

/** Milliseconds in which several changes make one refresh. */
const refreshDelay = 200;

export function startServer(connection: Connection, parts: ServerParts): void {
  let client: ClientFeatures | undefined;
  let state: Gate['state'] = 'new';
  const uris = new Uris();
  const changes = new Changes();
  const status = new Status(connection);
  const documents = new TextDocuments(documentConfiguration(() => client?.positionEncoding ?? 'utf-16'));
  const createFolder = (root: string) =>
    new Folder({
      root,
      configuration: client?.options.configuration,
      rules: parts.rules,
      createSession: parts.createSession,
      overlay: (file) => documents.get(uris.of(file))?.text,
      openFiles: () => uris.openFiles(),
      fullTypes: client?.options.fullTypes === true,
      cache:
        client?.options.cache === false
          ? undefined
          : parts.openCache?.((message) => connection.console.log(message)),
    });
  const context: ServerContext = {
    connection,
    version: parts.version,
    checks: parts.checks,
    log: { error: (message) => connection.console.error(message) },
    get state() {
      return state;
    },
    client() {
      if (client === undefined)
        throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server has not been initialized');
      return client;
    },
    folders: new Folders(createFolder),
    documents,
    uris,
    changes,
    notes: new Notes(),
  };
  const disposables: { dispose(): void }[] = [];

  connection.onInitialize((params) => {
    client = readClientFeatures(params);
    state = 'running';
    openFolders(context.folders, params);
    return describeServer(params, client, parts.version);
  });

  connection.onInitialized(
    hearing(context, 'initialized', async () => {
      followFolders(context);
      if (!context.client().pullDiagnostics) disposables.push(startPushing(context, status));
      await Promise.all([watchFiles(context), followConfiguration(context)]);
    }),
  );

  connection.onShutdown(() => {
    state = 'shut-down';
    for (const disposable of disposables) disposable.dispose();
    for (const folder of context.folders.all()) folder.close();
  });

  let refreshTimer: NodeJS.Timeout | undefined;
  const refresh = () => {
    if (client?.refreshDiagnostics !== true || !client.pullDiagnostics) return;
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(() => {
      if (state === 'running') connection.languages.diagnostics.refresh().catch(() => undefined);
    }, refreshDelay);
  };
  disposables.push(
    { dispose: () => clearTimeout(refreshTimer) },
    changes.listen(({ isDocument }) => {
      if (!isDocument) refresh();
    }),
  );

  followDocuments(context);
  registerDiagnostics(context, status, refresh);
  registerHover(context);
  registerCodeActions(context);
  registerClauses(context);
  registerPolicyDocuments(context);
  registerLenses(context);
  registerDefinition(context);
  registerCheck(context, status, refresh);
  registerExplain(context);
  registerWatchedFiles(context);
  registerConfiguration(context);
  connection.listen();
}

/** Unsaved text counts. */
function followDocuments(context: ServerContext): void {
  const { documents, uris, folders, changes } = context;
  const changed = hearing(
    context,
    'text document',
    async ({ uri, text }: { uri: string; text: string | undefined }) => {
      const file = fileOf(uri);
      if (file === undefined) return;
      const answered = folders.of(file)?.documentChanged(file, text);
      // The configuration and the policies are documents on which others depend; whoever has them open may not pull these.
      changes.notify({ isDocument: !/\.(json|md|mdx|markdown|html?|txt|prisma)$/i.test(file) });
      await answered;
    },
  );
  documents.onDidOpen(({ document }) => uris.opened(document.uri));
  documents.onDidChangeContent(({ document }) => void changed(document));
  documents.onDidClose(({ document }) => {
    void changed({ uri: document.uri, text: undefined });
    uris.closed(document.uri);
  });
  documents.listen(context.connection);
}

function describeServer(params: InitializeParams, client: ClientFeatures, version: string): InitializeResult {
  return {
    serverInfo: { name: 'ClauseLens', version },
    capabilities: {
      positionEncoding: client.positionEncoding,
      textDocumentSync: { openClose: true, change: 2, save: false },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: { label: 'ClauseLens' },
      foldingRangeProvider: true,
      codeLensProvider: { resolveProvider: false },
      codeActionProvider: client.codeActionLiterals ? { codeActionKinds } : false,
      executeCommandProvider: { commands: [...commands] },
      ...(client.pullDiagnostics && {
        diagnosticProvider: {
          identifier: 'clauselens',
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
      }),
      workspace: {
        workspaceFolders: {
          supported: true,
          changeNotifications: params.capabilities.workspace?.workspaceFolders === true,
        },
      },
    },
  };
}

/** Keeps a bug outside of any handler from ending the server; an editor would only start it again. */
export function logStrayErrors(connection: Connection): void {
  const log = (error: unknown) => connection.console.error(`unexpected: ${describeError(error)}`);
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
}
