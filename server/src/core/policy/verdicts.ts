/** What the words of a verdict mean, for a reader who does not know them. */
import type { Disclosure, Verdict } from './model.ts';

export const verdictInWords: Readonly<Record<Verdict, string>> = {
  permitted: 'a clause allows this',
  conditional: 'a clause allows this on a condition',
  forbidden: 'a clause rules this out',
  exceeds: 'the policy promises a period; the code keeps the data longer, or without an end',
  undisclosed: 'no clause speaks of this',
  'out-of-scope': 'the policy does not govern this code',
};

/** What the policy tells the people it is written for about the flow. */
export const disclosureInWords: Readonly<Record<Disclosure, string>> = {
  clear: 'people are told of it plainly',
  vague: 'people are told of it in general words only',
  ambiguous: 'what people are told can be read in two ways',
  incorrect: 'people are told otherwise',
  omitted: 'people are not told of it',
};

/** Whether a reason counts towards its clause: what counts against it is no answer to "why this clause?". */
export const speaksFor = ({ weight }: { readonly weight: number }): boolean => weight >= 0;
