/**
 * Between which values a value chooses, as its declared type says: `'granted' | 'denied' | 'unset'`, `boolean` that may be
 * left out. For guards: a comparison with one of them lets the others through.
 *
 * Deliberately absent: what the values mean (`guards`).
 */
import type { FunctionId, NodeId, ValueNode } from '../../ir.ts';
import type { Choice, NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Member } from '../types/structure.ts';
import type { Atom, TypeRef } from '../values.ts';

const MAXIMUM_DEPTH = 8;

export class Choices {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  of(ref: NodeRef, depth = 0): Choice | undefined {
    const node = this.#evaluator.node(ref.file, ref.node);
    const at = (id: NodeId): Choice | undefined => this.of({ file: ref.file, node: id }, depth + 1);
    if (depth > MAXIMUM_DEPTH) return undefined;
    switch (node.k) {
      case 'binding': {
        // A default stands for what is left out, and only for that.
        if (node.fallback !== undefined) return undefined;
        if (node.declaration === 'param' && node.value !== undefined) return at(node.value);
        if (node.type !== undefined) return this.#ofType({ file: ref.file, type: node.type }, depth);
        return node.value === undefined ? undefined : at(node.value);
      }
      case 'cast': {
        if (node.how === 'satisfies' || node.how === 'const') return at(node.operand);
        if (node.type !== undefined) return this.#ofType({ file: ref.file, type: node.type }, depth);
        const inner = at(node.operand);
        return inner === undefined ? undefined : { ...inner, nothing: false };
      }
      case 'param':
        return this.#ofParameter(ref.file, node.fn, node.index, depth);
      case 'prop':
        return this.#ofProperty(ref.file, node, depth);
      case 'await': {
        const operand = this.#evaluator.node(ref.file, node.operand);
        return operand.k === 'call' ? this.#ofCall(ref.file, node.operand, depth) : undefined;
      }
      case 'call':
        return this.#ofCall(ref.file, ref.node, depth);
      default:
        return undefined;
    }
  }

