/**
 * Findings that stand on a line without being about a call on it: data that no clause speaks of, where it comes from. They lead
 * the answer, with the policy and what to do, as findings at calls do.
 */
import type { Span } from './calls.ts';
import type { ExplainContext } from './judged.ts';
import type { CallExplanation, Point, Section } from './model.ts';
import { policyPoints } from './policy.ts';
import { touches } from './through.ts';
import { titles } from './titles.ts';
import { inWords, isShown, lineAt, shortened, unique } from './words.ts';

/** `told`: what is said already, at the calls of the line. */
export function standingHere(
  context: ExplainContext,
  line: Span,
  told: ReadonlySet<unknown>,
): readonly CallExplanation[] {
  const { file } = context;
  return context.checked.flatMap(({ finding, facts: { reach } }): readonly CallExplanation[] => {
    const { mark, data, related, advice } = finding;
    // Findings about a call on this line are told at that call, and one about no flow is told with what it takes part in.
    if (reach === undefined || reach.file === file || told.has(finding)) return [];
    if (!isShown(finding) || !touches(mark, file, line)) return [];
    const steps = [...data.flatMap((each) => each.steps), ...related];
    const sections: Section[] = [
      {
        title: titles.way,
        points: unique(
          steps.map(
            ({ text, ...place }): Point => ({
              text,
              speaks: 'neither',
              place,
              code: lineAt(context.text(place.file), place),
            }),
          ),
        ),
      },
      { title: titles.policy, points: policyPoints({ context, findings: [finding], own: [reach] }) },
      { title: titles.advice, points: advice === '' ? [] : [{ text: advice, speaks: 'neither' }] },
    ];
    return [
      {
        place: mark,
        code: shortened(context.text(file).slice(mark.start, mark.end)),
        answer: inWords(finding),
        findings: [finding],
        sections: sections.filter(({ points }) => points.length > 0),
      },
    ];
  });
}
