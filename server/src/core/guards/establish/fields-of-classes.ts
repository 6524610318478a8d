/**
 * What a field of a class holds: what its constructor and its methods put there, and whoever else has its object.
 * `this.disabled = !options.consent` and, in a method, `if (this.disabled) return`.
 *
 * Deliberately absent: fields that only constants are put in (whoever calls the method that does so may have asked), and
 * objects of which nobody sees what class they are of.
 */
import type { ClassId, FunctionId, MemberIr, ModuleIr, NodeId, PropNode, WriteNode } from '../../flow/ir.ts';
import type { FileSummary, NodeRef } from '../../flow/model.ts';
import { type At, at, type Inquiry, nested, nodeOf, sibling } from '../inquiry.ts';
import { either, type Outcome, UNKNOWN } from '../outcome.ts';
import { answered, further, passes, type Reduction } from './reduction.ts';

/** Classes that a field is looked for in, from the one where it is read to those that it extends. */
const MAXIMUM_BASES = 3;
const MAXIMUM_VALUES = 8;
/** Steps from a value to the parameter that it is read from. */
const MAXIMUM_PATH = 20;

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
  const values = [...ownValues(inquiry, found), ...valuesFromOutside(inquiry, found)];
  if (values.length > MAXIMUM_VALUES || isMergedInto(inquiry, found)) return UNKNOWN;
  const outcomes = values.map(({ node: value, file: where, cond }) => {
    const from = at({ file: where, node: value }, undefined);
    if (isOfAnotherCall(inquiry, from, found)) return UNKNOWN;
    const put = further(inquiry, from, when, inner);
    if (put.is !== 'always' || cond === -1) return put;
    // `if (options.consent) this.enabled = true;`: the constant says what the conditions around it say.
    const reached = nested(inquiry, UNKNOWN, () => inner.reducer.reached(inquiry, where, cond, undefined));
    return reached.is === 'unknown' ? put : reached;
  });
  if (!outcomes.some(({ is }) => is === 'yes' || is === 'no' || is === 'waived')) return UNKNOWN;
  return outcomes.some(({ is }) => is === 'always') ? UNKNOWN : either(outcomes, passes(inquiry, test));
}

/** What is put in a field, and the condition under which it is. */
interface Put {
  readonly file: string;
  readonly node: NodeId;
  readonly cond: number;
}

interface Field {
  readonly file: string;
  readonly cls: ClassId;
  readonly member: MemberIr;
}

/** The field of this name that the class around the place declares, or one that it extends. */
function declaredField(inquiry: Inquiry, test: At, { base, name }: PropNode): Field | undefined {
  const owner = nodeOf(inquiry, sibling(test, base));
  const around = owner?.k === 'this' ? classAround(inquiry.flow.module(test.file), owner.binder) : undefined;
  if (around === undefined) return undefined;
  for (const { file, cls } of withBases(inquiry, { file: test.file, cls: around })) {
    const member = inquiry.flow
      .module(file)
      ?.classes[cls]?.members.find((each) => each.name === name && !each.isStatic);
    if (member !== undefined) return { file, cls, member };
  }
  return undefined;
}

interface ClassAt {
  readonly file: string;
  readonly cls: ClassId;
}

/** A class and those that it extends. */
function withBases(inquiry: Inquiry, from: ClassAt): readonly ClassAt[] {
  const found = [from];
  let { file, cls } = from;
  for (let bases = 0; bases < MAXIMUM_BASES; bases += 1) {
    const above = inquiry.flow.module(file)?.classes[cls]?.extends;
    const [extended] = above === undefined ? [] : inquiry.flow.origins({ file, node: above });
    const declared = extended === undefined ? undefined : nodeOf(inquiry, extended);
    if (extended === undefined || declared?.k !== 'class') break;
    ({ file } = extended);
    cls = declared.target;
    found.push({ file, cls });
  }
  return found;
}

function classAround(module: ModuleIr | undefined, binder: FunctionId): ClassId | undefined {
  const record = module?.functions[binder];
  return record?.isStatic ? undefined : record?.class;
}

function ownValues(inquiry: Inquiry, { file, member: { assigned, init, name } }: Field): readonly Put[] {
  const module = inquiry.flow.module(file);
  const values = init === undefined ? assigned : [init, ...assigned];
  return values.map((node) => ({
    file,
    node,
    cond: module === undefined ? -1 : conditionOf(module, name, node),
  }));
}

/** The names of fields that each file sets: where it is worth looking for whoever sets one from outside. */
export const fieldsSet: FileSummary<readonly string[]> = {
  name: 'fields set',
  make: (flow, file) => [...new Set(writesIn(flow.module(file)).map(({ key }) => key))].sort(),
};

