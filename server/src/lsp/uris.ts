// Addresses of the protocol and paths of the core. Editors write the same file in several ways; a path has one.
import { URI } from 'vscode-uri';
import { corePath } from '../host/paths.ts';

/** Undefined for documents that are no files: untitled ones, older versions in a comparison. */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  return corePath(URI.parse(uri).fsPath);
}

export function uriOf(file: string): string {
  return URI.file(file).toString();
}

/** Spells the address of an open document as its editor does, since editors compare them letter by letter. */
export class Uris {
  readonly #spelled = new Map<string, string>();

  opened(uri: string): void {
    const file = fileOf(uri);
    if (file !== undefined) this.#spelled.set(file, uri);
  }

  closed(uri: string): void {
    const file = fileOf(uri);
    if (file !== undefined) this.#spelled.delete(file);
  }

  of(file: string): string {
    return this.#spelled.get(file) ?? uriOf(file);
  }

  openFiles(): readonly string[] {
    return [...this.#spelled.keys()];
  }
}
