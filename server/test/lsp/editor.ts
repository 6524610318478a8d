// An editor for tests: a real client of the protocol, at the other end of two streams in the same process.
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Session, SessionInput } from '../../src/core/session/model.ts';
import { loadRules } from '../../src/host/rules.ts';
import { type ServerParts, startServer } from '../../src/lsp/server.ts';
import { connect } from '../../src/lsp/transport.ts';
import { uriOf } from '../../src/lsp/uris.ts';

export interface EditorOptions {
  readonly folders: readonly string[];
  readonly createSession: (input: SessionInput) => Session;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

/** What VS Code says of itself, as far as it matters here. */
export const pullingClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

export class Editor {
  readonly connection: ProtocolConnection;
  /** Everything that the server logged as an error. */
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  readonly exits: number[] = [];
  /** For messages that no client would send. */
  readonly raw: PassThrough;
  readonly #options: EditorOptions;
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #versions = new Map<string, number>();
  #wake: () => void = () => undefined;

  constructor(options: EditorOptions) {
    this.#options = options;
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    this.raw = toServer;
    const parts: ServerParts = {
      version: '0.0.0-test',
      rules: loadRules,
      createSession: async () => options.createSession,
      checks: async () => [],
    };
    const { connection } = connect(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), {
      exit: (code) => this.exits.push(code),
    });
    startServer(connection, parts);
    this.connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      this.#wake();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    this.connection.listen();
  }

  async start(): Promise<InitializeResult> {
    const { folders, capabilities = pullingClient, initializationOptions } = this.#options;
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await waitFor(() => this.exits.length > 0);
    this.connection.dispose();
  }

  async open(file: string, text: string): Promise<void> {
    this.#versions.set(file, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uriOf(file), languageId: 'typescript', version: 1, text },
    });
  }

  async change(file: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(file) ?? 0) + 1;
    this.#versions.set(file, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(file), version },
      contentChanges,
    });
  }

  async close(file: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf(file) },
    });
  }

  pull(file: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf(file) },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(file);
    return report.kind === 'full' ? report.items : [];
  }

  /** The next published diagnostics of a file that satisfy a condition. */
  async published(
    file: string,
    isWanted: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const index = this.#published.findIndex((params) => params.uri === uriOf(file) && isWanted(params));
      const found = this.#published[index];
      if (found !== undefined) {
        this.#published.splice(0, index + 1);
        return found;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

export async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
