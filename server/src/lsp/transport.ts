// How messages travel: standard streams, Node's channel between processes, or a pair of streams in one process; and how the
// process ends when it is told to, or when whoever started it is gone.
import { type Connection, createConnection, type WatchDog } from 'vscode-languageserver';
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

export function connectStdio(): Connection {
  // Whatever writes to standard output would break the stream of messages.
  for (const method of ['log', 'info', 'debug', 'warn'] as const)
    console[method] = console.error.bind(console);
  return connectProcess(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
}

export function connectNodeIpc(): Connection {
  return connectProcess(new IPCMessageReader(process), new IPCMessageWriter(process));
}

function connectProcess(reader: MessageReader, writer: MessageWriter): Connection {
  const exit = (code: number) => process.exit(code);
  const { connection, watchDog } = connect(reader, writer, { exit });
  const gone = () => exit(watchDog.shutdownReceived ? 0 : 1);
  process.stdin.on('end', gone);
  process.stdin.on('close', gone);
  process.stdout.on('error', gone);
  process.on('disconnect', gone);
  reader.onClose(gone);
  return connection;
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
