// Above each data model that holds personal data: what it holds, how long, and what writes to it.
import type { CodeLens } from 'vscode-languageserver';
import type { ModelStanding } from '../core/explain/models.ts';
import type { Cancellation } from '../core/session/model.ts';
import { durationInWords } from '../core/text/duration.ts';
import type { Place } from '../core/text/range.ts';
import { never, type ServerContext } from './context.ts';
import type { Folder } from './folder.ts';
import { commandFor, count } from './lensCommand.ts';
import { LensRenewal } from './lensRenewal.ts';
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

export class ModelLenses {
  readonly #context: ServerContext;
  readonly #known = new Map<string, Known>();
  readonly #renewal: LensRenewal<string>;

  constructor(context: ServerContext) {
    this.#context = context;
    this.#renewal = new LensRenewal(context, this.#known, (file) => this.#renew(file));
  }

  async lensesOf(
    folder: Folder,
    file: string,
    texts: Texts,
    token: Cancellation,
  ): Promise<CodeLens[] | null> {
    const before = this.#known.get(file);
    const isOld = before !== undefined && before.revision !== folder.revision;
    if (isOld) this.#renewal.later();
    const { lenses } =
      before !== undefined && (!isOld || this.#renewal.isPossible)
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
    this.#renewal.later();
  }

  async #renew(file: string): Promise<boolean> {
    const known = this.#known.get(file);
    if (known === undefined) return false;
    if (!this.#context.folders.all().includes(known.folder)) {
      this.#known.delete(file);
      return false;
    }
    if (known.revision === known.folder.revision) return false;
    const now = await this.#learn(known.folder, file, never);
    return JSON.stringify(now.lenses) !== JSON.stringify(known.lenses);
  }

  async #learn(folder: Folder, file: string, token: Cancellation): Promise<Known> {
    const { revision } = folder;
    const standings = await folder.models(file, token);
    const known = { folder, revision, lenses: standings.flatMap(toLens) };
    this.#known.set(file, known);
    return known;
  }
}

function keptInShort(kept: ModelStanding['kept']): string {
  if (kept === undefined) return 'nothing says for how long';
  if (kept.period === undefined) return kept.why;
  const period = durationInWords(kept.period);
  if (kept.saidIn === undefined) return `kept for ${period}`;
  return kept.saidIn === 'annotation'
    ? `annotated to be kept for ${period}`
    : `configured to be kept for ${period}`;
}

function toLens({ model, fields, kept, writes, findings }: ModelStanding): readonly Lens[] {
  const held = fields.filter(({ confidence }) => confidence !== 'possible').map(({ label }) => label);
  if (held.length === 0) return [];
  const counts = [
    ...(findings.length > 0 ? [count(findings.length, 'finding')] : []),
    writes.length > 0 ? count(writes.length, 'write') : 'nothing writes to it',
  ];
  const title = [`Holds ${[...new Set(held)].join(', ')}`, keptInShort(kept), counts.join(', ')].join(' · ');
  return [{ at: model.nameAt, title, writes: writes.map(({ place }) => place) }];
}
