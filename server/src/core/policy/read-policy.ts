// A policy file to clauses that are understood. Never throws: what cannot be read is among the problems.

import type { PolicyLanguage } from './language.ts';
import type { Clause, Policy, PolicyFile } from './model.ts';
import { pointsElsewhere } from './pointer.ts';
import { segmentPolicy } from './segment/segment.ts';
import { withDefinedTerms } from './understand/defined-terms.ts';
import { topicsOf } from './understand/practices.ts';
import { understandClause } from './understand/understand.ts';

export function readPolicy(file: PolicyFile, language: PolicyLanguage): Policy {
  const segmented = segmentPolicy(file, language.document, (text) => topicsOf(language, text));
  const clauses: Clause[] = segmented.clauses.map((clause) =>
    understandClause(language, segmented.source, clause),
  );
  const pointsTo = pointsElsewhere(file.text, clauses);
  return {
    file: file.path,
    title: segmented.title,
    parts: segmented.parts,
    clauses: withDefinedTerms(language, clauses).map((clause) => onPage(clause, file.pages)),
    ...(pointsTo !== undefined && { pointsTo }),
    problems:
      pointsTo === undefined
        ? segmented.problems
        : [...segmented.problems, { line: clauses[0]?.startLine ?? 1, message: pointing(pointsTo) }],
  };
}

function pointing(target: string): string {
  return `the policy says nothing itself and points to ${target}: nothing is held against it. Put that text into the project and name it under "policies" of clauselens.json`;
}

function onPage(clause: Clause, pages: readonly number[] | undefined): Clause {
  if (pages === undefined) return clause;
  const after = pages.findIndex((line) => line > clause.startLine);
  return { ...clause, page: after < 0 ? pages.length : after };
}
