// The findings as VS Code holds them: what a person sees is what is counted, whichever way it came from the server.
import * as vscode from 'vscode';

/** The `source` that the server puts on every diagnostic of its own. */
export const diagnosticSource = 'clauselens';

export function countFindings(): number {
  return vscode.languages
    .getDiagnostics()
    .reduce((count, [, diagnostics]) => count + diagnostics.filter(isFinding).length, 0);
}

function isFinding(diagnostic: vscode.Diagnostic): boolean {
  return diagnostic.source === diagnosticSource;
}
