// The language server at the other end of two streams in this process: the command line is a client like any editor, so that both
// print the same findings.
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Given by whoever starts the program, since the command line does not know the server. */
export type ConnectServer = (reader: MessageReader, writer: MessageWriter) => Promise<void>;

export async function openConnection(connectServer: ConnectServer): Promise<ProtocolConnection> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  await connectServer(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  connection.listen();
  return connection;
}
