import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { commandIds } from '../commandIds.ts';

/** "Restart server": also the way back after the server failed to start. */
export function registerRestartServer(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.restartServer, async () => {
    if (client.isRunning()) await client.restart();
    else await client.start();
  });
}
