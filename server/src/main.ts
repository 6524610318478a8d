// The one executable: the command line, and through it the language server. What a command does not need is not loaded.
import { fileURLToPath } from 'node:url';
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
  for (const thread of threads) thread.letGo();
  // Set and not called, so that what is still being written to a pipe arrives.
  if (status !== undefined) process.exitCode = status;
}

function fail(error: unknown): void {
  const message = error instanceof Error ? (io.isDebugging ? error.stack : error.message) : String(error);
  io.err(
    `clauselens: ${message}\n${io.isDebugging ? '' : 'This should not happen. CLAUSELENS_DEBUG=1 prints where it did.\n'}`,
  );
  process.exitCode = exitStatus.failed;
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
if (isMainThread) main().catch(fail);
else void serveAsThread();
