/**
 * Members of project classes: fields with what was assigned to them, methods and getters, static and inherited ones.
 */
import type { Place } from '../../text/range.ts';
import type { ClassId, ClassIr, FunctionId, MemberIr, ModuleIr, NodeId } from '../ir.ts';
import type { Evaluator, ReadAt } from './evaluate.ts';
import { Frame } from './frame.ts';
import { withLoaded } from './libraries/loads.ts';
import { labelOf, SETTING } from './names.ts';
import {
  type Atom,
  configuredBy,
  type InstanceAtom,
  join,
  type LibraryAtom,
  NOTHING,
  type TypeEnv,
  type TypeRef,
  type Value,
  valueWith,
} from './values.ts';

export interface BaseClass {
  readonly file: string;
  readonly cls: ClassId;
  keeps(member: string): boolean;
}

/** A class with its constructor, and the function that it stands in. */
interface Constructed {
  readonly file: string;
  readonly cls: ClassId;
  readonly fn: FunctionId;
  readonly ctor: FunctionId;
}

/** Where a member is declared. */
interface FoundMember {
  readonly file: string;
  readonly cls: ClassId;
  readonly members: readonly MemberIr[];
}

export class Classes {
  readonly #evaluator: Evaluator;
  readonly #typedFrames = new WeakMap<TypeEnv, Map<string, Frame>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What a class is called, where that says whose its fields are: no `TraceCleaner` that cleans is anybody. */
  nameOf(file: string, cls: ClassId): string | undefined {
    const { name, members } = this.#evaluator.module(file).classes[cls] ?? {};
    const isProgram =
      name !== undefined &&
      this.#evaluator.classifier.isProgram(name) &&
      members?.some(({ kind, isStatic }) => kind === 'method' && !isStatic) === true;
    return isProgram ? undefined : name;
  }

