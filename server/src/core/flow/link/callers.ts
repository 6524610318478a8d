/** Who calls a function: directly, as a method, as a component, or by handing it on as a callback. */
import type { ChannelRow } from '../../catalog/row.ts';
import type { ClassIr, FunctionId, ModuleIr, NodeId } from '../ir.ts';
import type { FunctionRef, NodeRef } from '../model.ts';
import { Channels } from './channels.ts';
import type { Evaluator } from './evaluate.ts';
import type { Arguments, Frame } from './frame.ts';
import { type Atom, NOTHING, type Value } from './values.ts';

/** A place that runs a function. `argument`: the function is handed to the call there, at that position. */
export interface CallSite extends NodeRef {
  readonly fn: FunctionId;
  readonly argument?: number;
  /** The call sends on a channel that the function listens to. */
  readonly channel?: ChannelRow;
}

interface Index {
  /** Calls of functions that the callee names without a receiver, by function. */
  readonly direct: Map<string, CallSite[]>;
  /** Calls of members, by member name. */
  readonly members: Map<string, CallSite[]>;
  /** Functions handed to calls, by function and (for members) by name. */
  readonly handed: Map<string, CallSite[]>;
  readonly handedMembers: Map<string, CallSite[]>;
  /** Calls whose callee is itself computed (`const info = makeLogger()`), by the name the callee goes by. */
  readonly computed: Map<string, CallSite[]>;
}

interface Resolved {
  readonly byFunction: ReadonlyMap<string, readonly CallSite[]>;
  /** Sites whose callee is no function that is known. */
  readonly unresolved: readonly CallSite[];
}

