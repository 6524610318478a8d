// What the headings above a clause say of it: which topic it is about, and what its section is for. Many policies ask the same
// questions of every topic ("What is collected?", "How long is it kept?"), so the nearest heading says only which question.
// Deliberately absent: headings as context of single sentences (`understand/headings.ts`).

import type { PolicyLanguage } from '../language.ts';
import { tokenize } from '../understand/tokens.ts';
import { turnsOf } from './turns.ts';

export const sectionRoles = [
  'summary',
  'standard-clauses',
  'other-sites',
  'incidents',
  'audits',
  'as-processor',
  'as-controller',
] as const;

export type SectionRole = (typeof sectionRoles)[number];

export interface Topic {
  /** The nearest heading that has a topic of its own; the nearest of all where none has. */
  readonly heading: string;
  /** The purposes that it names. */
  readonly purposes: readonly string[];
  /** What stands between it and the clause asks the same of other topics, too. */
  readonly ofSeveral: boolean;
}

export function topicOf(
  language: PolicyLanguage,
  path: readonly string[],
  repeated: ReadonlySet<string>,
): Topic {
  const at = path.findLastIndex((heading) => !repeated.has(keyOf(heading)) && hasTopic(language, heading));
  const heading = path[at] ?? path.at(-1) ?? '';
  return {
    heading,
    purposes: language.uses.mostSpecific(
      language.purposes.find(tokenize(heading)).map((match) => match.value),
    ),
    ofSeveral: at >= 0 && path.slice(at + 1).some((below) => repeated.has(keyOf(below))),
  };
}

/** Headings that stand under several others: they ask something of each, and are no topic themselves. */
export function repeatedHeadings(paths: readonly (readonly string[])[]): ReadonlySet<string> {
  const above = new Map<string, string>();
  const repeated = new Set<string>();
  for (const path of paths) {
    for (const [depth, heading] of path.entries()) {
      const key = keyOf(heading);
      const parents = path.slice(0, depth).join('\n');
      const seen = above.get(key);
      if (seen === undefined) above.set(key, parents);
      else if (seen !== parents) repeated.add(key);
    }
  }
  return repeated;
}

/** "Customers of the app" beside "Customers of the plug-in", under several headings: what stands there is said of some. */
export const isOfOneGroup = (
  language: PolicyLanguage,
  path: readonly string[],
  repeated: ReadonlySet<string>,
): boolean => {
  const nearest = path.at(-1) ?? '';
  return repeated.has(keyOf(nearest)) && turnsOf(language, nearest).has('of-one-group');
};

export function rolesOf(language: PolicyLanguage, path: readonly string[]): ReadonlySet<SectionRole> {
  const roles = new Set<SectionRole>();
  for (const role of sectionRoles) {
    const pattern = language.sectionRoles.get(role);
    if (pattern !== undefined && path.some((heading) => pattern.test(heading))) roles.add(role);
  }
  return roles;
}

const keyOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const smallWords = new Set(
  'a an and any are as at be by can do does for from has have i if in is it its may me my of on or our reach shall that the their them there these they this to us was we were what when where which who why will with you your'.split(
    ' ',
  ),
);

const hasTopic = (language: PolicyLanguage, heading: string): boolean =>
  tokenize(heading).some(
    ({ lower, stem }) =>
      /\p{L}{2}/u.test(lower) &&
      !smallWords.has(lower) &&
      !language.headingAspects.has(lower) &&
      !language.headingAspects.has(stem),
  );
