// A check of a whole folder that several ask for at the same time: who waits for it, when it is given up, and how it lets messages
// in while it works.
import { type Cancellation, CancelledError, type CheckResult } from '../core/session/model.ts';

export type Progress = (done: number, total: number) => void;

/** How long work may keep messages waiting, in milliseconds. */
const breath = 10;

/** One run that several wait for. It is given up when nobody waits any more. */
export class SharedCheck {
  readonly revision: number;
  readonly #listeners = new Map<Cancellation, Progress>();
  readonly #result: Promise<CheckResult>;
  #hasStarted = false;

  constructor(revision: number, run: (check: SharedCheck) => Promise<CheckResult>) {
    this.revision = revision;
    // Started on the next tick, so that the first to wait has joined.
    this.#result = Promise.resolve().then(() => {
      this.#hasStarted = true;
      return run(this);
    });
    this.#result.catch(() => undefined);
  }

  get isAbandoned(): boolean {
    return this.#hasStarted && [...this.#listeners.keys()].every((token) => token.isCancelled);
  }

  /** Whoever cancels is answered at once, although the others still wait. */
  join(token: Cancellation, progress: Progress): Promise<CheckResult> {
    return new Promise((resolve, reject) => {
      this.#listeners.set(token, (done, total) => {
        if (token.isCancelled) reject(new CancelledError());
        else progress(done, total);
      });
      this.#result.then((result) => {
        if (token.isCancelled) reject(new CancelledError());
        else resolve(result);
      }, reject);
    });
  }

  report(done: number, total: number): void {
    for (const listener of this.#listeners.values()) listener(done, total);
  }
}

/** Lets waiting messages in, at most every few milliseconds: cancellations and edits come that way. */
export function breathe(): () => void | Promise<void> {
  let last = performance.now();
  return () => {
    if (performance.now() - last < breath) return undefined;
    return new Promise<void>((resolve) => {
      setImmediate(() => {
        last = performance.now();
        resolve();
      });
    });
  };
}
