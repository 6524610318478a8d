// The server as a process of its own: how it is spoken to and how it ends.
import { strict as assert } from 'node:assert';
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { uriOf } from '../../src/lsp/uris.ts';
import { program } from '../cli/run.ts';
import { createProject, type Project } from '../host/project.ts';
import { pullingClient } from './editor.ts';

describe('language server process', function () {
  this.timeout(60_000);
  let project: Project;
  const children: ChildProcess[] = [];
  before(() => {
    project = createProject({
      'src/loan.ts': 'export const remind = (reader: { email: string }) => console.log(reader.email);\n',
    });
  });
  after(() => {
    for (const child of children) child.kill('SIGKILL');
    project.remove();
  });

  function overStdio() {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    children.push(child);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    return { child, connection };
  }

  async function initialize(connection: ProtocolConnection, processId: number | null) {
    await connection.sendRequest(InitializeRequest.type, {
      processId,
      rootUri: uriOf(project.root),
      capabilities: { textDocument: pullingClient.textDocument ?? {} },
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  async function exitCode(child: ChildProcess): Promise<number | null> {
    if (child.exitCode !== null) return child.exitCode;
    const [code] = await once(child, 'exit');
    return code as number | null;
  }

  async function converse(connection: ProtocolConnection) {
    await initialize(connection, process.pid);
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf(project.file('src/loan.ts')) },
    });
    assert.equal(report.kind === 'full' && report.items.length, 1);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
  }

  it('speaks over standard streams and ends with 0', async () => {
    const { child, connection } = overStdio();
    await converse(connection);
    assert.equal(await exitCode(child), 0);
    connection.dispose();
  });

  it("speaks over Node's channel, started as editors start it", async () => {
    const child = fork(program, ['lsp', '--node-ipc', `--clientProcessId=${process.pid}`], { silent: true });
    children.push(child);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    await converse(connection);
    assert.equal(await exitCode(child), 0);
    connection.dispose();
  });

  it('ends when its streams are closed', async () => {
    const { child, connection } = overStdio();
    await initialize(connection, null);
    connection.dispose();
    child.stdin.end();
    assert.equal(await exitCode(child), 1);
  });

  it('ends when the process of its editor is gone, although the streams are open', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const { child, connection } = overStdio();
    await initialize(connection, gone);
    assert.equal(await exitCode(child), 1);
    connection.dispose();
  });

  it('lives on when something else than messages arrives', async () => {
    const { child, connection } = overStdio();
    await initialize(connection, null);
    child.stdin.write('Content-Length: 7\r\n\r\nnot {}!');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await exitCode(child), 0);
    connection.dispose();
  });
});
