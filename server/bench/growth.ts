// Whether time grows with the lines and no faster: generated projects of two sizes or more, checked in turn as whole processes.
// Start-up is measured on an empty project and taken off, since it would flatter the larger one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Figures, figures, measureCheck } from './cold.ts';
import { generateProject, lineCount } from './generate.ts';
import type { Measurement } from './measure.ts';
import { rounded } from './statistics.ts';

export interface GrowthResult {
  readonly startUp: Figures;
  readonly sizes: readonly (Figures & { readonly lines: number; readonly perThousand: number })[];
  /** Time of 1,000 lines in the largest to that in the smallest. */
  readonly growth: number;
}

export async function measureGrowth(
  program: string,
  sizes: readonly number[],
  runs: number,
): Promise<GrowthResult> {
  const base = mkdtempSync(path.join(os.tmpdir(), 'clauselens-growth-'));
  try {
    const projects = [1, ...sizes].map((size) => {
      const folder = path.join(base, String(size));
      return { folder, lines: writeProject(folder, size), measurements: [] as Measurement[] };
    });
    for (let run = 0; run <= runs; run++)
      for (const { folder, measurements } of projects) measurements.push(await measureCheck(program, folder));
    const [empty, ...measured] = projects.map(({ lines, measurements }) => ({
      lines,
      ...figures(measurements.slice(1)),
    }));
    const startUp: Figures = empty ?? { wall: 0 };
    const time = ({ wall, cpu }: Figures): number => cpu ?? wall;
    const grown = measured.map((each) => ({
      ...each,
      perThousand: rounded(((time(each) - time(startUp)) / each.lines) * 1000),
    }));
    return {
      startUp: { wall: startUp.wall, ...(startUp.cpu !== undefined && { cpu: startUp.cpu }) },
      sizes: grown,
      growth: rounded((grown.at(-1)?.perThousand ?? 0) / (grown[0]?.perThousand ?? 1)),
    };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** The number of lines of source written. */
export function writeProject(folder: string, lines: number): number {
  let written = 0;
  for (const [name, text] of generateProject(lines)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (name.endsWith('.ts')) written += lineCount(text);
  }
  return written;
}
