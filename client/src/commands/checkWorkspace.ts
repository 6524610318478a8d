import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { CheckWorkspaceMethod, CheckWorkspaceResult } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../commandIds.ts';

const method: CheckWorkspaceMethod = 'clauselens/checkWorkspace';

/** "Check workspace": checks every file, open or not, then shows the findings where VS Code shows problems. */
export function registerCheckWorkspace(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.checkWorkspace, async () => {
    const progress = {
      location: vscode.ProgressLocation.Window,
      title: 'ClauseLens: checking the workspace',
    };
    const result = await vscode.window.withProgress(progress, () =>
      client.sendRequest<CheckWorkspaceResult>(method, {}),
    );
    await vscode.commands.executeCommand(commandIds.showProblems);
    return result;
  });
}
