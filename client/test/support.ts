// What the suites share: waiting for a condition in place of sleeping, and the workspace they run in.
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { ClauseLensExports } from '../src/extension.ts';

const waitLimit = 30_000;
const diagnosticSource = 'clauselens';

/** Polls until `read` answers something other than undefined; fails with `what` after half a minute. */
export async function until<Value>(
  what: string,
  read: () => Value | undefined | PromiseLike<Value | undefined>,
) {
  const end = Date.now() + waitLimit;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`waited ${waitLimit / 1000} s in vain until ${what}`);
    await sleep(50);
  }
}

/** The folder that the launcher opened: a copy of the sample project, so tests may edit it. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.at(0);
  assert.ok(folder, 'the launcher opened no folder');
  return folder.uri;
}

export function extension(): vscode.Extension<ClauseLensExports> {
  const found = vscode.extensions.getExtension<ClauseLensExports>('clauselens.clauselens');
  assert.ok(found, 'the extension is not installed');
  return found;
}

/** Opens a file of the workspace in an editor, by its path in the workspace. */
export async function open(file: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), file));
  return vscode.window.showTextDocument(document);
}

/** The findings that VS Code shows for a document. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === diagnosticSource);
}

/** The quick fixes that the server offers for a finding, with their edits. */
export function quickFixesOf(uri: vscode.Uri, finding: vscode.Diagnostic): Thenable<vscode.CodeAction[]> {
  // As many as a finding may have: those beyond the number come without their edits.
  const resolved = 20;
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    resolved,
  );
}

/** The id of the check, which stands on a diagnostic as its code. */
export function checkOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The finding's own sentence; below it the server quotes the clause. */
function headline({ message }: vscode.Diagnostic): string {
  return message.split('\n', 1).join();
}

/** One finding as a line of text, the same for the editor's and for the command line's: both count from 1 here. */
export function describeFinding(
  file: string,
  line: number,
  column: number,
  severity: string,
  check: string,
  message: string,
) {
  return `${file}:${line}:${column} ${severity} ${check}: ${message}`;
}

/** Every finding that VS Code holds for files of the workspace, as sorted lines. */
export function shownFindings(): string[] {
  const root = workspaceFolder().fsPath;
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri]) =>
      findingsIn(uri).map((diagnostic) =>
        describeFinding(
          path.relative(root, uri.fsPath).split(path.sep).join('/'),
          diagnostic.range.start.line + 1,
          diagnostic.range.start.character + 1,
          vscode.DiagnosticSeverity[diagnostic.severity].toLowerCase(),
          checkOf(diagnostic),
          headline(diagnostic),
        ),
      ),
    )
    .sort();
}

/** Starts `clauselens` as CI would, in the workspace; a status of 1 means findings, and any other throws. */
export async function runCommandLine(
  ...args: readonly string[]
): Promise<{ status: number; stdout: string }> {
  const executable = path.join(extension().extensionPath, 'dist/main.cjs');
  // A desktop VS Code is no Node unless it is told to be one.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const options = { cwd: workspaceFolder().fsPath, env, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [executable, ...args], options);
    return { status: 0, stdout };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error) {
      return { status: 1, stdout: String(error.stdout) };
    }
    throw error;
  }
}
