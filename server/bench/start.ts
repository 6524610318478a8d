// How long an editor waits: from the start of the server as a process to the diagnostics of the one file that is open, with nothing
// kept from earlier and with what the last check kept. In a large project the first are those of what the file itself logs and sends.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { type Figures, figures, measureCheck } from './cold.ts';
import type { Measurement } from './measure.ts';
import { median, rounded } from './statistics.ts';

export interface StartResult {
  readonly file: string;
  readonly check: Figures;
  /** Seconds to the first diagnostics of the open file. */
  readonly cold: number;
  /** How many these are, and how many there are in the end. */
  readonly told: number;
  readonly there: number;
  readonly warm: number;
  /** With nothing kept, to all diagnostics of the whole project. */
  readonly all: number;
}

export async function measureStart(program: string, directory: string, runs: number): Promise<StartResult> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'clauselens-bench-'));
  try {
    const checks: Measurement[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    const all: number[] = [];
    let [told, there] = [0, 0];
    let file = '';
    for (let run = 0; run < runs; run++) {
      const cache = path.join(scratch, String(run));
      const check = await measureCheck(program, directory, cache);
      file ||= fileWithMost(check.output);
      checks.push(check);
      const waited = await waitFor(program, directory, file, path.join(scratch, `none${run}`));
      cold.push(waited.first);
      all.push(waited.all);
      told = waited.told;
      const kept = await waitFor(program, directory, file, cache);
      warm.push(kept.first);
      there = kept.told;
    }
    const middle = (list: readonly number[]): number => rounded(median(list));
    return {
      file,
      check: figures(checks),
      cold: middle(cold),
      warm: middle(warm),
      all: middle(all),
      told,
      there,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function waitFor(
  program: string,
  directory: string,
  file: string,
  cache: string,
): Promise<{ readonly first: number; readonly told: number; readonly all: number }> {
  const started = performance.now();
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, CLAUSELENS_CACHE_DIR: cache },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const folder = pathToFileURL(directory).href;
    const uri = pathToFileURL(path.join(directory, file)).href;
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'project' }],
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const text = readFileSync(path.join(directory, file), 'utf8');
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    });
    const whole = connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const first = (performance.now() - started) / 1000;
    await whole;
    const told = report.kind === 'full' ? report.items.length : 0;
    return { first, told, all: (performance.now() - started) / 1000 };
  } finally {
    connection.dispose();
    server.kill();
  }
}

/** The file with the most findings has most to say. What is stored is told with the rest of the project and not first. */
function fileWithMost(output: string): string {
  const { findings } = JSON.parse(output) as {
    findings: readonly { readonly file: string; readonly check: string }[];
  };
  const counts = new Map<string, number>();
  for (const { file, check } of findings)
    if (!check.endsWith('-retention')) counts.set(file, (counts.get(file) ?? 0) + 1);
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  if (most === undefined) throw new Error('there is no finding to wait for');
  return most[0];
}
