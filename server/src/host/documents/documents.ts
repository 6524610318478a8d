// Policies that are PDF or DOCX files, as text. Turning them into text takes time and large packages, so that it is done apart and
// kept until the file changes.
import { readFileSync, statSync } from 'node:fs';
import { explain } from '../disk.ts';
import type { ConvertedText } from './convert.ts';

export type DocumentText = ConvertedText | { readonly problem: string };

export const isDocument = (file: string): boolean => /\.(?:pdf|docx)$/i.test(file);

/** More than any policy has; what is larger is a book or holds pictures. */
const mostBytes = 64 * 1024 * 1024;

export class Documents {
  readonly #texts = new Map<string, { readonly version: string; readonly text: DocumentText }>();

  /** The text as it is known; `unread` when the file has to be read first, undefined when there is none. */
  get(file: string): DocumentText | 'unread' | undefined {
    const version = versionOf(file);
    if (version === undefined) return undefined;
    const known = this.#texts.get(file);
    return known?.version === version ? known.text : 'unread';
  }

  /** Reads one after another. Never throws: what cannot be read is a problem. */
  async read(files: readonly string[]): Promise<void> {
    for (const file of files) {
      const version = versionOf(file);
      if (version !== undefined) this.#texts.set(file, { version, text: await readDocument(file) });
    }
  }
}

export async function readDocument(file: string): Promise<DocumentText> {
  try {
    if (statSync(file).size > mostBytes)
      return { problem: `it is larger than ${mostBytes / 1024 / 1024} MB` };
    const bytes = readFileSync(file);
    const { convert } = await import('./convert.ts');
    try {
      return await convert(file, bytes);
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  } catch (error) {
    return { problem: explain(error) };
  }
}

function versionOf(file: string): string | undefined {
  try {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
