/** Periods: seconds to ISO 8601, the short strings that libraries take (`30d`, `2 hours`), and comparing two of them. */
import { parse } from 'tinyduration';

const units: readonly (readonly [RegExp, number])[] = [
  [/^(ms|msecs?|milliseconds?)$/, 0.001],
  [/^(s|secs?|seconds?)$/, 1],
  [/^(m|mins?|minutes?)$/, 60],
  [/^(h|hrs?|hours?)$/, 3600],
  [/^(d|days?)$/, 86_400],
  [/^(w|weeks?)$/, 7 * 86_400],
  [/^(mo|months?)$/, 30 * 86_400],
  [/^(y|yrs?|years?)$/, 365 * 86_400],
];

/** Seconds of a unit's name: `days`, `h`, `'month'`. */
export function secondsOfUnit(unit: string): number | undefined {
  return units.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
}

/** `30d`, `2 hours`, `1.5h`, or an ISO 8601 duration; a bare number is in milliseconds. */
export function secondsOf(text: string): number | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  if (!match) return secondsOfIso(text.trim());
  const [, amount, unit = ''] = match;
  const seconds = unit === '' ? 0.001 : secondsOfUnit(unit);
  return seconds === undefined ? undefined : Number(amount) * seconds;
}

/** Months count 30 days and years 365, so that `P12M`, `P1Y` and `P365D` are the same. */
export function secondsOfIso(iso: string): number | undefined {
  return shortestAndLongest(iso)?.shortest;
}

/** A month has 28 to 31 days, a year 365 or 366; here 30 or 31, and 365 or 366. */
function shortestAndLongest(
  iso: string,
): { readonly shortest: number; readonly longest: number } | undefined {
  try {
    const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parse(iso);
    const wholeYears = years + Math.floor(months / 12);
    const restMonths = months % 12;
    const inDays = wholeYears * 365 + restMonths * 30 + weeks * 7 + days;
    const shortest = inDays * 86_400 + hours * 3600 + minutes * 60 + seconds;
    return { shortest, longest: shortest + (wholeYears + restMonths) * 86_400 };
  } catch {
    return undefined;
  }
}

/** Whole days where it is days, otherwise hours, minutes or seconds. */
export function isoOfSeconds(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole % 86_400 === 0) return `P${whole / 86_400}D`;
  if (whole % 3600 === 0) return `PT${whole / 3600}H`;
  return whole % 60 === 0 ? `PT${whole / 60}M` : `PT${whole}S`;
}

/** Whether a period in code is longer than a promised one, whatever the calendar: 31 days do not exceed one month. */
export function exceeds(period: string, promised: string): boolean {
  const actual = shortestAndLongest(period);
  const limit = shortestAndLongest(promised);
  return actual !== undefined && limit !== undefined && limit.longest > 0 && actual.shortest > limit.longest;
}
