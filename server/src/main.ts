// The one executable: the command line, and through it the language server. What a command does not need is not loaded.
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { isMainThread, workerData } from 'node:worker_threads';
import { exitStatus } from './cli/exit.ts';
import { runCli } from './cli/index.ts';
import { processIo } from './cli/io.ts';
import type { Thread, ThreadData } from './thread.ts';

const io = processIo();
const program = fileURLToPath(import.meta.url);
const threads: Thread[] = [];

async function main(): Promise<void> {
  const status = await runCli(process.argv.slice(2), {
    io,
    serve: async (transport) => (await import('./serve.ts')).serve(program, transport, crash),
    connectServer: async (reader, writer) => {
      const { connectThread } = await import('./thread.ts');
      threads.push(connectThread({ program, reader, writer, onCrash: crash, isServer: false }));
    },
  });
  // Set and not called, so that what is still being written to a pipe arrives.
  if (status !== undefined) process.exitCode = status;
}

function fail(error: unknown): void {
  if (isOutOfMemory(error)) {
    io.err(`clauselens: ${outOfMemory()}\n`);
    process.exitCode = exitStatus.failed;
    return;
  }
  const message = error instanceof Error ? (io.isDebugging ? error.stack : error.message) : String(error);
  io.err(
    `clauselens: ${message}\n${io.isDebugging ? '' : 'This should not happen. CLAUSELENS_DEBUG=1 prints where it did.\n'}`,
  );
  process.exitCode = exitStatus.failed;
}

/** Node ends a thread that has used up what it may have. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function outOfMemory(): string {
  const given = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  return (
    `the project needs more memory than Node gives, ${given} MB: set NODE_OPTIONS=--max-old-space-size=${given * 2}, ` +
    'or leave out with "exclude" in clauselens.json what need not be checked (generated and vendored code)'
  );
}

/** Nobody answers any more. */
function crash(error: unknown): void {
  fail(error);
  process.exit();
}

async function serveAsThread(): Promise<void> {
  const { serve, serveStreams } = await import('./lsp/index.ts');
  const { serveThread } = await import('./thread.ts');
  const { isServer } = workerData as ThreadData;
  serveThread(isServer ? serve : serveStreams);
}

// What goes wrong in the thread arrives here as its error.
if (isMainThread)
  main()
    .catch(fail)
    // Also after a failure, or the process would wait for them.
    .finally(() => {
      for (const thread of threads) thread.letGo();
    });
else void serveAsThread();
