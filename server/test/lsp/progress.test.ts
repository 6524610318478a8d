import { strict as assert } from 'node:assert';
import {
  LSPErrorCodes,
  type ProgressToken,
  ResponseError,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { createProject, type Project } from '../host/project.ts';
import { Editor } from './editor.ts';
import { scriptedSession } from './scriptedSession.ts';

describe('language server: progress', () => {
  let project: Project;
  before(() => {
    project = createProject({ 'src/loan.ts': 'log(user.email)' });
  });
  after(() => project.remove());

  /** An editor whose check takes so many milliseconds, and what it is shown meanwhile. */
  async function slowEditor(milliseconds: number) {
    const editor = new Editor({
      folders: [project.root],
      createSession: scriptedSession({
        files: milliseconds / 10,
        beforeFile: () => new Promise((resolve) => setTimeout(resolve, 10)),
      }),
    });
    const shown: string[] = [];
    let token: ProgressToken | undefined;
    editor.connection.onRequest(WorkDoneProgressCreateRequest.type, (params) => {
      token = params.token;
      editor.connection.onProgress(WorkDoneProgress.type, params.token, (value) => {
        shown.push(value.kind);
      });
    });
    await editor.start();
    return { editor, shown, token: () => token };
  }

  it('is shown for work that takes long, and only for that', async () => {
    const long = await slowEditor(1500);
    await long.editor.connection.sendRequest('clauselens/checkWorkspace', {});
    assert.equal(long.shown[0], 'begin');
    assert.ok(long.shown.includes('report'));
    assert.equal(long.shown.at(-1), 'end');
    await long.editor.stop();

    const short = await slowEditor(50);
    await short.editor.connection.sendRequest('clauselens/checkWorkspace', {});
    assert.deepEqual(short.shown, []);
    await short.editor.stop();
  }).timeout(20_000);

  it('can be cancelled where it is shown', async () => {
    const { editor, shown, token } = await slowEditor(15_000);
    const answer = editor.connection.sendRequest('clauselens/checkWorkspace', {});
    const watch = setInterval(() => {
      const current = token();
      if (current !== undefined && shown.includes('report'))
        void editor.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: current });
    }, 20);
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    clearInterval(watch);
    await editor.stop();
  }).timeout(20_000);

  it('is reported under the token of the client that asked', async () => {
    const { editor } = await slowEditor(300);
    const kinds: string[] = [];
    editor.connection.onProgress(WorkDoneProgress.type, 'mine', ({ kind }) => {
      kinds.push(kind);
    });
    await editor.connection.sendRequest('clauselens/check', { workDoneToken: 'mine' });
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    await editor.stop();
  }).timeout(20_000);
});
