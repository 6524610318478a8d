/** The linked program: joins the representations of all files and answers questions about values and flows. */
import type { EntitySlot } from '../../catalog/row.ts';
import type { FunctionIr, NodeId, TypeIr, ValueNode } from '../ir.ts';
import type { Callee, EntityRef, Flow, FunctionRef, NodeRef, Reach } from '../model.ts';
import { Accounts } from './accounts.ts';
import { Evaluator, type LinkInput } from './evaluate.ts';
import { Sinks } from './sinks.ts';
import type { Value } from './values.ts';

export interface FlowInput extends LinkInput {
  readonly firstPartyHosts: readonly string[];
}

export function createFlow(input: FlowInput): Flow {
  return new LinkedFlow(input);
}

class LinkedFlow implements Flow {
  readonly #evaluator: Evaluator;
  readonly #sinks: Sinks;
  readonly #input: FlowInput;

  constructor(input: FlowInput) {
    this.#input = input;
    this.#evaluator = new Evaluator(input);
    this.#sinks = new Sinks(this.#evaluator, input.firstPartyHosts);
  }

  files(): readonly string[] {
    return this.#input.program.files();
  }

  module(file: string) {
    return this.#input.program.module(file);
  }

  node(ref: NodeRef): ValueNode {
    return this.#evaluator.node(ref.file, ref.node);
  }

  function(ref: FunctionRef): FunctionIr {
    return this.#evaluator.fn(ref.file, ref.fn);
  }

  sinkCalls(file: string) {
    this.#linked();
    return this.#sinks.calls(file);
  }

  reaches(file: string): readonly Reach[] {
    return this.#sinks.reaches(file);
  }

  limits() {
    return this.#sinks.limits();
  }

  callee(call: NodeRef): Callee {
    const node = this.node(call);
    const target =
      node.k === 'call'
        ? node.callee
        : node.k === 'template'
          ? node.tag
          : node.k === 'jsx' && typeof node.tag === 'number'
            ? node.tag
            : undefined;
    if (target === undefined) return { functions: [], library: [], name: '' };
    const frame = this.#frame(call);
    const value = this.#evaluator.evaluate(frame, target);
    const functions = this.#evaluator.calls
      .functionsOf(call, frame)
      .map((atom): FunctionRef => ({ file: atom.file, fn: atom.fn }));
    const library = value.atoms.flatMap((atom) =>
      atom.a === 'lib' && atom.integration !== ''
        ? [
            {
              integration: atom.integration,
              path: node.k === 'call' && node.isNew ? `new ${atom.path}` : atom.path,
              captures: atom.captures,
            },
          ]
        : [],
    );
    return { functions, library, name: this.#evaluator.calls.calleeName(frame, target) };
  }

  callers(fn: FunctionRef): readonly NodeRef[] {
    return this.#sinks.callers.of(fn).map((site): NodeRef => ({ file: site.file, node: site.node }));
  }

  constant(ref: NodeRef) {
    const value = this.#value(ref);
    const [only] = value.atoms;
    return value.atoms.length === 1 && only?.a === 'const' ? { value: only.value } : undefined;
  }

  origins(ref: NodeRef): readonly NodeRef[] {
    const found: NodeRef[] = [];
    this.#origins(ref, found, new Set());
    return found;
  }

  #origins(ref: NodeRef, found: NodeRef[], seen: Set<string>): void {
    const key = `${ref.file}#${ref.node}`;
    if (seen.has(key) || seen.size > 64) return;
    seen.add(key);
    const node = this.node(ref);
    const go = (next: NodeId): void => this.#origins({ file: ref.file, node: next }, found, seen);
    switch (node.k) {
      case 'binding':
        if (node.value === undefined) found.push(ref);
        else {
          const value = this.#evaluator.node(ref.file, node.value);
          // A parameter keeps its name: what callers hand over is asked through `callers`.
          if (value.k === 'param') found.push(ref);
          else go(node.value);
        }
        return;
      case 'cast':
      case 'await':
        go(node.operand);
        return;
      case 'phi':
        for (const input of node.inputs) go(input);
        return;
      case 'cell':
        for (const definition of this.#evaluator.module(ref.file).cells[node.cell]?.definitions ?? [])
          go(definition);
        return;
      case 'import': {
        const target = this.#evaluator.graph.imported(ref.file, node.index);
        if (target?.to === 'node') this.#origins({ file: target.file, node: target.node }, found, seen);
        else found.push(ref);
        return;
      }
      default:
        found.push(ref);
    }
  }

  slot(call: NodeRef, slot: string): readonly NodeRef[] {
    return this.#evaluator.libraries.slots
      .read(this.#frame(call), call.node, slot)
      .flatMap((entry) =>
        entry.at === undefined ? [] : [{ file: entry.at.frame.file, node: entry.at.node }],
      );
  }

  libraryPaths(ref: NodeRef) {
    return this.#value(ref).atoms.flatMap((atom) =>
      atom.a === 'lib' && atom.integration !== '' ? [{ integration: atom.integration, path: atom.path }] : [],
    );
  }

  isPromise(ref: NodeRef): boolean {
    const node = this.node(ref);
    switch (node.k) {
      case 'binding':
        return node.value !== undefined && this.isPromise({ file: ref.file, node: node.value });
      case 'cast':
        return this.isPromise({ file: ref.file, node: node.operand });
      case 'call': {
        const frame = this.#frame(ref);
        for (const atom of this.#evaluator.calls.functionsOf(ref, frame)) {
          const fn = this.#evaluator.fn(atom.file, atom.fn);
          if ((fn.isAsync && !fn.isGenerator) || isPromiseType(fn.returnType)) return true;
        }
        for (const atom of this.#evaluator.evaluate(frame, node.callee).atoms) {
          if (atom.a !== 'open' || atom.type === undefined) continue;
          const structure = this.#evaluator.types.resolved(atom.type);
          if (structure.s === 'function' && isPromiseType(structure.returns.type)) return true;
        }
        return false;
      }
      default:
        return false;
    }
  }

  entity(reach: Reach): EntityRef | undefined {
    const entity = reach.row.retention?.entity;
    const sink = reach.chain.at(-1);
    if (entity === undefined || sink === undefined) return undefined;
    for (const candidate of [entity, ...(entity.or ?? [])]) {
      const found = this.#entity(reach, sink, candidate);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #entity(reach: Reach, sink: NodeRef, entity: EntitySlot): EntityRef | undefined {
    const { kind } = entity;
    const captured = /^<(\w+)>$/.exec(entity.slot);
    if (captured !== null) {
      const name = reach.captures[captured[1] ?? ''];
      if (name === undefined) return undefined;
      const model = this.#input.models.prisma(name);
      return {
        name: model?.name ?? name,
        kind: 'prisma',
        ...(model !== undefined && { place: model.nameAt }),
      };
    }
    const frame = this.#frame(sink);
    const typeArg = /^typeArg(\d+)$/.exec(entity.slot);
    if (typeArg !== null) {
      const node = this.node(sink);
      if (node.k !== 'call') return undefined;
      for (const atom of this.#evaluator.evaluate(frame, node.callee).atoms) {
        if (atom.a !== 'lib') continue;
        const type = atom.typeArgs[Number(typeArg[1])];
        const structure = type === undefined ? undefined : this.#evaluator.types.resolved(type);
        if (structure?.s === 'class') return this.#classEntity(structure.file, structure.cls);
        if (structure?.s === 'object' && structure.name !== undefined)
          return { name: structure.name, kind: kind === 'class' ? 'name' : (kind as EntityRef['kind']) };
      }
      return undefined;
    }
    for (const entry of this.#evaluator.libraries.slots.read(frame, sink.node, entity.slot)) {
      for (const atom of entry.value.atoms) {
        if (atom.a === 'class') return this.#classEntity(atom.file, atom.cls);
        if (atom.a === 'instance' && kind === 'class') return this.#classEntity(atom.file, atom.cls);
        if (atom.a === 'const' && typeof atom.value === 'string')
          return this.#named(kind === 'sql' ? tableOf(atom.value) : atom.value);
        if (atom.a === 'text') {
          const name = kind === 'sql' ? tableOf(atom.texts.join(' ')) : atom.texts[0];
          if (name !== undefined && name !== '') return this.#named(name);
        }
        if (atom.a === 'lib' && atom.made !== undefined) {
          const made = this.#evaluator.node(atom.made.frame.file, atom.made.node);
          const place = this.#evaluator.place(atom.made.frame.file, made);
          const model = this.#input.models.at(place);
          const node = { file: atom.made.frame.file, node: atom.made.node };
          if (model !== undefined)
            return {
              name: model.name,
              kind: kind === 'schema' ? 'schema' : 'table',
              place: model.nameAt,
              node,
            };
          if (kind === 'table' || kind === 'schema') return { name: atom.names[0] ?? '', kind, place, node };
        }
      }
    }
    return undefined;
  }

  #classEntity(file: string, cls: number): EntityRef {
    const declaration = this.#evaluator.module(file).classes[cls];
    const start = declaration?.nameStart ?? declaration?.start ?? 0;
    return {
      name: declaration?.name ?? '',
      kind: 'class',
      place: { file, start, end: start + (declaration?.name?.length ?? 0) },
    };
  }

  #named(name: string | undefined): EntityRef | undefined {
    if (name === undefined) return undefined;
    const [model] = this.#input.models.named(name);
    return { name: model?.name ?? name, kind: 'name', ...(model !== undefined && { place: model.nameAt }) };
  }