/** `tracker.enabled = true` of whoever has the object, and `this.enabled = true` of a class that extends the field's. */
function valuesFromOutside(inquiry: Inquiry, field: Field): readonly Put[] {
  const found: Put[] = [];
  for (const [file, names] of inquiry.flow.perFile(fieldsSet)) {
    if (!names.includes(field.member.name)) continue;
    for (const { key, base, value, cond } of writesIn(inquiry.flow.module(file))) {
      if (key !== field.member.name || found.length > MAXIMUM_VALUES) continue;
      if (isOutside(inquiry, { file, node: base }, field)) found.push({ file, node: value, cond });
    }
  }
  return found;
}

function isOutside(inquiry: Inquiry, base: NodeRef, field: Field): boolean {
  const module = inquiry.flow.module(base.file);
  const owner = nodeOf(inquiry, base);
  const isField = ({ file, cls }: ClassAt): boolean => file === field.file && cls === field.cls;
  if (owner?.k === 'this') {
    const cls = classAround(module, owner.binder);
    if (cls === undefined || isField({ file: base.file, cls })) return false;
    return withBases(inquiry, { file: base.file, cls }).some(isField);
  }
  return inquiry.flow.classes(base).some((each) => withBases(inquiry, each).some(isField));
}

/** `Object.assign(this, options)`, unless what is merged in is known to have no such field. */
function isMergedInto(inquiry: Inquiry, { file, cls, member }: Field): boolean {
  const module = inquiry.flow.module(file);
  return (module?.functions ?? []).some(({ calls }) =>
    calls.some((id) => {
      const node = module?.nodes[id];
      const callee = node?.k === 'call' ? module?.nodes[node.callee] : undefined;
      const [target, ...sources] = node?.k === 'call' ? node.args : [];
      const whose = target === undefined ? undefined : module?.nodes[target.value];
      if (callee?.k !== 'prop' || callee.name !== 'assign' || whose?.k !== 'this') return false;
      if (classAround(module, whose.binder) !== cls) return false;
      return sources.some(({ value }) => {
        const fields = inquiry.flow.requiredFields({ file, node: value });
        return fields.length === 0 || fields.includes(member.name);
      });
    }),
  );
}

/**
 * What a method of the class put there of its own parameter, `signIn(user) { this.allowed = user.consent; }`, says nothing
 * of whomever another method is handed.
 */
function isOfAnotherCall(inquiry: Inquiry, value: At, { cls, file }: Field): boolean {
  const asked = rootParameter(inquiry, value);
  if (asked === undefined || !asked.isInside) return false;
  const isOfConstructor = value.file === file && inquiry.flow.module(file)?.classes[cls]?.ctor === asked.fn;
  if (isOfConstructor) return false;
  const { isPerson } = inquiry.context;
  return inquiry.persons.some((person) => {
    const sent = rootParameter(inquiry, person);
    if (sent === undefined || (person.file === value.file && sent.fn === asked.fn)) return false;
    // A record of somebody, and no settings.
    return isPerson(asked.name) || isPerson(asked.type) || (asked.type !== '' && asked.type === sent.type);
  });
}

interface Root {
  readonly fn: FunctionId;
  readonly name: string;
  readonly type: string;
  /** The value is a field of it. */
  readonly isInside: boolean;
}

/** The parameter that a value is read from. */
function rootParameter(inquiry: Inquiry, from: At): Root | undefined {
  let current = from;
  let isInside = false;
  for (let i = 0; i < MAXIMUM_PATH; i += 1) {
    const node = nodeOf(inquiry, current);
    if (node?.k === 'param') {
      const record = inquiry.flow.module(current.file)?.functions[node.fn]?.params[node.index];
      const type = record?.type?.t === 'ref' ? record.type.name : '';
      return { fn: node.fn, name: record?.name ?? '', type, isInside };
    }
    if (node?.k === 'prop') {
      isInside = true;
      current = sibling(current, node.base);
    } else if (node?.k === 'binding' && node.value !== undefined) current = sibling(current, node.value);
    else if (node?.k === 'cast' || node?.k === 'await' || node?.k === 'unary')
      current = sibling(current, node.operand);
    else return undefined;
  }
  return undefined;
}

function writesIn(module: ModuleIr | undefined): readonly (WriteNode & { readonly key: string })[] {
  return (module?.functions ?? []).flatMap(({ writes }) =>
    writes.flatMap((id) => {
      const write = module?.nodes[id];
      return write?.k === 'write' && write.key !== undefined ? [{ ...write, key: write.key }] : [];
    }),
  );
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
