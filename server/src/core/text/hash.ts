/**
 * Content hash for cache keys and stable ids: two 32-bit multiplicative hashes over the UTF-16 units, as 16 hex digits.
 * Not cryptographic; nothing here defends against someone who wants a collision.
 */
export function contentHash(text: string): string {
  let first = 0x9e3779b9;
  let second = 0x85ebca6b;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
  }
  first ^= text.length;
  first = Math.imul(first ^ (first >>> 16), 0x7feb352d);
  second = Math.imul(second ^ (second >>> 13), 0x846ca68b);
  return hex(first ^ (first >>> 15)) + hex(second ^ (second >>> 16));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
