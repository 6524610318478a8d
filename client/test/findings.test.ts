// The same findings everywhere: what VS Code shows for the workspace is what the command line prints for it.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Report } from '../../server/src/lsp/protocol.ts';
import {
  describeFinding,
  extension,
  findingsIn,
  open,
  runCommandLine,
  shownFindings,
  until,
} from './support.ts';

describe('findings', () => {
  let report: Report;
  let expected: string[];
  before(async () => {
    const { status, stdout } = await runCommandLine('check', '--format', 'json', '--confidence', 'possible');
    // An editor shows what is only possible as a hint; the command line leaves it out unless asked.
    assert.equal(status, 1, 'the sample project has findings, so the command ends with 1');
    report = JSON.parse(stdout);
    expected = report.findings
      // The report keeps suppressed findings, with their reason; an editor does not show them.
      .filter(({ suppressed }) => suppressed === null)
      .map(({ file, mark, severity, check, message }) =>
        describeFinding(file, mark.start.line, mark.start.column, severity, check, message),
      )
      .sort();
  });

  it('of the whole workspace are those of the command line', async () => {
    await until('VS Code shows as many findings', () =>
      shownFindings().length >= expected.length ? true : undefined,
    );
    assert.deepEqual(shownFindings(), expected);
  });

  it('cover the three checks of the mission', () => {
    const checks = new Set<string>(report.findings.map(({ check }) => check));
    for (const check of ['logged-personal-data', 'missing-retention', 'missing-consent']) {
      assert.ok(checks.has(check), `the sample project shows no ${check}`);
    }
  });

  it('open the page of their check, and point into the policy', async () => {
    const first = report.findings.find(({ check }) => check === 'missing-consent');
    assert.ok(first);
    const { document } = await open(first.file);
    const finding = findingsIn(document.uri).find(
      ({ range }) => range.start.line === first.mark.start.line - 1,
    );
    assert.ok(finding);
    assert.ok(typeof finding.code === 'object', 'the code is a link');
    await vscode.workspace.fs.stat(finding.code.target.with({ fragment: '' }));
    const policies = finding.relatedInformation?.filter(({ location }) =>
      /\.(md|txt|html)$/.test(location.uri.path),
    );
    assert.ok(policies?.length, 'a related place in the policy');
  });

  it('are counted in the status bar', async () => {
    await until('the status bar counts them', () =>
      extension().exports.statusText().includes(`${expected.length} findings`) ? true : undefined,
    );
  });

  it('follow unsaved text', async () => {
    const { file } = report.findings[0] ?? assert.fail('no finding');
    const { document } = await open(file);
    const before = findingsIn(document.uri).map(({ range }) => range.start.line);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '// one line more\n');
    await vscode.workspace.applyEdit(edit);
    const after = before.map((line) => line + 1).sort();
    await until('the findings moved', () => {
      const lines = findingsIn(document.uri).map(({ range }) => range.start.line);
      return lines.sort().join() === after.join() ? true : undefined;
    });
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the findings are back', () => {
      const lines = findingsIn(document.uri).map(({ range }) => range.start.line);
      return lines.sort().join() === before.sort().join() ? true : undefined;
    });
  });
});
