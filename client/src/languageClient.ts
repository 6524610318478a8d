// How the language server is started and which documents it is told of. One process, spoken to over Node's own channel, which
// needs no port; the debug variant can be stepped through when the extension itself is run under a debugger.
import type * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type NodeModule,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { TraceChannel } from './traceChannel.ts';

/** Also the prefix of the settings, which the client reads `clauselens.trace.server` from. */
const id = 'clauselens';

const code = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

/** Of what a policy is written in. Most such documents are none: the server says nothing about them. */
const prose = ['markdown', 'mdx', 'html', 'plaintext'];

/** Unsaved text counts, in the policy and in the configuration as in the code. */
const documentSelector = [
  ...[...code, ...prose].map((language) => ({ scheme: 'file', language })),
  { scheme: 'file', language: 'jsonc', pattern: '**/clauselens.json' },
  // Whether or not an extension knows the language.
  { scheme: 'file', pattern: '**/*.prisma' },
];

const initializationOptions: InitializationOptions = { showsPlaces: true, hoversDiagnostics: true };

const debuggerPort = 6019;

export function createClient(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
): LanguageClient {
  const run: NodeModule = {
    module: context.asAbsolutePath('dist/main.cjs'),
    args: ['lsp'],
    transport: TransportKind.ipc,
  };
  const trace = new TraceChannel(output, id);
  context.subscriptions.push(trace);
  const options: LanguageClientOptions = {
    documentSelector,
    initializationOptions,
    outputChannel: output,
    traceOutputChannel: trace,
    diagnosticCollectionName: id,
    diagnosticPullOptions: { onChange: true, onSave: true },
    // A policy is text of others: links to its lines are wanted, commands and markup in it are not.
    markdown: { isTrusted: false, supportHtml: false },
  };
  return new LanguageClient(
    id,
    'ClauseLens',
    { run, debug: { ...run, options: { execArgv: ['--nolazy', `--inspect=${debuggerPort}`] } } },
    options,
  );
}
