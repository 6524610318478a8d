import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { commandIds } from '../src/commandIds.ts';
import { checkOf, extension, findingsIn, open, shownFindings, until } from './support.ts';

describe('commands', () => {
  it('of the manifest exist, and those in the code stand in the manifest', async () => {
    const declared = extension().packageJSON.contributes.commands.map(
      (entry: { command: string }) => entry.command,
    );
    const registered = await vscode.commands.getCommands(true);
    for (const command of declared) assert.ok(registered.includes(command), `${command} is not registered`);
    const own = Object.values(commandIds).filter((command) => command.startsWith('clauselens.'));
    assert.deepEqual(own.sort(), [...declared].sort());
  });

  it('"Check Workspace" answers with the counts of what is shown', async () => {
    const result = await vscode.commands.executeCommand<{ files: number; findings: number }>(
      commandIds.checkWorkspace,
    );
    assert.ok(result.files > 0);
    await until('the counts agree', () => (shownFindings().length === result.findings ? true : undefined));
  });

  it('"Show Clause" opens the policy at the clause of the finding at the cursor', async () => {
    const uri = vscode.languages
      .getDiagnostics()
      .map(([candidate]) => candidate)
      .find((candidate) => findingsIn(candidate).some((finding) => checkOf(finding) === 'missing-consent'));
    assert.ok(uri, 'a file with a missing consent');
    const editor = await open(vscode.workspace.asRelativePath(uri));
    const finding = findingsIn(uri).find((candidate) => checkOf(candidate) === 'missing-consent');
    assert.ok(finding);
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    await vscode.commands.executeCommand(commandIds.showClause);
    const shown = vscode.window.activeTextEditor;
    assert.ok(shown);
    assert.match(shown.document.uri.path, /\.(md|txt|html)$/);
    assert.ok(!shown.selection.isEmpty, 'the clause is selected');
  });

  it('"Restart Server" brings the findings back', async () => {
    const before = shownFindings();
    assert.ok(before.length > 0);
    await vscode.commands.executeCommand(commandIds.restartServer);
    await until('the findings are back', () => (shownFindings().length === before.length ? true : undefined));
    assert.deepEqual(shownFindings(), before);
    assert.equal(extension().exports.serverState().kind, 'ready');
  });
});
