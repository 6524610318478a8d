/**
 * What a declared type says of a value: of members, of values of which nothing else is known, of values that are
 * given a type. What a call's type argument says is in `holders`, what a function's type gives back in `returned-types`,
 * and the way back, from values to types, in `type-of-value`.
 *
 * Deliberately absent: what a written type means (`types/`).
 */
import type { ValueShape } from '../../../classify/model.ts';
import type { Place } from '../../../text/range.ts';
import type { TypeIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { labelOf, singular, type TypeContext } from '../names.ts';
import type { Member, Structure } from '../types/structure.ts';
import {
  type Atom,
  type DataAtom,
  join,
  type LibraryAtom,
  NOTHING,
  type OpenAtom,
  scalar,
  seenFrom,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import { listsFunctions } from './functions.ts';
import { isGeneric, isParameter } from './generic.ts';
import { ReturnedTypes } from './returned-types.ts';
import { ownersByType } from './whose.ts';

const MAXIMUM_TYPE_DEPTH = 6;

const NAMELESS: TypeContext = {
  names: [],
  param: undefined,
  origin: { file: '', start: 0, end: 0 },
  input: undefined,
};

export class TypedValues {
  readonly #evaluator: Evaluator;
  readonly #returned: ReturnedTypes;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#returned = new ReturnedTypes(evaluator);
  }

  /** Value of a declared member: annotated, named by its owner, or its type. */
  memberValue(member: Member, context: TypeContext): Value {
    const value = this.#valueOfMember(member, context);
    if (!value.atoms.some((atom) => atom.a === 'data' && atom.declared !== true)) return value;
    return { atoms: value.atoms.map((atom) => (atom.a === 'data' ? { ...atom, declared: true } : atom)) };
  }

  #valueOfMember(member: Member, context: TypeContext): Value {
    const shape = this.#evaluator.types.shape(member.type);
    const annotated = this.#evaluator.naming.annotated(
      member.annotations,
      member.place,
      labelOf(context.names, member.name),
      shape,
    );
    if (annotated !== undefined) return annotated;
    if (member.method) {
      if (member.type !== undefined)
        return this.valueOfType(member.type, { ...context, names: [member.name] }, 0);
      return valueWith({ a: 'open', shape: 'function', names: [member.name], origin: context.origin });
    }
    if (member.type === undefined) {
      if (member.value === undefined)
        return valueWith({
          a: 'open',
          shape: 'unknown',
          names: [],
          origin: context.origin,
          param: context.param,
          input: context.input,
        });
      const { file, node } = member.value;
      const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn);
      const value = this.#evaluator.evaluate(frame, node);
      const label = labelOf(context.names, member.name);
      return this.#evaluator.naming.named(value, member.name, context.names, member.place, label, undefined);
    }
    // What a person's type declares is the person's under any name that the variable has.
    const isPersons = this.#evaluator.classifier.isPerson(member.owner);
    const said = (isPersons ? [member.owner, ...context.names] : [...context.names, member.owner]).filter(
      (owner) => owner !== '',
    );
    const { classifier } = this.#evaluator;
    const owners = ownersByType(classifier, member.name, said, member.owner, context.siblings ?? []);
    const names = this.#namesWithin(member, member.type, owners);
    const typed = this.valueOfType(member.type, { ...context, names }, 0);
    return this.#evaluator.naming.named(
      typed,
      member.name,
      owners,
      member.place,
      labelOf(context.names, member.name),
      undefined,
      context.siblings,
    );
  }

  /**
   * Whose the fields of a member's value are: `name` in `warden.huts`, a list of `Hut`, is a hut's, that in
   * `warden.details` the warden's.
   */
  #namesWithin(member: Member, type: TypeRef, owners: readonly string[]): readonly string[] {
    const { classifier, types } = this.#evaluator;
    // `Page<Guest>`: the page holds guests, and says nothing of them.
    if (isParameter(type.type)) return owners.filter((owner) => classifier.isPerson(owner));
    const structure = types.resolved(type);
    const element = structure.s === 'list' ? structure.element : undefined;
    const inside = element === undefined ? structure : types.resolved(element);
    if (inside.s !== 'object') return owners;
    const own =
      inside.name !== undefined && classifier.isItself(inside.name) && classifier.isItself(member.name);
    const names = own ? [] : owners;
    return element === undefined || classifier.isWrapper(member.name) ? names : [member.name, ...names];
  }

  /** What a value of this type is, when nothing but the type is known. */
  valueOfType(type: TypeRef, context: TypeContext, depth: number): Value {
    const open = (shape: ValueShape): Value =>
      valueWith({
        a: 'open',
        type,
        shape,
        names: context.names,
        param: context.param,
        origin: context.origin,
        input: context.input,
      });
    if (depth > MAXIMUM_TYPE_DEPTH) return open('unknown');
    const returned = this.#returned.of(type);
    if (returned !== undefined) return returned;
    const member = this.#evaluator.types.keys.member(type);
    if (member !== undefined && !member.method) return this.#ofMember(member, context);
    const structure = this.#evaluator.types.resolved(type);
    switch (structure.s) {
      case 'scalar':
        return structure.shape === 'boolean' ? scalar('boolean') : open(structure.shape);
      case 'const':
        return scalar(typeof structure.value === 'boolean' ? 'boolean' : 'enum');
      case 'object':
        return open('object');
      case 'class': {
        const instance = this.#evaluator.leaves.instance(structure.file, structure.cls, undefined);
        return valueWith({
          ...instance,
          env: structure.env,
          names: [...context.names, ...instance.names],
          origin: context.origin,
          param: context.param,
          input: context.input,
        });
      }
      case 'list':
        if (structure.elements !== undefined)
          return valueWith({
            a: 'list',
            items: structure.elements.map((element) => ({
              value: { value: this.valueOfType(element, { ...context, names: [] }, depth + 1) },
              spread: false,
            })),
          });
        if (structure.element === undefined) return valueWith({ a: 'list', items: [] });
        return valueWith({
          a: 'list',
          items: [
            {
              value: {
                value: this.valueOfType(
                  structure.element,
                  { ...context, names: context.names.map(singular) },
                  depth + 1,
                ),
              },
              spread: false,
            },
          ],
        });
      case 'union':
        return join(structure.types.map((inner) => this.valueOfType(inner, context, depth + 1)));
      case 'function':
        return open('function');
      case 'package':
        // What a class is made of, it holds none of.
        if (this.#evaluator.catalog.isClassType(structure.specifier, structure.name)) return open('unknown');
        return (
          this.#evaluator.libraries.typed(structure, context) ??
          this.holder(structure.args, context.names, context.origin) ??
          open('unknown')
        );
      case 'global':
        return this.#evaluator.libraries.globalTyped(structure, context) ?? open('unknown');
      case 'nothing':
        return NOTHING;
      default:
        return open('unknown');
    }
  }

  /** `to: Person['email']`: what the member is, here. */
  #ofMember(member: Member, context: TypeContext): Value {
    const value = this.memberValue(member, { ...context, names: [] });
    return seenFrom(value, () => ({ label: context.names[0], origin: context.origin }));
  }

  /** The result of a call that is given these types by the code; undefined when none of them has fields of its own. */
  holder(types: readonly TypeRef[], names: readonly string[], origin: Place): Value | undefined {
    const telling = types.filter((type) => this.hasFields(type));
    if (telling.length === 0) return undefined;
    // `fetchPatients<Row>()` says whose rows they are; `useState<Row>()` says nothing.
    const owners = names.filter((name) => this.#evaluator.classifier.isPerson(name));
    const context: TypeContext = { names: owners, param: undefined, origin, input: undefined };
    const held = join(telling.map((type) => this.valueOfType(type, context, 0)));
    return valueWith({ a: 'holder', held, names, origin });
  }

  /** A type of the project with fields, a list of such, or an alternative of one. */
  hasFields(type: TypeRef, depth = 0): boolean {
    if (depth > MAXIMUM_TYPE_DEPTH) return false;
    const structure = this.#evaluator.types.resolved(type);
    switch (structure.s) {
      case 'object':
        return (
          structure.members.size > 0 ||
          (structure.index !== undefined && this.hasFields(structure.index, depth + 1))
        );
      case 'class':
        return true;
      case 'list':
        return structure.element !== undefined && this.hasFields(structure.element, depth + 1);
      case 'union':
        return structure.types.some((inner) => this.hasFields(inner, depth + 1));
      default:
        return false;
    }
  }

  /** Keeps structure that is known and gives a type to what is open. */
  refine(value: Value, type: TypeRef): Value {
    const filtered = this.#filtered(value, type);
    if (filtered !== undefined) return filtered;
    // `const unreachable: never = event`
    if (type.type.t === 'keyword' && type.type.name === 'never') return NOTHING;
    const structure = this.#evaluator.types.resolved(type);
    if (structure.s === 'unknown' || structure.s === 'nothing') return value;
    if (value.atoms.length === 0) return value;
    const shape = this.#evaluator.types.shape(type);
    const fallback: Place = { file: type.file, start: 0, end: 0 };
    if (shape === 'boolean')
      return value.atoms.every((atom) => atom.a === 'const') ? value : scalar('boolean');
    return join(
      value.atoms.map((atom) => {
        if (atom.a === 'open' && atom.generic === true) {
          const { names, param, origin, input } = atom;
          return this.#saysMore(type, atom)
            ? this.valueOfType(type, { names, param, origin, input }, 0)
            : valueWith(atom);
        }
        // `unwrap<T>(reply: Promise<Reply<T>>)`: what it holds says what `T` is.
        if (atom.a === 'holder' && leavesOpen(type, 0)) return valueWith(atom);
        if (atom.a === 'holder')
          return this.valueOfType(
            type,
            { names: atom.names, param: undefined, origin: atom.origin, input: undefined },
            0,
          );
        if (atom.a === 'open' && !this.isTyped(atom)) {
          return this.valueOfType(
            type,
            { names: atom.names, param: atom.param, origin: atom.origin, input: atom.input },
            0,
          );
        }
        if (listsFunctions(this.#evaluator, atom, structure))
          return this.valueOfType(
            type,
            { names: [], param: undefined, origin: fallback, input: undefined },
            0,
          );
        // `JSON.parse(stored) as string[]`: a list is no credential, whatever key it is kept under; `backupCodes` are several.
        if (structure.s === 'list' && isTakenForCredential(atom) && !isSeveral(atom.label))
          return this.valueOfType(
            type,
            { names: [], param: undefined, origin: atom.origin, input: undefined },
            0,
          );
        if (atom.a === 'object' && (structure.s === 'object' || structure.s === 'class'))
          return valueWith(this.#filledIn(atom, type));
        // What an unknown function made of its arguments is what its declared type says.
        const isRecord = structure.s === 'object' || structure.s === 'class' || this.#isRecord(type, 0);
        if (atom.a === 'text' && atom.deep && isRecord) {
          return this.valueOfType(
            type,
            { names: [], param: undefined, origin: fallback, input: undefined },
            0,
          );
        }
        if (
          atom.a === 'lib' &&
          this.#evaluator.catalog.typeOfPath(atom.integration, atom.path) === undefined &&
          structure.s !== 'package' &&
          structure.s !== 'global'
        ) {
          const context = { names: atom.names, param: undefined, origin: atom.origin, input: undefined };
          const declared = this.valueOfType(type, context, 0);
          // `const log: (text: string) => void = console.log` says what it is called with, and not what it does.
          return structure.s === 'function' ? join([declared, valueWith(atom)]) : declared;
        }
        // `event.data.object as Stripe.Subscription`
        if (
          atom.a === 'lib' &&
          structure.s === 'package' &&
          this.#evaluator.catalog.isOneOfSeveral(atom.integration, atom.path)
        )
          return this.valueOfType(
            type,
            { names: atom.names, param: atom.param, origin: atom.origin, input: undefined },
            0,
          );
        const held =
          atom.a === 'lib' && structure.s === 'package' ? this.#holding(atom, type, structure) : undefined;
        if (held !== undefined) return held;
        // `const rows: Guest[] = await query`: what it gives is declared here, whatever else it can do.
        if (atom.a === 'lib' && this.#isRecord(type, 0)) {
          const context = { names: atom.names, param: undefined, origin: atom.origin, input: undefined };
          return join([this.valueOfType(type, context, 0), valueWith(atom)]);
        }
        return valueWith(atom);
      }),
    );
  }

  /** `event as Guest`, of an `event` of type `T`: whether a type says more of it than what the type parameter extends. */
  #saysMore(type: TypeRef, atom: OpenAtom): boolean {
    const { types } = this.#evaluator;
    if (isGeneric(this.#evaluator, type)) return false;
    const members = types.members(type);
    const least = atom.type && types.members(atom.type);
    if (members === undefined || least === undefined) return !this.isTyped(atom);
    return [...members].some(([name, { owner }]) => least.get(name)?.owner !== owner);
  }

  /** `const lender: Lender = { ...req.body, email }`: what nobody knows of what is spread is what the declared type says. */
  #filledIn(atom: Atom & { a: 'object' }, type: TypeRef, depth = 0): Atom {
    let isChanged = false;
    const entries = atom.entries.map((entry) => {
      if (!('spread' in entry) || (depth === 0 && !('node' in entry.spread))) return entry;
      const spread = this.#evaluator.force(entry.spread);
      // The others stay: a record that a loop fills (`all = { ...all, [key]: value }`) is spread into itself.
      const atoms = spread.atoms.flatMap((each) => {
        if (this.#saysNothing(each)) return this.refine(valueWith(each), type).atoms;
        // What a destructuring leaves of it: `const { consent, ...person } = body`.
        return each.a === 'object' && depth < 2 ? [this.#filledIn(each, type, depth + 1)] : [each];
      });
      if (atoms.every((each, i) => each === spread.atoms[i])) return entry;
      isChanged = true;
      return { ...entry, spread: { value: { atoms } } };
    });
    return isChanged ? { ...atom, entries } : atom;
  }

  /** Neither a type nor a row says what is in it. */
  #saysNothing(atom: Atom): boolean {
    if (atom.a === 'open') return !this.isTyped(atom);
    return atom.a === 'lib' && this.#evaluator.catalog.typeOfPath(atom.integration, atom.path) === undefined;
  }

  /** `items: Collection<Guest> = db.collection('guests')`, `async (): Promise<AxiosResponse<Guest>> => http.get(path)`. */
  #holding(atom: LibraryAtom, type: TypeRef, structure: Structure & { s: 'package' }): Value | undefined {
    if (atom.typeArgs.length > 0 || structure.args.length === 0) return undefined;
    const { catalog } = this.#evaluator;
    const own = catalog.typeOfPath(atom.integration, atom.path);
    const { names, origin } = atom;
    if (own === undefined)
      return join([
        this.valueOfType(type, { names, param: undefined, origin, input: undefined }, 0),
        valueWith(atom),
      ]);
    const named = catalog.typeNamed(structure.specifier, structure.name);
    return named?.integration === atom.integration && named.type === own
      ? valueWith({ ...atom, typeArgs: structure.args })
      : undefined;
  }

  /** A type of the project that holds fields and can do nothing, or a list of such. */
  #isRecord(type: TypeRef, depth: number): boolean {
    if (depth > MAXIMUM_TYPE_DEPTH) return false;
    const { types } = this.#evaluator;
    const structure = types.resolved(type);
    if (structure.s === 'list')
      return structure.element !== undefined && this.#isRecord(structure.element, depth + 1);
    if (structure.s === 'union') return structure.types.every((inner) => this.#isRecord(inner, depth + 1));
    const members = types.membersOf(structure);
    return (
      members !== undefined &&
      members.size > 0 &&
      [...members.values()].every((member) => !member.method && types.shape(member.type) !== 'function')
    );
  }

  /**
   * A helper that says it gives back `Pick<T, K>` or `Omit<T, K>` of what it is given, for keys that the call lists. In
   * any other place such a type takes nothing away.
   */
  #filtered(value: Value, { type, file, env }: TypeRef): Value | undefined {
    if (type.t !== 'ref' || type.to.in !== 'global' || (type.name !== 'Pick' && type.name !== 'Omit'))
      return undefined;
    const [whole, keys] = type.args;
    if (whole?.t !== 'ref' || whole.to.in !== 'parameter' || keys?.t !== 'ref' || keys.to.in !== 'parameter')
      return undefined;
    const bound = env?.get(keys.name);
    // What the parameter extends is no list of keys.
    if (bound === undefined || bound.type.t === 'keyof' || value.atoms.length === 0) return undefined;
    const names = this.#evaluator.types.keys.literals({ file, type: keys, env });
    if (names === undefined) return undefined;
    const isKnown = value.atoms.every(
      (atom) =>
        atom.a !== 'object' || atom.entries.every((entry) => !('value' in entry) || entry.key !== undefined),
    );
    // Of an object put together under keys that nobody knows, its type says more.
    if (!isKnown && env?.has(whole.name)) return this.valueOfType({ type, file, env }, NAMELESS, 0);
    const filter = type.name === 'Pick' ? { pick: names } : { omit: names };
    return valueWith({
      a: 'object',
      entries: [{ spread: { value }, ...filter }],
      names: [],
      origin: { file, start: 0, end: 0 },
    });
  }

  isTyped(atom: OpenAtom): boolean {
    if (atom.type === undefined) return false;
    const structure = this.#evaluator.types.resolved(atom.type);
    if (structure.s === 'object') return structure.members.size > 0;
    return structure.s !== 'unknown' && structure.s !== 'package' && structure.s !== 'global';
  }
}

/** What is no more than likely to be one, by the key that it is kept under. */
function isTakenForCredential(atom: Atom): atom is DataAtom {
  return (
    atom.a === 'data' &&
    atom.category.startsWith('user.authorization.') &&
    atom.confidence !== 'certain' &&
    atom.shape === 'string'
  );
}

/** `user.backupCodes`: several are kept under it. */
function isSeveral(label: string): boolean {
  const [last = ''] = label.split(/[^\w$]+/).reverse();
  return singular(last) !== last;
}

/** Whether a type mentions a type parameter of which nothing is known here. */
function leavesOpen({ file, type, env }: TypeRef, depth: number): boolean {
  if (depth > MAXIMUM_TYPE_DEPTH) return false;
  const any = (types: readonly TypeIr[]) =>
    types.some((inner) => leavesOpen({ file, type: inner, env }, depth + 1));
  switch (type.t) {
    case 'ref':
      return type.to.in === 'parameter' ? env?.has(type.name) !== true : any(type.args);
    case 'array':
      return any([type.element]);
    case 'tuple':
      return any(type.elements);
    case 'union':
    case 'intersection':
      return any(type.types);
    case 'object':
      return any(type.members.map((member) => member.type));
    default:
      return false;
  }
}
