// The workspace folders, each with its session, and who of them answers for a file.
import { existsSync } from 'node:fs';
import type { Folder } from './folder.ts';

const markers = ['clauselens.json', 'tsconfig.json', 'package.json', '.git'];

export class Folders {
  readonly #byRoot = new Map<string, Folder>();
  readonly #create: (root: string) => Folder;
  #isWithoutWorkspace = true;

  constructor(create: (root: string) => Folder) {
    this.#create = create;
  }

  all(): readonly Folder[] {
    return [...this.#byRoot.values()];
  }

  add(root: string): void {
    this.#isWithoutWorkspace = false;
    if (!this.#byRoot.has(root)) this.#byRoot.set(root, this.#create(root));
  }

  remove(root: string): void {
    this.#byRoot.get(root)?.close();
    this.#byRoot.delete(root);
  }

  at(root: string): Folder | undefined {
    return this.#byRoot.get(root);
  }

  /**
   * The innermost folder that contains the file. An editor that opened a file and no folder gets one around it: the nearest
   * with a configuration, or else the file's own.
   */
  of(file: string): Folder | undefined {
    const inside = this.all().filter((folder) => folder.contains(file));
    const innermost = inside.sort((left, right) => right.root.length - left.root.length)[0];
    if (innermost !== undefined || !this.#isWithoutWorkspace) return innermost;
    const root = folderAround(file);
    const folder = this.#create(root);
    this.#byRoot.set(root, folder);
    return folder;
  }
}

function folderAround(file: string): string {
  const own = file.slice(0, file.lastIndexOf('/')) || '/';
  for (
    let folder = own;
    folder.includes('/') && folder !== '/';
    folder = folder.slice(0, folder.lastIndexOf('/'))
  ) {
    if (markers.some((marker) => existsSync(`${folder}/${marker}`))) return folder;
  }
  return own;
}
