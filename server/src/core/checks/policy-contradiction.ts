/** Two clauses of the policy that cannot both be kept. Reported in the policy document, at both places. */
import { placeInPolicy } from '../policy/format.ts';
import { contentHash } from '../text/hash.ts';
import { createLineIndex } from '../text/lines.ts';
import type { Check, CheckContext, CheckedFinding } from './check.ts';
import { firstLine, relativePath } from './finding.ts';
import { severityOf } from './severity.ts';

export const policyContradiction: Check = {
  meta: {
    id: 'policy-contradiction',
    title: 'Two clauses of the policy contradict each other',
    severity: 'warning',
    inPolicy: true,
    what: 'One clause of the policy rules out what another says is done, about the same data, the same recipient and the same end; or two clauses give different periods for the same thing.',
    why: 'Of two promises that exclude each other one is broken, whatever the code does. Courts and regulators read such a policy against its author.',
    remedies: ['Decide which of the two is meant, and correct the other.'],
    notes: [
      'Reported in the policy document, at both places, each with the other beside it.',
      '"We do not sell" and "we share with service providers" go together, and so do a general rule and a special one, statements for different regions or different parts of the document, and whatever has an exception or asks for consent.',
      'Periods are compared where the same words say what is kept and from when the time counts.',
    ],
  },

  run(context) {
    return context.contradictions.flatMap(({ first, second, about }): CheckedFinding[] => {
      const severity = severityOf('policy-contradiction', 'likely', undefined, context.settings);
      if (severity === 'off') return [];
      const key = [first, second].map(
        ({ policy, quote }) => `${relativePath(context, policy.file)}\n${quote}`,
      );
      const cause = contentHash(['policy-contradiction', ...key].join('\n'));
      return [[first, second] as const, [second, first] as const].flatMap(
        ([here, there], index): CheckedFinding[] => {
          if (here.policy.file !== context.file) return [];
          const place = { file: here.policy.file, start: here.start, end: here.end };
          return [
            {
              finding: {
                check: 'policy-contradiction',
                severity,
                confidence: 'likely',
                place,
                mark: firstLine(context, place),
                message: `this contradicts another clause about ${about}: ${otherPlace(context, there)}`,
                data: [],
                sink: { id: 'policy', label: 'policy' },
                related: [
                  {
                    file: there.policy.file,
                    start: there.start,
                    end: there.end,
                    text: `the other says: ${there.quote}`,
                  },
                ],
                cause,
                fingerprint: contentHash(`${cause}\n${index}`),
                advice: 'decide which of the two is meant, and correct the other',
              },
              facts: {},
            },
          ];
        },
      );
    });
  },
};

function otherPlace(
  context: CheckContext,
  there: {
    readonly start: number;
    readonly clause: { readonly page?: number; readonly headingPath: readonly string[] };
    readonly policy: { readonly file: string };
  },
): string {
  const heading = there.clause.headingPath.at(-1);
  // The line of the promise: its clause may be a list that begins above.
  const line = createLineIndex(context.text(there.policy.file)).lineAt(there.start) + 1;
  const where = placeInPolicy(relativePath(context, there.policy.file), line, there.clause.page);
  return heading === undefined ? where : `${where}, ${heading}`;
}
