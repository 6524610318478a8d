// How messages travel: standard streams, Node's channel between processes, or a pair of streams in one process; and how the
// process ends when it is told to, or when whoever started it is gone.
import { createConnection, type WatchDog } from 'vscode-languageserver';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Milliseconds between two looks at whether the client's process still lives. */
const watchInterval = 3000;

export interface Ending {
  /** Ends the process; in one process with the client: nothing. */
  readonly exit: (code: number) => void;
}

export type Transport = 'stdio' | 'node-ipc';

export interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** How this process is spoken to. `gone` is called when nobody speaks to it any more. */
export function openChannel(transport: Transport, gone: () => void): Channel {
  process.stdin.on('end', gone);
  process.stdin.on('close', gone);
  process.stdout.on('error', gone);
  process.on('disconnect', gone);
  const channel =
    transport === 'stdio'
      ? { reader: new StreamMessageReader(process.stdin), writer: new StreamMessageWriter(process.stdout) }
      : { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  channel.reader.onClose(gone);
  return channel;
}

export function connect(reader: MessageReader, writer: MessageWriter, { exit }: Ending) {
  let watch: NodeJS.Timeout | undefined;
  const watchDog: WatchDog = {
    shutdownReceived: false,
    initialize({ processId }) {
      if (typeof processId !== 'number' || processId === process.pid) return;
      watch = setInterval(() => {
        if (!isAlive(processId)) watchDog.exit(watchDog.shutdownReceived ? 0 : 1);
      }, watchInterval);
      watch.unref();
    },
    exit(code) {
      clearInterval(watch);
      exit(code);
    },
  };
  const connection = createConnection((logger) => createProtocolConnection(reader, writer, logger), watchDog);
  return { connection, watchDog };
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, and lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
