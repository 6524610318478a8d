import { strict as assert } from 'node:assert';
import {
  type ClientCapabilities,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { uriOf } from '../../src/lsp/uris.ts';
import { createProject, type Project } from '../host/project.ts';
import { Editor, pullingClient, waitFor } from './editor.ts';
import { scriptedSession } from './scriptedSession.ts';

describe('language server: life cycle', () => {
  let project: Project;
  before(() => {
    project = createProject({ 'src/loan.ts': 'log(user.email)' });
  });
  after(() => project.remove());

  const newEditor = (capabilities?: ClientCapabilities) =>
    new Editor({
      folders: [project.root],
      createSession: scriptedSession(),
      ...(capabilities && { capabilities }),
    });

  it('introduces itself before the analysis is loaded', async () => {
    let isLoaded = false;
    const editor = new Editor({
      folders: [project.root],
      createSession: (input) => {
        isLoaded = true;
        return scriptedSession()(input);
      },
    });
    const { capabilities, serverInfo } = await editor.start();
    assert.equal(isLoaded, false);
    assert.equal(serverInfo?.name, 'ClauseLens');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: false });
    await editor.stop();
  });

  it('asks the client to watch files, and for changed settings only who wants to be asked', async () => {
    const workspace = {
      ...pullingClient.workspace,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
    };
    for (const [capabilities, expected] of [
      [
        { ...pullingClient, workspace },
        ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'],
      ],
      // Emacs' client can be asked for settings, tells of changes unasked, and complains when it is asked to tell.
      [
        { ...pullingClient, workspace: { ...workspace, didChangeConfiguration: {} } },
        ['workspace/didChangeWatchedFiles'],
      ],
    ] as const) {
      const editor = newEditor(capabilities);
      await editor.start();
      await waitFor(() => editor.registered.includes('workspace/didChangeWatchedFiles'));
      // Both are asked for at once, and a message that came in meanwhile is answered after them.
      await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uriOf(project.file('src/loan.ts')) },
        position: { line: 0, character: 0 },
      });
      assert.deepEqual([...editor.registered].sort(), expected);
      await editor.stop();
    }
  });

  it('ends with 0 after a shutdown, and with 1 without', async () => {
    const polite = newEditor();
    await polite.start();
    await polite.stop();
    assert.deepEqual(polite.exits, [0]);
    const rude = newEditor();
    await rude.start();
    await rude.connection.sendNotification(ExitNotification.type);
    await waitFor(() => rude.exits.length > 0);
    assert.deepEqual(rude.exits, [1]);
    rude.connection.dispose();
  });

  it('answers no request before it is initialized, and none after the shutdown', async () => {
    const editor = newEditor();
    const ask = () =>
      editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: uriOf(project.file('src/loan.ts')) },
      });
    await assert.rejects(ask(), (error) => error instanceof ResponseError && error.code === -32002);
    await editor.start();
    await ask();
    await editor.connection.sendRequest(ShutdownRequest.type);
    await assert.rejects(ask(), (error) => error instanceof ResponseError && error.code === -32600);
    editor.connection.dispose();
  });

  it('lives on after messages that make no sense', async () => {
    const editor = newEditor();
    await editor.start();
    const send = (body: string) =>
      editor.raw.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    send('{ this is no JSON');
    send('{"jsonrpc":"2.0","id":900,"method":"textDocument/hover"}');
    send('{"jsonrpc":"2.0","id":901,"method":"textDocument/hover","params":{"textDocument":{}}}');
    send('{"jsonrpc":"2.0","id":902,"method":"textDocument/codeAction","params":[1,2]}');
    send(
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///none"}}}',
    );
    send('{"jsonrpc":"2.0","method":"clauselens/unknown"}');
    await assert.rejects(
      editor.connection.sendRequest('clauselens/noSuchRequest', {}),
      (error) => error instanceof ResponseError && error.code === -32601,
    );
    assert.equal((await editor.diagnostics(project.file('src/loan.ts'))).length, 1);
    assert.ok(editor.logged.some((message) => message.includes('textDocument/hover')));
    await editor.stop();
  });

  it('answers empty for documents that are no files', async () => {
    const editor = newEditor();
    await editor.start();
    const uri = 'untitled:Untitled-1';
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.deepEqual(report, { kind: 'full', items: [] });
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.equal(hover, null);
    await editor.stop();
  });

  it('answers empty and says why when a feature has a bug', async () => {
    const editor = new Editor({
      folders: [project.root],
      createSession: (input) => ({
        ...scriptedSession()(input),
        describe() {
          throw new Error('the hover is broken');
        },
      }),
    });
    await editor.start();
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(project.file('src/loan.ts')) },
      position: { line: 0, character: 5 },
    });
    assert.equal(hover, null);
    assert.equal((await editor.diagnostics(project.file('src/loan.ts'))).length, 1);
    assert.ok(editor.logged.some((message) => message.includes('the hover is broken')));
    await editor.stop();
  });

  it('tries again when the analysis could not be loaded', async () => {
    let attempts = 0;
    const editor = new Editor({
      folders: [project.root],
      createSession: (input) => {
        if (++attempts === 1) throw new Error('not this time');
        return scriptedSession()(input);
      },
    });
    await editor.start();
    assert.deepEqual(await editor.diagnostics(project.file('src/loan.ts')), []);
    assert.equal((await editor.diagnostics(project.file('src/loan.ts'))).length, 1);
    await editor.stop();
  });

  it('answers a cancelled request with the error of the protocol', async () => {
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const editor = new Editor({
      folders: [project.root],
      createSession: scriptedSession({
        files: 1000,
        beforeFile: () => new Promise((resolve) => setTimeout(resolve, 1)),
      }),
    });
    await editor.start();
    const answer = editor.connection.sendRequest('clauselens/check', {}, source.token);
    setTimeout(() => source.cancel(), 30);
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    await editor.stop();
  });
});
