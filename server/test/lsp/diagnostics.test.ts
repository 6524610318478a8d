import { strict as assert } from 'node:assert';
import {
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { uriOf } from '../../src/lsp/uris.ts';
import { createProject, type Project } from '../host/project.ts';
import { Editor, pullingClient, waitFor } from './editor.ts';
import { scriptedSession } from './scriptedSession.ts';

const clean = 'log(user.id)\n';
const leaking = 'log(user.email)\n';

describe('language server: diagnostics', () => {
  let project: Project;
  let editor: Editor;
  let loan: string;
  beforeEach(async () => {
    project = createProject({
      'PRIVACY.md': 'We do not log e-mail addresses.\n',
      'src/loan.ts': leaking,
      'src/shelf.ts': clean,
    });
    loan = project.file('src/loan.ts');
    editor = new Editor({ folders: [project.root], createSession: scriptedSession() });
    await editor.start();
  });
  afterEach(async () => {
    await editor.stop();
    project.remove();
  });

  it('says where, how bad, what, and which clause', async () => {
    const [diagnostic] = await editor.diagnostics(loan);
    assert.deepEqual(diagnostic, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 15 } },
      severity: 2,
      code: 'logged-personal-data',
      codeDescription: diagnostic?.codeDescription,
      source: 'clauselens',
      message:
        'e-mail address (user.contact.email) is written to the log\n' +
        '“We do not log e-mail addresses.” (PRIVACY.md:1, 3. Logs; forbidden, clear)',
      relatedInformation: [
        {
          location: {
            uri: uriOf(project.file('PRIVACY.md')),
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 31 } },
          },
          message: 'the clause: PRIVACY.md:1, 3. Logs',
        },
        {
          location: {
            uri: uriOf(loan),
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          },
          message: 'the file begins here',
        },
      ],
      data: { fingerprint: `${loan}#0`, check: 'logged-personal-data', cause: loan },
    });
    assert.match(diagnostic?.codeDescription?.href ?? '', /^file:.*docs\/checks\/logged-personal-data\.md$/);
  });

  it('tells of an open document what is known soon, and asks the editor to come again for the rest', async () => {
    const large = await Large.start(project, pullingClient);
    try {
      let refreshed = 0;
      large.editor.connection.onRequest(DiagnosticRefreshRequest.type, () => {
        refreshed++;
      });
      await large.editor.open(loan, leaking + leaking);
      assert.equal((await large.editor.diagnostics(loan)).length, 1);
      await large.editor.change(loan, { text: `${leaking}${leaking}${leaking}` });
      assert.equal((await large.editor.diagnostics(loan)).length, 1, 'again, while the check goes on');
      assert.equal(refreshed, 0);
      large.goOn();
      await waitFor(() => refreshed > 0);
      assert.equal((await large.editor.diagnostics(loan)).length, 3);
    } finally {
      await large.stop();
    }
  });

  it('has an editor wait for everything that could not be asked to come again', async () => {
    const { diagnostics: _, ...workspace } = pullingClient.workspace ?? {};
    const large = await Large.start(project, { ...pullingClient, workspace });
    try {
      large.goOn();
      await large.editor.open(loan, leaking + leaking);
      assert.equal((await large.editor.diagnostics(loan)).length, 2);
    } finally {
      await large.stop();
    }
  });

  it('publishes what is known soon first', async () => {
    const large = await Large.start(project, { textDocument: { publishDiagnostics: {} } });
    try {
      await large.editor.open(loan, leaking + leaking);
      await large.editor.published(loan, ({ diagnostics }) => diagnostics.length === 1);
      large.goOn();
      await large.editor.published(loan, ({ diagnostics }) => diagnostics.length === 2);
    } finally {
      await large.stop();
    }
  });

  it('follows unsaved text, change by change', async () => {
    await editor.open(loan, clean);
    assert.equal((await editor.diagnostics(loan)).length, 0);
    await editor.change(loan, {
      range: { start: { line: 0, character: 9 }, end: { line: 0, character: 11 } },
      text: 'email',
    });
    assert.equal((await editor.diagnostics(loan)).length, 1);
    await editor.change(
      loan,
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '// ä 🎂\n' },
      { range: { start: { line: 1, character: 9 }, end: { line: 1, character: 14 } }, text: 'id' },
    );
    assert.equal((await editor.diagnostics(loan)).length, 0);
    await editor.close(loan);
    assert.equal((await editor.diagnostics(loan)).length, 1);
  });

  it('says when nothing has changed', async () => {
    const first = await editor.pull(loan);
    assert.equal(first.kind, 'full');
    const second = await editor.pull(loan, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await editor.open(loan, clean);
    const third = await editor.pull(loan, first.resultId);
    assert.deepEqual(third.kind === 'full' && third.items, []);
  });

  it('survives a flood of changes and ends with the last text', async () => {
    await editor.open(loan, '');
    const answers: Promise<unknown>[] = [];
    for (let line = 0; line < 300; line++) {
      await editor.change(loan, {
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        text: leaking,
      });
      // Answers to questions that later changes overtake may be errors; they only have to come.
      if (line % 10 === 0) answers.push(editor.pull(loan).catch(() => undefined));
    }
    await Promise.all(answers);
    assert.equal((await editor.diagnostics(loan)).length, 300);
  });

  function pullWorkspace(previous: WorkspaceDiagnosticReport | undefined, partialResultToken?: string) {
    return editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: (previous?.items ?? []).map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
      ...(partialResultToken !== undefined && { partialResultToken }),
    });
  }

  const policy = () => project.file('PRIVACY.md');

  it('reports the workspace, then only what changed', async () => {
    const first = await pullWorkspace(undefined);
    assert.deepEqual(
      first.items.map(({ uri, kind }) => [uri, kind]),
      [
        [uriOf(loan), 'full'],
        [uriOf(policy()), 'full'],
      ],
    );
    const second = await pullWorkspace(first);
    assert.deepEqual(
      second.items.map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    await editor.open(loan, clean);
    const third = await pullWorkspace(second);
    assert.deepEqual(third.items, [
      { kind: 'full', uri: uriOf(loan), version: 1, resultId: third.items[0]?.resultId, items: [] },
      { kind: 'full', uri: uriOf(policy()), version: null, resultId: third.items[1]?.resultId, items: [] },
    ]);
  });

  it('keeps a streaming client waiting until there is something to say', async () => {
    const first = await pullWorkspace(undefined, 'stream');
    let isAnswered = false;
    const second = pullWorkspace(first, 'stream').then((report) => {
      isAnswered = true;
      return report;
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.equal(isAnswered, false);
    await editor.open(project.file('src/shelf.ts'), leaking);
    assert.deepEqual(
      (await second).items.map(({ uri, kind }) => [uri, kind]),
      [
        [uriOf(loan), 'unchanged'],
        [uriOf(project.file('src/shelf.ts')), 'full'],
        [uriOf(policy()), 'full'],
      ],
    );
  });

  it('takes opening and closing what is the same on disk for no change', async () => {
    const first = await pullWorkspace(undefined, 'stream');
    let isAnswered = false;
    const second = pullWorkspace(first, 'stream').then(() => {
      isAnswered = true;
    });
    await editor.open(loan, leaking);
    await editor.diagnostics(loan);
    await editor.close(loan);
    await new Promise((resolve) => setTimeout(resolve, 900));
    assert.equal(isAnswered, false);
    await editor.open(loan, leaking);
    project.write('src/loan.ts', clean);
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(loan), type: 2 }],
    });
    assert.equal((await editor.diagnostics(loan)).length, 1);
    await editor.close(loan);
    assert.equal((await editor.diagnostics(loan)).length, 0);
    await second;
  });

  it('reads the configuration again when it changes, and asks the client to pull', async () => {
    let refreshes = 0;
    editor.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshes++;
    });
    assert.equal((await editor.diagnostics(loan))[0]?.severity, 2);
    project.write('clauselens.json', '{ "severity": { "logged-personal-data": "error" } }');
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(project.file('clauselens.json')), type: 1 }],
    });
    await waitFor(() => refreshes > 0);
    assert.equal((await editor.diagnostics(loan))[0]?.severity, 1);
  });

  it('reports what is wrong with the configuration at its line', async () => {
    await editor.diagnostics(loan);
    const configuration = project.file('clauselens.json');
    project.write('clauselens.json', '{\n  "polices": []\n}');
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(configuration), type: 1 }],
    });
    const [problem] = await editor.diagnostics(configuration);
    assert.equal(problem?.source, 'clauselens-input');
    assert.equal(problem?.severity, 1);
    assert.deepEqual(problem?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 15 } });
    const report = await editor.pull(loan);
    assert.ok(
      report.kind === 'full' && Object.keys(report.relatedDocuments ?? {}).includes(uriOf(configuration)),
    );
  });

  it('cites the unsaved text of a policy', async () => {
    await editor.diagnostics(loan);
    await editor.open(project.file('PRIVACY.md'), 'E-mail addresses are never written to a log.\n');
    const [diagnostic] = await editor.diagnostics(loan);
    assert.match(String(diagnostic?.message), /“E-mail addresses are never written to a log.”/);
  });
});

