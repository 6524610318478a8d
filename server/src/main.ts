// The one executable: the command line, and through it the language server. What a command does not need is not loaded.
import { exitStatus } from './cli/exit.ts';
import { runCli } from './cli/index.ts';
import { processIo } from './cli/io.ts';

async function main(): Promise<void> {
  const status = await runCli(process.argv.slice(2), {
    io: processIo(),
    serve: async (transport) => (await import('./lsp/index.ts')).serve(transport),
    connectServer: async (reader, writer) => (await import('./lsp/index.ts')).serveStreams(reader, writer),
  });
  // Set and not called, so that what is still being written to a pipe arrives.
  if (status !== undefined) process.exitCode = status;
}

main().catch((error: unknown) => {
  const isDebugging = process.env['CLAUSELENS_DEBUG'] !== undefined;
  const message = error instanceof Error ? (isDebugging ? error.stack : error.message) : String(error);
  process.stderr.write(
    `clauselens: ${message}\n${isDebugging ? '' : 'This should not happen. CLAUSELENS_DEBUG=1 prints where it did.\n'}`,
  );
  process.exitCode = exitStatus.failed;
});
