/**
 * Reads in the source: a variable, a property, an index, an assertion of a type. Here the names as written meet
 * the value.
 *
 * Deliberately absent: what a property of a value is (`parts.ts`), and what a name means (`naming.ts`).
 */
import type { BindingNode, NodeId, ValueNode } from '../ir.ts';
import { beginningsOfKey } from './conditions/key-tests.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { keysOfEntries, namesOf } from './names.ts';
import { ownersByType } from './typed/whose.ts';
import { clean, join, NOTHING, seenFrom, type TypeRef, type Value, valueWith } from './values.ts';

/** Kinds of values that a name can say something about, or that carry names on. */
const NAMEABLE: ReadonlySet<string> = new Set(['open', 'list', 'lib', 'instance', 'object']);

/** Of these, what the name means is asked; the others only take the name. */
const ASKED: ReadonlySet<string> = new Set(['open', 'list', 'lib']);
const NO_NAMES: readonly string[] = [];

/** Names of what a page holds for somebody to fill in. */
const FIELD = /^([a-z]\w*?)(?:Input|Field|Ref|El|Elem|Element|TextBox|Box|Control)+$/;

/** Kinds of values that are made, and are no parameter that may have been left out. */
const GIVEN_WHOLE: ReadonlySet<string> = new Set(['list', 'object', 'instance']);

export class Reads {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  cast(frame: Frame, node: ValueNode & { k: 'cast' }): Value {
    const value = this.#evaluator.evaluate(frame, node.operand);
    if (node.type === undefined || node.how === 'non-null' || node.how === 'const') return value;
    // `body as never` silences the compiler, and says nothing of the value.
    if (node.how === 'as' && node.type.t === 'keyword' && node.type.name === 'never') return value;
    const { typed } = this.#evaluator;
    const type: TypeRef = { file: frame.file, type: node.type, env: frame.typeEnv };
    const refined = typed.refine(value, type);
    const isSaid = isPlaceholder(value) && typed.hasFields(type);
    if (node.how !== 'as' || !(isSaid || this.#isMadeBy(value, type))) return refined;
    const origin = this.#evaluator.place(frame.file, node);
    return join([
      refined,
      typed.valueOfType(type, { names: [], param: undefined, origin, input: undefined }, 0),
    ]);
  }

  /**
   * `{ kind: 'Document', ... } as unknown as TypedDocumentNode<Query>`: a library's object that generated code writes out; and
   * `{} as PrismaClient`, which something else stands behind.
   */
  #isMadeBy(value: Value, type: TypeRef): boolean {
    if (value.atoms.length === 0 || !value.atoms.every(({ a }) => a === 'object')) return false;
    const isEmpty = value.atoms.every((atom) => atom.a === 'object' && atom.entries.length === 0);
    const structure = this.#evaluator.types.resolved(type);
    return (
      structure.s === 'package' &&
      (structure.args.length > 0 || isEmpty) &&
      this.#evaluator.catalog.typeNamed(structure.specifier, structure.name) !== undefined
    );
  }

  binding(frame: Frame, id: NodeId, node: BindingNode): Value {
    const place = { file: frame.file, start: node.start, end: node.start + node.name.length };
    const type: TypeRef | undefined =
      node.type === undefined ? undefined : { file: frame.file, type: node.type, env: frame.typeEnv };
    const annotated = this.#evaluator.naming.annotated(
      node.annotations,
      place,
      node.name,
      this.#evaluator.types.shape(type),
    );
    if (annotated !== undefined) return annotated;
    if (node.value === undefined && node.declaration === 'const') {
      const known = this.#evaluator.libraries.global(frame, node.name, node);
      if (known !== undefined) return known;
    }
    let value =
      node.value === undefined
        ? valueWith(this.#evaluator.open(frame, node, []))
        : this.#evaluator.evaluate(frame, node.value);
    if (node.fallback !== undefined && !isThere(value))
      value = join([value, this.#evaluator.evaluate(frame, node.fallback)]);
    if (type !== undefined) value = this.#evaluator.typed.refine(value, type);
    // `const { ip } = options`: the read has been asked already, and knows what stands beside it.
    const read = node.value === undefined ? undefined : this.#evaluator.node(frame.file, node.value);
    const isAsked = read?.k === 'prop' && read.name === node.name && type === undefined;
    if (isAsked && node.fallback === undefined) return value;
    const owners = node.value === undefined ? [] : this.#evaluator.naming.ownersOf(frame, node.value);
    const name = this.#nameOf(frame, node);
    const named = this.#evaluator.naming.named(
      value,
      name,
      owners,
      place,
      node.name,
      { file: frame.file, node: id },
      this.#handedBeside(frame, node, owners),
    );
    return name === node.name ? named : this.#byFunction(named, frame, node);
  }

  /**
   * `keepRemark(guestId, remark)`: what a function is handed beside a text says whose it is, as fields of a record do. It makes
   * no person of the function, whoever else is handed to it.
   */
  #handedBeside(frame: Frame, node: BindingNode, owners: readonly string[]): readonly string[] {
    const value = node.value === undefined ? undefined : this.#evaluator.node(frame.file, node.value);
    if (value?.k !== 'param') return NO_NAMES;
    const { classifier, naming } = this.#evaluator;
    const { params } = this.#evaluator.fn(frame.file, value.fn);
    const names = params.flatMap(({ name = '' }) =>
      name === '' || name === node.name || classifier.isOfPersonsRecord(name) ? [] : [name],
    );
    if (!names.some(classifier.mayTellWhoseText)) return NO_NAMES;
    const judged = naming.classify(node.name, owners, 'string', names);
    return judged !== undefined && 'category' in judged && SAID_OR_TEXTED.test(judged.category)
      ? names
      : NO_NAMES;
  }

