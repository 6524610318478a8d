// The conversation of a check: introduce, ask, say goodbye.
import {
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  ShutdownRequest,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { CheckMethod, CheckParams, InitializationOptions, Report } from '../../lsp/protocol.ts';

export interface CheckQuestion {
  /** Absolute. */
  readonly directory: string;
  readonly configuration: string | undefined;
  readonly onProgress: (message: string, percentage: number) => void;
  readonly onLog: (message: string) => void;
}

const method: CheckMethod = 'clauselens/check';
const progressToken = 'check';

export async function requestReport(
  connection: ProtocolConnection,
  question: CheckQuestion,
): Promise<Report> {
  const uri = URI.file(question.directory).toString();
  const options: InitializationOptions =
    question.configuration === undefined ? {} : { configuration: question.configuration };
  connection.onNotification(LogMessageNotification.type, ({ message }) => question.onLog(message));
  connection.onProgress(WorkDoneProgress.type, progressToken, (value) => {
    if (value.kind !== 'end') question.onProgress(value.message ?? '', value.percentage ?? 0);
  });
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: question.directory }],
    // One that would pull, so that nothing is pushed at it: the report is all that is wanted.
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: options,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const params: CheckParams = { folder: uri, workDoneToken: progressToken };
  const report = await connection.sendRequest<Report>(method, params);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return report;
}
