/**
 * What is known of the thing a method is called on when it comes from no library that has rows: the names it goes by and
 * the methods it has. Rows say which shapes mean something (`ShapeRow`).
 */
import type { NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { identityOf } from '../types/structure.ts';
import type { OpenAtom } from '../values.ts';

export interface Shape {
  /** Nearest first. */
  readonly names: readonly string[];
  /** Undefined when they are not known. */
  readonly methods: readonly string[] | undefined;
  /** Tells the interface from others. */
  readonly identity: string;
}

export function shapeOf(
  evaluator: Evaluator,
  frame: Frame,
  receiver: NodeId,
  atom: OpenAtom,
): Shape | undefined {
  if (atom.type === undefined)
    return ofUnknownModule(evaluator, frame, receiver) ?? ofUnknownMember(evaluator, frame, receiver);
  const structure = evaluator.types.resolved(atom.type);
  if (structure.s === 'package') {
    const name = structure.name.split('.').at(-1) ?? structure.name;
    return { names: [name], methods: undefined, identity: `${structure.specifier}#${structure.name}` };
  }
  const identity = identityOf(structure);
  if (structure.s !== 'object' || identity === undefined) return undefined;
  const methods = [...structure.members.values()]
    .filter((member) => member.method || evaluator.types.shape(member.type) === 'function')
    .map(({ name }) => name);
  const called = atom.names.slice(0, 1);
  return { names: structure.name === undefined ? called : [structure.name, ...called], methods, identity };
}

/** `import { logger } from '@company/logging'`, of which nothing is at hand: its name is all that is known. */
function ofUnknownModule(evaluator: Evaluator, frame: Frame, receiver: NodeId): Shape | undefined {
  const node = evaluator.node(frame.file, receiver);
  const entry = node.k === 'import' ? evaluator.module(frame.file).imports[node.index] : undefined;
  if (entry === undefined) return undefined;
  const names = entry.name === 'default' || entry.name === '*' ? [entry.local] : [entry.name, entry.local];
  return { names, methods: undefined, identity: `${entry.specifier}#${entry.name}` };
}

/** `helpers.logger`, `ctx.log`, of which nothing says what they are: what the member is called is all that is known. */
function ofUnknownMember(evaluator: Evaluator, frame: Frame, receiver: NodeId): Shape | undefined {
  const node = evaluator.node(frame.file, receiver);
  if (node.k !== 'prop' || evaluator.node(frame.file, node.base).k === 'this') return undefined;
  return { names: [node.name], methods: undefined, identity: `#${node.name}` };
}
