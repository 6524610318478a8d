// Texts and their positions for the length of one answer: a finding points into several files, the policy among them.
import type { Location } from 'vscode-languageserver';
import type { Place } from '../core/text/range.ts';
import type { Folder } from './folder.ts';
import { createPositions, type PositionEncoding, type TextPositions } from './positions.ts';
import type { Uris } from './uris.ts';

export class Texts {
  readonly #folder: Folder;
  readonly #encoding: PositionEncoding;
  readonly #uris: Uris;
  readonly #byFile = new Map<string, TextPositions>();

  constructor(folder: Folder, encoding: PositionEncoding, uris: Uris) {
    this.#folder = folder;
    this.#encoding = encoding;
    this.#uris = uris;
  }

  uri(file: string): string {
    return this.#uris.of(file);
  }

  /** A file that has gone counts as empty: its places collapse to its start. */
  async of(file: string): Promise<TextPositions> {
    let positions = this.#byFile.get(file);
    if (positions === undefined) {
      positions = createPositions((await this.#folder.text(file)) ?? '', this.#encoding);
      this.#byFile.set(file, positions);
    }
    return positions;
  }

  async location(place: Place): Promise<Location> {
    return { uri: this.uri(place.file), range: (await this.of(place.file)).range(place) };
  }
}
