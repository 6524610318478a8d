/** Our doc-comment tags, found once by a scan of the text and handed to the declaration that follows the comment. */
import { ts } from 'ts-morph';
import type { AnnotationIr } from '../ir.ts';

export interface AnnotationIndex {
  readonly text: string;
  /** Every tag in the text, in order, in comments or not. */
  readonly tags: readonly AnnotationIr[];
}

const TAG = /@(personalData|notPersonalData|retention|consent)\b[ \t]*([^\r\n]*)/g;
const NONE: readonly AnnotationIr[] = [];

export function indexAnnotations(text: string): AnnotationIndex {
  const tags: AnnotationIr[] = [];
  for (const match of text.matchAll(TAG)) {
    const tag = match[1];
    if (tag !== 'personalData' && tag !== 'notPersonalData' && tag !== 'retention' && tag !== 'consent')
      continue;
    const end = (match[2] ?? '').indexOf('*/');
    const content =
      (end === -1 ? (match[2] ?? '') : (match[2] ?? '').slice(0, end)).split(/\s@(?=[a-zA-Z])/)[0] ?? '';
    const contentStart = match.index + match[0].length - (match[2] ?? '').length;
    tags.push({
      tag,
      text: content.trim(),
      start: match.index,
      end: contentStart + content.trimEnd().length,
    });
  }
  return { text, tags };
}

/** Tags in the comments before `node`. `modifiers` and decorators belong to the node, so its full start counts. */
export function annotationsOf(index: AnnotationIndex, node: ts.Node): AnnotationIr[] {
  return found(index, node) as AnnotationIr[];
}

/** The same, undefined in place of an empty list. */
export function someAnnotations(index: AnnotationIndex, node: ts.Node): readonly AnnotationIr[] | undefined {
  const tags = found(index, node);
  return tags.length === 0 ? undefined : tags;
}

function found(index: AnnotationIndex, node: ts.Node): readonly AnnotationIr[] {
  if (index.tags.length === 0) return [];
  const from = firstAt(index.tags, node.pos);
  const first = index.tags[from];
  if (first === undefined || first.start >= node.end) return [];
  const comments = [
    ...(ts.getLeadingCommentRanges(index.text, node.pos) ?? NONE),
    // Before a parameter or type member on the same line, a comment counts as trailing what precedes it.
    ...((followsOnLine(index.text, node.pos) && ts.getTrailingCommentRanges(index.text, node.pos)) || NONE),
  ];
  const result: AnnotationIr[] = [];
  for (let at = from; at < index.tags.length; at++) {
    const tag = index.tags[at];
    if (tag === undefined || tag.start >= node.end) break;
    if (comments.some((comment) => 'pos' in comment && comment.pos <= tag.start && tag.start < comment.end)) {
      result.push(tag);
    }
  }
  return result;
}

/** Whether code follows the comments behind `pos` on the same line, so that they belong to that code. */
function followsOnLine(text: string, pos: number): boolean {
  const comments = ts.getTrailingCommentRanges(text, pos);
  const last = comments?.at(-1);
  return (
    last !== undefined &&
    last.kind === ts.SyntaxKind.MultiLineCommentTrivia &&
    !/^[ \t]*(?:\r|\n|$)/.test(text.slice(last.end, last.end + 200))
  );
}

function firstAt(tags: readonly AnnotationIr[], position: number): number {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
