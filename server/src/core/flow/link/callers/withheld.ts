/**
 * Whether anybody hands over what a parameter may hold by its type: `tokens?: string` of a function whose every caller
 * leaves it out, an address that is a constant in every call.
 *
 * Only an answer for all callers counts, so what is called in ways that are not followed (as a callback, over a channel)
 * or not seen (an exported function that only its own file calls) is taken to be handed everything. The words of the
 * calls answer: literals, constants, settings of the process, parameters that are handed on. So do the words of functions
 * of the project whose result is handed over, where they write it out: `notify(toView(member))`.
 *
 * Deliberately absent: what other calls inside arguments give back. It would be worked out for every caller of every
 * parameter.
 */
import type { CallNode, FunctionId, NodeId, ValueNode } from '../../ir.ts';
import type { FunctionRef, NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import { type ParamPath, paramKey, type TypeRef } from '../values.ts';
import type { CallSite } from './call-sites.ts';
import { usedValues } from './used-values.ts';

/** Steps that a value is followed back, and callers of one function. */
const MAXIMUM_DEPTH = 24;
const MAXIMUM_SITES = 60;
/** Ways out of one function whose result is handed over. */
const MAXIMUM_RETURNS = 6;

export class Withheld {
  readonly #evaluator: Evaluator;
  readonly #callersOf: (fn: FunctionRef) => readonly CallSite[];
  /** Of parameters whether all callers leave them out, of functions whether nothing is at a place in their result. */
  readonly #answers = new Map<string, boolean>();
  /** Questions that are being answered, outermost first. */
  readonly #asked: string[] = [];
  /** The outermost of them that an answer inside took for granted. */
  #assumed = Number.POSITIVE_INFINITY;

  constructor(evaluator: Evaluator, callersOf: (fn: FunctionRef) => readonly CallSite[]) {
    this.#evaluator = evaluator;
    this.#callersOf = callersOf;
  }

  /** No caller hands it over, and all callers are known. */
  includes(param: ParamPath): boolean {
    return this.#isWithheld(param, 0);
  }

  #isWithheld(param: ParamPath, depth: number): boolean {
    return this.#answer(paramKey(param), () => depth <= MAXIMUM_DEPTH && this.#ask(param, depth));
  }

  /** Answers a question once; `ask` is the way to, and may come upon the same question again. */
  #answer(key: string, ask: () => boolean): boolean {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    // A function that calls itself adds nothing to what others hand it, nor to what it gives back otherwise.
    const open = this.#asked.indexOf(key);
    if (open >= 0) {
      this.#assumed = Math.min(this.#assumed, open);
      return true;
    }
    const outer = this.#assumed;
    const own = this.#asked.push(key) - 1;
    this.#assumed = own;
    const answer = ask();
    this.#asked.pop();
    // A yes that rests on what was assumed of a question that is still open is asked again when that is answered.
    const isFinal = this.#assumed >= own;
    if (!answer || isFinal) this.#answers.set(key, answer);
    this.#assumed = answer && !isFinal ? Math.min(outer, this.#assumed) : outer;
    return answer;
  }

  #ask(param: ParamPath, depth: number): boolean {
    const { file, fn, index, path } = param;
    // Elements have no name to look for.
    if (path.includes('[]')) return false;
    const declaration = this.#evaluator.fn(file, fn);
    const declared = declaration.params[index];
    if (declared === undefined || declared.rest) return false;
    if (declared.type !== undefined && this.#lacks({ file, type: declared.type }, path)) return true;
    if (declared.fallback !== undefined && this.#hands(file, declared.fallback, path, depth)) return false;
    if (declaration.decorators.length > 0 || this.#isOpenToClients(param)) return false;
    const sites = this.#callersOf({ file, fn });
    if (sites.length === 0 || sites.length > MAXIMUM_SITES) return false;
    if (sites.some(({ argument, channel }) => argument !== undefined || channel !== undefined)) return false;
    if (this.#mayBeCalledElsewhere(param) && sites.every((site) => site.file === file)) return false;
    const files = new Set([file, ...sites.map((site) => site.file)]);
    if ([...files].some((each) => this.#isUsedAsValue(each, param))) return false;
    return sites.every((site) => {
      const node = this.#evaluator.node(site.file, site.node);
      if (node.k === 'jsx') return index > 0 || !this.#hands(site.file, node.props, path, depth);
      if (node.k !== 'call') return false;
      if (node.args.slice(0, index + 1).some(({ spread }) => spread)) return false;
      const arg = node.args[index];
      return (
        arg === undefined ||
        !this.#hands(site.file, arg.value, path, depth) ||
        this.#isOtherAlternative(site.file, node, arg.value, path)
      );
    });
  }

  /** `if (isTick(event)) trace(event)`: of what is left of a union there, nothing has such a field. */
  #isOtherAlternative(file: string, call: CallNode, arg: NodeId, path: readonly string[]): boolean {
    const { narrowing } = this.#evaluator;
    if (path.length === 0 || narrowing.at(file, call.fn, call.cond).length === 0) return false;
    const frame = this.#evaluator.rootFrame(file, call.fn);
    const value = this.#evaluator.evaluate(frame, arg);
    const left = narrowing.handedOn(value, frame, arg, call);
    return (
      left.atoms.length < value.atoms.length &&
      left.atoms.every((atom) => atom.a === 'open' && atom.type !== undefined && this.#lacks(atom.type, path))
    );
  }

  /** Whether a type says that there is nothing at the end of the path. */
  #lacks(type: TypeRef, [name = '', ...rest]: readonly string[]): boolean {
    const { types } = this.#evaluator;
    const structure = types.resolved(type);
    // What it has of a library's type (`InferSchemaType<...>`) is not known here.
    const isOpen = structure.s === 'object' && (structure.index ?? structure.bases?.[0]) !== undefined;
    if (structure.s !== 'object' || isOpen) return false;
    const members = types.membersOf(structure);
    const member = members?.get(name);
    if (member === undefined) return members !== undefined && members.size > 0;
    return rest.length > 0 && member.type !== undefined && this.#lacks(member.type, rest);
  }

  /** Whoever uses the page may call a server action with anything. */
  #isOpenToClients({ file, fn }: ParamPath): boolean {
    const own = this.#evaluator.fn(file, fn).directives;
    const ofModule = this.#evaluator.module(file).functions[0]?.directives ?? [];
    return [...own, ...ofModule].includes('use server');
  }

  /** In this file it is used other than by calling it. */
  #isUsedAsValue(file: string, { file: home, fn }: ParamPath): boolean {
    const { functions, imports } = usedValues(this.#evaluator.module(file));
    if (file === home) return functions.has(fn);
    return [...imports].some((index) => {
      const target = this.#evaluator.graph.imported(file, index);
      return target?.to === 'node' && target.file === home && this.#isFunction(target.file, target.node, fn);
    });
  }

  #isFunction(file: string, id: NodeId, fn: FunctionId): boolean {
    const { nodes } = this.#evaluator.module(file);
    let node = nodes[id];
    while (node?.k === 'binding' && node.value !== undefined) node = nodes[node.value];
    return node?.k === 'function' && node.target === fn;
  }

  /** Something else than this program may import it, such as a framework that reads routes. */
  #mayBeCalledElsewhere({ file, fn }: ParamPath): boolean {
    const module = this.#evaluator.module(file);
    let outer = this.#evaluator.fn(file, fn);
    let id = fn;
    while (outer.parent > 0) {
      id = outer.parent;
      outer = this.#evaluator.fn(file, id);
    }
    if (outer.class !== undefined) return true;
    return module.exports.some((entry) => {
      if (entry.e !== 'value' && entry.e !== 'assign') return false;
      let node = module.nodes[entry.node];
      while (node?.k === 'binding' && node.value !== undefined) node = module.nodes[node.value];
      return node?.k === 'function'
        ? node.target === id
        : node?.k === 'object' || outer.passedTo !== undefined;
    });
  }

  /** Whether a value may have something at the end of the path, as far as its own words say; what they do not say is yes. */
  #hands(file: string, id: NodeId, path: readonly string[], depth: number): boolean {
    const node = this.#evaluator.node(file, id);
    if (depth > MAXIMUM_DEPTH) return true;
    const go = (next: NodeId, along = path): boolean => this.#hands(file, next, along, depth + 1);
    switch (node.k) {
      case 'const':
        return false;
      case 'template':
        return path.length > 0 || node.tag !== undefined || node.parts.some((part) => go(part));
      case 'logical':
        return go(node.right) || (node.op !== '&&' && go(node.left));
      case 'conditional':
        return go(node.then) || go(node.else);
      case 'phi':
        return node.inputs.some((input) => go(input));
      case 'cast':
      case 'await':
        return go(node.operand);
      case 'cell': {
        const [only, ...others] = this.#evaluator.module(file).cells[node.cell]?.definitions ?? [];
        return only === undefined || others.length > 0 || go(only);
      }
      case 'call':
        return path.length === 0 || this.#gives({ file, node: id }, node, path, depth);
      case 'binding':
        return (
          (node.value === undefined && node.fallback === undefined) ||
          (node.value !== undefined && go(node.value)) ||
          (node.fallback !== undefined && go(node.fallback))
        );
      case 'prop':
        return !this.#isConfigured(file, node.base) && go(node.base, [node.name, ...path]);
      case 'update':
        if (node.mode !== 'set' || node.key === undefined || path.length === 0) return true;
        if (node.key !== path[0]) return go(node.base);
        return node.value === undefined || go(node.value, path.slice(1));
      case 'object':
        return path.length === 0 || this.#entriesHand(file, node, path, depth);
      case 'param':
        return !this.#isWithheld({ file, fn: node.fn, index: node.index, path }, depth + 1);
      case 'import': {
        const target = this.#evaluator.graph.imported(file, node.index);
        return target?.to !== 'node' || this.#hands(target.file, target.node, path, depth + 1);
      }
      case 'global':
        return node.name !== 'undefined';
      default:
        return true;
    }
  }

  /** Whether what a call gives back may have something at the end of the path: no, where its functions write it out. */
  #gives(ref: NodeRef, call: CallNode, path: readonly string[], depth: number): boolean {
    const frame = this.#evaluator.rootFrame(ref.file, call.fn);
    const { atoms } = this.#evaluator.evaluate(frame, call.callee);
    return (
      call.isNew ||
      atoms.length === 0 ||
      atoms.some((atom) => atom.a !== 'fn' || this.#functionGives(atom, path, depth))
    );
  }

  #functionGives({ file, fn }: FunctionRef, path: readonly string[], depth: number): boolean {
    const { returns, isGenerator } = this.#evaluator.fn(file, fn);
    const isKnown = !isGenerator && returns.length > 0 && returns.length <= MAXIMUM_RETURNS;
    return (
      !isKnown ||
      !this.#answer(`${file}#${fn}()${path.join('.')}`, () =>
        returns.every((id) => !this.#hands(file, id, path, depth + 1)),
      )
    );
  }

  #entriesHand(
    file: string,
    { props }: ValueNode & { readonly k: 'object' },
    [name = '', ...rest]: readonly string[],
    depth: number,
  ): boolean {
    for (let i = props.length - 1; i >= 0; i -= 1) {
      const prop = props[i];
      if (prop === undefined) continue;
      if (prop.p === 'spread') {
        if (this.#hands(file, prop.value, [name, ...rest], depth + 1)) return true;
      } else if (prop.p === 'computed') return true;
      else if (prop.key === name) return prop.p !== 'value' || this.#hands(file, prop.value, rest, depth + 1);
    }
    return false;
  }

  /** `process.env`, `import.meta.env`. */
  #isConfigured(file: string, id: NodeId): boolean {
    const node = this.#evaluator.node(file, id);
    if (node.k !== 'prop' || node.name !== 'env') return false;
    const base = this.#evaluator.node(file, node.base);
    return (base.k === 'global' && base.name === 'process') || base.k === 'opaque';
  }
}
