/**
 * A clause for what the code does and the policy is silent about: one neutral sentence with data, recipient, its kind and the
 * purpose, for a lawyer to edit. It states the facts of the code and promises nothing: a period that nobody has set is left open.
 */

import { draftInsertion } from '../../policy/draft.ts';
import type { Clause, ClauseLink, Policy, PolicyFormat, Practice } from '../../policy/model.ts';
import type { CheckContext, CheckedFinding } from '../check.ts';
import { countingData, enumerate } from '../finding.ts';
import type { CheckId, Fix } from '../model.ts';
import { purposeOf, receiverOf } from '../recipients.ts';

type DraftContext = Pick<
  CheckContext,
  'settings' | 'text' | 'categoryLabel' | 'policies' | 'recipientClassLabel' | 'purposeLabel'
>;

export function draftClause(context: DraftContext, { finding, facts }: CheckedFinding): Fix | undefined {
  const { clause: link } = finding;
  const { reach } = facts;
  const practice = practices[finding.check];
  if (!reach || !practice || link?.verdict !== 'undisclosed') return undefined;
  const place = placeFor(context, link, practice);
  const format = place && formatOf(place.policy.file);
  if (!place || !format) return undefined;
  const { data } = countingData(reach);
  const labels = [...new Set(data.map(({ category }) => context.categoryLabel(category)))];
  const what = `your ${enumerate(labels)}`;
  const text = context.text(place.policy.file);
  const { at, newText } = draftInsertion({ text, format, behind: place.behind }, sentenceFor());
  const heading = place.behind?.headingPath.at(-1);
  return {
    title: `Draft a clause${heading === undefined ? '' : ` under “${heading}”`}`,
    kind: 'draft-clause',
    edits: [{ file: place.policy.file, start: at, end: at, newText }],
    isPreferred: false,
  };

  function sentenceFor(): string {
    if (!reach) return '';
    const purpose = context.purposeLabel(purposeOf(reach, context.settings));
    switch (practice) {
      case 'third-party-sharing': {
        const receiver = receiverOf(reach, context.settings);
        const kind = receiver.class === undefined ? '' : ` (${context.recipientClassLabel(receiver.class)})`;
        // What a setting is called is for developers.
        const name = reach.webhook === undefined ? receiver.name : '[recipient]';
        return `We share ${what} with ${name}${kind} for the following purpose: ${purpose}.`;
      }
      case 'data-retention':
        return `We keep ${what} for [period].`;
      case 'data-security':
        return `Our server logs contain ${what}.`;
      default:
        return `We collect ${what} for the following purpose: ${purpose}.`;
    }
  }
}

/** What a clause about such a finding is about. */
const practices: Readonly<Partial<Record<CheckId, Practice>>> = {
  'logged-personal-data': 'data-security',
  'missing-retention': 'data-retention',
  'missing-consent': 'third-party-sharing',
  'mismatched-consent': 'third-party-sharing',
  'undisclosed-recipient': 'third-party-sharing',
  'undisclosed-data': 'first-party-collection-use',
};

interface DraftPlace {
  readonly policy: Policy;
  readonly behind: Clause | undefined;
}

/** Behind the nearest clause about the same; else behind the last such clause of the document, else behind the nearest. */
function placeFor(
  { policies }: DraftContext,
  { nearest, clauses }: ClauseLink,
  practice: Practice,
): DraftPlace | undefined {
  const close = [...clauses, ...nearest].map(({ policy, clause }) => ({ policy, behind: clause }));
  const isAbout = ({ behind }: { readonly behind: Clause }): boolean => behind.practices.includes(practice);
  const all = policies.flatMap((policy) => policy.clauses.map((behind) => ({ policy, behind })));
  const [policy] = policies;
  return (
    close.find(isAbout) ??
    all.findLast(isAbout) ??
    close[0] ??
    (policy && { policy, behind: policy.clauses.at(-1) })
  );
}

/** Undefined for what is no text: a sentence cannot be put into a PDF. */
function formatOf(file: string): PolicyFormat | undefined {
  if (/\.(?:md|markdown|mdx)$/i.test(file)) return 'markdown';
  if (/\.x?html?$/i.test(file)) return 'html';
  return /\.txt$/i.test(file) ? 'text' : undefined;
}
