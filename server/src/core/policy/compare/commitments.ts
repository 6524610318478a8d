// What became of the promises of a clause: kept, given another value ("13 months" to "6 months"), made in other words of substance,
// dropped or new.
import { compareDurations } from '../link/period.ts';
import type { Clause, Commitment } from '../model.ts';
import type { CommitmentChange, Fact } from './model.ts';
import type { WordedPassage } from './passages.ts';

export interface Promised {
  readonly commitment: Commitment;
  readonly clause: Clause;
}

/** The promises made in a passage, and what it defines. */
export function promisesIn(passage: WordedPassage): readonly Promised[] {
  return passage.clause.commitments
    .filter((commitment) =>
      passage.sentences.some(({ start, end }) => commitment.start < end && commitment.end > start),
    )
    .map((commitment) => ({ commitment, clause: passage.clause }));
}

/** What changed between the promises of two versions of a passage; `facts` says how its words did. */
export function changedPromises(
  before: readonly Promised[],
  after: readonly Promised[],
  facts: readonly Fact[],
): readonly CommitmentChange[] {
  const changes: CommitmentChange[] = [];
  const left = [...before];
  const right = [...after];
  const take = (fits: (one: Commitment, other: Commitment) => boolean): (readonly [Promised, Promised])[] => {
    const taken: (readonly [Promised, Promised])[] = [];
    for (const one of [...left]) {
      const other = right.find(({ commitment }) => fits(one.commitment, commitment));
      if (other === undefined) continue;
      left.splice(left.indexOf(one), 1);
      right.splice(right.indexOf(other), 1);
      taken.push([one, other]);
    }
    return taken;
  };
  const weighty = facts.filter(({ kind }) => kind !== 'detail');
  for (const [one, other] of take((a, b) => a.kind === b.kind && a.value === b.value)) {
    const gained = textsOf(weighty, 'after');
    const lost = textsOf(weighty, 'before');
    // What became of a definition is told as such.
    const isTold = gained.length + lost.length === 0 && weighty.some(({ kind }) => kind === 'exception');
    if (weighty.length > 0 && !isTold && one.commitment.kind !== 'definition')
      changes.push({
        change: 'scope',
        ...sides(one, other),
        ...(gained.length > 0 && { gained: gained.join(' … ') }),
        ...(lost.length > 0 && { lost: lost.join(' … ') }),
      });
  }
  for (const [one, other] of take((a, b) => a.kind === b.kind && a.kind !== 'definition')) {
    const effect = effectOf(one.commitment, other.commitment);
    changes.push({ change: 'value', ...sides(one, other), ...(effect !== undefined && { effect }) });
  }
  for (const { commitment, clause } of left)
    changes.push({ change: 'removed', before: commitment, clauseBefore: clause });
  for (const { commitment, clause } of right)
    changes.push({ change: 'added', after: commitment, clauseAfter: clause });
  return changes;
}

/** What the words of a promise gained or lost; an exception that came or went is told as one. */
function textsOf(facts: readonly Fact[], side: 'before' | 'after'): readonly string[] {
  const exceptions = facts.flatMap((fact) => (fact.kind === 'exception' ? (fact[side] ?? []) : []));
  return facts
    .flatMap((fact) => (fact.kind === 'statement' ? (fact[side] ?? []) : []))
    .filter((text) => !exceptions.some((exception) => text.includes(exception)));
}

export function commitmentFact(commitment: CommitmentChange): Fact {
  return {
    kind: 'commitment',
    change: commitment.change === 'added' || commitment.change === 'removed' ? commitment.change : 'changed',
    ...(commitment.before && { before: commitment.before.quote }),
    ...(commitment.after && { after: commitment.after.quote }),
    commitment,
  };
}

function sides(one: Promised, other: Promised) {
  return {
    before: one.commitment,
    after: other.commitment,
    clauseBefore: one.clause,
    clauseAfter: other.clause,
  };
}

function effectOf(before: Commitment, after: Commitment): 'longer' | 'shorter' | undefined {
  if (typeof before.value === 'number' && typeof after.value === 'number')
    return before.value < after.value ? 'longer' : 'shorter';
  const compared = compareDurations(String(after.value), String(before.value));
  return compared === 'longer' || compared === 'shorter' ? compared : undefined;
}
