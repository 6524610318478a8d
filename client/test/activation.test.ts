import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

describe('activation', () => {
  it('finds the extension', () => {
    assert.ok(vscode.extensions.getExtension('clauselens.clauselens'));
  });
});