export class Callers {
  readonly #evaluator: Evaluator;
  readonly #channels: Channels;
  #index: Index | undefined;
  readonly #resolutions = new Map<string, Resolved>();
  readonly #answers = new Map<string, readonly CallSite[]>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#channels = new Channels(evaluator);
  }

  of(target: FunctionRef): readonly CallSite[] {
    const key = `${target.file}#${target.fn}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const evaluator = this.#evaluator;
    this.#index ??= this.#build();
    const fn = evaluator.fn(target.file, target.fn);
    const sites: CallSite[] = [
      ...(this.#index.direct.get(key) ?? []),
      ...(this.#index.handed.get(key) ?? []),
    ];
    const name = fn.kind === 'constructor' ? '' : (fn.name ?? '');
    if (name !== '' || fn.kind === 'constructor') {
      const members = this.#resolved(`member ${name}`, this.#index.members.get(name) ?? []);
      sites.push(...(members.byFunction.get(key) ?? []));
      for (const site of members.unresolved) if (this.#implements(site, target)) sites.push(site);
      if (name !== '')
        for (const site of this.#index.handedMembers.get(name) ?? [])
          if (this.#hands(site, target)) sites.push(site);
    }
    // A function that another one makes and gives back is called under any name.
    if (fn.parent > 0 && (fn.kind === 'arrow' || fn.kind === 'function' || fn.kind === 'method')) {
      for (const [computed, list] of this.#index.computed) {
        if (name !== '' && name !== computed) continue;
        sites.push(...(this.#resolved(`computed ${computed}`, list).byFunction.get(key) ?? []));
      }
    }
    sites.push(...this.#channels.sendersTo(target));
    this.#answers.set(key, sites);
    return sites;
  }

  /** The activation of a function by a call site, with the caller's own parameters symbolic or bound by `caller`. */
  activate(site: CallSite, target: FunctionRef, caller: Frame): Frame | undefined {
    const evaluator = this.#evaluator;
    const node = evaluator.node(site.file, site.node);
    const atom = this.#atomOf(site, target, caller);
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
    if (site.channel !== undefined) {
      const args = this.#channels.arguments(site.channel, caller, node);
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
        evaluator.callbacks.argument(caller, site.node, node, site.argument ?? 0, undefined, index) ??
        NOTHING,
    }));
    const args: Arguments = { values, spread: undefined };
    return evaluator.activations.of(atom, args, { frame: caller, node: site.node }, []);
  }

  #atomOf(site: CallSite, target: FunctionRef, caller: Frame): (Atom & { a: 'fn' }) | undefined {
    const evaluator = this.#evaluator;
    const node = evaluator.node(site.file, site.node);
    const candidates: (Atom & { a: 'fn' })[] = [];
    if (site.argument !== undefined && node.k === 'call') {
      const arg = node.args[site.argument];
      if (arg !== undefined)
        for (const atom of evaluator.evaluate(caller, arg.value).atoms)
          if (atom.a === 'fn') candidates.push(atom);
    } else if (site.channel === undefined) candidates.push(...evaluator.calls.functionsOf(site, caller));
    const exact = candidates.find((atom) => atom.file === target.file && atom.fn === target.fn);
    if (exact !== undefined) return exact;
    // A method called through an interface: the instance is any instance of the class.
    const fn = evaluator.fn(target.file, target.fn);
    if (fn.class === undefined) return { a: 'fn', file: target.file, fn: target.fn, parent: undefined };
    const self: Value = { atoms: [evaluator.leaves.instance(target.file, fn.class, undefined)] };
    return { a: 'fn', file: target.file, fn: target.fn, parent: undefined, self };
  }

  /** What the callees of these sites are, looked at once. */
  #resolved(key: string, sites: readonly CallSite[]): Resolved {
    const known = this.#resolutions.get(key);
    if (known !== undefined) return known;
    const byFunction = new Map<string, CallSite[]>();
    const unresolved: CallSite[] = [];
    for (const site of sites) {
      const functions = this.#evaluator.calls.functionsOf(
        site,
        this.#evaluator.rootFrame(site.file, site.fn),
      );
      if (functions.length === 0) unresolved.push(site);
      for (const atom of functions) {
        const target = `${atom.file}#${atom.fn}`;
        const list = byFunction.get(target);
        if (list === undefined) byFunction.set(target, [site]);
        else if (list.at(-1) !== site) list.push(site);
      }
    }
    const resolved = { byFunction, unresolved };
    this.#resolutions.set(key, resolved);
    return resolved;
  }

  #hands(site: CallSite, target: FunctionRef): boolean {
    const evaluator = this.#evaluator;
    const node = evaluator.node(site.file, site.node);
    if (node.k !== 'call' || site.argument === undefined) return false;
    const arg = node.args[site.argument];
    if (arg === undefined) return false;
    const value = evaluator.evaluate(evaluator.rootFrame(site.file, site.fn), arg.value);
    return value.atoms.some((atom) => atom.a === 'fn' && atom.file === target.file && atom.fn === target.fn);
  }

  /** A call through an interface or abstract class that the target's class implements. */
  #implements(site: CallSite, target: FunctionRef): boolean {
    const evaluator = this.#evaluator;
    const frame = evaluator.rootFrame(site.file, site.fn);
    const { class: cls } = evaluator.fn(target.file, target.fn);
    const node = evaluator.node(site.file, site.node);
    if (cls === undefined || node.k !== 'call') return false;
    const callee = evaluator.node(site.file, node.callee);
    if (callee.k !== 'prop') return false;
    const names = this.#supertypes(target.file, cls);
    if (names.size === 0) return false;
    for (const atom of evaluator.evaluate(frame, callee.base).atoms) {
      if (atom.a === 'open' && atom.type !== undefined) {
        const structure = evaluator.types.resolved(atom.type);
        if (structure.s === 'object' && structure.name !== undefined && names.has(structure.name))
          return true;
      } else if (atom.a === 'instance') {
        const name = evaluator.module(atom.file).classes[atom.cls]?.name;
        if (name !== undefined && names.has(name)) return true;
      }
    }
    return false;
  }

  #supertypes(file: string, cls: number): ReadonlySet<string> {
    const names = new Set<string>();
    let at: { file: string; cls: number } | undefined = { file, cls };
    for (let depth = 0; at !== undefined && depth < 10; depth += 1) {
      const declaration: ClassIr | undefined = this.#evaluator.module(at.file).classes[at.cls];
      if (declaration === undefined) break;
      for (const type of declaration.implements)
        if (type.t === 'ref') names.add(type.name.split('.').at(-1) ?? type.name);
      at =
        declaration.extends === undefined
          ? undefined
          : this.#evaluator.classes.classOf(at.file, declaration.extends);
      const base = at === undefined ? undefined : this.#evaluator.module(at.file).classes[at.cls]?.name;
      if (base !== undefined) names.add(base);
    }
    return names;
  }

  #build(): Index {
    const index: Index = {
      direct: new Map(),
      members: new Map(),
      handed: new Map(),
      handedMembers: new Map(),
      computed: new Map(),
    };
    const add = (map: Map<string, CallSite[]>, key: string, site: CallSite): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [site]);
      else list.push(site);
    };
    for (const file of this.#evaluator.program.files()) {
      const module = this.#evaluator.program.module(file);
      if (module === undefined) continue;
      for (const [fn, declaration] of module.functions.entries()) {
        for (const id of declaration.calls) {
          const node = module.nodes[id];
          if (node === undefined) continue;
          const site: CallSite = { file, node: id, fn };
          if (node.k === 'jsx') {
            if (typeof node.tag === 'string') continue;
            const target = this.#functionOf(module, node.tag, 0);
            if (target !== undefined) add(index.direct, target, site);
            else if (module.nodes[node.tag]?.k === 'prop')
              add(index.members, (module.nodes[node.tag] as { name: string }).name, site);
            continue;
          }
          if (node.k !== 'call') continue;
          const callee = module.nodes[node.callee];
          if (node.isNew) {
            const target = this.#constructorOf(module, node.callee, 0);
            if (target !== undefined) add(index.direct, target, site);
            else add(index.members, '', site);
          } else if (callee?.k === 'super') {
            const target = this.#superConstructor(module, file, callee.binder);
            if (target !== undefined) add(index.direct, target, site);
          } else if (callee?.k === 'prop') add(index.members, callee.name, site);
          else {
            const target = this.#functionOf(module, node.callee, 0);
            if (target !== undefined) add(index.direct, target, site);
            else if (callee?.k === 'binding' || callee?.k === 'call' || callee?.k === 'import') {
              add(
                index.computed,
                callee.k === 'binding'
                  ? callee.name
                  : callee.k === 'import'
                    ? (module.imports[callee.index]?.name ?? '')
                    : '',
                site,
              );
            } else if (callee?.k === 'cell') add(index.computed, module.cells[callee.cell]?.name ?? '', site);
          }
          for (const [position, arg] of node.args.entries()) {
            const value = module.nodes[arg.value];
            if (value === undefined || arg.spread) continue;
            if (value.k === 'prop') add(index.handedMembers, value.name, { ...site, argument: position });
            else if (
              value.k === 'binding' ||
              value.k === 'import' ||
              value.k === 'cell' ||
              // A declared function; a literal is asked through the call it is handed to.
              (value.k === 'function' && module.functions[value.target]?.passedTo === undefined)
            ) {
              const target = this.#functionOf(module, arg.value, 0);
              if (target !== undefined) add(index.handed, target, { ...site, argument: position });
            }
          }
        }
      }
    }
    return index;
  }

  /** The function an expression plainly names, across imports. */
  #functionOf(module: ModuleIr, id: NodeId, depth: number): string | undefined {
    if (depth > 10) return undefined;
    const node = module.nodes[id];
    switch (node?.k) {
      case 'function':
        return `${module.file}#${node.target}`;
      case 'binding':
        return node.value === undefined ? undefined : this.#functionOf(module, node.value, depth + 1);
      case 'cast':
        return this.#functionOf(module, node.operand, depth + 1);
      case 'cell': {
        const definitions = module.cells[node.cell]?.definitions ?? [];
        for (const definition of definitions) {
          const found = this.#functionOf(module, definition, depth + 1);
          if (found !== undefined) return found;
        }
        return undefined;
      }
      case 'import': {
        const target = this.#evaluator.graph.imported(module.file, node.index);
        if (target?.to !== 'node') return undefined;
        const other = this.#evaluator.program.module(target.file);
        return other === undefined ? undefined : this.#functionOf(other, target.node, depth + 1);
      }
      default:
        return undefined;
    }
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

  #superConstructor(module: ModuleIr, file: string, binder: FunctionId): string | undefined {
    const cls = module.functions[binder]?.class;
    const base = cls === undefined ? undefined : module.classes[cls]?.extends;
    const found = base === undefined ? undefined : this.#evaluator.classes.classOf(file, base);
    const ctor =
      found === undefined ? undefined : this.#evaluator.program.module(found.file)?.classes[found.cls]?.ctor;
    return ctor === undefined || found === undefined ? undefined : `${found.file}#${ctor}`;
  }
}
