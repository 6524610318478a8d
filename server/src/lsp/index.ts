// The server with everything it needs, for those who start it: the command `lsp`, and the command line that asks it.
// The analysis is imported when it is first needed: `initialize` is answered before it is loaded.
import type { MessageReader, MessageWriter } from 'vscode-languageserver/node';
import { openCache } from '../host/cache/index.ts';
import { readVersion } from '../host/installation.ts';
import { loadRules } from '../host/rules.ts';
import { logStrayErrors, type ServerParts, startServer } from './server.ts';
import { connect } from './transport.ts';

const parts: ServerParts = {
  version: readVersion(),
  rules: loadRules,
  createSession: async () => (await import('./analysis.ts')).createSession,
  openCache,
  checks: async () => (await import('./analysis.ts')).checkList,
};

/** A server that is told to exit, as editors tell it, and logs what goes wrong in place of ending. */
export function serve(reader: MessageReader, writer: MessageWriter): void {
  // Whatever writes to standard output would break the stream of messages.
  for (const method of ['log', 'info', 'debug', 'warn'] as const)
    console[method] = console.error.bind(console);
  const { connection } = connect(reader, writer, { exit: (code) => process.exit(code) });
  logStrayErrors(connection);
  startServer(connection, parts);
}

/** A server that ends with whoever asks it. */
export function serveStreams(reader: MessageReader, writer: MessageWriter): void {
  startServer(connect(reader, writer, { exit: () => undefined }).connection, parts);
}
