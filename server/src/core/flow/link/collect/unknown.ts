/**
 * Values of which no type says what is in them: whole records, by what the code reads from them elsewhere and by whom they are
 * named after; and those to whom a message is sent, by the field of the message that they stand in.
 */
import type { Classifier, ValueShape } from '../../../classify/model.ts';
import type { NodeId } from '../../ir.ts';
import type { Narrowed } from '../conditions/narrowing.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type DataAtom, type OpenAtom, type ParamPath, paramKey } from '../values.ts';
import { type Filter, leavesOut } from './fields.ts';
import type { Found } from './found.ts';
import type { Around } from './index.ts';
import type { Length } from './json-lengths.ts';

/** Where a value is written. */
export interface Where {
  readonly frame: Frame;
  readonly node: NodeId;
}

const ADDRESSEE_FIELD =
  /(?:^|\.)(?:to|cc|bcc|(?:to|cc|bcc)_?addresses|to_?address|recipients?|destination)(?:\[\])*$/i;

const TYPE_NAME = /^\p{Lu}\p{L}*\p{Ll}/u;
/** `to: { name, address }` */
const MAILBOX_FIELD = /(?:^|\.)(?:to|cc|bcc|from|replyTo|sender|recipients?)(?:\[\])*\.address$/i;

export class Unknown {
  readonly #evaluator: Evaluator;
  readonly #classifier: Classifier;
  readonly #found: Found;
  /** What the fields for addressees of a message hold. */
  readonly #addressee: string | undefined;
  readonly #identifies: readonly string[];
  readonly #sentBeside: Around['sentBeside'];
  readonly #narrowed: Narrowed;

  constructor(evaluator: Evaluator, found: Found, around: Around) {
    this.#narrowed = around.narrowed ?? [];
    this.#evaluator = evaluator;
    this.#classifier = evaluator.classifier;
    this.#found = found;
    this.#addressee = around.addressee;
    this.#identifies = around.identifies ?? [];
    this.#sentBeside = around.sentBeside;
  }

  /** A whole record of unknown type: what the code reads from it elsewhere, and what a schema asks of it, says what is in it. */
  record(atom: OpenAtom, slot: string, at: Where | undefined, filter: Filter | undefined): void {
    if (at === undefined) return;
    const { file } = at.frame;
    const node = this.#evaluator.node(file, at.node);
    const place = this.#evaluator.place(file, node);
    const label = this.#evaluator.naming.label(file, node);
    const owners = [...this.#evaluator.naming.namesAt(at.frame, at.node), ...atom.names];
    let found = false;
    const read = this.#evaluator.usage.fieldsRead(at.frame.file, at.node);
    const asked = this.#askedOf(handedFrom(this.#evaluator, at));
    const siblings = asked.size === 0 ? read : [...new Set([...read, ...asked.keys()])];
    for (const name of siblings) {
      if (leavesOut(filter, name) || this.#isNoText(file, at.node, name)) continue;
      const shape = asked.get(name) ?? 'unknown';
      const judged = this.#evaluator.naming.classify(name, owners, shape, siblings);
      if (judged === undefined || !('category' in judged)) continue;
      found = true;
      const evidence = asked.has(name) ? `a schema asks it for ${name}` : `${name} is read from it elsewhere`;
      const data: DataAtom = {
        ...this.#evaluator.naming.data(judged, place, `${label}.${name}`, undefined, 'unknown'),
        evidence,
      };
      this.#found.behind(before(name, siblings), () => this.#found.add(data, `${slot}.${name}`));
    }
    if (found) return;
    const [first] = owners;
    if (first !== undefined && this.#classifier.isPerson(first)) {
      const data: DataAtom = {
        a: 'data',
        category: 'user',
        label,
        confidence: 'possible',
        evidence: `by the name "${first}", which stands for a person`,
        origin: place,
        steps: [],
        shape: 'object',
      };
      const whole: DataAtom = {
        ...data,
        confidence: 'likely',
        evidence: `the whole "${first}" is handed over`,
      };
      const { param } = atom;
      if (!this.#identifies.includes(slot)) this.#found.add(data, slot);
      else if (param === undefined) this.#found.add(whole, slot);
      // Of a parameter that is handed on whole only callers know.
      else this.#found.unlessSent({ atom: param.path.length === 0 ? data : whole, slot }, param);
    } else if (atom.input !== undefined) {
      this.#found.add(
        {
          a: 'data',
          category: 'user',
          label,
          confidence: 'possible',
          evidence: `whatever arrives in ${atom.input}`,
          origin: place,
          steps: [],
          shape: 'object',
        },
        slot,
      );
    }
  }

  /** `Guest.safeParse(req.body)`: the fields that a schema asks for of what it is given, whether they are there or not. */
  #askedOf({ frame, node }: Where): ReadonlyMap<string, ValueShape> {
    const evaluator = this.#evaluator;
    for (const { schema, fn } of evaluator.usage.schemasOf(frame.file, node)) {
      const value = evaluator.evaluate(evaluator.rootFrame(frame.file, fn), schema);
      const type = evaluator.libraries.schemas.described(value);
      const members = type === undefined ? undefined : evaluator.types.members(type);
      if (members !== undefined)
        return new Map(
          [...members.values()].map((member) => [member.name, evaluator.types.shape(member.type)]),
        );
    }
    return NOTHING_ASKED;
  }

