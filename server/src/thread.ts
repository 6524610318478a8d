// The language server runs in a thread of its own, because only a thread can be given a larger nursery: most of what the analysis
// makes lives for one answer, and with V8's 16 MB a good part of that is carried over to the old generation first. That is a
// quarter of a large check's processor time. The main thread only carries messages, so a terminal's spinner turns meanwhile.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { parentPort, Worker } from 'node:worker_threads';
import {
  type Message,
  type MessageReader,
  type MessageWriter,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-languageserver/node';

/** In MB: V8 fills a third of it before it looks what is still needed. Twice as much gained nothing that could be measured. */
const nurserySize = 96;
/**
 * After so much of its code has run V8 looks whether a function is worth compiling anew, here at eight times its own budget. The
 * analysis is many functions that meet many kinds of values: compiled early, most are thrown away and compiled again. That
 * is a fifth to three tenths of a check's processor time, on a second core that may not be there (server/bench/README.md).
 */
const compileLater = '--interrupt-budget=528000';
/** Another V8 decides by other counts. It would say on the terminal that it does not know the flag. */
const budgetedV8 = '11.3.';
/** After it nothing more is said. */
const ending = null;

/** What the thread is told at its start. */
export interface ThreadData {
  /** Whether the process is the server and ends with it; otherwise it is a command that asks one. */
  readonly isServer: boolean;
}

export interface ThreadOptions extends ThreadData {
  /** The module to start, which calls `serveThread`. */
  readonly program: string;
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly onCrash: (error: unknown) => void;
  /** Told of every message on its way to the thread. */
  readonly hear?: (message: Message) => void;
}

export interface Thread {
  /** Ends it once it has nothing left to do. */
  readonly letGo: () => void;
  /** Calls back with its exit status. */
  readonly onEnd: (listener: (code: number) => void) => void;
}

/** Starts the server in a thread and carries messages to and fro. */
export function connectThread({ program, reader, writer, onCrash, hear, isServer }: ThreadOptions): Thread {
  if (process.versions.v8.startsWith(budgetedV8)) setFlagsFromString(compileLater);
  const thread = new Worker(program, {
    workerData: { isServer } satisfies ThreadData,
    resourceLimits: {
      maxYoungGenerationSizeMb: nurserySize,
      // A thread would get less than a process, and not what NODE_OPTIONS say.
      maxOldGenerationSizeMb: Math.ceil(getHeapStatistics().heap_size_limit / 2 ** 20),
    },
  });
  thread.on('error', onCrash);
  thread.on('message', (message) => {
    writer.write(message).catch(onCrash);
  });
  reader.listen((message) => {
    hear?.(message);
    thread.postMessage(message);
  });
  return {
    letGo: () => thread.postMessage(ending),
    onEnd: (listener) => {
      thread.on('exit', listener);
    },
  };
}

/** In the thread. `serve` listens before it returns: nothing keeps messages for who comes later. */
export function serveThread(serve: (reader: MessageReader, writer: MessageWriter) => void): void {
  const port = parentPort;
  if (port === null) return;
  port.on('message', (message) => {
    if (message === ending) port.close();
  });
  serve(new PortMessageReader(port), new PortMessageWriter(port));
}