describe('language server: several folders', () => {
  it('keeps a session for each, and answers from the innermost', async () => {
    const outer = createProject({
      'src/shop.ts': leaking,
      'kiosk/src/till.ts': leaking,
      'kiosk/clauselens.json': '{ "severity": { "logged-personal-data": "error" } }',
    });
    const editor = new Editor({
      folders: [outer.root, outer.file('kiosk')],
      createSession: scriptedSession(),
    });
    await editor.start();
    assert.equal((await editor.diagnostics(outer.file('src/shop.ts')))[0]?.severity, 2);
    assert.equal((await editor.diagnostics(outer.file('kiosk/src/till.ts')))[0]?.severity, 1);
    const report = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    assert.equal(report.items.length, 2);
    await editor.stop();
    outer.remove();
  });

  it('makes a folder around a file that is opened without one', async () => {
    const project = createProject({ 'package.json': '{}', 'src/loan.ts': leaking });
    const editor = new Editor({ folders: [], createSession: scriptedSession() });
    await editor.start();
    assert.equal((await editor.diagnostics(project.file('src/loan.ts'))).length, 1);
    await editor.stop();
    project.remove();
  });
});

describe('language server: a client that cannot pull', () => {
  it('is sent diagnostics of open documents and of the workspace', async () => {
    const project = createProject({ 'src/loan.ts': leaking, 'src/shelf.ts': clean });
    const { diagnostic: _none, ...textDocument } = pullingClient.textDocument ?? {};
    const editor = new Editor({
      folders: [project.root],
      createSession: scriptedSession(),
      capabilities: { ...pullingClient, textDocument },
    });
    const { capabilities } = await editor.start();
    assert.equal(capabilities.diagnosticProvider, undefined);
    await editor.published(project.file('src/loan.ts'), ({ diagnostics }) => diagnostics.length === 1);
    await editor.open(project.file('src/shelf.ts'), leaking);
    await editor.published(project.file('src/shelf.ts'), ({ diagnostics }) => diagnostics.length === 1);
    await editor.change(project.file('src/shelf.ts'), { text: clean });
    const last = await editor.published(
      project.file('src/shelf.ts'),
      ({ diagnostics }) => diagnostics.length === 0,
    );
    assert.equal(last.version, 2);
    await editor.stop();
    project.remove();
  });
});