  /** `if (typeof answer.token === 'string') {...} else console.log(answer)`: there it has none that anybody could read. */
  #isNoText(file: string, node: NodeId, name: string): boolean {
    if (this.#narrowed.length === 0) return false;
    const chain = this.#evaluator.usage.chain(file, node);
    return this.#narrowed.some(
      (test) =>
        !test.held && test.of.t === 'kind' && test.of.kind === 'string' && test.chain === `${chain}.${name}`,
    );
  }

  /** Whether it is the address of somebody, which is then found. */
  addressee(atom: OpenAtom, slot: string, at: Where | undefined): boolean {
    if (!this.#isAddressee(atom, slot) || this.#isNobody(atom, at)) return false;
    const data: DataAtom = {
      a: 'data',
      category: this.#addressee ?? 'user.contact',
      label: atom.names[0] ?? 'recipient',
      confidence: 'likely',
      evidence: 'a message is sent to it',
      origin: atom.origin,
      steps: [],
      shape: 'string',
    };
    this.#found.addressee(addresseeKey(atom), data);
    this.#addressed(atom.param, data, slot);
    return true;
  }

  /** Whether a message is sent to the same value beside this sink; then it is found as what it is there. */
  sentBeside(atom: OpenAtom, slot: string): boolean {
    const data = this.#sentBeside?.(addresseeKey(atom));
    if (data === undefined) return false;
    const here = { ...data, origin: atom.origin };
    this.#addressed(atom.param, here, slot);
    if (atom.param !== undefined && atom.shape === 'string')
      this.#found.namedByParameter({ atom: here, slot });
    return true;
  }

  /**
   * Personal data by itself. Where a message goes is in the hands of whoever hands it over, whatever the type is called that
   * the field `to` stands in: `EmailOptions`, or none.
   */
  data(atom: DataAtom, slot: string): void {
    const { param } = atom;
    const isHandedOver =
      this.#addressee !== undefined &&
      param !== undefined &&
      param.path.length > 0 &&
      ADDRESSEE_FIELD.test(slot) &&
      this.#classifier.namesAddressee(param.path.at(-1) ?? '');
    if (isHandedOver) this.#found.unlessSent({ atom, slot }, param);
    else this.#found.add(this.#asMailbox(atom, slot), slot);
  }

  /** The address of somebody whom a message goes to is where messages of its kind go, and no street. */
  #asMailbox(atom: DataAtom, slot: string): DataAtom {
    return this.#addressee !== undefined &&
      atom.category === 'user.contact.address' &&
      MAILBOX_FIELD.test(slot)
      ? { ...atom, category: this.#addressee }
      : atom;
  }

  /** `to: job.data.to`: the field of a message and a name that says no more than that. */
  #isAddressee(atom: OpenAtom, slot: string): boolean {
    const [name] = atom.names;
    return (
      this.#addressee !== undefined &&
      name !== undefined &&
      (atom.shape === 'string' || atom.shape === 'unknown') &&
      ADDRESSEE_FIELD.test(slot) &&
      !atom.names.some((other) => /(?:^id|Id|_id|ID|Uuid)$/.test(other)) &&
      this.#classifier.namesAddressee(name)
    );
  }

  /** `SUPPORT_EMAIL`, `config.inbox`: a mailbox of the service. */
  #isNobody(atom: OpenAtom, at: Where | undefined): boolean {
    const around = at === undefined ? [] : this.#evaluator.naming.namesAt(at.frame, at.node);
    return [...atom.names, ...around].some((name) => {
      if (this.#classifier.isService(name)) return true;
      // What a type is called says nothing of a field of it.
      if (TYPE_NAME.test(name)) return false;
      const judged = this.#evaluator.naming.classify(name, [], 'string');
      return judged !== undefined && 'excluded' in judged;
    });
  }

  /** Whoever sends it may say more; it counts by itself where nobody is known to. */
  #addressed(param: ParamPath | undefined, atom: DataAtom, slot: string): void {
    if (param === undefined) this.#found.add(atom, slot);
    else if (param.path.length > 0) this.#found.unlessSent({ atom, slot }, param);
  }
}

const NOTHING_ASKED: ReadonlyMap<string, ValueShape> = new Map();
const MOST_STEPS = 8;

/** What a parameter was handed by the calls on the way here, as it stands in the outermost of them. */
function handedFrom(evaluator: Evaluator, at: Where): Where {
  let current = at;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const { frame, node: id } = current;
    const node = evaluator.node(frame.file, id);
    if (node.k === 'binding' && node.value !== undefined) current = { frame, node: node.value };
    else if (node.k === 'param') {
      const given = evaluator.frameFor(frame, node.fn).args?.values[node.index];
      if (given === undefined || !('node' in given)) return current;
      current = given;
    } else return current;
  }
  return current;
}

/** The same value has the same key, wherever a function uses it. */
function addresseeKey({ origin, param }: OpenAtom): string {
  return param === undefined ? `${origin.file}:${origin.start}:${origin.end}` : paramKey(param);
}

/** Of a record of which only some names are known, any may stand first. */
function before(name: string, names: readonly string[]): Length {
  const others = names.filter((other) => other !== name).reduce((sum, other) => sum + other.length + 6, 0);
  return { least: name.length + 5, usual: others + name.length + 5 };
}
