/** Annotations of ours in comments of files that are not TypeScript. Those in TypeScript come with the representation. */
import type { AnnotationIr } from '../../flow/ir.ts';

const tags = /@(personalData|notPersonalData|retention|consent)\b[ \t]*([^@\r\n]*)/g;

/** Annotations in one line of text that starts at this offset of its file. */
export function annotationsIn(text: string, offset: number): readonly AnnotationIr[] {
  return [...text.matchAll(tags)].map((match) => {
    const words = (match[2] ?? '').replace(/\*\/.*$/, '').trim();
    const start = offset + match.index;
    return {
      tag: match[1] as AnnotationIr['tag'],
      text: words,
      start,
      end: start + match[0].trimEnd().length,
    };
  });
}
