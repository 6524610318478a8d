// The quick fix of the mission: the guard is applied, and the finding vanishes.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { checkOf, findingsIn, open, quickFixesOf, shownFindings, until, workspaceFolder } from './support.ts';

describe('the consent guard', () => {
  it('is offered at a missing consent, applies, and makes the finding vanish', async () => {
    const before = await until('there are findings', () =>
      shownFindings().length > 0 ? shownFindings() : undefined,
    );
    const { uri, finding, action } = await guardedFinding();
    const { document } = await open(vscode.workspace.asRelativePath(uri));
    const call = document.getText(finding.range);
    assert.ok(action.edit, 'the action carries its edit');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.ok(document.getText().includes(call), 'the call is still there, guarded');
    await until('the finding vanished', () => (shownFindings().length < before.length ? true : undefined));
    assert.ok(
      !findingsIn(uri).some(
        (other) => checkOf(other) === 'missing-consent' && document.getText(other.range) === call,
      ),
      'the guarded call is reported no more',
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the finding is back', () => (shownFindings().length === before.length ? true : undefined));
  });
});

/** The first missing consent in the workspace for which the server offers the guard. */
async function guardedFinding() {
  const files = vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.fsPath.startsWith(workspaceFolder().fsPath));
  const offered: string[] = [];
  for (const [uri] of files) {
    for (const finding of findingsIn(uri).filter((candidate) => checkOf(candidate) === 'missing-consent')) {
      const { document } = await open(vscode.workspace.asRelativePath(uri));
      const actions = await quickFixesOf(document.uri, finding);
      // The preferred one repairs; others suppress the finding or lead to the clause.
      const action = actions.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
      offered.push(...actions.map(({ title }) => title));
      if (action !== undefined) return { uri, finding, action };
    }
  }
  return assert.fail(`no missing consent offers a guard: ${offered.join(', ')}`);
}
