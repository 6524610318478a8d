/** The word by which code asks for a purpose: `analytics` for `analytics.reporting.ad_performance`. */
import type { ConsentWords } from '../guards/words.ts';

export function purposeWord(
  words: ConsentWords,
  purpose: string,
  recipientClass: string | undefined,
): string {
  let best: { readonly name: string; readonly length: number } | undefined;
  for (const { name, covers, exact } of words.purposes) {
    for (const key of covers) {
      const isClass = key.startsWith('class:');
      const fits = isClass
        ? key === `class:${recipientClass}`
        : key === purpose || (!exact && purpose.startsWith(`${key}.`));
      // A key that is the purpose itself says more than one above it; a class says least.
      const length = isClass ? 0 : key.length;
      if (fits && length > (best?.length ?? -1)) best = { name, length };
    }
  }
  if (best) return best.name;
  const parts = purpose.split('.');
  return parts[0] === 'essential' || parts[0] === 'functional'
    ? (parts.at(-1) ?? purpose)
    : (parts[0] ?? purpose);
}
