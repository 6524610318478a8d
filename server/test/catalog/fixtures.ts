/** The fixtures of integrations as one workspace, so that one run tells which rows they exercise. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSourceFile, parseFixture } from '../fixtures/markers.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

export const fixturesFolder = 'test-fixtures/integrations';

export interface Exercised {
  /** Ids of sink rows that a finding stands for. */
  readonly sinks: ReadonlySet<string>;
  /** For each integration folder: sink calls that are looked at and stay silent. */
  readonly findings: ReadonlyMap<string, number>;
}

export function integrationFolders(): readonly string[] {
  return readdirSync(fixturesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Source files of a folder, without the declarations beside them. */
export function fixtureFiles(folder: string): readonly string[] {
  return readdirSync(path.join(fixturesFolder, folder), { recursive: true })
    .map(String)
    .filter((name) => isSourceFile(name) && !name.endsWith('.d.ts'))
    .sort();
}

export async function exercisedRows(): Promise<Exercised> {
  const files: Record<string, string> = {};
  for (const folder of integrationFolders()) {
    for (const name of fixtureFiles(folder)) {
      const text = readFileSync(path.join(fixturesFolder, folder, name), 'utf8');
      for (const part of parseFixture(path.basename(name), text)) {
        if (isSourceFile(part.path)) files[`${folder}/${name.replace(/\W/g, '-')}/${part.path}`] = part.bare;
      }
    }
  }
  const { findings } = await memorySession(files).check(withoutLimits);
  const perFolder = new Map<string, number>();
  for (const finding of findings) {
    const folder = finding.place.file.split('/')[2] ?? '';
    perFolder.set(folder, (perFolder.get(folder) ?? 0) + 1);
  }
  return { sinks: new Set(findings.map((finding) => finding.sink.id)), findings: perFolder };
}
