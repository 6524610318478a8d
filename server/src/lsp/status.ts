// Tells the client what the server is doing: for a status bar. Nested and parallel work counts as one.
import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../core/checks/model.ts';
import { isCancelled, OutdatedError } from './answer.ts';
import { isShown, type ServerContext } from './context.ts';
import type { StatusMethod, StatusParams } from './protocol.ts';

const method: StatusMethod = 'clauselens/status';

export class Status {
  readonly #connection: Connection;
  #running = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A check that was cancelled or overtaken by an edit has not failed. */
  async during<Result>(context: ServerContext, work: () => Promise<Result>): Promise<Result> {
    if (this.#running++ === 0) this.#send({ state: 'checking' });
    let failure: string | undefined;
    try {
      return await work();
    } catch (error) {
      const hasFailed = !isCancelled(error) && !(error instanceof OutdatedError);
      if (hasFailed) failure = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.#running--;
      if (failure !== undefined) this.#send({ state: 'error', message: `The check failed: ${failure}` });
      else if (this.#running === 0) this.#send({ state: 'ready', counts: countFindings(context) });
    }
  }

  #send(params: StatusParams): void {
    void this.#connection.sendNotification(method, params).catch(() => undefined);
  }
}

function countFindings(context: ServerContext): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const folder of context.folders.all())
    for (const finding of folder.lastCheck?.findings ?? []) if (isShown(finding)) counts[finding.severity]++;
  return counts;
}
