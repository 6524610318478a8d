// Above each data model that holds personal data: what it holds, how long, and what writes to it.
import type { CodeLens } from 'vscode-languageserver';
import type { ModelStanding } from '../core/explain/models.ts';
import type { Cancellation } from '../core/session/model.ts';
import type { Place } from '../core/text/range.ts';
import { describeError, isCancelled, OutdatedError } from './answer.ts';
import { never, type ServerContext } from './context.ts';
import { pauseInTyping } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import { commandFor, count } from './lensCommand.ts';
import type { Texts } from './texts.ts';

interface Lens {
  /** Name of the model. */
  readonly at: Place;
  readonly title: string;
  readonly writes: readonly Place[];
}

interface Known {
  readonly folder: Folder;
  readonly revision: number;
  readonly lenses: readonly Lens[];
}

/**
 * Keeps typing free: after an edit the lenses are those of before until typing pauses, and the client is told where they have
 * changed then.
 */
export class ModelLenses {
  readonly #context: ServerContext;
  readonly #known = new Map<string, Known>();
  #isRenewing = false;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  async lensesOf(
    folder: Folder,
    file: string,
    texts: Texts,
    token: Cancellation,
  ): Promise<CodeLens[] | null> {
    const before = this.#known.get(file);
    const isOld = before !== undefined && before.revision !== folder.revision;
    if (isOld && this.#context.client().refreshCodeLens) this.renewLater();
    const { lenses } =
      before !== undefined && (!isOld || this.#context.client().refreshCodeLens)
        ? before
        : await this.#learn(folder, file, token);
    if (lenses.length === 0) return null;
    const positions = await texts.of(file);
    const uri = texts.uri(file);
    const shown: CodeLens[] = [];
    for (const { at, title, writes } of lenses) {
      const start = positions.position(at.start);
      const locations = await Promise.all(writes.map((place) => texts.location(place)));
      shown.push({
        range: { start, end: start },
        command: commandFor(this.#context, title, uri, start, locations),
      });
    }
    return shown;
  }

  renewLater(): void {
    if (this.#isRenewing || this.#known.size === 0 || !this.#context.client().refreshCodeLens) return;
    this.#isRenewing = true;
    void this.#renew().finally(() => {
      this.#isRenewing = false;
    });
  }

  async #renew(): Promise<void> {
    const { changes, connection, folders, log } = this.#context;
    await changes.quiet(pauseInTyping(this.#context));
    let isChanged = false;
    for (const [file, { folder, revision, lenses }] of this.#known) {
      if (!folders.all().includes(folder)) this.#known.delete(file);
      else if (revision !== folder.revision)
        try {
          const now = await this.#learn(folder, file, never);
          if (JSON.stringify(now.lenses) !== JSON.stringify(lenses)) isChanged = true;
        } catch (error) {
          // An edit overtook it: the change that told of the edit comes again.
          if (error instanceof OutdatedError || isCancelled(error))
            return void setTimeout(() => this.renewLater(), 0).unref();
          log.error(`lenses: ${describeError(error)}`);
        }
    }
    if (isChanged && this.#context.state === 'running')
      await connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  }

  async #learn(folder: Folder, file: string, token: Cancellation): Promise<Known> {
    const { revision } = folder;
    const standings = await folder.models(file, token);
    const known = { folder, revision, lenses: standings.flatMap(toLens) };
    this.#known.set(file, known);
    return known;
  }
}

function toLens({ model, fields, kept, writes, findings }: ModelStanding): readonly Lens[] {
  const held = fields.filter(({ confidence }) => confidence !== 'possible').map(({ label }) => label);
  if (held.length === 0) return [];
  const counts = [
    ...(findings.length > 0 ? [count(findings.length, 'finding')] : []),
    writes.length > 0 ? count(writes.length, 'write') : 'nothing writes to it',
  ];
  const title = [
    `Holds ${[...new Set(held)].join(', ')}`,
    kept === undefined ? 'nothing says for how long' : kept.replace(/^.*: /, 'kept for '),
    counts.join(', '),
  ].join(' · ');
  return [{ at: model.nameAt, title, writes: writes.map(({ place }) => place) }];
}
