/**
 * A credential that is compared with a setting of the process (`header === `Bearer ${process.env.CRON_SECRET}``) is that of a
 * machine: whoever sends it is another program of the company, and no person. So it is where the code leaves whenever they differ
 * (`if (header !== …) return refused()`): where it goes on, others send theirs, too. Passwords are people's.
 *
 * Deliberately absent: comparisons in functions that the value is handed to.
 */
import { splitWords } from '../../../text/words.ts';
import type { CallNode, ModuleIr, NodeId, ValueNode } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { SETTING } from '../names.ts';
import type { DataAtom, Value } from '../values.ts';

const CREDENTIALS = 'user.authorization';
const PASSWORD = 'user.authorization.password';
const EQUALITY = /^[=!]==?$/;
/** `safeEqual(a, b)`, `timingSafeEqual(a, b)`, `compare(a, b)`. */
const COMPARING: ReadonlySet<string> = new Set(['equal', 'equals', 'compare', 'matches']);
/** Of variables, casts, texts cut off, and buffers made of them. */
const MOST_STEPS = 8;

export class ComparedWithSettings {
  readonly #evaluator: Evaluator;
  /** By file: where the values begin that are compared so. */
  readonly #starts = new Map<string, ReadonlySet<number>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  has({ category, origin }: DataAtom): boolean {
    if (!category.startsWith(CREDENTIALS) || category === PASSWORD || origin.file === '') return false;
    let starts = this.#starts.get(origin.file);
    if (starts === undefined) {
      starts = this.#read(origin.file);
      this.#starts.set(origin.file, starts);
    }
    return starts.has(origin.start);
  }

  #read(file: string): ReadonlySet<number> {
    const starts = new Set<number>();
    // A field of a data model begins in its schema, which compares nothing.
    const module = this.#evaluator.program.module(file);
    if (module === undefined) return starts;
    for (const node of this.#comparisonsThatHold(file, module)) {
      const sides = this.#sidesOf(file, node);
      if (sides === undefined) continue;
      for (const [one, other] of [sides, [sides[1], sides[0]] as const])
        if (this.#isSetting(file, other)) this.#add(file, one, starts);
    }
    return starts;
  }

  /** The comparisons of which the code leaves when the sides differ. */
  #comparisonsThatHold(file: string, { conditions }: ModuleIr): ReadonlySet<ValueNode> {
    const found = new Set<ValueNode>();
    for (const { how, test, when } of conditions)
      if (how === 'exit') this.#addHolding(file, test, when, found, 0);
    return found;
  }

  #addHolding(file: string, id: NodeId, when: boolean, found: Set<ValueNode>, steps: number): void {
    if (steps > MOST_STEPS) return;
    const node = this.#evaluator.node(file, id);
    const add = (inner: NodeId, held = when): void => this.#addHolding(file, inner, held, found, steps + 1);
    if (node.k === 'unary' && node.op === '!') add(node.operand, !when);
    else if (node.k === 'cast' || node.k === 'await') add(node.operand);
    else if (node.k === 'binding' && node.declaration === 'const' && node.value !== undefined)
      add(node.value);
    else if (node.k === 'logical' && (node.op === '&&') === when && node.op !== '??') {
      add(node.left);
      add(node.right);
    } else if (node.k === 'binary' ? node.op.startsWith('=') === when : node.k === 'call' && when) {
      found.add(node);
    }
  }

  #sidesOf(file: string, node: ValueNode): readonly [NodeId, NodeId] | undefined {
    if (node.k === 'binary' && EQUALITY.test(node.op)) return [node.left, node.right];
    if (node.k !== 'call' || node.args.length !== 2) return undefined;
    const [one, other] = node.args;
    const callee = this.#evaluator.node(file, node.callee);
    const name = callee.k === 'prop' || callee.k === 'global' || callee.k === 'binding' ? callee.name : '';
    const compares = splitWords(name ?? '').some((word) => COMPARING.has(word.toLowerCase()));
    return compares && one !== undefined && other !== undefined ? [one.value, other.value] : undefined;
  }

  /** A variable, and what it was made of. */
  #add(file: string, id: NodeId, starts: Set<number>): void {
    let at: NodeId | undefined = id;
    for (let steps = 0; at !== undefined && steps < MOST_STEPS; steps += 1) {
      const node = this.#evaluator.node(file, at);
      starts.add(this.#evaluator.place(file, node).start);
      at = this.#madeOf(file, node);
    }
  }

  #madeOf(file: string, node: ValueNode): NodeId | undefined {
    switch (node.k) {
      case 'binding':
        return node.value;
      case 'cast':
      case 'await':
        return node.operand;
      case 'logical':
        return node.op === '&&' ? node.right : node.left;
      case 'element':
      case 'index':
        return node.base;
      case 'cell': {
        const [only, ...others] = this.#evaluator.module(file).cells[node.cell]?.definitions ?? [];
        return others.length === 0 ? only : undefined;
      }
      case 'call':
        return this.#givenTo(file, node);
      default:
        return undefined;
    }
  }

  /** `header.slice(7)`, `Buffer.from(header)`. */
  #givenTo(file: string, { args, callee }: CallNode): NodeId | undefined {
    const called = this.#evaluator.node(file, callee);
    if (called.k !== 'prop') return args[0]?.value;
    const base = this.#evaluator.node(file, called.base);
    return base.k === 'global' || base.k === 'import' ? args[0]?.value : called.base;
  }

  #isSetting(file: string, id: NodeId): boolean {
    const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, id).fn);
    const [own = '', of = ''] = this.#evaluator.naming.namesAt(frame, id);
    if (SETTING.test(own) && this.#isHolder(of)) return true;
    return this.#holdsSetting(this.#evaluator.evaluate(frame, id), 0);
  }

  #isHolder(name: string): boolean {
    return this.#evaluator.catalog.stages.holders.has(name.toLowerCase());
  }

  #holdsSetting({ atoms }: Value, depth: number): boolean {
    return atoms.some((atom) => {
      if (atom.a === 'clean') return atom.setting !== undefined && atom.setting !== '';
      if (atom.a === 'open' || atom.a === 'lib')
        return (
          atom.names.some((name) => SETTING.test(name)) && atom.names.some((name) => this.#isHolder(name))
        );
      return (
        atom.a === 'text' &&
        depth < 2 &&
        atom.parts.some((part) => this.#holdsSetting(this.#evaluator.force(part), depth + 1))
      );
    });
  }
}
