/** The module specifiers of a text, by a scan that may also find some in strings and comments; only paths matter here. */

const SPECIFIER = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(['"])([^'"\r\n]+)\1/g;

/** Specifiers that may lead to another file of the project, each once. */
export function scanSpecifiers(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(SPECIFIER)) {
    const specifier = match[2];
    if (specifier !== undefined && !specifier.startsWith('node:')) found.add(specifier);
  }
  return [...found];
}
