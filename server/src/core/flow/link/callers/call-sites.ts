/**
 * The calls written in one file, under what they can be found by: the function that a callee plainly names, or the last
 * name of a callee that has to be evaluated.
 */
import type { ChannelRow } from '../../../catalog/row.ts';
import type { FunctionId, ModuleIr, NodeId, TypeIr, ValueNode } from '../../ir.ts';
import type { NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import { PlainNames } from './plain-names.ts';

/** A place that runs a function. `argument`: the function is handed to the call there, at that position. */
export interface CallSite extends NodeRef {
  readonly fn: FunctionId;
  readonly argument?: number;
  /** The call sends on a channel that the function listens to. */
  readonly channel?: ChannelRow;
  /** An error is made there that the function is handed so. */
  readonly thrown?: ThrownAs;
}

/** As a parameter of a function, or as a field of it. */
export interface ThrownAs {
  readonly parameter: number;
  readonly within?: string;
}

/**
 * `direct`: calls of functions that the callee names without a receiver, by function. `members`: calls of members, by name;
 * constructors that have to be evaluated stand under the empty name. `handed`: functions handed to calls, by function and
 * (for members) by name. `computed`: calls whose callee is itself computed (`const info = makeLogger()`), by the name the
 * callee goes by. `element`: calls of what was taken from a list or a pair, under the empty name: there it may have any.
 */
export type SiteKind = 'direct' | 'member' | 'handed' | 'handedMember' | 'computed' | 'element';

export function siteKey(kind: SiteKind, name: string): string {
  return `${kind} ${name}`;
}

export function sameSite(a: CallSite, b: CallSite): boolean {
  return (
    a.node === b.node &&
    a.fn === b.fn &&
    a.argument === b.argument &&
    a.channel?.id === b.channel?.id &&
    a.thrown?.parameter === b.thrown?.parameter &&
    a.thrown?.within === b.thrown?.within &&
    a.file === b.file
  );
}

export function callSitesOf(evaluator: Evaluator, file: string): ReadonlyMap<string, readonly CallSite[]> {
  const reader = new SiteReader(evaluator);
  reader.read(file);
  return reader.found;
}

class SiteReader {
  readonly found = new Map<string, CallSite[]>();
  readonly #evaluator: Evaluator;
  readonly #plain: PlainNames;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#plain = new PlainNames(evaluator);
  }

  read(file: string): void {
    const module = this.#evaluator.program.module(file);
    if (module === undefined) return;
    for (const [fn, declaration] of module.functions.entries()) {
      // What is handed on by its name is asked at the call that takes it.
      if (declaration.handsOn === true) continue;
      for (const id of declaration.calls) {
        const node = module.nodes[id];
        if (node === undefined) continue;
        const site: CallSite = { file, node: id, fn };
        if (node.k === 'jsx') {
          if (typeof node.tag === 'string') continue;
          const target = this.#plain.functionOf(module, node.tag, 0);
          const tag = module.nodes[node.tag];
          if (target !== undefined) this.#add('direct', target, site);
          else if (tag?.k === 'prop') this.#add('member', tag.name, site);
          continue;
        }
        if (node.k !== 'call') continue;
        const callee = module.nodes[node.callee];
        if (node.isNew) {
          const target = this.#constructorOf(module, node.callee, 0);
          if (target !== undefined) this.#add('direct', target, site);
          else if (!this.#isOfLibrary(module, callee)) this.#add('member', '', site);
        } else if (callee?.k === 'super') {
          const target = this.#superConstructor(module, callee.binder);
          if (target !== undefined) this.#add('direct', target, site);
        } else if (callee?.k === 'prop') this.#add('member', callee.name, site);
        else {
          const target = this.#plain.functionOf(module, node.callee, 0);
          const member = target === undefined ? this.#takenFrom(module, node.callee, 0) : undefined;
          if (target === undefined && this.#isElement(module, node.callee, 0)) this.#add('element', '', site);
          const cell = callee?.k === 'cell' ? module.cells[callee.cell] : undefined;
          // `let write = toConsole`, and something else later.
          const isOneOfMany = cell !== undefined && cell.definitions.length > 1;
          if (isOneOfMany) this.#add('computed', cell.name, site);
          if (target !== undefined) this.#add('direct', target, site);
          else if (member !== undefined) this.#add('member', member, site);
          else if (this.#isOfLibrary(module, callee)) {
            // What libraries are called is most of the calls of a page, and none of it runs a function of the project.
          } else if (callee?.k === 'binding') this.#add('computed', callee.name, site);
          else if (callee?.k === 'import')
            this.#add('computed', module.imports[callee.index]?.name ?? '', site);
          else if (callee?.k === 'call') this.#add('computed', '', site);
          else if (cell !== undefined && !isOneOfMany) this.#add('computed', cell.name, site);
        }
        for (const [argument, arg] of node.args.entries())
          if (!arg.spread) this.#argument(module, arg.value, { ...site, argument });
      }
    }
  }

  /**
   * A library's own function or class: imported from it, part of the language, or what one of its calls gave beside the value
   * (`const [open, setOpen] = useState(false)`) that was handed no function and names no type that could be one.
   */
  #isOfLibrary(module: ModuleIr, callee: ValueNode | undefined): boolean {
    if (callee?.k === 'import')
      return this.#evaluator.graph.imported(module.file, callee.index)?.to === 'package';
    if (callee?.k === 'global') return this.#evaluator.builtins.globals.isGlobal(callee.name);
    if (callee?.k !== 'binding' || callee.value === undefined || callee.fallback !== undefined) return false;
    const element = module.nodes[callee.value];
    if (element?.k !== 'element' || element.index === undefined || element.index === 0) return false;
    const call = module.nodes[element.base];
    if (call?.k !== 'call' || call.isNew || !call.typeArgs.every(isPlain)) return false;
    const maker = module.nodes[call.callee];
    return (
      maker?.k === 'import' &&
      call.args.every((arg) => !arg.spread && module.nodes[arg.value]?.k === 'const') &&
      this.#isOfLibrary(module, maker)
    );
  }

  #argument(module: ModuleIr, id: NodeId, site: CallSite): void {
    const value = module.nodes[id];
    if (value?.k === 'cast' && value.literal !== undefined) this.#argument(module, value.operand, site);
    else if (value?.k === 'prop') this.#add('handedMember', value.name, site);
    else if (
      value?.k === 'binding' ||
      value?.k === 'import' ||
      value?.k === 'cell' ||
      // A declared function; a literal is asked through the call it is handed to.
      (value?.k === 'function' && module.functions[value.target]?.passedTo === undefined)
    ) {
      const target = this.#plain.functionOf(module, id, 0);
      if (target !== undefined) this.#add('handed', target, site);
    }
  }

  #add(kind: SiteKind, name: string, site: CallSite): void {
    const key = siteKey(kind, name);
    const list = this.found.get(key);
    if (list === undefined) this.found.set(key, [site]);
    else list.push(site);
  }

  /** The member that a variable was taken from: `send` of `const { send: post } = client`. */
  #takenFrom(module: ModuleIr, id: NodeId, depth: number): string | undefined {
    if (depth > 4) return undefined;
    const node = module.nodes[id];
    if (node?.k === 'prop') return node.name;
    return node?.k === 'binding' && node.value !== undefined
      ? this.#takenFrom(module, node.value, depth + 1)
      : undefined;
  }

  /** Whether a variable was taken from a list: `const [, setLast] = useStored('last', '')`, `for (const each of writers)`. */
  #isElement(module: ModuleIr, id: NodeId, depth: number): boolean {
    const node = depth > 4 ? undefined : module.nodes[id];
    if (node?.k === 'element') return true;
    // `writers.forEach((write) => write(line))`
    if (node?.k === 'param' && node.index === 0) {
      const passed = module.functions[node.fn]?.passedTo;
      const call = passed?.arg === 0 ? module.nodes[passed.call] : undefined;
      const callee = call?.k === 'call' ? module.nodes[call.callee] : undefined;
      return callee?.k === 'prop' && WALKERS.has(callee.name);
    }
    if (node?.k === 'binding' && node.value !== undefined)
      return this.#isElement(module, node.value, depth + 1);
    const [first] = node?.k === 'cell' ? (module.cells[node.cell]?.definitions ?? []) : [];
    return first !== undefined && this.#isElement(module, first, depth + 1);
  }

  #constructorOf(module: ModuleIr, id: NodeId, depth: number): string | undefined {
    if (depth > 10) return undefined;
    const node = module.nodes[id];
    switch (node?.k) {
      case 'class': {
        const ctor = module.classes[node.target]?.ctor;
        return ctor === undefined ? undefined : `${module.file}#${ctor}`;
      }
      case 'binding':
        return node.value === undefined ? undefined : this.#constructorOf(module, node.value, depth + 1);
      case 'import': {
        const target = this.#evaluator.graph.imported(module.file, node.index);
        if (target?.to !== 'node') return undefined;
        const other = this.#evaluator.program.module(target.file);
        return other === undefined ? undefined : this.#constructorOf(other, target.node, depth + 1);
      }
      default:
        return undefined;
    }
  }

  #superConstructor(module: ModuleIr, binder: FunctionId): string | undefined {
    const cls = module.functions[binder]?.class;
    const base = cls === undefined ? undefined : module.classes[cls]?.extends;
    const found = base === undefined ? undefined : this.#evaluator.classes.classOf(module.file, base);
    const ctor =
      found === undefined ? undefined : this.#evaluator.module(found.file).classes[found.cls]?.ctor;
    return ctor === undefined || found === undefined ? undefined : `${found.file}#${ctor}`;
  }
}

/** Methods that hand each element of a list to a function. */
const WALKERS: ReadonlySet<string> = new Set([
  'forEach',
  'map',
  'flatMap',
  'some',
  'every',
  'filter',
  'find',
]);

/** `string`, `'open' | 'closed'`, `number | null`. */
function isPlain(type: TypeIr): boolean {
  return type.t === 'keyword' || type.t === 'literal' || (type.t === 'union' && type.types.every(isPlain));
}
