/**
 * Suppression comments: which findings they cover, and the two checks about the comments themselves. A comment without a
 * reason covers its line all the same; it is reported, so that the build speaks of the reason and not of the finding.
 */
import type { SuppressionIr } from '../flow/ir.ts';
import { contentHash } from '../text/hash.ts';
import type { CheckContext, CheckedFinding, CheckMeta } from './check.ts';
import type { CheckId, Finding } from './model.ts';
import { severityOf } from './severity.ts';

export const unusedSuppression: CheckMeta = {
  id: 'unused-suppression',
  title: 'A suppression covers nothing',
  severity: 'warning',
  what: 'A `clauselens-ignore-next-line` or `clauselens-ignore-file` comment covers no finding.',
  why: 'It hides the next finding that appears there, and its reason speaks of code that is gone.',
  remedies: ['Remove the comment, or correct the name of the check in it.'],
  notes: ['A comment for a check that is switched off is not reported.'],
};

export const suppressionWithoutReason: CheckMeta = {
  id: 'suppression-without-reason',
  title: 'A suppression gives no reason',
  severity: 'warning',
  what: 'A suppression comment does not say why the finding may stay.',
  why: 'Whoever reviews the privacy of this code needs to know who decided what and why.',
  remedies: [
    'Write the reason behind two dashes: `// clauselens-ignore-next-line logged-personal-data -- test account of our own`.',
  ],
  notes: [],
};

/** The findings with their suppressions, and findings about the suppressions. */
export function applySuppressions(
  context: CheckContext,
  checked: readonly CheckedFinding[],
  knownChecks: ReadonlySet<string>,
): readonly CheckedFinding[] {
  const suppressions = context.flow.module(context.file)?.suppressions ?? [];
  if (suppressions.length === 0) return checked;
  const used = new Set<SuppressionIr>();
  const covered = checked.map(({ finding, facts }) => {
    const line = lineOf(context.text(finding.mark.file), finding.mark.start);
    const callLine = lineOf(context.text(finding.place.file), finding.place.start);
    const covering = suppressions.filter(
      (suppression) =>
        names(suppression, finding.check) &&
        (suppression.scope === 'file' || suppression.line === line || suppression.line === callLine),
    );
    for (const suppression of covering) used.add(suppression);
    const [first] = covering;
    return first
      ? { finding: { ...finding, suppressed: first.reason || 'no reason given' }, facts }
      : { finding, facts };
  });
  const about = suppressions.flatMap((suppression, index) =>
    judge(context, suppression, index, used.has(suppression), knownChecks),
  );
  return [...covered, ...about.map((finding) => ({ finding, facts: {} }))];
}

function judge(
  context: CheckContext,
  suppression: SuppressionIr,
  index: number,
  isUsed: boolean,
  knownChecks: ReadonlySet<string>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const unknown = suppression.checks.filter((id) => id !== 'all' && !knownChecks.has(id));
  const allOff =
    suppression.checks.length > 0 &&
    suppression.checks.every((id) => context.settings.severity[id as CheckId] === 'off');
  if (unknown.length > 0)
    findings.push(
      ...about(context, 'unused-suppression', suppression, index, `no check is called ${unknown.join(', ')}`),
    );
  else if (!isUsed && !allOff)
    findings.push(
      ...about(context, 'unused-suppression', suppression, index, 'this suppression covers no finding'),
    );
  if (suppression.reason === '')
    findings.push(
      ...about(context, 'suppression-without-reason', suppression, index, 'this suppression gives no reason'),
    );
  return findings;
}

function about(
  context: CheckContext,
  check: 'unused-suppression' | 'suppression-without-reason',
  suppression: SuppressionIr,
  index: number,
  message: string,
): readonly Finding[] {
  const severity = severityOf(check, 'certain', undefined, context.settings);
  if (severity === 'off') return [];
  const place = { file: context.file, start: suppression.start, end: suppression.end };
  const relative = context.file.slice(context.root.length + 1);
  const fingerprint = contentHash(`${check}\n${relative}\n${suppression.checks.join()}\n${index}`);
  return [
    {
      check,
      severity,
      confidence: 'certain',
      place,
      mark: place,
      message,
      data: [],
      sink: { id: 'suppression', label: 'suppression comment' },
      related: [],
      cause: fingerprint,
      fingerprint,
      advice:
        check === 'unused-suppression'
          ? 'remove the comment'
          : 'write the reason behind two dashes: -- reason',
    },
  ];
}

function names(suppression: SuppressionIr, check: CheckId): boolean {
  return suppression.checks.length === 0 || suppression.checks.some((id) => id === check || id === 'all');
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1))
    line += 1;
  return line;
}
