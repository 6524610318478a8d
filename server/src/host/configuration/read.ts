// Finds and reads `clauselens.json`. A configuration that is not valid counts for nothing: its errors are shown, and the check
// goes on with what holds without one, since half a configuration would hide findings or invent them.
import type { IntegrationFile } from '../../core/catalog/row.ts';
import type { InputProblem } from '../../core/program/model.ts';
import type { DiskSource } from '../disk.ts';
import { corePath } from '../paths.ts';
import { settingsWithoutEffect } from './effects.ts';
import type { Configuration } from './shape.ts';
import { type JsonSource, readJson } from './source.ts';
import { validateConfiguration } from './validate.ts';

export const configurationName = 'clauselens.json';

export interface ReadConfiguration {
  /** Absolute path; undefined when there is none. */
  readonly file?: string;
  /** Folder that paths in it are relative to: its own, or the root. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly rows: readonly IntegrationFile[];
  /** Where a setting stands; undefined when there is no configuration that counts. */
  readonly lineOf?: JsonSource['lineOf'];
  readonly problems: readonly InputProblem[];
  /** False when there was a configuration and it does not count. */
  readonly isValid: boolean;
}

export interface ConfigurationQuestion {
  readonly root: string;
  /** Path given by the user, absolute; it must exist. */
  readonly given: string | undefined;
  readonly disk: DiskSource;
  readonly overlay: (file: string) => string | undefined;
  readonly rules: Readonly<Record<string, unknown>>;
}

export function readConfiguration(question: ConfigurationQuestion): ReadConfiguration {
  const { root, given, disk, overlay, rules } = question;
  const file = given ?? `${root}/${configurationName}`;
  const none = { folder: root, configuration: {}, rows: [] };
  disk.takeProblems();
  const text = overlay(file) ?? disk.readFile(file);
  if (text === undefined) {
    const [reason] = disk.takeProblems();
    if (reason === undefined && given === undefined) return { ...none, problems: [], isValid: true };
    const message = `the configuration ${reason === undefined ? 'does not exist' : `was not read: ${reason.message}`}`;
    return { ...none, file, problems: [{ file, severity: 'error', message }], isValid: false };
  }

  const { source, faults } = readJson(file, text);
  const problems: InputProblem[] = faults.map((fault) => ({
    file,
    line: fault.line,
    severity: 'error',
    message: fault.message,
  }));
  if (source === undefined) return { ...none, file, problems, isValid: false };
  problems.push(...validateConfiguration(source, rules));
  if (problems.length > 0) return { ...none, file, problems, isValid: false };

  const configuration = source.value as Configuration;
  const folder = file.slice(0, file.lastIndexOf('/')) || '/';
  problems.push(...settingsWithoutEffect(configuration, source, folder, rules));
  const rows = readRows(configuration, source, folder, disk, problems);
  return { file, folder, configuration, rows, lineOf: source.lineOf, problems, isValid: true };
}

/** Rows stand in the configuration or in files of their own. */
function readRows(
  configuration: Configuration,
  source: JsonSource,
  folder: string,
  disk: DiskSource,
  problems: InputProblem[],
): readonly IntegrationFile[] {
  const rows: IntegrationFile[] = [];
  for (const [index, row] of (configuration.rows ?? []).entries()) {
    if (typeof row !== 'string') {
      rows.push(row);
      continue;
    }
    const file = corePath(row, folder);
    const text = disk.readFile(file);
    const read = text === undefined ? undefined : readJson(file, text);
    if (read?.source !== undefined) {
      // The catalogue holds every row against its schema and says what is wrong with it.
      rows.push(read.source.value as IntegrationFile);
      continue;
    }
    const [fault] = read?.faults ?? [];
    problems.push(
      fault === undefined
        ? {
            file: source.file,
            line: source.lineOf(['rows', index]),
            severity: 'error',
            message: `the rows in "${row}" were not read: ${disk.takeProblems()[0]?.message ?? 'the file does not exist'}`,
          }
        : { file, line: fault.line, severity: 'error', message: fault.message },
    );
  }
  return rows;
}
