// The process as a language server: carries messages between the editor and the thread that answers them, and ends with either.
import { openChannel, type Transport } from './lsp/transport.ts';
import { connectThread } from './thread.ts';

export function serve(program: string, transport: Transport, onCrash: (error: unknown) => void): void {
  let isShutDown = false;
  const { reader, writer } = openChannel(transport, () => process.exit(isShutDown ? 0 : 1));
  const thread = connectThread({
    program,
    reader,
    writer,
    onCrash,
    isServer: true,
    hear: (message) => {
      isShutDown ||= 'method' in message && message.method === 'shutdown';
    },
  });
  thread.onEnd((code) => process.exit(code));
}
