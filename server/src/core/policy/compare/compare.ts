// Two versions of a policy: which clauses were added, removed, changed, reworded or moved, and what that does to its promises.
import type { PolicyLanguage } from '../language.ts';
import type { Clause, Policy } from '../model.ts';
import { changedPromises, commitmentFact, type Promised, promisesIn } from './commitments.ts';
import { definitionFacts } from './definitions.ts';
import { stretchesOf, wordChanges } from './diff.ts';
import { findHeadingChanges } from './headings.ts';
import { judgeAlone, judgePair } from './judge.ts';
import type {
  ClauseChange,
  CommitmentChange,
  Fact,
  FactKind,
  PassageChange,
  PolicyComparison,
} from './model.ts';
import { findRenaming, noRenaming, type Renaming } from './names.ts';
import { type Item, type Pair, pairItems } from './pairs.ts';
import { type PassagePair, pairMoved, pairPassages, passagesOf, type WordedPassage } from './passages.ts';
import type { Wording } from './wording.ts';
import { type Word, wordsOf } from './words.ts';

export function comparePolicies(
  before: Policy,
  after: Policy,
  language: PolicyLanguage,
  wording: Wording,
): PolicyComparison {
  const worded = { before: before.clauses.map(wordedClause), after: after.clauses.map(wordedClause) };
  const first = pairClauses(worded.before, worded.after, noRenaming);
  const renaming = findRenaming(
    first.map((pair) =>
      stretchesOf(
        worded.before[pair.before]?.words ?? [],
        worded.after[pair.after]?.words ?? [],
        wording.isEmpty,
      ),
    ),
    worded.before.map(({ words }) => words),
    worded.after.map(({ words }) => words),
    language,
  );
  const pairs = renaming.changes.length === 0 ? first : pairClauses(worded.before, worded.after, renaming);
  return new Comparison(before, after, pairs, renaming, language, wording).result();
}

interface WordedClause {
  readonly clause: Clause;
  readonly words: readonly Word[];
  readonly headings: readonly (readonly Word[])[];
}

function wordedClause(clause: Clause): WordedClause {
  return {
    clause,
    words: wordsOf(clause.text),
    headings: clause.headingPath.slice(-2).reverse().map(wordsOf),
  };
}

function pairClauses(
  before: readonly WordedClause[],
  after: readonly WordedClause[],
  renaming: Renaming,
): readonly Pair[] {
  const keys = (words: readonly Word[]): readonly string[] => words.map(({ key }) => key);
  const item = ({ clause, words, headings }: WordedClause) => ({
    keys: keys(words),
    hints: [keys(headings[0] ?? []).join(' '), keys(headings[1] ?? []).join(' '), clause.id],
  });
  const left = before.map((each) =>
    item({ ...each, words: renaming.apply(each.words), headings: each.headings.map(renaming.apply) }),
  );
  const right = after.map(item);
  const pairs = pairItems(left, right, { alone: 0.5, hinted: 0.22 });
  return [...pairs, ...pairContained(left, right, pairs)];
}

/** Of what found no partner: a clause that was cut short or added to, or that took another one in. */
function pairContained(
  before: readonly Item[],
  after: readonly Item[],
  pairs: readonly Pair[],
): readonly Pair[] {
  const used = {
    before: new Set(pairs.map((pair) => pair.before)),
    after: new Set(pairs.map((pair) => pair.after)),
  };
  const left = [...before.keys()].filter(
    (index) => !used.before.has(index) && (before[index]?.keys.length ?? 0) > 5,
  );
  const right = [...after.keys()].filter(
    (index) => !used.after.has(index) && (after[index]?.keys.length ?? 0) > 5,
  );
  const items = (indexes: readonly number[], all: readonly Item[]): readonly Item[] =>
    indexes.flatMap((index) => all[index] ?? []);
  return pairItems(items(left, before), items(right, after), {
    alone: 0.75,
    hinted: 0.6,
    contained: true,
  }).map((pair) => ({
    before: left[pair.before] ?? 0,
    after: right[pair.after] ?? 0,
    similarity: pair.similarity,
  }));
}

class Comparison {
  readonly #before: Policy;
  readonly #after: Policy;
  readonly #pairs: readonly Pair[];
  readonly #renaming: Renaming;
  readonly #language: PolicyLanguage;
  readonly #wording: Wording;

  constructor(
    before: Policy,
    after: Policy,
    pairs: readonly Pair[],
    renaming: Renaming,
    language: PolicyLanguage,
    wording: Wording,
  ) {
    this.#before = before;
    this.#after = after;
    this.#pairs = pairs;
    this.#renaming = renaming;
    this.#language = language;
    this.#wording = wording;
  }

