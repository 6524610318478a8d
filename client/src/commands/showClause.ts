import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ClauseAtMethod, ClauseAtParams, ClauseLocation } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../commandIds.ts';

const method: ClauseAtMethod = 'clauselens/clauseAt';

/**
 * "Show clause": opens the policy, beside the code, at the clause that the finding at the cursor is tied to. A code action or a
 * link of the server may name the clause itself.
 */
export function registerShowClause(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.showClause, async (named?: ClauseLocation) => {
    const clause = named ?? (await clauseAtCursor(client));
    if (clause === undefined) {
      await vscode.window.showInformationMessage(
        'No finding with a clause of the policy stands at the cursor.',
      );
      return;
    }
    await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(clause.uri), {
      viewColumn: vscode.ViewColumn.Beside,
      selection: client.protocol2CodeConverter.asRange(clause.range),
    });
  });
}

async function clauseAtCursor(client: LanguageClient): Promise<ClauseLocation | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const params: ClauseAtParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  return (await client.sendRequest<ClauseLocation | null>(method, params)) ?? undefined;
}
