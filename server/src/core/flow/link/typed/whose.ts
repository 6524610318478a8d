/**
 * Whose the bare name in a record is: `candidate.name` is no person's where the candidate is a `LagSource`, nor
 * `userEntity.name` where what a project calls `Entity` is a table of a data model.
 *
 * Deliberately absent: all fields that say themselves what they are (`email`), and what words mean (`core/classify`).
 */
import type { Classifier } from '../../../classify/model.ts';

const BARE_NAME = /^(?:display_?)?name$/i;

/** Whether a field is called nothing but a name. */
export function isBareName(field: string): boolean {
  return BARE_NAME.test(field);
}

/** Names of whoever has a field, from near to far; `type` is what its record is declared as. */
export function ownersByType(
  classifier: Classifier,
  field: string,
  owners: readonly string[],
  type: string | undefined,
  siblings: readonly string[],
): readonly string[] {
  const [own] = owners;
  if (type === undefined || own === undefined || own === type || !isBareName(field)) return owners;
  if (!classifier.isPerson(own) || classifier.isPersonsRecord(siblings)) return owners;
  return classifier.isThing(type) || classifier.isRecordOf(type, own) ? [type] : owners;
}
