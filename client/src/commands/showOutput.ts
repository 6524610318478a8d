import * as vscode from 'vscode';
import { commandIds } from '../commandIds.ts';

/** "Show output": what the server logged, and the trace if the setting asks for one. */
export function registerShowOutput(output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.showOutput, () => output.show(true));
}
