// Middle and tail of a few measurements. Deliberately absent: the mean, which one busy moment spoils.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The smallest measurement that this share of all does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds on the clock, and of processor time, which other work on the machine does not stretch. */
export interface Duration {
  readonly wall: number;
  readonly cpu: number;
}

export async function timed<Value>(work: () => Value | Promise<Value>): Promise<[Duration, Value]> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return [{ wall: performance.now() - started, cpu: (user + system) / 1000 }, value];
}

/** What most had to wait, and what nearly nobody exceeded. */
export interface Wait {
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
  /** 95th percentile of processor time. */
  readonly cpuP95: number;
}

export function waitOf(durations: readonly Duration[]): Wait {
  const walls = durations.map(({ wall }) => wall);
  return {
    p50: rounded(percentile(walls, 0.5)),
    p95: rounded(percentile(walls, 0.95)),
    cpu: rounded(median(durations.map(({ cpu }) => cpu))),
    cpuP95: rounded(
      percentile(
        durations.map(({ cpu }) => cpu),
        0.95,
      ),
    ),
  };
}

/** Three figures that count are enough for a machine with other work. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
