// The policy open in VS Code: what in the code stands on its clauses, contradictions, and the draft of a clause.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { checkOf, findingsIn, open, quickFixesOf, shownFindings, until } from './support.ts';

describe('the policy', () => {
  let policy: vscode.TextDocument;
  before(async () => {
    await until('there are findings', () => (shownFindings().length > 0 ? true : undefined));
    policy = (await open('PRIVACY.md')).document;
  });
  afterEach(async () => {
    await open('PRIVACY.md');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  const lenses = () =>
    until('there are lenses', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        policy.uri,
        50,
      );
      const own = all.filter(({ command }) => command?.command === 'clauselens.showPlaces');
      return own.length > 0 ? own : undefined;
    });
  const clauseOf = (words: string): vscode.Position => {
    const offset = policy.getText().indexOf(words);
    assert.ok(offset >= 0, `the policy does not say ${words}`);
    return policy.positionAt(offset);
  };

  it('shows above a clause what in the code stands on it', async () => {
    const all = await lenses();
    const logs = all.find(
      ({ range }) => range.start.line === clauseOf('Our servers write technical logs').line,
    );
    assert.match(logs?.command?.title ?? '', /^\d+ findings?, \d+ flows?$/);
    const [uri, , places] = logs?.command?.arguments ?? [];
    assert.equal(uri, policy.uri.toString());
    assert.ok(places.length > 0);
  });

  it('lists the places when a lens is clicked', async () => {
    const [first] = await lenses();
    assert.ok(first?.command);
    await vscode.commands.executeCommand(first.command.command, ...(first.command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('leads from a clause to the code', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      policy.uri,
      clauseOf('We do not write names'),
    );
    const code = places.filter(({ uri }) => uri.path.endsWith('.ts'));
    assert.ok(code.length > 0);
    for (const { uri, range } of code) {
      const document = await vscode.workspace.openTextDocument(uri);
      assert.match(document.getText(range), /log|console/i);
    }
  });

  it('has an outline of its clauses', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      policy.uri,
    );
    const names = (list: readonly vscode.DocumentSymbol[]): readonly string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children)]);
    assert.ok(names(symbols).some((name) => name.startsWith('Our servers write technical logs')));
  });

  it('underlines clauses that contradict each other, before they are saved', async () => {
    assert.deepEqual(findingsIn(policy.uri), []);
    const edit = new vscode.WorkspaceEdit();
    const end = policy.lineAt(policy.lineCount - 1).range.end;
    edit.insert(policy.uri, end, '\n## Sessions\n\nWe keep login sessions for 2 years.\n');
    await vscode.workspace.applyEdit(edit);
    const found = await until('the contradiction shows', () => {
      const own = findingsIn(policy.uri);
      return own.length === 2 ? own : undefined;
    });
    assert.deepEqual([...new Set(found.map(checkOf))], ['policy-contradiction']);
    assert.ok(policy.isDirty);
  });

  it('takes the draft of a clause for what it is silent about', async () => {
    const uri = await until('something is undisclosed', () =>
      vscode.languages
        .getDiagnostics()
        .map(([candidate]) => candidate)
        .find((candidate) => findingsIn(candidate).some(isUndisclosed)),
    );
    const { document } = await open(vscode.workspace.asRelativePath(uri));
    const finding = findingsIn(uri).find(isUndisclosed);
    assert.ok(finding);
    const actions = await quickFixesOf(document.uri, finding);
    const draft = actions.find(({ title }) => title.startsWith('Draft a clause'));
    assert.ok(draft?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(draft.edit));
    assert.match(policy.getText(), /\*\*\\\[Draft, for legal review\\\]\*\* /);
    await until('the finding is told of the clause', () =>
      findingsIn(uri).some(isUndisclosed) ? undefined : true,
    );
  });
});

/** As the server words it. */
function isUndisclosed({ message }: vscode.Diagnostic): boolean {
  return /No clause (?:of the policy )?was found that covers this/.test(message);
}
