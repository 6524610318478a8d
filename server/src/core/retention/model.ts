/** What the retention room answers about a write to a store. Deliberately absent: severities, wording of findings. */
import type { RetentionFixRow } from '../catalog/row.ts';
import type { Place } from '../text/range.ts';

export interface RetentionJudgement {
  readonly has: boolean;
  /** How long, in ISO 8601, where it can be told. */
  readonly period?: string;
  /** Where the metadata stands: the argument, the index, the annotation. */
  readonly where?: Place;
  /** One phrase: "the option ttl of the 2nd argument says when it expires". */
  readonly why: string;
  /** Where only words say it: what ends the records by then was looked for in the code, and not found. */
  readonly saidIn?: 'annotation' | 'configuration';
  /** Name of what is written to: a model, table, collection, key prefix. */
  readonly entity?: string;
  /** Name of its declaration, to point at. */
  readonly model?: Place;
  /** The whole declaration, for a fix that annotates it. */
  readonly declaration?: Place;
  readonly fix?: RetentionFixRow;
}
