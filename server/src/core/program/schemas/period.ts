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

/** Months count 30 days and years 365, so that `P12M`, `P1Y` and `P365D` can be told from longer ones. */
export function secondsOfIso(iso: string): number | undefined {
  try {
    const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parse(iso);
    const wholeYears = years + Math.floor(months / 12);
    const inDays = wholeYears * 365 + (months % 12) * 30 + weeks * 7 + days;
    return inDays * 86_400 + hours * 3600 + minutes * 60 + seconds;
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

/**
 * Whether a period in code exceeds a promised one. Calendar months and years have a tolerance: 31 days do not exceed one
 * month, 366 days do not exceed a year.
 */
export function exceeds(period: string, promised: string): boolean {
  const actual = secondsOfIso(period);
  const limit = secondsOfIso(promised);
  if (actual === undefined || limit === undefined || limit === 0) return false;
  const tolerance = /^P[^T]*[MY]/i.test(promised) || /^P[^T]*[MY]/i.test(period) ? 1.035 : 1;
  return actual > limit * tolerance;
}
