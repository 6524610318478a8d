// Tells the client what the server is doing: for a status bar. Nested and parallel work counts as one.
import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../core/checks/model.ts';
import { isShown, type ServerContext } from './context.ts';
import type { StatusMethod, StatusParams } from './protocol.ts';

const method: StatusMethod = 'clauselens/status';

export class Status {
  readonly #connection: Connection;
  #running = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async during<Result>(context: ServerContext, work: () => Promise<Result>): Promise<Result> {
    if (this.#running++ === 0) this.#send({ state: 'checking' });
    try {
      return await work();
    } finally {
      if (--this.#running === 0) this.#send({ state: 'ready', counts: countFindings(context) });
    }
  }

  failed(message: string): void {
    this.#send({ state: 'error', message });
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
