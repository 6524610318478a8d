/**
 * Regular expressions of the program as they are written, followed to where they stand: `EMAIL` of `const EMAIL = /\S+@\S+/g`.
 *
 * Deliberately absent: which of them may be run. Every asker has bounds of its own.
 */
import type { NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';

const MAXIMUM_DEPTH = 8;

/** The literal that a node stands for, with its slashes and flags. */
export function patternLiteral(
  evaluator: Evaluator,
  file: string,
  id: NodeId,
  depth = 0,
): string | undefined {
  const node = evaluator.node(file, id);
  if (depth > MAXIMUM_DEPTH) return undefined;
  switch (node.k) {
    case 'binding':
      return node.value === undefined ? undefined : patternLiteral(evaluator, file, node.value, depth + 1);
    case 'cell': {
      const [only, ...others] = evaluator.module(file).cells[node.cell]?.definitions ?? [];
      return only === undefined || others.length > 0
        ? undefined
        : patternLiteral(evaluator, file, only, depth + 1);
    }
    case 'import': {
      const target = evaluator.graph.imported(file, node.index);
      return target?.to === 'node'
        ? patternLiteral(evaluator, target.file, target.node, depth + 1)
        : undefined;
    }
    case 'opaque':
      return node.what === 'regex'
        ? (evaluator.program.text(file) ?? '').slice(node.start, node.end)
        : undefined;
    default:
      return undefined;
  }
}

/** Source and flags of a literal. */
export function partsOfPattern(
  literal: string,
): { readonly source: string; readonly flags: string } | undefined {
  const [, source, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(literal) ?? [];
  return source === undefined ? undefined : { source, flags };
}
