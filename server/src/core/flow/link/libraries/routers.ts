/**
 * Procedures that are called over a client which is typed by their router (`createTRPCReact<AppRouter>()`), and types of
 * what they take and give (`inferRouterOutputs<AppRouter>['guests']['byId']`). The router is a value of the project, and
 * rows say what of a procedure's making answers.
 */
import type { Evaluator } from '../evaluate.ts';
import { join, type TypeRef, type Value } from '../values.ts';

const MAXIMUM_ALIASES = 8;

export class Routers {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What the procedure that these names lead to answers with. */
  reached(router: TypeRef, names: readonly string[], answers: readonly string[]): Value | undefined {
    const value = this.value(router);
    if (value === undefined || names.length === 0) return undefined;
    return this.answer(
      names.reduce((part, name) => this.member(part, name, router.file), value),
      answers,
    );
  }

  /** The value that `typeof appRouter` is of, over aliases. */
  value({ file, type }: TypeRef, depth = 0): Value | undefined {
    if (depth > MAXIMUM_ALIASES) return undefined;
    if (type.t === 'typeof') {
      const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, type.value).fn);
      const value = this.#evaluator.evaluate(frame, type.value);
      return type.path.reduce((part, name) => this.member(part, name, file), value);
    }
    const { graph } = this.#evaluator;
    const destination = type.t === 'ref' ? graph.type(file, type.to, type.name) : undefined;
    if (destination?.to !== 'type') return undefined;
    const declaration = graph.module(destination.file)?.types[destination.id];
    return declaration?.kind === 'alias'
      ? this.value({ file: destination.file, type: declaration.type }, depth + 1)
      : undefined;
  }

  /** A part of a router; `file` is where its type is asked for. */
  member(value: Value, name: string, file: string): Value {
    const frame = this.#evaluator.rootFrame(file, 0);
    return this.#evaluator.parts.property(value, name, { frame, node: { start: 0, end: 0 } });
  }

  /** What rows say of the call that made a procedure: the first slot that there is something in. */
  answer(value: Value, answers: readonly string[]): Value | undefined {
    const { libraries, typed } = this.#evaluator;
    const found = value.atoms.flatMap((atom): readonly Value[] => {
      const made = atom.a === 'lib' ? atom.made : undefined;
      if (made === undefined) return [];
      const { start, end } = this.#evaluator.node(made.frame.file, made.node);
      const origin = { file: made.frame.file, start, end };
      for (const answer of answers) {
        const slot = answer.replace(/^schema:/, '');
        const held = libraries.slots.value(made.frame, made.node, slot);
        const type = slot === answer ? undefined : libraries.schemas.described(held);
        if (slot === answer && held.atoms.length > 0) return [held];
        if (type !== undefined)
          return [typed.valueOfType(type, { names: [], param: undefined, origin, input: undefined }, 0)];
      }
      return [];
    });
    return found.length === 0 ? undefined : join(found);
  }
}