  /** A reader looks for the name that is evidence: here it is the function's. */
  #byFunction(value: Value, frame: Frame, node: BindingNode): Value {
    const evidence = `by the name of the function, "${this.#evaluator.fn(frame.file, node.fn).name ?? ''}"`;
    return {
      ...value,
      atoms: value.atoms.map((atom) =>
        atom.a === 'data' && atom.label === node.name && atom.evidence.startsWith('by its name')
          ? { ...atom, evidence }
          : atom,
      ),
    };
  }

  /** What a variable is called; a parameter by its function too: `setAuthToken(token)` is about the auth token. */
  #nameOf(frame: Frame, node: BindingNode): string {
    const value = node.value === undefined ? undefined : this.#evaluator.node(frame.file, node.value);
    if (value?.k !== 'param') return node.name;
    const noun = nounOf(this.#evaluator.fn(frame.file, value.fn).name ?? '', node.name);
    if (noun === undefined) return node.name;
    // `sendInviteEmail(email)` hands over an address all the same.
    const alone = this.#evaluator.naming.classify(node.name, NO_NAMES, 'string');
    return alone !== undefined && 'category' in alone && alone.confidence !== 'possible' ? node.name : noun;
  }

  prop(frame: Frame, node: ValueNode & { k: 'prop' }): Value {
    const base = this.#evaluator.evaluate(frame, node.base);
    return this.propOf(frame, node, base.atoms.length > 1 ? this.#returnedUnder(frame, node, base) : base);
  }

  /** `case 'joined': return { ...state, guest: action.payload }`: what is left of the value where the function returns. */
  #returnedUnder(frame: Frame, node: ValueNode & { k: 'prop' }, base: Value): Value {
    const { narrowing } = this.#evaluator;
    const { returns, returnConditions } = this.#evaluator.fn(frame.file, node.fn);
    const at = returns.findIndex((id, i) => {
      const result = this.#evaluator.node(frame.file, id);
      return (returnConditions[i] ?? -1) >= 0 && result.start <= node.start && node.end <= result.end;
    });
    if (at < 0) return base;
    const narrowed = narrowing.at(frame.file, node.fn, returnConditions[at] ?? -1);
    return narrowing.apply(narrowed, base, frame, node.base);
  }

  /** The property that `node` reads, of this value of what stands before the dot. */
  propOf(frame: Frame, node: ValueNode & { k: 'prop' }, base: Value): Value {
    const place = this.#evaluator.place(frame.file, node);
    const value =
      base.atoms.length > 0
        ? this.#evaluator.parts.property(base, node.name, { frame, node })
        : // In an activation of a known call, what is nothing was not handed over.
          frame.isCalled()
          ? NOTHING
          : valueWith(this.#evaluator.open(frame, node, []));
    const read = this.#readAt(value, frame, node, node.base);
    // Names are asked about only where they are evidence.
    if (!read.atoms.some((atom) => NAMEABLE.has(atom.a))) return read;
    const isAsked = read.atoms.some((atom) => ASKED.has(atom.a));
    const siblings = isAsked ? this.#siblingsOf(base, frame, node.base) : NO_NAMES;
    return this.#evaluator.naming.named(
      read,
      this.#fieldOf(frame, node) ?? node.name,
      isAsked ? this.#ownersOf(base, frame, node, siblings) : NO_NAMES,
      place,
      () => this.#evaluator.naming.label(frame.file, node),
      { file: frame.file, node: node.base },
      siblings,
    );
  }

