// What the executable hands to the command line, so that a command starts neither a server nor a thread by itself.
import type { Io } from './io.ts';
import type { ConnectServer } from './server.ts';

export interface CliParts {
  readonly io: Io;
  /** Starts the language server for the life of the process. */
  readonly serve: (transport: 'stdio' | 'node-ipc') => Promise<void>;
  /** Connects the language server to a pair of streams in this process. */
  readonly connectServer: ConnectServer;
}
