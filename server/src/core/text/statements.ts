/**
 * SQL statements with gaps: which of them stand where a statement names its tables and columns, and not where it takes values.
 */

const GAP = '\u0000';

/** Of what stands in the first group, every gap is a name. */
const NAMES: readonly RegExp[] = [
  /\b(?:into|update)\s+(?:only\s+)?(\0)/gi,
  /\binto\s+\S+\s*\(([^()]*)\)\s*(?:overriding|values|select)\b/gi,
  /\bon\s+conflict\s*\(([^()]*)\)/gi,
  /(\0)\s*=(?!=)/g,
  /\breturning\s+([^;]*)$/gi,
];

/**
 * `INSERT INTO guests (${columns.email}) VALUES (${email}) RETURNING ${all}`: the first and the last, from 0. `texts` stand
 * around the gaps.
 */
export function namingGaps(texts: readonly string[]): ReadonlySet<number> {
  const text = texts.join(GAP);
  const gaps = new Set<number>();
  for (const pattern of NAMES)
    for (const { 0: whole, 1: names = '', index } of text.matchAll(pattern)) {
      const start = index + whole.lastIndexOf(names);
      for (let at = 0; at < names.length; at += 1)
        if (names[at] === GAP) gaps.add(text.slice(0, start + at).split(GAP).length - 1);
    }
  return gaps;
}