  result(): PolicyComparison {
    const partner = new Map(this.#pairs.map(({ before, after }) => [after, before]));
    const paired = new Set(partner.values());
    const drafts: Draft[] = [];
    for (const [index, after] of this.#after.clauses.entries()) {
      const before = this.#before.clauses[partner.get(index) ?? -1];
      drafts.push({ ...(before && { before }), after, pairs: this.#passages(before, after) });
    }
    for (const [index, before] of this.#before.clauses.entries()) {
      if (paired.has(index)) continue;
      // Behind the clause that its predecessor became.
      const neighbour = this.#pairs
        .filter((pair) => pair.before < index)
        .sort((a, b) => b.before - a.before)[0];
      const at = drafts.findIndex(({ after }) => after === this.#after.clauses[neighbour?.after ?? -1]);
      let place = at + 1;
      while (drafts[place] !== undefined && drafts[place]?.after === undefined) place++;
      drafts.splice(place, 0, { before, pairs: this.#passages(before, undefined) });
    }
    const elsewhere = this.#moveLeftovers(drafts);
    const headings = findHeadingChanges(this.#before, this.#after, this.#pairs, this.#renaming);
    const outOfOrder = movedPairs(this.#pairs);
    const clauses = drafts.map((draft) => {
      const isMoved =
        draft.before !== undefined &&
        draft.after !== undefined &&
        (headings.isMoved(draft.before, draft.after) ||
          outOfOrder.has(this.#after.clauses.indexOf(draft.after)));
      return this.#judge(draft, elsewhere, isMoved);
    });
    return {
      before: this.#before,
      after: this.#after,
      names: this.#renaming.changes,
      clauses,
      headings: headings.changes,
      commitments: clauses.flatMap(({ facts }) => facts.flatMap(({ commitment }) => commitment ?? [])),
    };
  }

  #passages(before: Clause | undefined, after: Clause | undefined): readonly PassagePair[] {
    const left = before ? passagesOf(before, this.#renaming.apply) : [];
    const right = after ? passagesOf(after, (words) => words) : [];
    return pairPassages(left, right, this.#wording);
  }

  /** A sentence that found no partner in its clause may have one elsewhere: it was moved, and with it what it says. */
  #moveLeftovers(drafts: Draft[]): ReadonlyMap<WordedPassage, WordedPassage> {
    const gone = drafts.flatMap(({ pairs }) =>
      pairs.flatMap(({ before, after }) => (before && !after ? [before] : [])),
    );
    const come = drafts.flatMap(({ pairs }) =>
      pairs.flatMap(({ before, after }) => (after && !before ? [after] : [])),
    );
    const partners = new Map<WordedPassage, WordedPassage>();
    for (const pair of pairMoved(gone, come, this.#wording)) {
      const [before, after] = [gone[pair.before], come[pair.after]];
      if (before === undefined || after === undefined) continue;
      partners.set(before, after);
      partners.set(after, before);
    }
    return partners;
  }

  #judge(draft: Draft, elsewhere: ReadonlyMap<WordedPassage, WordedPassage>, isMoved: boolean): ClauseChange {
    const passages: PassageChange[] = [];
    const facts: Fact[] = [];
    const around = { before: draft.before?.sentences ?? [], after: draft.after?.sentences ?? [] };
    const loose: { before: Promised[]; after: Promised[] } = { before: [], after: [] };
    for (const { before, after } of draft.pairs) {
      const partner = elsewhere.get(before && !after ? before : ((after ?? before) as WordedPassage));
      if (before && after) {
        const { passage, found } = this.#judgePair(before, after, around);
        if (passage) passages.push(passage);
        facts.push(...found);
      } else if (after && partner) {
        const { passage, found } = this.#judgePair(partner, after, {
          before: [...around.before, ...partner.clause.sentences],
          after: around.after,
        });
        passages.push({
          ...(passage ?? { before: partner, after, words: [{ kind: 'same', text: after.text }] }),
          kind: found.length > 0 ? 'changed' : 'moved',
          elsewhere: partner.clause,
        });
        facts.push(...found);
      } else if (before && partner) {
        passages.push({
          kind: 'moved',
          before,
          elsewhere: partner.clause,
          words: [{ kind: 'removed', text: before.text }],
        });
      } else if (after) {
        const found = [...definitionFacts(undefined, after), ...judgeAlone(after, 'added', this.#wording)];
        passages.push({ kind: 'added', after, words: [{ kind: 'added', text: after.text }] });
        facts.push(...found);
        loose.after.push(...promisesIn(after));
      } else if (before) {
        const found = [
          ...definitionFacts(before, undefined),
          ...judgeAlone(before, 'removed', this.#wording),
        ];
        passages.push({ kind: 'removed', before, words: [{ kind: 'removed', text: before.text }] });
        facts.push(...found);
        loose.before.push(...promisesIn(before));
      }
    }
    facts.push(...changedPromises(loose.before, loose.after, facts).map(commitmentFact));
    const told = this.#withoutEchoes(facts);
    return {
      kind: kindOf(draft, passages, told, isMoved),
      ...(draft.before && { before: draft.before }),
      ...(draft.after && { after: draft.after }),
      ...(isMoved && draft.before && { movedFrom: draft.before.headingPath }),
      passages,
      facts: weightiestFirst(told),
    };
  }

  /** "Only with your consent" that went is a promise, and the same again as an exception and as what the sentence depended on. */
  #withoutEchoes(facts: readonly Fact[]): readonly Fact[] {
    const changes = new Set(
      facts.flatMap(({ commitment, change }) =>
        (commitment?.after ?? commitment?.before)?.kind === 'conditional-on-consent' ? [change] : [],
      ),
    );
    const isEcho = ({ kind, change, before, after }: Fact): boolean =>
      changes.has(change) &&
      (kind === 'consent' ||
        (kind === 'exception' &&
          wordsOf(after ?? before ?? '').some(({ key }) =>
            this.#wording.isConsent(this.#wording.sense(key)),
          )));
    return facts.filter((fact) => !isEcho(fact));
  }

  #judgePair(
    before: WordedPassage,
    after: WordedPassage,
    around: { readonly before: Clause['sentences']; readonly after: Clause['sentences'] },
  ): { readonly passage: PassageChange | undefined; readonly found: readonly Fact[] } {
    const { stretches, facts } = judgePair(before, after, around, this.#language, this.#wording);
    if (stretches.every(({ same }) => same)) return { passage: undefined, found: [] };
    const hasSubstance = facts.some(({ kind }) => kind !== 'detail');
    const promises: readonly CommitmentChange[] = hasSubstance
      ? changedPromises(promisesIn(before), promisesIn(after), facts)
      : [];
    return {
      passage: { kind: hasSubstance ? 'changed' : 'reworded', before, after, words: wordChanges(stretches) },
      found: [
        ...promises.map(commitmentFact),
        ...(hasSubstance ? definitionFacts(before, after) : []),
        ...facts,
      ],
    };
  }
}

interface Draft {
  readonly before?: Clause;
  readonly after?: Clause;
  readonly pairs: readonly PassagePair[];
}

function kindOf(
  draft: Draft,
  passages: readonly PassageChange[],
  facts: readonly Fact[],
  isMoved: boolean,
): ClauseChange['kind'] {
  if (draft.before === undefined || draft.after === undefined) {
    // Every sentence of it stands elsewhere in the other version: split or joined.
    if (passages.length > 0 && passages.every(({ kind }) => kind === 'moved')) return 'moved';
    // It goes on as a part of another clause, or began as one.
    if (passages.some(({ elsewhere }) => elsewhere !== undefined)) return 'changed';
    return draft.before === undefined ? 'added' : 'removed';
  }
  if (facts.some(({ kind }) => kind !== 'detail')) return 'changed';
  if (passages.some(({ kind }) => kind !== 'moved')) return 'reworded';
  return isMoved || passages.length > 0 ? 'moved' : 'unchanged';
}

const weights: readonly FactKind[] = [
  'commitment',
  'definition',
  'exception',
  'permission',
  'consent',
  'recipient',
  'data',
  'purpose',
  'force',
  'statement',
  'detail',
];

function weightiestFirst(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort((a, b) => weights.indexOf(a.kind) - weights.indexOf(b.kind));
}

/** Pairs that do not stand in the order of the longest row that kept it, by index of the new version. */
function movedPairs(pairs: readonly Pair[]): ReadonlySet<number> {
  const sorted = [...pairs].sort((a, b) => a.after - b.after);
  const tails: number[] = [];
  const previous: number[] = [];
  const at: number[] = [];
  for (const [index, { before }] of sorted.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < before) low = middle + 1;
      else high = middle;
    }
    tails[low] = before;
    at[low] = index;
    previous[index] = low === 0 ? -1 : (at[low - 1] ?? -1);
  }
  const kept = new Set<number>();
  for (let index = at[tails.length - 1] ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return new Set(sorted.flatMap(({ after }, index) => (kept.has(index) ? [] : [after])));
}