describe('language server: positions', () => {
  it('counts bytes for clients that do', async () => {
    const project = createProject({ 'src/cake.ts': `/* 🎂 ä */ ${leaking}` });
    const editor = new Editor({
      folders: [project.root],
      createSession: scriptedSession(),
      capabilities: { ...pullingClient, general: { positionEncodings: ['utf-8', 'utf-16'] } },
    });
    const { capabilities } = await editor.start();
    assert.equal(capabilities.positionEncoding, 'utf-8');
    const cake = project.file('src/cake.ts');
    assert.deepEqual((await editor.diagnostics(cake))[0]?.range.start, { line: 0, character: 14 });
    await editor.open(cake, `/* 🎂 ä */ ${leaking}`);
    await editor.change(cake, {
      range: { start: { line: 0, character: 23 }, end: { line: 0, character: 28 } },
      text: 'id',
    });
    assert.equal((await editor.diagnostics(cake)).length, 0);
    await editor.stop();
    project.remove();
  });
});

/** An editor on a folder whose check does not end before it is let. */
class Large {
  readonly editor: Editor;
  readonly goOn: () => void;

  private constructor(editor: Editor, goOn: () => void) {
    this.editor = editor;
    this.goOn = goOn;
  }

  static async start(project: Project, capabilities: ClientCapabilities): Promise<Large> {
    let goOn = (): void => undefined;
    const isLet = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const createSession = scriptedSession({ first: 1, beforeFile: () => isLet });
    const editor = new Editor({ folders: [project.root], createSession, capabilities });
    await editor.start();
    return new Large(editor, goOn);
  }

  async stop(): Promise<void> {
    this.goOn();
    await this.editor.stop();
  }
}
