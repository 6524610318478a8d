// The entry of the extension: puts the parts together and takes them down. What is deliberately absent here and in all of
// client/ is analysis: the language server finds things, the client shows them.
import * as vscode from 'vscode';
import { registerCheckWorkspace } from './commands/checkWorkspace.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowClause } from './commands/showClause.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { registerShowPlaces } from './commands/showPlaces.ts';
import { createClient } from './languageClient.ts';
import { type ServerState, watchServer } from './serverState.ts';
import { StatusBar } from './statusBar.ts';

/** What the extension hands to those who ask VS Code for its exports: the tests. */
export interface ClauseLensExports {
  readonly serverState: () => ServerState;
  readonly statusText: () => string;
}

export async function activate(context: vscode.ExtensionContext): Promise<ClauseLensExports> {
  const output = vscode.window.createOutputChannel('ClauseLens', { log: true });
  const client = createClient(context, output);
  const server = watchServer(client);
  const statusBar = new StatusBar(server);
  context.subscriptions.push(
    output,
    client,
    server,
    statusBar,
    registerCheckWorkspace(client),
    registerShowClause(client),
    registerShowPlaces(client),
    registerRestartServer(client),
    registerShowOutput(output),
  );
  await start(client, output);
  return { serverState: () => server.current, statusText: () => statusBar.text };
}

/** A server that does not start is told in the status bar and in the output; the commands stay, so that it can be restarted. */
async function start(client: { start(): Promise<void> }, output: vscode.LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
  }
}
