/** An explanation as lines of text, each with the mark of what it speaks for. */
import type { Explanation, Point } from '../../src/core/explain/model.ts';

const marks = { for: '+', against: '-', neither: '·' } as const;

export function written({ calls }: Pick<Explanation, 'calls'>): string {
  const lines = (point: Point): readonly string[] => [
    `${marks[point.speaks]} ${point.text}`,
    ...(point.points ?? []).flatMap(lines),
  ];
  return calls
    .flatMap(({ sections }) => sections.flatMap(({ title, points }) => [title, ...points.flatMap(lines)]))
    .join('\n');
}
