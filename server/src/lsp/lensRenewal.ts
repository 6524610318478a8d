// Keeps typing free of lenses: after an edit those of before stand until typing pauses; then they are worked out anew, and the
// client is told where that changed something.
import { describeError, isCancelled, OutdatedError } from './answer.ts';
import type { ServerContext } from './context.ts';
import { pauseInTyping } from './diagnostics.ts';

export class LensRenewal<Key> {
  readonly #context: ServerContext;
  readonly #shown: ReadonlyMap<Key, unknown>;
  readonly #renewOne: (key: Key) => Promise<boolean>;
  #isRenewing = false;

  /** `renewOne` works out what is shown under a key, where it is old, and says whether that changed anything. */
  constructor(
    context: ServerContext,
    shown: ReadonlyMap<Key, unknown>,
    renewOne: (key: Key) => Promise<boolean>,
  ) {
    this.#context = context;
    this.#shown = shown;
    this.#renewOne = renewOne;
  }

  /** Whether the client asks again when it is told to. One that does not is given no old lenses. */
  get isPossible(): boolean {
    return this.#context.client().refreshCodeLens;
  }

  later(): void {
    if (this.#isRenewing || this.#shown.size === 0 || !this.isPossible) return;
    this.#isRenewing = true;
    void this.#renew().finally(() => {
      this.#isRenewing = false;
    });
  }

  async #renew(): Promise<void> {
    const { changes, connection, log } = this.#context;
    await changes.quiet(pauseInTyping(this.#context));
    let isChanged = false;
    for (const key of [...this.#shown.keys()])
      try {
        if (await this.#renewOne(key)) isChanged = true;
      } catch (error) {
        // An edit overtook it: the change that told of the edit comes again.
        if (error instanceof OutdatedError || isCancelled(error))
          return void setTimeout(() => this.later(), 0).unref();
        log.error(`lenses: ${describeError(error)}`);
      }
    if (isChanged && this.#context.state === 'running')
      await connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  }
}
