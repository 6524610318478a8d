/**
 * Which calls and writes of a file are sinks: by the path of what is called, by its shape alone, or by a global name.
 * What reaches them is not asked here.
 */
import type { Catalog } from '../../../catalog/model.ts';
import type { SinkRow } from '../../../catalog/row.ts';
import type { Place } from '../../../text/range.ts';
import type { FunctionId, NodeId, ValueNode } from '../../ir.ts';
import { GLOBAL_OBJECTS } from '../builtins/tables.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { heldModel } from '../held-models.ts';
import type { Value } from '../values.ts';
import { shapeOf } from './shapes.ts';

export interface SinkCall {
  readonly node: NodeId;
  readonly fn: FunctionId;
  readonly row: SinkRow;
  readonly integration: string;
  readonly path: string;
  readonly captures: Readonly<Record<string, string>>;
  readonly place: Place;
  /** Known by its shape alone: the interface through which it is called, and whether that is declared with a model. */
  readonly shape?: { readonly identity: string; readonly holdsModel: boolean };
}

export class SinkCalls {
  readonly #evaluator: Evaluator;
  readonly #catalog: Catalog;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#catalog = evaluator.catalog;
  }

  /** Sink calls written in a file. */
  of(file: string): readonly SinkCall[] {
    const found: SinkCall[] = [];
    const module = this.#evaluator.program.module(file);
    const words = this.#catalog.sinkWords();
    for (const [fn, declaration] of (module?.functions ?? []).entries()) {
      for (const id of declaration.calls) {
        const node = module?.nodes[id];
        if (node?.k === 'call') this.#sinksAt(file, fn, id, node.callee, node.isNew, words, found);
        else if (node?.k === 'template' && node.tag !== undefined)
          this.#sinksAt(file, fn, id, node.tag, false, words, found);
      }
      for (const id of declaration.writes) {
        const node = module?.nodes[id];
        if (node?.k !== 'write' || node.key === undefined) continue;
        const frame = this.#evaluator.rootFrame(file, fn);
        for (const atom of this.#evaluator.evaluate(frame, node.base).atoms) {
          if (atom.a !== 'lib' || atom.integration === '') continue;
          for (const match of this.#catalog.writesFor(atom.integration, `${atom.path}.${node.key}`)) {
            found.push({
              node: id,
              fn,
              row: match.row,
              integration: atom.integration,
              path: `${atom.path}.${node.key}`,
              captures: { ...atom.captures, ...match.captures },
              place: this.#evaluator.place(file, node),
            });
          }
        }
        if (this.#catalog.integrationsOfGlobal('document').length > 0)
          this.#globalWrite(file, fn, id, node, found);
      }
    }
    return found;
  }

  #globalWrite(
    file: string,
    fn: FunctionId,
    id: NodeId,
    node: ValueNode & { k: 'write' },
    found: SinkCall[],
  ): void {
    const base = this.#evaluator.node(file, node.base);
    if (base.k !== 'global' || node.key === undefined || found.some((sink) => sink.node === id)) return;
    const root = GLOBAL_OBJECTS.has(base.name) ? node.key : base.name;
    for (const integration of this.#catalog.integrationsOfGlobal(root)) {
      for (const match of this.#catalog.writesFor(integration.id, `global:${base.name}.${node.key}`)) {
        found.push({
          node: id,
          fn,
          row: match.row,
          integration: integration.id,
          path: `global:${base.name}.${node.key}`,
          captures: match.captures,
          place: this.#evaluator.place(file, node),
        });
      }
    }
  }

  #sinksAt(
    file: string,
    fn: FunctionId,
    id: NodeId,
    callee: NodeId,
    isNew: boolean,
    words: ReadonlySet<string>,
    found: SinkCall[],
  ): void {
    const calleeNode = this.#evaluator.node(file, callee);
    if (calleeNode.k === 'prop' && !words.has(calleeNode.name)) return;
    const frame = this.#evaluator.rootFrame(file, fn);
    const called = this.#evaluator.evaluate(frame, callee);
    if (calleeNode.k === 'prop' && !isNew) this.#byShape(frame, fn, id, calleeNode, called, found);
    for (const atom of called.atoms) {
      if (atom.a !== 'lib' || atom.integration === '') continue;
      const path = isNew ? `new ${atom.path}` : atom.path;
      for (const match of this.#catalog.sinksFor(atom.integration, path)) {
        found.push({
          node: id,
          fn,
          row: match.row,
          integration: atom.integration,
          path,
          captures: { ...atom.captures, ...match.captures },
          place: this.#evaluator.place(file, this.#evaluator.node(file, id)),
        });
      }
    }
  }

  /**
   * `this.logger.info(...)` where all that is known of the logger is an interface, or its name in a package nobody knows;
   * `this.records.create(...)` of an interface that is declared with a model.
   */
  #byShape(
    frame: Frame,
    fn: FunctionId,
    id: NodeId,
    callee: ValueNode & { k: 'prop' },
    called: Value,
    found: SinkCall[],
  ): void {
    if (called.atoms.some((atom) => atom.a !== 'open')) return;
    const base = this.#evaluator.evaluate(frame, callee.base);
    const holdsModel = (): boolean => heldModel(this.#evaluator, base) !== undefined;
    for (const atom of base.atoms) {
      const shape = atom.a === 'open' ? shapeOf(this.#evaluator, frame, callee.base, atom) : undefined;
      const type = shape && this.#catalog.typeOfShape(shape.names, shape.methods, holdsModel);
      if (shape === undefined || type === undefined) continue;
      const path = `${type.type}.${callee.name}`;
      for (const { row, captures } of this.#catalog.sinksFor(type.integration, path)) {
        const place = this.#evaluator.place(frame.file, this.#evaluator.node(frame.file, id));
        const at = { node: id, fn, row, integration: type.integration, path, captures, place };
        found.push({ ...at, shape: { identity: shape.identity, holdsModel: type.holdsModel } });
      }
      return;
    }
  }
}
