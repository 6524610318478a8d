// Small projects on disk for tests that need a real one. Removed when the suite that made them ends.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corePath } from '../../src/host/paths.ts';

export interface Project {
  /** Absolute, forward slashes. */
  readonly root: string;
  readonly file: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly remove: () => void;
}

export function createProject(files: Readonly<Record<string, string | Uint8Array>>): Project {
  const root = corePath(realpathSync(mkdtempSync(path.join(tmpdir(), 'clauselens-'))));
  const write = (name: string, content: string | Uint8Array) => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    root,
    file: (name) => `${root}/${name}`,
    write,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