  /** `emailRef.current.value`, `phoneInput.value`: what is in a field of a page is what the field is called after. */
  #fieldOf(frame: Frame, node: ValueNode & { k: 'prop' }): string | undefined {
    if (node.name !== 'value') return undefined;
    const names = this.#evaluator.naming.namesAt(frame, node.base);
    return FIELD.exec(names.find((name) => name !== 'current') ?? '')?.[1];
  }

  /** What the value that is read from is called: in the code, by where it comes from, by its declared type. */
  #ownersOf(
    base: Value,
    frame: Frame,
    node: ValueNode & { k: 'prop' },
    siblings: readonly string[],
  ): readonly string[] {
    const [own, ...around] = this.#evaluator.naming.namesAt(frame, node.base);
    // `pilot.home.name`, where the home is a `Harbour`, is the harbour's.
    const further = this.#isItself(base, own) ? [] : around;
    const owners = [...(own === undefined ? [] : [own]), ...further, ...namesOf(base)];
    for (const atom of base.atoms) {
      if (atom.a !== 'open' || atom.type === undefined) continue;
      const structure = this.#evaluator.types.resolved(atom.type);
      if (structure.s === 'object' && structure.name !== undefined && !owners.includes(structure.name))
        owners.push(structure.name);
    }
    return ownersByType(this.#evaluator.classifier, node.name, owners, this.#typeNameOf(base), siblings);
  }

  /** What the only type of a value is called. */
  #typeNameOf({ atoms: [only, ...others] }: Value): string | undefined {
    if (only === undefined || others.length > 0) return undefined;
    // A record of a model carries the model's name.
    if (only.a === 'object') return only.names.findLast((name) => /^\p{Lu}/u.test(name));
    if (only.a === 'instance') return this.#evaluator.classes.nameOf(only.file, only.cls);
    if (only.a !== 'open' || only.type === undefined) return undefined;
    const structure = this.#evaluator.types.resolved(only.type);
    return structure.s === 'object' ? structure.name : undefined;
  }

  /** Whether it has a declared type of its own that says whose its fields are. */
  #isItself(base: Value, name: string | undefined): boolean {
    const { classifier, types } = this.#evaluator;
    return (
      name !== undefined &&
      classifier.isItself(name) &&
      base.atoms.length > 0 &&
      base.atoms.every((atom) => {
        const structure =
          atom.a === 'open' && atom.type !== undefined ? types.resolved(atom.type) : undefined;
        return (
          structure?.s === 'object' && structure.name !== undefined && classifier.isItself(structure.name)
        );
      })
    );
  }

  /** Names of the fields of what is read, by its type, its literal, or what else the code reads from it. */
  #siblingsOf(base: Value, frame: Frame, node: NodeId): readonly string[] {
    for (const atom of base.atoms) {
      if (atom.a === 'open' && atom.type !== undefined) {
        const members = this.#evaluator.types.members(atom.type);
        if (members !== undefined && members.size > 0) return this.#evaluator.types.fieldNames(members);
      } else if (atom.a === 'instance') {
        const { types } = this.#evaluator;
        const members = types.classMembers(atom.file, atom.cls, atom.env);
        if (members.size > 0) return types.fieldNames(members);
      } else if (atom.a === 'object') {
        return keysOfEntries(atom.entries);
      }
    }
    return this.#evaluator.usage.fieldsRead(frame.file, node);
  }

  /** Data that a declared member is, seen from the place that reads it. */
  #readAt(
    value: Value,
    frame: Frame,
    node: { readonly start: number; readonly end: number },
    base: NodeId,
  ): Value {
    return seenFrom(value, () => ({
      label: this.#evaluator.naming.label(frame.file, node),
      origin: this.#evaluator.place(frame.file, node),
      owner: { file: frame.file, node: base },
    }));
  }

  index(frame: Frame, id: NodeId, baseId: NodeId, indexId: NodeId): Value {
    const base = this.#evaluator.evaluate(frame, baseId);
    const index = this.#evaluator.evaluate(frame, indexId);
    const name = this.#evaluator.parts.constantString(index);
    const node = this.#evaluator.node(frame.file, id);
    if (name !== undefined) {
      const owners = [...this.#evaluator.naming.namesAt(frame, baseId), ...namesOf(base)];
      return this.#evaluator.naming.named(
        this.#evaluator.parts.property(base, name, { frame, node }),
        name,
        owners,
        this.#evaluator.place(frame.file, node),
        () => this.#evaluator.naming.label(frame.file, node),
        { file: frame.file, node: baseId },
      );
    }
    // `logger[level](...)`: each name that the index may have.
    const names = this.#choices(index);
    const isAll = index.atoms.every((atom) => atom.a !== 'open' || this.#choices(valueWith(atom)).length > 0);
    if (names.length > 0 && base.atoms.some((atom) => this.#hasMembers(atom, isAll))) {
      const owners = [...this.#evaluator.naming.namesAt(frame, baseId), ...namesOf(base)];
      const place = this.#evaluator.place(frame.file, node);
      return join(
        names.map((choice) =>
          this.#evaluator.naming.named(
            this.#evaluator.parts.property(base, choice, { frame, node }),
            choice,
            owners,
            place,
            () => this.#evaluator.naming.label(frame.file, node),
            { file: frame.file, node: baseId },
          ),
        ),
      );
    }
    const under = this.#underTestedKey(base, frame, node, indexId);
    if (under !== undefined) return under;
    if (this.#isUnderOwnKind(base, frame, baseId, indexId))
      return valueWith(this.#evaluator.open(frame, node, []));
    const [only] = index.atoms;
    return this.#evaluator.parts.element(
      base,
      only?.a === 'const' && typeof only.value === 'number' ? only.value : undefined,
    );
  }

  /** `headers[name]` under `name.startsWith('x-trace')`: of the fields that rows know, those that begin so. */
  #underTestedKey(base: Value, frame: Frame, node: ValueNode, key: NodeId): Value | undefined {
    const { catalog, parts } = this.#evaluator;
    const [only, ...others] = base.atoms;
    if (only?.a !== 'lib' || others.length > 0) return undefined;
    const type = catalog.typeOfPath(only.integration, only.path);
    const fields = type === undefined ? [] : catalog.fieldsOf(only.integration, type);
    const beginnings =
      fields.length === 0 ? undefined : beginningsOfKey(this.#evaluator, frame.file, node, key);
    if (beginnings === undefined) return undefined;
    const named = fields.filter((field) =>
      beginnings.some((beginning) => field.toLowerCase().startsWith(beginning)),
    );
    return named.length === 0
      ? clean("under the names that are read of it there is nobody's data")
      : join(named.map((field) => parts.property(base, field, { frame, node })));
  }

  /** `method[method.type]`: what a record of a library has for its own kind, and none of the fields that all kinds have. */
  #isUnderOwnKind(base: Value, frame: Frame, record: NodeId, key: NodeId): boolean {
    const read = this.#evaluator.node(frame.file, key);
    if (read.k === 'cast') return this.#isUnderOwnKind(base, frame, record, read.operand);
    if (read.k !== 'prop' || !base.atoms.every(({ a }) => a === 'lib') || base.atoms.length === 0)
      return false;
    const chain = this.#evaluator.usage.chain(frame.file, record);
    return chain !== undefined && chain === this.#evaluator.usage.chain(frame.file, read.base);
  }

  /** Whether the names of what it holds are known or mean something. */
  #hasMembers(atom: Value['atoms'][number], isAllKnown: boolean): boolean {
    if (atom.a === 'open') return isAllKnown && this.#evaluator.typed.isTyped(atom);
    return atom.a === 'lib' || atom.a === 'instance' || (isAllKnown && atom.a === 'object');
  }

  /** Strings that a value is one of, by its constants or its literal types. */
  #choices(value: Value): readonly string[] {
    const names: string[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'const' && typeof atom.value === 'string') names.push(atom.value);
      else if (atom.a === 'open' && atom.type !== undefined)
        names.push(...(this.#evaluator.types.keys.literals(atom.type) ?? []));
    }
    return names.slice(0, 12);
  }
}

