/** A period of a policy (`P13M`) as code that a reader can check: `60 * 60 * 24 * 395`. */

export interface Period {
  readonly seconds: string;
  readonly milliseconds: string;
  readonly days: string;
  /** An expression for the moment it ends. */
  readonly date: string;
  /** Whole days, for comparisons. */
  readonly inDays: number;
}

/** Undefined for what is not an ISO 8601 duration. A month counts 30 days and a year 365: never longer than promised. */
export function readPeriod(iso: string): Period | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
    iso,
  );
  if (match === null) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wholeDays =
    (years ?? 0) * 365 + Math.floor(((months ?? 0) * 365) / 12) + (weeks ?? 0) * 7 + (days ?? 0);
  const rest = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  if (wholeDays === 0 && rest === 0) return undefined;
  const inSeconds =
    wholeDays === 0
      ? secondsText(rest)
      : rest === 0
        ? `60 * 60 * 24 * ${wholeDays}`
        : String(wholeDays * 86_400 + rest);
  const inMilliseconds = `1000 * ${inSeconds}`;
  return {
    seconds: inSeconds,
    milliseconds: inMilliseconds,
    days: String(Math.max(1, wholeDays)),
    date: `new Date(Date.now() + ${inMilliseconds})`,
    inDays: wholeDays + rest / 86_400,
  };
}

function secondsText(seconds: number): string {
  if (seconds % 3600 === 0) return `60 * 60 * ${seconds / 3600}`;
  return seconds % 60 === 0 ? `60 * ${seconds / 60}` : String(seconds);
}
