// Ids of clauses: the slug of the nearest heading and the ordinal under it, so that an edit under another heading renames
// nothing. A heading that occurs twice is told apart by the heading above it, then by a number.

import { headingKey, plainWords } from './document-words.ts';

export const slug = (text: string): string =>
  plainWords(headingKey(text)).join('-').replace(/'/g, '').slice(0, 60).replace(/-$/, '');

export class ClauseIds {
  private readonly prefixes = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly ordinals = new Map<string, number>();

  next(part: string | null, headings: readonly string[]): string {
    const place = JSON.stringify([part, headings]);
    let prefix = this.prefixes.get(place);
    if (prefix === undefined) {
      prefix = this.fresh(part, headings);
      this.prefixes.set(place, prefix);
    }
    const ordinal = (this.ordinals.get(place) ?? 0) + 1;
    this.ordinals.set(place, ordinal);
    return `${prefix}.${ordinal}`;
  }

  private fresh(part: string | null, headings: readonly string[]): string {
    const slugs = headings.map(slug).filter((text) => text !== '');
    const own = slugs[slugs.length - 1] ?? 'preamble';
    const above = slugs[slugs.length - 2];
    const lead = part === null ? '' : `${part}/`;
    // The part's own heading adds nothing to an id that begins with the part.
    const name = part === own ? 'preamble' : own;
    const candidates = [
      `${lead}${name}`,
      ...(above === undefined || above === part ? [] : [`${lead}${above}/${name}`]),
    ];
    for (const candidate of candidates) if (this.claim(candidate)) return candidate;
    for (let i = 2; ; i++) {
      const candidate = `${candidates[candidates.length - 1] ?? name}-${i}`;
      if (this.claim(candidate)) return candidate;
    }
  }

  private claim(candidate: string): boolean {
    if (this.taken.has(candidate)) return false;
    this.taken.add(candidate);
    return true;
  }
}

/** Hash of the words of a text: changes with the wording, not with white space, case or mark-up. */
export function wordHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const word of plainWords(text)) {
    for (let i = 0; i <= word.length; i++) {
      const code = i === word.length ? 32 : word.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0');
}