  classOf(file: string, node: NodeId): { readonly file: string; readonly cls: ClassId } | undefined {
    const value = this.#evaluator.evaluate(
      this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn),
      node,
    );
    for (const atom of value.atoms) if (atom.a === 'class') return { file: atom.file, cls: atom.cls };
    return undefined;
  }

  /** The classes whose members an `extends` expression brings along, all of them or some: `OmitType(Guest, ['email'])`. */
  basesOf(file: string, node: NodeId): readonly BaseClass[] {
    const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn);
    return this.#basesIn(this.#evaluator.evaluate(frame, node), () => true, 0);
  }

  #basesIn(value: Value, keeps: BaseClass['keeps'], depth: number): readonly BaseClass[] {
    if (depth > 6) return [];
    return value.atoms.flatMap((atom): readonly BaseClass[] => {
      if (atom.a === 'class') return [{ file: atom.file, cls: atom.cls, keeps }];
      if (atom.a !== 'object') return [];
      return atom.entries.flatMap((entry) => {
        if (!('spread' in entry)) return [];
        const { pick, omit } = entry;
        const some = (name: string): boolean =>
          keeps(name) && pick?.includes(name) !== false && omit?.includes(name) !== true;
        return this.#basesIn(this.#evaluator.force(entry.spread), some, depth + 1);
      });
    });
  }

  /** What instances of a base are that a library makes of a schema: `extends createZodDto(Guest)`. */
  describedBase(file: string, node: NodeId): TypeRef | undefined {
    const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn);
    for (const atom of this.#evaluator.evaluate(frame, node).atoms) {
      const type = atom.a === 'lib' ? this.#evaluator.libraries.describedClass(atom) : undefined;
      if (type !== undefined) return type;
    }
    return undefined;
  }

  /** The declaration of a member in the class or the classes it extends. */
  findMember(file: string, cls: ClassId, name: string, seen = new Set<string>()): FoundMember | undefined {
    const declaration: ClassIr | undefined = this.#evaluator.module(file).classes[cls];
    // Classes that mix each other in have no end, and each mixture is a way; one that had no such member has none later.
    const key = `${file}#${cls}`;
    if (declaration === undefined || seen.has(key)) return undefined;
    seen.add(key);
    const members = declaration.members.filter((member) => member.name === name && !member.isStatic);
    if (members.length > 0) return { file, cls, members };
    return this.#findAbove({ file, cls, members }, name, seen);
  }

  /** Whether the class itself gives a field a value: in its declaration, or of what its constructor is handed. */
  isSet(instance: InstanceAtom, name: string): boolean {
    const { file, cls } = instance;
    const found = this.findMember(file, cls, name);
    const module = this.#evaluator.module(found?.file ?? file);
    const isGiven = (source: NodeId): boolean => !isEmpty(module, source);
    const isSetByItself = (found?.members ?? []).some(
      ({ init, assigned }) => (init !== undefined && isGiven(init)) || assigned.some(isGiven),
    );
    return isSetByItself || this.#isTakenOver(instance, name);
  }

  /** `constructor(init: Partial<Trip>) { Object.assign(this, init); }` */
  #isTakenOver({ ctor }: InstanceAtom, name: string): boolean {
    if (ctor === undefined) return false;
    const evaluator = this.#evaluator;
    const { nodes } = evaluator.module(ctor.file);
    return evaluator.fn(ctor.file, ctor.fn).calls.some((id) => {
      const node = nodes[id];
      const callee = node?.k === 'call' ? nodes[node.callee] : undefined;
      if (node?.k !== 'call' || callee?.k !== 'prop' || callee.name !== 'assign') return false;
      const [self, ...given] = node.args;
      if (self === undefined || nodes[self.value]?.k !== 'this') return false;
      return given.some(({ value }) => {
        const whole = evaluator.evaluate(ctor, value);
        return (
          evaluator.parts.property(whole, name, { frame: ctor, node: { start: node.start, end: node.end } })
            .atoms.length > 0
        );
      });
    });
  }

  member(instance: InstanceAtom, name: string, at: ReadAt): Value {
    const found = this.findMember(instance.file, instance.cls, name);
    return found === undefined
      ? this.#describedMember(instance, name, at)
      : this.#foundMember(instance, name, at, found, new Set());
  }

  /** `seen`: the classes that were asked before, for classes that mix each other in have no end. */
  #foundMember(
    instance: InstanceAtom,
    name: string,
    at: ReadAt,
    found: FoundMember,
    seen: Set<string>,
  ): Value {
    const self = valueWith(instance);
    const classFn = this.#evaluator.module(found.file).classes[found.cls]?.fn ?? 0;
    const home = this.#evaluator.rootFrame(found.file, classFn);
    const results: Value[] = [];
    for (const member of found.members) {
      if (member.kind === 'method') {
        if (member.fn !== undefined)
          results.push(valueWith({ a: 'fn', file: found.file, fn: member.fn, parent: home, self }));
        else results.push(this.#declared(found.file, member, instance, at));
        continue;
      }
      if (member.kind === 'setter') continue;
      const place = { file: found.file, start: member.nameStart, end: member.nameStart + member.name.length };
      const env = this.#evaluator.types.environmentOf(instance.file, instance.cls, instance.env, found);
      const type: TypeRef | undefined =
        member.type === undefined ? undefined : { file: found.file, type: member.type, env };
      const annotated = this.#evaluator.naming.annotated(
        member.annotations,
        place,
        labelOf(instance.names, member.name),
        this.#evaluator.types.shape(type),
      );
      if (annotated !== undefined) return annotated;
      const decorated = this.#statedByDecorator(member, home, place, labelOf(instance.names, member.name));
      if (decorated !== undefined) return decorated;
      if (member.kind === 'getter') {
        if (member.fn !== undefined)
          results.push(
            this.#evaluator.activations.applyAll(
              valueWith({ a: 'fn', file: found.file, fn: member.fn, parent: home, self }),
              at.frame,
            ),
          );
        else results.push(this.#declared(found.file, member, instance, at));
        continue;
      }
      const sources = [...(member.init === undefined ? [] : [member.init]), ...member.assigned];
      const set = sources.map((source) => {
        const frame = this.#fieldFrame(instance, found.file, source, env);
        const isSettled = frame.args !== undefined || sources.length === 1;
        return { value: configured(this.#evaluator.evaluate(frame, source)), isSettled };
      });
      let value = join(set.map((each) => each.value));
      const context = {
        names: instance.names,
        param: undefined,
        origin: this.#evaluator.place(at.frame.file, at.node),
        input: undefined,
      };
      if (type !== undefined) {
        const typed = this.#evaluator.types.resolved(type);
        // Injected services and entity columns have a type and, for the analysis, no other source.
        value = value.atoms.some(
          (atom) =>
            atom.a !== 'open' &&
            atom.a !== 'const' &&
            !(atom.a === 'list' && atom.items.length === 0 && typed.s === 'list'),
        )
          ? this.#evaluator.typed.refine(value, type)
          : join([
              this.#evaluator.typed.valueOfType(type, { ...context, names: [name, ...instance.names] }, 0),
              ...(typed.s === 'unknown' || typed.s === 'scalar' || typed.s === 'object'
                ? [this.#onlyParams(value), ...set.filter(({ isSettled }) => isSettled).map(onlyTexts)]
                : []),
            ]);
      }
      value = withLoaded(this.#evaluator, holding(value, instance.env), instance.loaded);
      results.push(
        value.atoms.length === 0
          ? valueWith({
              a: 'open',
              shape: this.#evaluator.types.shape(type),
              names: [],
              origin: context.origin,
            })
          : value,
      );
    }
    // What a class only changes or sets is what a base declares.
    seen.add(`${found.file}#${found.cls}`);
    const above = found.members.every(isOnlyAssigned)
      ? this.#findAbove(found, name, new Set(seen))
      : undefined;
    if (above !== undefined) results.push(this.#foundMember(instance, name, at, above, seen));
    return join(results);
  }

  #findAbove({ file, cls }: FoundMember, name: string, seen = new Set<string>()): FoundMember | undefined {
    const base = this.#evaluator.module(file).classes[cls]?.extends;
    if (base === undefined) return undefined;
    for (const above of this.basesOf(file, base)) {
      const found = above.keeps(name) ? this.findMember(above.file, above.cls, name, seen) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** An abstract member, or one of a class that is only declared: its type is all there is. */
  #declared(file: string, member: MemberIr, instance: InstanceAtom, at: ReadAt): Value {
    if (member.type === undefined) return NOTHING;
    const origin = this.#evaluator.place(at.frame.file, at.node);
    const names = member.kind === 'method' ? [member.name] : [member.name, ...instance.names];
    return this.#evaluator.typed.valueOfType(
      { file, type: member.type, env: instance.env },
      { names, param: undefined, origin, input: undefined },
      0,
    );
  }

  /** `@IsEmail() contact`: a row says what the decorator asks of the value. */
  #statedByDecorator(member: MemberIr, home: Frame, place: Place, label: string): Value | undefined {
    for (const decorator of member.decorators) {
      for (const atom of this.#evaluator.evaluate(home, decorator.node).atoms) {
        if (atom.a !== 'data') continue;
        return valueWith({
          ...atom,
          label,
          origin: place,
          declared: true,
          evidence: `${this.#evaluator.naming.label(home.file, this.#evaluator.node(home.file, decorator.node))} says so`,
        });
      }
    }
    return undefined;
  }

  /** Alternatives that lead on to a constructor's caller. */
  #onlyParams(value: Value): Value {
    return { atoms: value.atoms.filter((atom) => atom.a === 'open' && atom.param !== undefined) };
  }

  /**
   * Frame for a value assigned to a field: the constructor's own activation when the `new` is known, else one of its own for
   * what the class's type parameters stand for: `new Map<string, T>()`.
   */
  #fieldFrame(instance: InstanceAtom, file: string, source: NodeId, env: TypeEnv | undefined): Frame {
    const fn = this.#evaluator.node(file, source).fn;
    if (instance.ctor !== undefined && instance.ctor.file === file) {
      for (let frame: Frame | undefined = instance.ctor; frame !== undefined; frame = frame.parent)
        if (frame.fn === fn) return frame;
    }
    return this.#superFrame(instance, file, fn) ?? this.#typedFrame(file, fn, env);
  }

  /** The frame in which a function is looked at by itself, for what the type parameters around it stand for. */
  #typedFrame(file: string, fn: FunctionId, env: TypeEnv | undefined): Frame {
    const root = this.#evaluator.rootFrame(file, fn);
    if (env === undefined || env.size === 0) return root;
    let frames = this.#typedFrames.get(env);
    if (frames === undefined) {
      frames = new Map();
      this.#typedFrames.set(env, frames);
    }
    const key = `${file}#${fn}`;
    let frame = frames.get(key);
    if (frame === undefined) {
      frame = new Frame({
        file,
        fn,
        args: undefined,
        self: undefined,
        parent: root.parent,
        call: undefined,
        typeEnv: root.typeEnv === undefined ? env : new Map([...root.typeEnv, ...env]),
      });
      frames.set(key, frame);
    }
    return frame;
  }

  /** The constructor of a base class, as the constructors below it call it: `super(Member)`. */
  #superFrame(instance: InstanceAtom, file: string, fn: FunctionId): Frame | undefined {
    const { activations, calls } = this.#evaluator;
    let owner: { readonly file: string; readonly cls: ClassId } | undefined = instance;
    let frame: Frame | undefined;
    for (let depth = 0; owner !== undefined && depth < 8; depth += 1) {
      const module = this.#evaluator.module(owner.file);
      const declaration: ClassIr | undefined = module.classes[owner.cls];
      const base: NodeId | undefined = declaration?.extends;
      const ctor = declaration?.ctor;
      if (ctor !== undefined) {
        if (frame === undefined) {
          const env = this.#evaluator.types.environmentOf(instance.file, instance.cls, instance.env, owner);
          frame = instance.ctor?.fn === ctor ? instance.ctor : this.#typedFrame(owner.file, ctor, env);
        }
        if (depth > 0 && owner.file === file && ctor === fn) return frame;
        const call = (module.functions[ctor]?.calls ?? []).find((id) => isSuperCall(module, id));
        const node = call === undefined ? undefined : module.nodes[call];
        const above: Constructed | undefined = base === undefined ? undefined : this.#above(owner.file, base);
        if (call === undefined || node?.k !== 'call' || above === undefined) return undefined;
        const at = { frame, node: call };
        const env = this.#evaluator.types.environmentOf(instance.file, instance.cls, instance.env, above);
        const parent = this.#evaluator.rootFrame(above.file, above.fn);
        const constructed = { a: 'fn', file: above.file, fn: above.ctor, parent } as const;
        frame = activations.of(constructed, calls.arguments(frame, node), at, [], env);
        owner = above;
      } else owner = base === undefined ? undefined : this.classOf(owner.file, base);
    }
    return undefined;
  }

  /** The next class up with a constructor. */
  #above(
    file: string,
    base: NodeId,
  ):
    | { readonly file: string; readonly cls: ClassId; readonly fn: FunctionId; readonly ctor: FunctionId }
    | undefined {
    let owner = this.classOf(file, base);
    for (let depth = 0; owner !== undefined && depth < 8; depth += 1) {
      const declaration: ClassIr | undefined = this.#evaluator.module(owner.file).classes[owner.cls];
      if (declaration?.ctor !== undefined) return { ...owner, fn: declaration.fn, ctor: declaration.ctor };
      owner = declaration?.extends === undefined ? undefined : this.classOf(owner.file, declaration.extends);
    }
    return undefined;
  }

  /** A member that only a schema describes, or a library knows. */
  #describedMember(instance: InstanceAtom, name: string, at: ReadAt): Value {
    const member = this.#evaluator.types.classMembers(instance.file, instance.cls, instance.env).get(name);
    if (member === undefined) return this.#inheritedFromLibrary(instance, name, at);
    const origin = this.#evaluator.place(at.frame.file, at.node);
    const context = { names: instance.names, param: undefined, origin, input: undefined };
    return this.#evaluator.typed.memberValue(member, context);
  }

  #inheritedFromLibrary(instance: InstanceAtom, name: string, at: ReadAt): Value {
    let cls: { file: string; cls: ClassId } | undefined = { file: instance.file, cls: instance.cls };
    for (let depth = 0; cls !== undefined && depth < 20; depth += 1) {
      const declaration = this.#evaluator.module(cls.file).classes[cls.cls];
      if (declaration?.extends === undefined) break;
      const next = this.classOf(cls.file, declaration.extends);
      if (next === undefined) {
        const base = this.libraryBase(cls.file, declaration.extends, instance);
        if (base.atoms.length > 0) return this.#evaluator.parts.property(base, name, at);
        break;
      }
      cls = next;
    }
    // A base that is not at hand may have any member.
    return valueWith({
      a: 'open',
      shape: 'unknown',
      names: [],
      origin: this.#evaluator.place(at.frame.file, at.node),
    });
  }

  /** An instance of the library class that an `extends` expression names. */
  libraryBase(file: string, node: NodeId, self: Atom | undefined): Value {
    const base = this.#evaluator.evaluate(
      this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn),
      node,
    );
    return join(
      base.atoms.map((atom) => {
        if (atom.a !== 'lib') return NOTHING;
        const ofPlatform = this.#ofPlatform(atom);
        if (ofPlatform !== undefined) return ofPlatform;
        const typeArgs = self?.a === 'instance' ? this.#baseArgs(file, node, self) : [];
        return this.#evaluator.libraries.instanceOf(
          atom,
          typeArgs.length > 0 ? typeArgs : atom.typeArgs,
          self,
        );
      }),
    );
  }

  /** `extends EntityRepository<T>`: what is meant in an instance of this class, or of one below it. */
  #baseArgs(file: string, node: NodeId, self: InstanceAtom): readonly TypeRef[] {
    const cls = this.#evaluator.module(file).classes.findIndex((each) => each.extends === node);
    const declaration = this.#evaluator.module(file).classes[cls];
    if (declaration === undefined || declaration.extendsArgs.length === 0) return [];
    const env = this.#evaluator.types.environmentOf(self.file, self.cls, self.env, { file, cls });
    return declaration.extendsArgs.map((type): TypeRef => ({ file, type, env }));
  }

  /** `class SignedIn extends Request`: a row knows the platform's class by the name of its type. */
  #ofPlatform({ path, names, origin }: LibraryAtom): Value | undefined {
    const [, name] = /^global:(\w+)$/.exec(path) ?? [];
    if (name === undefined) return undefined;
    const context = { names, param: undefined, origin, input: undefined };
    return this.#evaluator.libraries.globalTyped({ s: 'global', name, args: [] }, context);
  }

  staticMember(file: string, cls: ClassId, name: string, at: ReadAt): Value {
    let current: { file: string; cls: ClassId } | undefined = { file, cls };
    for (let depth = 0; current !== undefined && depth < 20; depth += 1) {
      const declaration: ClassIr | undefined = this.#evaluator.module(current.file).classes[current.cls];
      if (declaration === undefined) break;
      const home = this.#evaluator.rootFrame(current.file, declaration.fn);
      const results: Value[] = [];
      for (const member of declaration.members) {
        if (member.name !== name || !member.isStatic) continue;
        const self = valueWith({ a: 'class', file, cls, parent: home });
        if (member.kind === 'method' && member.fn !== undefined)
          results.push(valueWith({ a: 'fn', file: current.file, fn: member.fn, parent: home, self }));
        else if (member.kind === 'getter' && member.fn !== undefined)
          results.push(
            this.#evaluator.activations.applyAll(
              valueWith({ a: 'fn', file: current.file, fn: member.fn, parent: home, self }),
              at.frame,
            ),
          );
        else if (member.kind === 'field') {
          for (const source of [...(member.init === undefined ? [] : [member.init]), ...member.assigned]) {
            results.push(
              this.#evaluator.evaluate(
                this.#evaluator.rootFrame(current.file, this.#evaluator.node(current.file, source).fn),
                source,
              ),
            );
          }
          if (results.length === 0 && member.type !== undefined) {
            results.push(
              this.#evaluator.typed.valueOfType(
                { file: current.file, type: member.type },
                {
                  names: [name],
                  param: undefined,
                  origin: this.#evaluator.place(at.frame.file, at.node),
                  input: undefined,
                },
                0,
              ),
            );
          }
        }
      }
      if (results.length > 0) return join(results);
      if (declaration.extends === undefined) break;
      const extended = this.#evaluator.evaluate(home, declaration.extends);
      const lib = extended.atoms.find((atom) => atom.a === 'lib');
      if (lib?.a === 'lib') {
        const self: InstanceAtom = this.#evaluator.leaves.instance(file, cls, undefined);
        return this.#evaluator.libraries.member({ ...lib, receiver: valueWith(self) }, name, at);
      }
      current = this.classOf(current.file, declaration.extends);
    }
    return NOTHING;
  }
}

