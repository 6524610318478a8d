/**
 * The linked program as far as it is known soon: the sinks of one file and the ways that lead to them, while nobody has followed
 * those of the others. What a call in the file hands to a sink elsewhere is therefore missing. So is what is stored: whether that
 * is kept for ever depends on all writes of the program.
 */
import type { Reach } from '../model.ts';
import { type KeptAnswers, LinkedFlow } from './flow.ts';
import { Reads } from './memory/memos.ts';

export interface OwnAnswers extends KeptAnswers {
  /** Reaches whose finding stands in a file, as far as they are known without the sinks of other files. */
  ownReaches(file: string): readonly Reach[];
}

export class OwnFlow extends LinkedFlow {
  readonly #file: string;
  readonly #reaches: () => readonly Reach[];

  constructor(answers: OwnAnswers, file: string) {
    super(answers, new Reads());
    this.#file = file;
    this.#reaches = () => answers.ownReaches(file);
  }

  override reaches(file: string): readonly Reach[] {
    return file === this.#file ? this.#reaches().filter(({ row }) => row.kind !== 'store') : [];
  }

  override fromEveryReach(): undefined {
    return undefined;
  }
}
