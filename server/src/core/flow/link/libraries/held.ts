/**
 * What a library gives back that was handed to it, as nodes and functions, by the rows of its results: for guards, which
 * ask where an answer came from and not what data is in it.
 */
import type { NodeId } from '../../ir.ts';
import type { FunctionRef, Held, NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';

const NOTHING: Held = { values: [], functions: [] };

export function heldBy(evaluator: Evaluator, ref: NodeRef): Held {
  const place = madeAt(evaluator, ref);
  if (place === undefined) return NOTHING;
  const call = evaluator.node(ref.file, place.call);
  if (call.k !== 'call') return NOTHING;
  const frame = evaluator.rootFrame(ref.file, call.fn);
  const values: { ref: NodeRef; awaited: boolean }[] = [];
  const functions: FunctionRef[] = [];
  for (const atom of evaluator.evaluate(frame, call.callee).atoms) {
    if (atom.a !== 'lib' || atom.integration === '') continue;
    for (const { row } of evaluator.catalog.returnsFor(atom.integration, atom.path)) {
      if (row.within !== place.within || row.list === true) continue;
      // What becomes of it later is no node.
      const slot = row.value.replace(/\.(?:entered|declared)\(\)/g, '');
      const given = /^given\((\d+)\)\.arg(\d+)$/.exec(slot);
      if (given !== null) {
        values.push(
          ...evaluator.libraries.results.setters.nodes(
            ref.file,
            place.call,
            Number(given[1]),
            Number(given[2]),
          ),
        );
      } else if (slot.endsWith('=>')) {
        for (const entry of evaluator.libraries.slots.read(frame, place.call, slot.slice(0, -2)))
          for (const found of entry.value.atoms)
            if (found.a === 'fn') functions.push({ file: found.file, fn: found.fn });
      } else if (/^arg\d+$/.test(slot)) {
        for (const entry of evaluator.libraries.slots.read(frame, place.call, slot)) {
          const isFunction = entry.value.atoms.some(({ a }) => a === 'fn');
          if (entry.at !== undefined && !isFunction)
            values.push({ ref: { file: entry.at.frame.file, node: entry.at.node }, awaited: false });
        }
      }
    }
  }
  return { values, functions };
}

/** The call a value was taken from, and where in its result it sat, as rows write it. */
function madeAt(
  evaluator: Evaluator,
  ref: NodeRef,
): { readonly call: NodeId; readonly within: string | undefined } | undefined {
  const node = evaluator.node(ref.file, ref.node);
  if (node.k === 'call') return { call: ref.node, within: undefined };
  const within =
    node.k === 'prop'
      ? node.name
      : node.k === 'element' && node.index !== undefined
        ? `${node.index}`
        : undefined;
  if (within === undefined || (node.k !== 'prop' && node.k !== 'element')) return undefined;
  let base = node.base;
  for (let i = 0; i < 8; i++) {
    const inner = evaluator.node(ref.file, base);
    if (inner.k === 'call') return { call: base, within };
    if (inner.k === 'binding' && inner.value !== undefined) base = inner.value;
    else if (inner.k === 'cast' || inner.k === 'await') base = inner.operand;
    else return undefined;
  }
  return undefined;
}