  type(ref: NodeRef): { readonly file: string; readonly type: TypeIr } | undefined {
    for (const atom of this.#value(ref).atoms) {
      if (atom.a === 'open' && atom.type !== undefined) return { file: atom.type.file, type: atom.type.type };
    }
    return undefined;
  }

  isYesNo(ref: NodeRef): boolean {
    const known = this.#value(ref).atoms.filter((atom) => atom.a !== 'const' || atom.value !== undefined);
    return (
      known.length > 0 &&
      known.every(
        (atom) =>
          (atom.a === 'scalar' && atom.shape === 'boolean') ||
          (atom.a === 'const' && typeof atom.value === 'boolean'),
      )
    );
  }

  text(ref: NodeRef): string {
    return this.#evaluator.naming.label(ref.file, this.node(ref));
  }

  account(call: NodeRef) {
    this.#linked();
    return new Accounts(this.#evaluator).of(call);
  }

  sinksAt(call: NodeRef) {
    this.#linked();
    return this.#sinks.describe(call.file, call.node);
  }

  /**
   * Values that depend on themselves come out by the order of the questions. Following every sink first, in the order of
   * the files, makes that order the same whoever asks what.
   */
  #linked(): void {
    this.#sinks.reaches('');
  }

  #frame(ref: NodeRef) {
    this.#linked();
    return this.#evaluator.rootFrame(ref.file, this.node(ref).fn);
  }

  #value(ref: NodeRef): Value {
    return this.#evaluator.evaluate(this.#frame(ref), ref.node);
  }
}

function isPromiseType(type: TypeIr | undefined): boolean {
  return type?.t === 'ref' && (type.name === 'Promise' || type.name === 'PromiseLike');
}

/** The table that a statement writes: `INSERT INTO "users" ...`. */
function tableOf(sql: string): string | undefined {
  return /\b(?:into|update|merge\s+into)\s+(?:only\s+)?["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)/i.exec(sql)?.[1];
}
