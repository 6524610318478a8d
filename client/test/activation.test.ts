import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { extension, open, until } from './support.ts';

describe('activation', () => {
  it('happens when a TypeScript file is opened, and the server gets ready', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.ts', '**/node_modules/**', 1);
    assert.ok(file, 'the workspace has no TypeScript file');
    await open(vscode.workspace.asRelativePath(file));
    const { exports } = await until('the extension is active', () =>
      extension().isActive ? extension() : undefined,
    );
    await until('the server is ready', () => (exports.serverState().kind === 'ready' ? true : undefined));
  });

  it('happens with and without trust in the workspace', () => {
    assert.equal(extension().packageJSON.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(vscode.workspace.isTrusted, process.env['CLAUSELENS_TEST_TRUST'] === 'trusted');
    assert.ok(extension().isActive);
  });

  it('opens clauselens.json as JSON with comments', async () => {
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.file('/clauselens.json').with({ scheme: 'untitled' }),
    );
    assert.equal(document.languageId, 'jsonc');
  });
});