  #ofParameter(file: string, fn: FunctionId, index: number, depth: number): Choice | undefined {
    const param = this.#evaluator.fn(file, fn).params[index];
    if (param === undefined || param.fallback !== undefined || param.rest) return undefined;
    const env = this.#evaluator.rootFrame(file, fn).typeEnv;
    const typed = param.type === undefined ? undefined : this.#ofType({ file, type: param.type, env }, depth);
    return param.optional ? either(typed ?? OPEN, ABSENT) : typed;
  }

  #ofProperty(file: string, node: ValueNode & { k: 'prop' }, depth: number): Choice | undefined {
    const frame = this.#evaluator.rootFrame(file, node.fn);
    const declared = this.#declaredOf(file, node.base);
    const member = declared && this.#evaluator.types.members(declared)?.get(node.name);
    if (member !== undefined) {
      const said = this.#ofMember(member, depth);
      return said !== undefined && this.#isOptionalChain(file, node) ? either(said, ABSENT) : said;
    }
    const base = this.#evaluator.evaluate(frame, node.base);
    const choices = base.atoms.map((atom): Choice | undefined => {
      const members = this.#membersOf(atom);
      if (members !== undefined) return this.#ofMember(members.get(node.name), depth);
      const isEmpty = atom.a === 'object' && atom.entries.length === 0;
      return isEmpty || (atom.a === 'const' && atom.value === undefined) ? ABSENT : undefined;
    });
    const known = choices.filter((choice) => choice !== undefined);
    const first = known[0];
    if (first === undefined) return node.optional ? either(OPEN, ABSENT) : undefined;
    const joined = known.slice(1).reduce(either, first);
    const whole = known.length < choices.length ? either(joined, OPEN) : joined;
    return this.#isOptionalChain(file, node) ? either(whole, ABSENT) : whole;
  }

  /** What a variable or a function is declared to hold or give, whatever it starts with: `let state: State = { ... }`. */
  #declaredOf(file: string, id: NodeId): TypeRef | undefined {
    const node = this.#evaluator.node(file, id);
    if (node.k === 'binding' && node.declaration !== 'param' && node.type !== undefined)
      return { file, type: node.type };
    const awaited = node.k === 'await' ? node.operand : id;
    return this.#evaluator.node(file, awaited).k === 'call' ? this.#returnedBy(file, awaited) : undefined;
  }

  /** `user.settings?.consent.analytics`: nothing when a step before it is. */
  #isOptionalChain(file: string, node: ValueNode): boolean {
    if (node.k !== 'prop') return false;
    return node.optional || this.#isOptionalChain(file, this.#evaluator.node(file, node.base));
  }

  #membersOf(atom: Atom): ReadonlyMap<string, Member> | undefined {
    const { types } = this.#evaluator;
    if (atom.a === 'open' && atom.type !== undefined) return types.members(atom.type);
    return atom.a === 'instance' ? types.classMembers(atom.file, atom.cls, atom.env) : undefined;
  }

  #ofMember(member: Member | undefined, depth: number): Choice | undefined {
    if (member?.type === undefined || member.method) return undefined;
    const typed = this.#ofType(member.type, depth) ?? OPEN;
    return member.optional === true ? either(typed, ABSENT) : typed;
  }

  #ofCall(file: string, call: NodeId, depth: number): Choice | undefined {
    const returned = this.#returnedBy(file, call);
    return returned === undefined ? undefined : this.#ofType(returned, depth);
  }

  /** What a function is declared to give back, awaited. */
  #returnedBy(file: string, call: NodeId): TypeRef | undefined {
    const node = this.#evaluator.node(file, call);
    if (node.k !== 'call') return undefined;
    const frame = this.#evaluator.rootFrame(file, node.fn);
    const functions = this.#evaluator.calls.functionsOf({ file, node: call }, frame);
    const [only] = functions;
    if (only === undefined || functions.length > 1) return undefined;
    const { returnType } = this.#evaluator.fn(only.file, only.fn);
    if (returnType === undefined) return undefined;
    const inner = returnType.t === 'ref' && returnType.name === 'Promise' ? returnType.args[0] : returnType;
    return inner === undefined ? undefined : { file: only.file, type: inner };
  }

  /** Reads the type as written: resolved, a union no longer tells which values there are. */
  #ofType({ file, type, env }: TypeRef, depth: number): Choice | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    switch (type.t) {
      case 'literal':
        if (type.value === null) return ABSENT;
        return typeof type.value === 'string' ? { nothing: false, texts: [type.value] } : OPEN;
      case 'keyword':
        if (['undefined', 'null', 'void'].includes(type.name)) return ABSENT;
        return ['any', 'unknown', 'never'].includes(type.name) ? undefined : OPEN;
      case 'union': {
        const each = type.types.map((inner) => this.#ofType({ file, type: inner, env }, depth + 1) ?? OPEN);
        const [first, ...rest] = each;
        return first === undefined ? undefined : rest.reduce(either, first);
      }
      case 'ref': {
        // What a type parameter stands for, or has to be at least.
        const bound = type.to.in === 'parameter' ? env?.get(type.name) : undefined;
        if (bound !== undefined) return this.#ofType(bound, depth + 1);
        const found = this.#evaluator.types.graph.type(file, type.to, type.name);
        if (found?.to !== 'type') return OPEN;
        const declaration = this.#evaluator.program.module(found.file)?.types[found.id];
        return declaration?.kind === 'alias' || declaration?.kind === 'enum'
          ? this.#ofType({ file: found.file, type: declaration.type }, depth + 1)
          : OPEN;
      }
      default:
        return OPEN;
    }
  }
}

const ABSENT: Choice = { nothing: true, texts: [] };
const OPEN: Choice = { nothing: false, texts: undefined };

function either(left: Choice, right: Choice): Choice {
  return {
    nothing: left.nothing || right.nothing,
    texts:
      left.texts === undefined || right.texts === undefined ? undefined : [...left.texts, ...right.texts],
  };
}
