// The disk as the core's `FileSource`. Nothing is kept between calls: what has been read is the business of those who ask.
// Deliberately absent: following what changes on disk; editors and the command line tell.
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { FileSource, InputProblem } from '../core/program/model.ts';
import { decodeText } from './decode.ts';
import { corePath } from './paths.ts';

export interface DiskSource extends FileSource {
  /** What could not be read, each once, in the order met. Empties the list. */
  takeProblems(): readonly InputProblem[];
}

export function createDiskSource(): DiskSource {
  let problems: InputProblem[] = [];
  const reported = new Set<string>();

  /** What does not exist is no problem: the core asks for many files that may be there. */
  const report = (file: string, error: unknown, what: string) => {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || reported.has(file)) return;
    reported.add(file);
    problems.push({ file, severity: 'warning', message: `${what} cannot be read: ${explain(error)}` });
  };

  return {
    readFile(file) {
      try {
        const decoded = decodeText(readFileSync(file));
        if ('text' in decoded) {
          reported.delete(file);
          return decoded.text;
        }
        if (!reported.has(file)) {
          reported.add(file);
          problems.push({
            file,
            severity: 'warning',
            message: 'the file is binary, not text: it is left out',
          });
        }
      } catch (error) {
        if (errorCode(error) !== 'EISDIR') report(file, error, 'the file');
      }
      return undefined;
    },
    fileExists: (file) => stat(file)?.isFile() === true,
    directoryExists: (directory) => stat(directory)?.isDirectory() === true,
    listDirectory(directory) {
      try {
        return readdirSync(directory, { withFileTypes: true }).map((entry) => ({
          name: entry.name,
          directory:
            entry.isDirectory() ||
            (entry.isSymbolicLink() && stat(`${directory}/${entry.name}`)?.isDirectory() === true),
        }));
      } catch (error) {
        report(directory, error, 'the directory');
        return [];
      }
    },
    realPath(file) {
      try {
        return corePath(realpathSync.native(file));
      } catch {
        return file;
      }
    },
    takeProblems() {
      const taken = problems;
      problems = [];
      return taken;
    },
  };
}

/** Text of one file for those who print it; undefined when it is gone, is not text, or may not be read. */
export function readText(file: string): string | undefined {
  try {
    const decoded = decodeText(readFileSync(file));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** Words for an error of the file system, without its code and call. */
export function explain(error: unknown): string {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'it does not exist';
    case 'ENOTDIR':
      return 'a part of its path is not a directory';
    case 'EISDIR':
      return 'it is a directory';
    case 'ELOOP':
      return 'its links lead in a circle';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    case 'ENOSPC':
      return 'the disk is full';
    case 'EROFS':
      return 'the disk is read-only';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function stat(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** "the folder x cannot be read: permission denied". */
export function describeFailure(what: string, error: unknown): string {
  return errorCode(error) === 'ENOENT'
    ? `${what} does not exist`
    : `${what} cannot be read: ${explain(error)}`;
}
