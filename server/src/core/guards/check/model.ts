/** A consent check by itself, and how its answer is tested. */
import type { At } from '../inquiry.ts';
import type { NameReading } from '../naming.ts';
import type { TracedPath } from '../paths.ts';
import type { ConsentPurpose } from '../words.ts';

/** A check that was recognised, before it is held against the send. */
export interface Check {
  readonly positive: boolean;
  readonly purposes: readonly ConsentPurpose[];
  readonly persons: readonly At[];
  readonly form: NameReading['form'];
  /** Known by name and without a purpose: the body may say more. */
  readonly general: boolean;
  readonly waives: boolean;
  readonly path: TracedPath | undefined;
  /** What a collection of answers can be asked for. */
  readonly held?: readonly string[];
}

/** What came out, and of which test. */
export interface Asked {
  readonly when: boolean;
  readonly awaited: boolean;
  /** The value is only compared with nothing. */
  readonly presence?: boolean;
  /** The value is compared with a word that only an agreement has. */
  readonly agreed?: boolean;
  /** It is compared with what a form sends for a ticked box. */
  readonly ticked?: boolean;
  /** How many there are is asked. */
  readonly counted?: boolean;
  /** The value is compared with these constants, which name what was consented to. */
  readonly values?: readonly string[];
}
