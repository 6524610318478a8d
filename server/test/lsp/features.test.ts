import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionRequest,
  type Command,
  ExecuteCommandRequest,
  HoverRequest,
  type MarkupContent,
  type ShowDocumentParams,
  ShowDocumentRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import type { ClauseLocation, Report } from '../../src/lsp/protocol.ts';
import { uriOf } from '../../src/lsp/uris.ts';
import { createProject, type Project } from '../host/project.ts';
import { Editor } from './editor.ts';
import { scriptedSession } from './scriptedSession.ts';

describe('language server: features', () => {
  let project: Project;
  let editor: Editor;
  let loan: string;
  before(async () => {
    project = createProject({
      'PRIVACY.md': 'We do *not* log e-mail addresses.\n',
      'src/loan.ts': 'log(user.email);\nlog(reader.email);\n',
    });
    loan = project.file('src/loan.ts');
    editor = new Editor({ folders: [project.root], createSession: scriptedSession() });
    await editor.start();
  });
  after(async () => {
    await editor.stop();
    project.remove();
  });

  async function actionsAt(line: number, only?: string[]): Promise<readonly (CodeAction | Command)[]> {
    const diagnostics = [...(await editor.diagnostics(loan))];
    const range = { start: { line, character: 4 }, end: { line, character: 4 } };
    const answer = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(loan) },
      range,
      context: { diagnostics, ...(only !== undefined && { only }) },
    });
    return answer ?? [];
  }

  it('shows the clause, quoted as text, with a link to its line', async () => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(loan) },
      position: { line: 0, character: 5 },
    });
    const { value } = (hover ?? { contents: { kind: 'markdown', value: '' } }).contents as MarkupContent;
    assert.match(value, /\*\*logged-personal-data\*\*/);
    assert.match(value, /> “We do \\\*not\\\* log e-mail addresses\.”/);
    assert.ok(value.includes(`](${uriOf(project.file('PRIVACY.md'))}#L1)`));
    assert.match(value, /What to do: `log\(user\.id\)`/);
  });

  it('shows the same without marks where the editor shows plain text', async () => {
    const plain = new Editor({ folders: [project.root], createSession: scriptedSession(), capabilities: {} });
    await plain.start();
    const hover = await plain.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(loan) },
      position: { line: 0, character: 5 },
    });
    await plain.stop();
    const { kind, value } = (hover ?? { contents: { kind: 'markdown', value: '' } })
      .contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /^“We do \*not\* log e-mail addresses\.”$/m);
    assert.doesNotMatch(value.replace('*not*', ''), /[*`\\]/);
  });

  it('offers the fix, the fix of all, and the way to the clause', async () => {
    const actions = await actionsAt(0);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Log the id',
        'Show the clause: PRIVACY.md:1, 3. Logs',
        'Fix all of 2 findings of logged-personal-data in this file',
      ],
    );
    const [fix, , all] = actions as CodeAction[];
    assert.equal(fix?.diagnostics?.length, 1);
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix?.edit?.documentChanges, [
      {
        textDocument: { uri: uriOf(loan), version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 15 } },
            newText: 'log(user.id)',
          },
        ],
      },
    ]);
    const [change] = (all?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.edits.length, 2);
  });

  it('offers nothing to those who want other kinds of actions', async () => {
    assert.deepEqual(await actionsAt(0, ['source.organizeImports']), []);
    assert.ok((await actionsAt(0, ['quickfix'])).length > 0);
  });

  it('shows the clause in the client when its command is run', async () => {
    const shown: ShowDocumentParams[] = [];
    editor.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const action = (await actionsAt(0)).find(({ title }) =>
      title.startsWith('Show the clause'),
    ) as CodeAction;
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: action.command?.command ?? '',
      arguments: action.command?.arguments ?? [],
    });
    assert.equal(shown[0]?.uri, uriOf(project.file('PRIVACY.md')));
    assert.deepEqual(shown[0]?.selection?.end, { line: 0, character: 33 });
  });

  it('answers where the clause of a finding is', async () => {
    const at = (line: number, character: number) =>
      editor.connection.sendRequest<ClauseLocation | null>('clauselens/clauseAt', {
        textDocument: { uri: uriOf(loan) },
        position: { line, character },
      });
    assert.equal((await at(0, 16))?.uri, uriOf(project.file('PRIVACY.md')));
    assert.equal(await at(2, 0), null);
  });

  it('reports a folder with lines and columns from 1 on', async () => {
    const report = await editor.connection.sendRequest<Report>('clauselens/check', {
      folder: uriOf(project.root),
    });
    assert.deepEqual(
      report.findings.map(({ file, mark, policy }) => [file, mark.start, policy?.clauses[0]?.file]),
      [
        ['src/loan.ts', { line: 1, column: 1 }, 'PRIVACY.md'],
        ['src/loan.ts', { line: 2, column: 1 }, 'PRIVACY.md'],
      ],
    );
    await assert.rejects(editor.connection.sendRequest('clauselens/check', { folder: 'file:///elsewhere' }));
  });

  it('tells of a check that failed, and of what could not be read', async () => {
    const states: { state: string; message?: string }[] = [];
    const failing = new Editor({
      folders: [project.root],
      createSession: (input) => ({
        ...scriptedSession()(input),
        check: () => Promise.reject(new Error('the analysis is broken')),
      }),
    });
    failing.connection.onNotification('clauselens/status', (status) => {
      states.push(status);
    });
    await failing.start();
    await assert.rejects(
      failing.connection.sendRequest('clauselens/checkWorkspace', {}),
      /the analysis is broken/,
    );
    assert.deepEqual(states.at(-1), { state: 'error', message: 'The check failed: the analysis is broken' });
    await failing.stop();

    const bare = createProject({ 'src/loan.ts': 'log(user.email);' });
    const noting = new Editor({ folders: [bare.root], createSession: scriptedSession() });
    await noting.start();
    await noting.connection.sendRequest('clauselens/checkWorkspace', {});
    await noting.connection.sendRequest('clauselens/checkWorkspace', {});
    assert.equal(
      noting.logged.filter((message) => message.startsWith('no privacy policy was found')).length,
      1,
    );
    await noting.stop();
    bare.remove();
  });

  it('counts when the workspace is checked by command, and tells what it is doing', async () => {
    const states: unknown[] = [];
    editor.connection.onNotification('clauselens/status', (status) => {
      states.push(status);
    });
    const result = await editor.connection.sendRequest('clauselens/checkWorkspace', {});
    assert.deepEqual(result, { files: 1, findings: 2 });
    assert.deepEqual(states, [
      { state: 'checking' },
      { state: 'ready', counts: { error: 0, warning: 2, information: 0, hint: 0 } },
    ]);
  });
});
