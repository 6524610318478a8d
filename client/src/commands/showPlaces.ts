import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ClauseLocation, ShowPlacesCommand } from '../../../server/src/lsp/protocol.ts';

const command: ShowPlacesCommand = 'clauselens.showPlaces';

/** The lens above a clause: lists what in the code stands on it, in a peek window beside the clause. */
export function registerShowPlaces(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    command,
    async (uri: string, position: ClauseLocation['range']['start'], places: readonly ClauseLocation[]) => {
      const { asUri, asPosition, asRange } = client.protocol2CodeConverter;
      await vscode.commands.executeCommand(
        'editor.action.showReferences',
        asUri(uri),
        asPosition(position),
        places.map((place) => new vscode.Location(asUri(place.uri), asRange(place.range))),
      );
    },
  );
}
