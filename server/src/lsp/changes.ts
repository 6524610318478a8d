// When something changed, and when it has been quiet since: work on the whole workspace waits for a pause in typing.

export interface Change {
  /** A change of an open document; the client that made it asks for that document by itself. */
  readonly isDocument: boolean;
}

export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  #last = 0;

  notify(change: Change): void {
    this.#last = performance.now();
    for (const listener of [...this.#listeners]) listener(change);
  }

  listen(listener: (change: Change) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Resolves at the next change, or when `until` does. */
  next(until: Promise<unknown>): Promise<void> {
    return new Promise((resolve) => {
      const subscription = this.listen(() => done());
      const done = () => {
        subscription.dispose();
        resolve();
      };
      until.then(done, done);
    });
  }

  /** Resolves when nothing has changed for so many milliseconds. */
  async quiet(milliseconds: number): Promise<void> {
    for (;;) {
      const left = this.#last + milliseconds - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left).unref());
    }
  }
}
