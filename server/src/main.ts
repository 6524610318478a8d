// The one executable: the command line, and through it the language server. What a command does not need is not loaded.
import { exitStatus } from './cli/exit.ts';
import { runCli } from './cli/index.ts';
import { processIo } from './cli/io.ts';

const io = processIo();

async function main(): Promise<void> {
  const status = await runCli(process.argv.slice(2), {
    io,
    serve: async (transport) => (await import('./lsp/index.ts')).serve(transport),
    connectServer: async (reader, writer) => (await import('./lsp/index.ts')).serveStreams(reader, writer),
  });
  // Set and not called, so that what is still being written to a pipe arrives.
  if (status !== undefined) process.exitCode = status;
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? (io.isDebugging ? error.stack : error.message) : String(error);
  io.err(
    `clauselens: ${message}\n${io.isDebugging ? '' : 'This should not happen. CLAUSELENS_DEBUG=1 prints where it did.\n'}`,
  );
  process.exitCode = exitStatus.failed;
});
