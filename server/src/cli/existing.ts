// Folders and files that a user names: absolute when they are there, a clear error when not.
import { readdirSync, statSync } from 'node:fs';
import { describeFailure } from '../host/disk.ts';
import { corePath } from '../host/paths.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

export function existingDirectory(directory: string, io: Io): string {
  const absolute = corePath(directory, io.cwd);
  try {
    if (!statSync(absolute).isDirectory())
      throw new UsageError(`${directory} is a file: name the folder of the project`);
    // A folder that may not be listed would look like one without files.
    readdirSync(absolute);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(describeFailure(`the folder ${directory}`, error));
  }
  return absolute;
}

export function existingFile(file: string, io: Io): string {
  const absolute = corePath(file, io.cwd);
  try {
    if (!statSync(absolute).isFile()) throw new UsageError(`--config ${file} is not a file`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(describeFailure(`the configuration ${file}`, error));
  }
  return absolute;
}
