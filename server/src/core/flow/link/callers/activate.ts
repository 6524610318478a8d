/** The activation of a function by one of its call sites. */
import type { ClassId, NodeId, ValueNode } from '../../ir.ts';
import type { FunctionRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import { type Atom, NOTHING, type Value, valueWith } from '../values.ts';
import type { CallSite } from './call-sites.ts';
import { channelArguments } from './channels.ts';

interface ClassRef {
  readonly file: string;
  readonly cls: ClassId;
}

/** Classes that a class extends, one after the other. */
const MAXIMUM_BASES = 20;

/** With the caller's own parameters symbolic, or bound by `caller`. */
export function activate(
  evaluator: Evaluator,
  site: CallSite,
  target: FunctionRef,
  caller: Frame,
): Frame | undefined {
  const node = evaluator.node(site.file, site.node);
  const atom = atomOf(evaluator, site, target, caller);
  if (atom === undefined) return undefined;
  if (node.k === 'jsx') {
    return evaluator.activations.of(
      atom,
      { values: [{ frame: caller, node: node.props }], spread: undefined },
      { frame: caller, node: site.node },
      [],
    );
  }
  if (node.k !== 'call') return undefined;
  if (site.thrown !== undefined) {
    const { parameter, within } = site.thrown;
    const { atoms } = evaluator.errors.of(caller, site.node);
    const answers = atoms.map((atom) => (atom.a === 'error' ? ({ ...atom, isAnswer: true } as const) : atom));
    const error = { value: { atoms: within === undefined ? atoms : answers } };
    const origin = evaluator.place(site.file, node);
    const entries = within === undefined ? [] : [{ key: within, value: error }];
    const holder =
      within === undefined ? error : { value: valueWith({ a: 'object', entries, names: [], origin }) };
    const values = Array.from({ length: parameter }, () => ({ value: NOTHING }));
    const args: Arguments = { values: [...values, holder], spread: undefined };
    return evaluator.activations.of(atom, args, { frame: caller, node: site.node }, []);
  }
  if (site.channel !== undefined) {
    const args = channelArguments(evaluator, site.channel, caller, site.node, node);
    return evaluator.activations.of(atom, args, { frame: caller, node: site.node }, []);
  }
  if (site.argument === undefined)
    return evaluator.activations.of(
      atom,
      evaluator.calls.arguments(caller, node),
      { frame: caller, node: site.node },
      node.typeArgs,
    );
  const fn = evaluator.fn(target.file, target.fn);
  const values = fn.params.map((_, index) => ({
    value:
      evaluator.callbacks.argument(
        caller,
        site.node,
        node,
        site.argument ?? 0,
        undefined,
        index,
        fn.params.length,
      ) ?? NOTHING,
  }));
  const args: Arguments = { values, spread: undefined };
  return evaluator.activations.of(atom, args, { frame: caller, node: site.node }, []);
}

function atomOf(
  evaluator: Evaluator,
  site: CallSite,
  target: FunctionRef,
  caller: Frame,
): (Atom & { a: 'fn' }) | undefined {
  const node = evaluator.node(site.file, site.node);
  const candidates: (Atom & { a: 'fn' })[] = [];
  if (site.argument !== undefined && node.k === 'call') {
    const arg = node.args[site.argument];
    if (arg !== undefined)
      for (const atom of evaluator.evaluate(caller, arg.value).atoms)
        if (atom.a === 'fn') candidates.push(atom);
  } else if (site.channel === undefined && site.thrown === undefined)
    candidates.push(...evaluator.calls.functionsOf(site, caller));
  const exact = candidates.find((atom) => atom.file === target.file && atom.fn === target.fn);
  if (exact !== undefined) return exact;
  // A method called through an interface: the instance is any instance of the class.
  const fn = evaluator.fn(target.file, target.fn);
  if (fn.class === undefined) return { a: 'fn', file: target.file, fn: target.fn, parent: undefined };
  if (isOthersOwn(evaluator, node, { file: target.file, cls: fn.class }, caller)) return undefined;
  const self: Value = { atoms: [evaluator.leaves.instance(target.file, fn.class, undefined)] };
  return { a: 'fn', file: target.file, fn: target.fn, parent: undefined, self };
}

/**
 * `this.answer()` in a base class, where the object is known: what a class beside its own answers does not run. A class below
 * may be what it really is.
 */
function isOthersOwn(evaluator: Evaluator, node: ValueNode, target: ClassRef, caller: Frame): boolean {
  const callee = node.k === 'call' ? evaluator.node(caller.file, node.callee) : undefined;
  const base = callee?.k === 'prop' ? evaluator.node(caller.file, callee.base) : undefined;
  if (callee?.k !== 'prop' || base?.k !== 'this') return false;
  const { atoms } = evaluator.evaluate(caller, callee.base);
  return (
    atoms.length > 0 && atoms.every((atom) => atom.a === 'instance' && !isBelow(evaluator, target, atom))
  );
}

function isBelow(evaluator: Evaluator, from: ClassRef, above: ClassRef): boolean {
  let at: ClassRef | undefined = from;
  for (let depth = 0; at !== undefined && depth < MAXIMUM_BASES; depth += 1) {
    if (at.file === above.file && at.cls === above.cls) return true;
    const base: NodeId | undefined = evaluator.module(at.file).classes[at.cls]?.extends;
    at = base === undefined ? undefined : evaluator.classes.classOf(at.file, base);
  }
  return false;
}
