/**
 * Columns that a hook fills before a new record is written: `@BeforeInsert() end() { this.expiresAt = ... }` of an entity, and
 * `beforeInsert(event: InsertEvent<Pass>) { event.entity.expiresAt = ... }` of a subscriber. No write call names them.
 */

import type { ClassIr, ConditionId, FunctionIr, ModuleIr, NodeId, TypeIr } from '../flow/ir.ts';
import type { FileSummary, Flow } from '../flow/model.ts';
import { behind, nameOf } from '../program/schemas/read.ts';
import { splitWords } from '../text/words.ts';
import { normalName } from './purge.ts';

interface Filled {
  readonly entities: readonly string[];
  readonly column: string;
}

/** What a hook runs before, by the last word of its name or decorator: `beforeEntityCreate`, `@BeforeInsert()`. */
const writings = new Set(['create', 'insert', 'persist', 'save', 'upsert']);
/** What an event calls the record that it is about. */
const HELD = 'entity';

export const filledColumns: FileSummary<readonly Filled[]> = {
  name: 'columns filled by hooks',
  make: (flow, file) => {
    const ir = flow.module(file);
    return ir === undefined ? [] : ir.functions.flatMap((fn) => filledBy(ir, fn));
  },
};

/** Whether a column of an entity is set before each new record is written. */
export function isFilledByHook(flow: Flow, names: readonly string[], column: string): boolean {
  const keys = new Set(names.filter((name) => name !== '').map(normalName));
  return [...flow.perFile(filledColumns).values()].some((list) =>
    list.some((filled) => filled.column === column && filled.entities.some((entity) => keys.has(entity))),
  );
}

function filledBy(ir: ModuleIr, fn: FunctionIr): readonly Filled[] {
  const cls = fn.class === undefined ? undefined : ir.classes[fn.class];
  if (cls === undefined || fn.kind !== 'method') return [];
  const isOwn = decoratorsOf(ir, cls, fn).some((name) => isBeforeWriting(name));
  if (!isOwn && !(isBeforeWriting(fn.name) && isSubscriber(ir, cls))) return [];
  const record: Hooked = { ir, isOwn };
  const entities = [...new Set((isOwn ? [cls.name ?? ''] : handedTo(cls, fn)).map(normalName))];
  return fn.writes.flatMap((id): readonly Filled[] => {
    const write = ir.nodes[id];
    if (write?.k !== 'write' || write.key === undefined) return [];
    const isEver = isRecord(record, write.base) && isWheneverEmpty(record, write.cond, write.key);
    return isEver && !mayBeNothing(ir, write.value) ? [{ entities, column: write.key }] : [];
  });
}

/** `@EventSubscriber()`, `implements EntitySubscriberInterface<Pass>`: any other class may have a method `beforeSave`. */
function isSubscriber(ir: ModuleIr, cls: ClassIr): boolean {
  const names = [
    ...cls.decorators.map(({ node }) => decoratorName(ir, node)),
    ...cls.implements.flatMap((type) => (type.t === 'ref' ? [type.name] : [])),
    cls.extends === undefined ? undefined : nameOf(ir, cls.extends),
  ];
  return names.some((name) => splitWords(name ?? '').includes('subscriber'));
}

function decoratorsOf(ir: ModuleIr, cls: ClassIr, fn: FunctionIr): readonly (string | undefined)[] {
  const member = cls.members.find((each) => each.fn !== undefined && ir.functions[each.fn] === fn);
  return [...fn.decorators, ...(member?.decorators ?? [])].map(({ node }) => decoratorName(ir, node));
}

function decoratorName(ir: ModuleIr, node: NodeId): string | undefined {
  const decorator = ir.nodes[node];
  return nameOf(ir, decorator?.k === 'call' ? decorator.callee : node);
}

function isBeforeWriting(name: string | undefined): boolean {
  const words = splitWords(name ?? '');
  return words[0] === 'before' && writings.has(words.at(-1) ?? '');
}

/** `TrialRequest`, and `Climber` of `InsertEvent<Climber>`; else what the subscriber is one of. */
function handedTo(cls: ClassIr, fn: FunctionIr): readonly string[] {
  const [first] = fn.params;
  const own = first?.type === undefined ? [] : namesIn(first.type);
  return own.length > 0 ? own : [...cls.extendsArgs, ...cls.implements].flatMap(namesIn);
}

function namesIn(type: TypeIr): readonly string[] {
  if (type.t === 'union') return type.types.flatMap(namesIn);
  return type.t === 'ref' ? [type.name, ...type.args.flatMap(namesIn)] : [];
}

/** What a hook is given: `this` of an entity, or what a subscriber is told. */
interface Hooked {
  readonly ir: ModuleIr;
  readonly isOwn: boolean;
}

/** The record itself (`this`, `entity`), or what an event holds of it (`event.entity`); every value is looked at once. */
function isRecord({ ir, isOwn }: Hooked, record: NodeId): boolean {
  const seen = new Set<NodeId>();
  const visit = (id: NodeId | undefined): boolean => {
    const node = id === undefined || seen.has(id) ? undefined : ir.nodes[id];
    if (id === undefined || node === undefined) return false;
    seen.add(id);
    switch (node.k) {
      case 'this':
        return isOwn;
      case 'param':
        return !isOwn && node.index === 0;
      case 'prop':
        return !isOwn && node.name === HELD && visit(node.base);
      case 'binding':
        return visit(node.value);
      case 'update':
        return visit(node.base);
      case 'phi':
        return node.inputs.some(visit);
      case 'cast':
        return visit(node.operand);
      default:
        return false;
    }
  };
  return visit(record);
}

/** Whether a condition always holds for a record whose column is still empty: `if (!this.expiresAt)`, `if (entity)`. */
function isWheneverEmpty(hooked: Hooked, cond: ConditionId, column: string): boolean {
  const { ir } = hooked;
  for (let at = ir.conditions[cond]; at !== undefined; at = ir.conditions[at.parent])
    if (at.how !== 'ran' && !saysEmpty(hooked, at.test, at.when, column)) return false;
  return true;
}

function saysEmpty(hooked: Hooked, test: NodeId, when: boolean, column: string): boolean {
  const { ir } = hooked;
  const id = behind(ir, test);
  const node = ir.nodes[id];
  switch (node?.k) {
    case 'unary':
      return node.op === '!' && saysEmpty(hooked, node.operand, !when, column);
    case 'binary': {
      const isEqual = node.op === '===' || node.op === '==';
      if ((!isEqual && node.op !== '!==' && node.op !== '!=') || !isNothing(ir, node.right)) return false;
      return saysEmpty(hooked, node.left, isEqual ? !when : when, column);
    }
    case 'prop':
      if (node.name === column && isRecord(hooked, node.base)) return !when;
      return when && isRecord(hooked, id);
    default:
      return when && isRecord(hooked, id);
  }
}

/** `null as never`, `isShort ? end : undefined`. */
function mayBeNothing(ir: ModuleIr, value: NodeId): boolean {
  const id = behind(ir, value);
  const node = ir.nodes[id];
  if (node?.k === 'conditional') return mayBeNothing(ir, node.then) || mayBeNothing(ir, node.else);
  return isNothing(ir, id);
}

function isNothing(ir: ModuleIr, value: NodeId): boolean {
  const node = ir.nodes[behind(ir, value)];
  return node?.k === 'const' && (node.value ?? null) === null;
}
