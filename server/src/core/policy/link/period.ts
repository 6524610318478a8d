// Comparing ISO 8601 periods. Months and days are not multiples of each other: P1M against P30D is a tie, not a difference.

import { findDurations } from '../understand/durations.ts';
import { tokenize } from '../understand/tokens.ts';

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Shortest and longest number of days a period may have. */
function bounds(iso: string): Bounds | null {
  const vague = /^(?:an? )?(few|several|couple of) (\w+?)s?$/.exec(iso);
  if (vague !== null) return vagueBounds(vague[1] ?? '', vague[2] ?? '');
  const match =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      iso,
    );
  if (match === null || iso === 'P' || iso.endsWith('T')) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const exact = part(3) * 7 + part(4) + part(5) / 24 + part(6) / 1440 + part(7) / 86400;
  const months = part(1) * 12 + part(2);
  return {
    least: months * 30.4 - (months > 0 ? Math.min(months, 3) : 0) * 0.9 + exact,
    most: months * 30.5 + (months > 0 ? Math.min(months, 3) : 0) * 0.5 + exact,
  };
}

const daysOf: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.5,
  year: 366,
};

/** What a reader takes "a few" to be at least and at most. */
function vagueBounds(count: string, unit: string): Bounds | null {
  const days = daysOf[unit];
  if (days === undefined) return null;
  return { least: 2 * days, most: (count === 'several' ? 10 : count === 'few' ? 6 : 3) * days };
}

/** Seconds or minutes, in numbers or in words. */
export const isMoment = (period: string): boolean =>
  /^PT[\d.]+[MS]$/.test(period) || /\b(?:second|minute)s?$/.test(period);

/** A period in numbers, and not "a few weeks". */
export const isExact = (period: string): boolean => /^PT?\d/.test(period);

export function compareDurations(a: string, b: string): 'longer' | 'shorter' | 'same' | 'unknown' {
  if (a === b) return 'same';
  const [x, y] = [bounds(a), bounds(b)];
  if (x === null || y === null) return 'unknown';
  if (x.least > y.most) return 'longer';
  if (x.most < y.least) return 'shorter';
  return 'same';
}

/** "after your last lesson", of "24 months after your last lesson": from when a sentence lets a period count. */
export function startOf(quote: string, iso: string): string | undefined {
  const period = findDurations(tokenize(quote), quote).find((each) => each.iso === iso);
  const behind = period === undefined ? undefined : startEvent.exec(quote.slice(period.end))?.[1];
  return behind === undefined || behind.length > longestStart ? undefined : behind.trim();
}

const startEvent = /^\s*\)?,?\s*((?:after|from|following|since|of|counting from|starting)\s[^.;:,()]+)/i;
const longestStart = 80;
