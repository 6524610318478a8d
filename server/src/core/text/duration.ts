/** Periods as people say them. */
import { parse } from 'tinyduration';

/** What is not kept at all. */
export const noTime = 'P0D';

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** The ISO 8601 period `P13M` as "13 months", `P1DT12H` as "1 day 12 hours"; what is no period stays as it is. */
export function durationInWords(iso: string): string {
  if (iso === noTime) return 'no time';
  const parts = partsOf(iso);
  const words = units.flatMap((unit) => {
    const count = parts?.[unit] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? unit.slice(0, -1) : unit}`];
  });
  return words.length === 0 ? iso : words.join(' ');
}

function partsOf(iso: string): ReturnType<typeof parse> | undefined {
  try {
    return parse(iso);
  } catch {
    return undefined;
  }
}
