/** A disk in memory for tests of the program. */
import type { FileSource } from '../../src/core/program/model.ts';

export interface MemorySource extends FileSource {
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Files read and directories listed so far. */
  readonly asked: string[];
}

export function createMemorySource(files: Readonly<Record<string, string>>): MemorySource {
  const contents = new Map(Object.entries(files));
  const asked: string[] = [];
  return {
    asked,
    write: (file, text) => void contents.set(file, text),
    remove: (file) => void contents.delete(file),
    readFile(file) {
      asked.push(file);
      return contents.get(file);
    },
    fileExists: (file) => contents.has(file),
    directoryExists: (directory) => [...contents.keys()].some((file) => file.startsWith(`${directory}/`)),
    listDirectory(directory) {
      asked.push(`${directory}/`);
      const names = new Map<string, boolean>();
      for (const file of contents.keys()) {
        if (!file.startsWith(`${directory}/`)) continue;
        const [name = '', ...rest] = file.slice(directory.length + 1).split('/');
        names.set(name, rest.length > 0);
      }
      return [...names].map(([name, isDirectory]) => ({ name, directory: isDirectory }));
    },
    realPath: (file) => file,
  };
}
