/** What the words of a verdict mean, for a reader who does not know them. */
import type { ClauseLink, Disclosure, Verdict } from './model.ts';

export const verdictInWords: Readonly<Record<Verdict, string>> = {
  permitted: 'a clause allows this',
  conditional: 'a clause allows this on a condition, or speaks of it in general words only',
  forbidden: 'a clause rules this out',
  exceeds: 'the policy promises a period; what the code says is longer, or no end was found',
  undisclosed: 'no clause was found that speaks of this',
  'out-of-scope': 'the policy does not govern this code',
};

/** The same of one flow: which of the two it is, where a verdict may mean two things. */
export function standingInWords({ verdict, disclosure }: Pick<ClauseLink, 'verdict' | 'disclosure'>): string {
  if (verdict === 'conditional')
    return disclosure === 'vague'
      ? 'a clause speaks of this in general words only, and does not clearly allow it'
      : 'a clause allows this on a condition';
  return verdict === 'permitted' && disclosure === 'vague'
    ? 'a clause allows this, in general words'
    : verdictInWords[verdict];
}

/** What the policy tells the people it is written for about the flow. */
export const disclosureInWords: Readonly<Record<Disclosure, string>> = {
  clear: 'people are told of it plainly',
  vague: 'people are told of it in general words only',
  ambiguous: 'what people are told can be read in two ways',
  incorrect: 'people are told otherwise',
  omitted: 'nothing was found that tells people of it',
};

/** What has to be said before a clause is quoted, so that it is not taken for one that is broken. */
export function leadIn(
  { verdict, disclosure }: Pick<ClauseLink, 'verdict' | 'disclosure'>,
  severity: string,
): string | undefined {
  if (verdict === 'undisclosed') return 'No clause was found that covers this. The one that comes closest:';
  if (verdict !== 'permitted') return undefined;
  const allows = `The policy allows this${disclosure === 'vague' ? ' in general words' : ''}`;
  return severity === 'information'
    ? `${allows}, so it is reported for information only:`
    : `${allows}; that it is reported as ${severity} is set in the configuration:`;
}

/** Whether a reason counts towards its clause: what counts against it is no answer to "why this clause?". */
export const speaksFor = ({ weight }: { readonly weight: number }): boolean => weight >= 0;
