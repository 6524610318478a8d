// A difference of policies for programs. Positions inside the files and the readings of sentences stay inside.

import type {
  ClauseChange,
  CommitmentChange,
  Fact,
  Passage,
  PolicyComparison,
} from '../../../core/policy/compare/index.ts';
import type { Clause, Commitment } from '../../../core/policy/index.ts';
import type { FindingChanges } from './findings.ts';

export function diffJson(comparison: PolicyComparison, findings: FindingChanges | undefined): unknown {
  return {
    version: 1,
    before: { file: comparison.before.file, title: comparison.before.title },
    after: { file: comparison.after.file, title: comparison.after.title },
    names: comparison.names,
    headings: comparison.headings,
    clauses: comparison.clauses.filter(({ kind }) => kind !== 'unchanged').map(clauseJson),
    unchanged: comparison.clauses.filter(({ kind }) => kind === 'unchanged').length,
    commitments: comparison.commitments.map(commitmentJson),
    ...(findings && { findings }),
  };
}

function clauseJson({ kind, before, after, movedFrom, passages, facts }: ClauseChange): unknown {
  return {
    kind,
    before: before ? placeJson(before) : null,
    after: after ? placeJson(after) : null,
    ...(movedFrom && { movedFrom }),
    facts: facts.map(factJson),
    passages: passages.map((passage) => ({
      kind: passage.kind,
      before: passage.before ? passageJson(passage.before) : null,
      after: passage.after ? passageJson(passage.after) : null,
      ...(passage.elsewhere && { elsewhere: placeJson(passage.elsewhere) }),
      words: passage.words,
    })),
  };
}

const placeJson = ({ id, headingPath, startLine, endLine }: Clause): unknown => ({
  id,
  headingPath,
  startLine,
  endLine,
});

const passageJson = ({ text, line }: Passage): unknown => ({ text, line });

const factJson = ({ commitment, ...fact }: Fact): unknown => ({
  ...fact,
  ...(commitment && { commitment: commitmentJson(commitment) }),
});

function commitmentJson({ before, after, clauseBefore, clauseAfter, ...change }: CommitmentChange): unknown {
  const side = (commitment: Commitment | undefined, clause: Clause | undefined): unknown =>
    commitment === undefined
      ? null
      : {
          kind: commitment.kind,
          modality: commitment.modality,
          value: commitment.value,
          clause: clause?.id ?? null,
          line: commitment.line,
          quote: commitment.quote,
        };
  return { ...change, before: side(before, clauseBefore), after: side(after, clauseAfter) };
}