/** What people write, and the number that a text goes to. */
const SAID_OR_TEXTED = /^user\.(?:content|contact\.phone_number)\b/;

/** All up to the last word that sets two things beside each other. */
const JOINTS = /^.*(?:And|Or|With|Without|By|For|From)(?=\p{Lu}|$)/u;

/** What stands behind the verb in a function's name, when it ends in the parameter's: `authToken` of `setAuthToken(token)`. */
function nounOf(fn: string, param: string): string | undefined {
  const head = `${param.slice(0, 1).toUpperCase()}${param.slice(1)}`;
  if (param === '' || !fn.endsWith(head)) return undefined;
  const [, nouns] = /^\p{Ll}+(\p{Lu}.*)$/u.exec(fn.slice(0, fn.length - param.length)) ?? [];
  // `renameWithToken(token)`, `setNameAndUrl(url)`: what stands before the joint is another thing.
  const near = nouns?.replace(JOINTS, '');
  return near === undefined || near === ''
    ? undefined
    : `${near.slice(0, 1).toLowerCase()}${near.slice(1)}${head}`;
}

/** A default stands for what is left out, and a constant, a list or an object was given. */
function isThere({ atoms }: Value): boolean {
  return (
    atoms.length > 0 &&
    atoms.every((atom) => (atom.a === 'const' ? atom.value !== undefined : GIVEN_WHOLE.has(atom.a)))
  );
}

/** `null as User | null`, `[] as User[]`, `{} as User`: what stands there until something comes. */
function isPlaceholder({ atoms }: Value): boolean {
  return (
    atoms.length > 0 &&
    atoms.every(
      (atom) =>
        (atom.a === 'const' && (atom.value === null || atom.value === undefined)) ||
        (atom.a === 'list' && atom.items.length === 0) ||
        (atom.a === 'object' && atom.entries.length === 0),
    )
  );
}
