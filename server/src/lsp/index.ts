// The server with everything it needs, for those who start it: the command `lsp`, and the command line in its own process.
// The analysis is imported when it is first needed: `initialize` is answered before it is loaded.
import type { MessageReader, MessageWriter } from 'vscode-languageserver/node';
import { openCache } from '../host/cache/index.ts';
import { readVersion } from '../host/installation.ts';
import { loadRules } from '../host/rules.ts';
import { logStrayErrors, type ServerParts, startServer } from './server.ts';
import { connect, connectNodeIpc, connectStdio } from './transport.ts';

const parts: ServerParts = {
  version: readVersion(),
  rules: loadRules,
  createSession: async () => (await import('./analysis.ts')).createSession,
  openCache,
  checks: async () => (await import('./analysis.ts')).checkList,
};

export type Transport = 'stdio' | 'node-ipc';

export function serve(transport: Transport): void {
  const connection = transport === 'stdio' ? connectStdio() : connectNodeIpc();
  logStrayErrors(connection);
  startServer(connection, parts);
}

/** A server at the other end of a pair of streams in this process. */
export function serveStreams(reader: MessageReader, writer: MessageWriter): void {
  startServer(connect(reader, writer, { exit: () => undefined }).connection, parts);
}
