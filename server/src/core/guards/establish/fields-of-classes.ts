/**
 * What a field of a class holds: what its constructor and its methods put there. `this.disabled = !options.consent` and, in
 * a method, `if (this.disabled) return`.
 *
 * Deliberately absent: fields that only constants are put in. Whoever calls the method that does so may have asked.
 */
import type { ClassIr, FunctionId, MemberIr, ModuleIr, NodeId, PropNode } from '../../flow/ir.ts';
import { type At, at, type Inquiry, nested, nodeOf, sibling } from '../inquiry.ts';
import { either, type Outcome, UNKNOWN } from '../outcome.ts';
import { answered, further, passes, type Reduction } from './reduction.ts';

/** Classes that a field is looked for in, from the one where it is read to those that it extends. */
const MAXIMUM_BASES = 3;
const MAXIMUM_VALUES = 8;

export function ofClassField(
  inquiry: Inquiry,
  test: At,
  node: PropNode,
  when: boolean,
  inner: Reduction,
): Outcome {
  const found = declaredField(inquiry, test, node);
  if (found === undefined) return UNKNOWN;
  const { file, member } = found;
  if (member.kind === 'getter' && member.fn !== undefined)
    return answered(inquiry, { file, fn: member.fn }, test, when, inner);
  const values = valuesOf(member);
  const module = inquiry.flow.module(file);
  if (module === undefined || values.length > MAXIMUM_VALUES) return UNKNOWN;
  const outcomes = values.map((value) => {
    const put = further(inquiry, at({ file, node: value }, undefined), when, inner);
    const cond = conditionOf(module, member.name, value);
    if (put.is !== 'always' || cond === -1) return put;
    // `if (options.consent) this.enabled = true;`: the constant says what the conditions around it say.
    const reached = nested(inquiry, UNKNOWN, () => inner.reducer.reached(inquiry, file, cond, undefined));
    return reached.is === 'unknown' ? put : reached;
  });
  if (!outcomes.some(({ is }) => is === 'yes' || is === 'no' || is === 'waived')) return UNKNOWN;
  return outcomes.some(({ is }) => is === 'always') ? UNKNOWN : either(outcomes, passes(inquiry, test));
}

function valuesOf({ assigned, init }: MemberIr): readonly NodeId[] {
  return init === undefined ? assigned : [init, ...assigned];
}

/** The field of this name that the class around the place declares, or one that it extends. */
function declaredField(
  inquiry: Inquiry,
  test: At,
  { base, name }: PropNode,
): { readonly file: string; readonly member: MemberIr } | undefined {
  const owner = nodeOf(inquiry, sibling(test, base));
  let { file } = test;
  let cls = owner?.k === 'this' ? classAround(inquiry.flow.module(file), owner.binder) : undefined;
  for (let bases = 0; cls !== undefined && bases <= MAXIMUM_BASES; bases += 1) {
    const member = cls.members.find((each) => each.name === name && !each.isStatic);
    if (member !== undefined) return { file, member };
    const [extended] = cls.extends === undefined ? [] : inquiry.flow.origins({ file, node: cls.extends });
    const declared = extended === undefined ? undefined : nodeOf(inquiry, extended);
    if (extended === undefined || declared?.k !== 'class') return undefined;
    file = extended.file;
    cls = inquiry.flow.module(file)?.classes[declared.target];
  }
  return undefined;
}

function classAround(module: ModuleIr | undefined, binder: FunctionId): ClassIr | undefined {
  const record = module?.functions[binder];
  return record?.class === undefined || record.isStatic ? undefined : module?.classes[record.class];
}

/** The condition under which a value is put in a field. */
function conditionOf({ functions, nodes }: ModuleIr, name: string, value: NodeId): number {
  for (const { writes } of functions)
    for (const id of writes) {
      const write = nodes[id];
      if (write?.k === 'write' && write.key === name && write.value === value) return write.cond;
    }
  return -1;
}
