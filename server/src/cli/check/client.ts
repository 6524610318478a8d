// The conversation of a command with the server: introduce, ask, say goodbye.
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
import type {
  CheckMethod,
  CheckParams,
  InitializationOptions,
  PolicyVersion,
  Report,
} from '../../lsp/protocol.ts';

export interface Introduction {
  /** Absolute. */
  readonly directory: string;
  readonly configuration: string | undefined;
  /** Whether what earlier runs left on disk may be used, and something be left there. */
  readonly cache: boolean;
  readonly fullTypes?: boolean;
  readonly onLog: (message: string) => void;
}

export interface CheckQuestion extends Introduction {
  /** Checked as if each of these in turn were the policy; once under the policies as they are when left out. */
  readonly under?: readonly PolicyVersion[];
  readonly onProgress: (message: string, percentage: number) => void;
}

const method: CheckMethod = 'clauselens/check';
const progressToken = 'check';

export async function requestReport(
  connection: ProtocolConnection,
  question: CheckQuestion,
): Promise<Report> {
  const [report] = await requestReports(connection, question);
  if (report === undefined) throw new Error('the server answers every check with a report');
  return report;
}

/** One report for each version of the policy. */
export async function requestReports(
  connection: ProtocolConnection,
  question: CheckQuestion,
): Promise<readonly Report[]> {
  connection.onProgress(WorkDoneProgress.type, progressToken, (value) => {
    if (value.kind !== 'end') question.onProgress(value.message ?? '', value.percentage ?? 0);
  });
  const folder = URI.file(question.directory).toString();
  return await converse(connection, question, async () => {
    const reports: Report[] = [];
    for (const under of question.under ?? [undefined]) {
      const params: CheckParams = { folder, workDoneToken: progressToken, ...(under && { under }) };
      reports.push(await connection.sendRequest<Report>(method, params));
    }
    return reports;
  });
}

/** Opens a folder in the server, asks, and lets the server go. */
export async function converse<Answer>(
  connection: ProtocolConnection,
  { directory, configuration, cache, fullTypes = false, onLog }: Introduction,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const uri = URI.file(directory).toString();
  const options: InitializationOptions = {
    cache,
    fullTypes,
    ...(configuration !== undefined && { configuration }),
  };
  connection.onNotification(LogMessageNotification.type, ({ message }) => onLog(message));
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: directory }],
    // One that would pull, so that nothing is pushed at it: the answer is all that is wanted.
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: options,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const answer = await ask();
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return answer;
}
