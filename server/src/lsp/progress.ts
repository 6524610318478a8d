// Progress of long work, shown by the client. What is over in a moment shows none: a bar that flashes is noise.
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Cancellation } from '../core/session/model.ts';
import { type ServerContext, toCancellation } from './context.ts';
import type { Progress } from './folder.ts';

/** Milliseconds before the client is asked to show anything. */
const patience = 500;
/** Milliseconds between two reports. */
const interval = 100;

export interface ProgressOptions {
  readonly title: string;
  readonly token: CancellationToken;
}

/** Runs work with a bar of the server's own, which the user may cancel. */
export async function withProgress<Result>(
  context: ServerContext,
  { title, token }: ProgressOptions,
  work: (cancellation: Cancellation, progress: Progress) => Promise<Result>,
): Promise<Result> {
  let reporter: (WorkDoneProgressReporter & { readonly token: CancellationToken }) | undefined;
  let isOver = false;
  let state = { done: 0, total: 0 };
  const create = async () => {
    try {
      const created = await context.connection.window.createWorkDoneProgress();
      if (isOver) {
        created.done();
        return;
      }
      created.begin(title, percentage(state.done, state.total), describe(state.done, state.total), true);
      reporter = created;
    } catch {
      // A client that refuses to show progress gets the result all the same.
    }
  };
  const timer = setTimeout(() => void create(), patience);
  const given = toCancellation(token);
  const cancellation: Cancellation = {
    get isCancelled() {
      return given.isCancelled || reporter?.token.isCancellationRequested === true;
    },
  };
  try {
    return await work(
      cancellation,
      everySoOften((done, total) => {
        state = { done, total };
        reporter?.report(percentage(done, total), describe(done, total));
      }),
    );
  } finally {
    isOver = true;
    clearTimeout(timer);
    reporter?.done();
  }
}

/** Reports to a bar that the client itself asked for. */
export async function withClientProgress<Result>(
  reporter: WorkDoneProgressReporter,
  title: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  reporter.begin(title, 0, undefined, false);
  try {
    return await work(
      everySoOften((done, total) => reporter.report(percentage(done, total), describe(done, total))),
    );
  } finally {
    reporter.done();
  }
}

function everySoOften(report: Progress): Progress {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < interval && done < total) return;
    last = now;
    report(done, total);
  };
}

function percentage(done: number, total: number): number {
  return total === 0 ? 0 : Math.min(100, (done / total) * 100);
}

function describe(done: number, total: number): string {
  return total === 0 ? 'reading the project' : `${done} of ${total} files`;
}