/** `[]`, `null`, `new Collection<Guest>(this)`: nothing but the object itself is in it. */
function isEmpty(module: ModuleIr, id: NodeId): boolean {
  const { nodes } = module;
  const node = nodes[id];
  switch (node?.k) {
    case 'const':
      return node.value === null || node.value === undefined;
    case 'array':
      return node.items.length === 0;
    case 'cast':
      return isEmpty(module, node.operand);
    case 'call':
      return node.isNew && node.args.every(({ value }) => nodes[value]?.k === 'this');
    default:
      return false;
  }
}

/** What a constructor was handed and keeps (`super('https://api.example.com')`), and what a field is once and for all. */
function onlyTexts({ value }: { readonly value: Value }): Value {
  return {
    atoms: value.atoms.filter(
      (atom) => atom.a === 'const' && typeof atom.value === 'string' && atom.value !== '',
    ),
  };
}

function isSuperCall(module: ModuleIr, id: NodeId): boolean {
  const node = module.nodes[id];
  return node?.k === 'call' && module.nodes[node.callee]?.k === 'super';
}

/** `this.password = env.SHIPPER_PASSWORD`: it stays configured in a field, whatever the field is called. */
function configured(value: Value): Value {
  const settingOf = (atom: Atom): string | undefined =>
    atom.a === 'open' && atom.param === undefined ? atom.names.find((name) => SETTING.test(name)) : undefined;
  if (!value.atoms.some((atom) => settingOf(atom) !== undefined)) return value;
  return {
    atoms: value.atoms.map((atom) => {
      const setting = settingOf(atom);
      return setting === undefined ? atom : configuredBy(setting);
    }),
  };
}

/** `items = new Map<string, T>()` of a generic class holds what the instance says. */
function holding(value: Value, env: TypeEnv | undefined): Value {
  if (env === undefined || !value.atoms.some((atom) => atom.a === 'list' && atom.holds !== undefined))
    return value;
  return {
    atoms: value.atoms.map((atom) =>
      atom.a === 'list' && atom.holds !== undefined ? { ...atom, holds: { ...atom.holds, env } } : atom,
    ),
  };
}

/** `this.store.set(...)`, `this.store = ...` of a field that the class itself does not declare. */
function isOnlyAssigned({ assigned, init, kind, type }: MemberIr): boolean {
  return kind === 'field' && type === undefined && init === undefined && assigned.length > 0;
}
