/**
 * Names as evidence: annotations, what the classifier makes of a name, and what a node is called in the source.
 *
 * Deliberately absent: the word lists (`core/classify`).
 */
import type { Classification, Classifier, Exclusion, ValueShape } from '../../classify/model.ts';
import type { Place } from '../../text/range.ts';
import type { AnnotationIr, ModuleIr, NodeId, TypeIr, ValueNode } from '../ir.ts';
import type { NodeRef } from '../model.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { mergeNames, SETTING, singular } from './names.ts';
import {
  type Atom,
  clean,
  configuredBy,
  type DataAtom,
  type OpenAtom,
  type Remains,
  type Value,
  valueWith,
} from './values.ts';

/** A key of a row stays one under any name: `{ name: employee.departmentId }`. */
const KEY = /(?:[a-z]I[dD]|[a-z]ID|_id|Uuid|UUID|_uuid)s?$/;

/** A key alone, and what nobody keeps under one: `{ transcript: transcript.id }`. */
const BARE_KEY = /^_?(?:id|uuid)$/i;
const NEVER_A_KEY = /^user\.(?:content|health)/;

/** The word in it that says so. */
const KEY_WORD = /_?(?:id|uuid)s?$/i;

/** Formats of texts that people have, by what such a text is called. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['email', 'emailAddress'],
  ['e164', 'phoneNumber'],
]);

export class Naming {
  readonly #evaluator: Evaluator;
  readonly #answers: Answers;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#answers = answersOf(evaluator.classifier);
  }

  annotated(
    annotations: readonly AnnotationIr[] | undefined,
    place: Place,
    label: string,
    shape: ValueShape,
  ): Value | undefined {
    for (const annotation of annotations ?? []) {
      if (annotation.tag === 'notPersonalData')
        return clean(
          annotation.text === ''
            ? 'annotated @notPersonalData'
            : `annotated @notPersonalData: ${annotation.text}`,
        );
      if (annotation.tag === 'personalData') {
        const [word = ''] = annotation.text.split(/\s+/);
        const category = this.#evaluator.classifier.category(word)?.key ?? 'user';
        return valueWith({
          a: 'data',
          category,
          label,
          confidence: 'certain',
          evidence: 'annotated @personalData',
          origin: place,
          steps: [],
          shape,
        });
      }
    }
    return undefined;
  }

  /** What a function gives back whose name says that it leaves nothing of what it is given. `unseen`: what was not looked at. */
  cleaned(name: string, unseen?: string): Value {
    const what = this.#evaluator.classifier.yesNoName(name)
      ? 'says yes or no, or counts'
      : 'removes or masks it';
    return clean(`${name} ${what}, going by its name alone${unseen === undefined ? '' : ` (${unseen})`}`);
  }

  /** Gives a name to what is open: names are evidence where the value itself says nothing. */
  named(
    value: Value,
    name: string,
    owners: readonly string[],
    place: Place,
    label: string | (() => string),
    owner: NodeRef | undefined,
    siblings: readonly string[] = NO_NAMES,
  ): Value {
    let changed = false;
    const atoms: Atom[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'open') {
        if (this.#isSetting(name, owners, atom)) {
          changed = true;
          atoms.push(configuredBy(name));
          continue;
        }
        const judged = this.#judge(name, owners, atom, siblings);
        if (judged !== undefined && 'category' in judged) {
          changed = true;
          const { param, type } = atom;
          const remains = this.#remaining(name, atom);
          if (remains === 'none') {
            atoms.push(...clean(`it is called ${atom.names[0]}`).atoms);
            continue;
          }
          atoms.push({
            ...this.data(judged, place, label, owner, atom.shape),
            ...(param !== undefined && { param }),
            ...(type !== undefined && { type }),
            ...(remains !== undefined && { remains }),
          });
          continue;
        }
        const names =
          judged === undefined ? mergeNames(name, atom.names) : this.#excludedAs(name, owners, atom);
        if (names === atom.names) atoms.push(atom);
        else {
          changed = true;
          atoms.push({ ...atom, names });
        }
        continue;
      }
      // `{ email: address }`: the name it goes on under is the better evidence.
      const isToldAnew = atom.a === 'data' && !(atom.isDoubted === true && lastName(atom.label) === name);
      if (isToldAnew && atom.confidence === 'possible' && atom.shape !== 'object') {
        const judged = this.classify(name, owners, atom.shape, siblings);
        if (judged !== undefined && 'category' in judged && judged.confidence !== 'possible') {
          changed = true;
          const { category, confidence, evidence } = judged;
          atoms.push({ ...atom, category, confidence, evidence });
          continue;
        }
      }
      // `{ email: verificationToken.value }`: what a token stands for is what it goes on as.
      const isHeld = atom.a === 'data' && this.#isHeldByToken(atom);
      if (isHeld) {
        const judged = this.classify(name, owners, atom.shape, siblings);
        if (judged !== undefined && 'category' in judged && judged.confidence !== 'possible') {
          changed = true;
          const { category, evidence } = judged;
          atoms.push({ ...atom, category, evidence });
          continue;
        }
      }
      // `const { username: publicKey } = basicAuth(header)`
      const isPublic =
        atom.a === 'data' &&
        atom.category === 'user.authorization.credentials' &&
        atom.confidence !== 'certain' &&
        this.#evaluator.classifier.isPublicPart(name);
      if (
        atom.a === 'data' &&
        (isPublic ||
          this.#isKeyInAddress(atom, name) ||
          this.#isRenamedAway(atom, name) ||
          this.isOfPart(atom, name, owners) ||
          this.#isOtherBeside(atom, name, owners, siblings))
      ) {
        changed = true;
        atoms.push(...clean(`it goes on as ${name}`).atoms);
        continue;
      }
      if (atom.a === 'list') {
        const judged = this.#isOpenList(atom)
          ? (this.classify(name, owners, 'array', siblings) ?? this.#judgeFormatInside(name, atom, owners))
          : undefined;
        if (judged !== undefined && 'category' in judged) {
          changed = true;
          atoms.push(this.data(judged, place, label, owner, 'array'));
          continue;
        }
      }
      // A length is a count, whatever the key it is written under: `{ allergies: req.body.allergies.length }`.
      if (atom.a === 'lib' && atom.path.endsWith('.length')) {
        atoms.push(atom);
        continue;
      }
      if (
        atom.a === 'lib' &&
        atom.integration !== '' &&
        this.#evaluator.catalog.typeOfPath(atom.integration, atom.path) === undefined &&
        // `z.string().email`: a method that makes something of the library, and no text.
        !this.#evaluator.catalog.isNamedMethod(atom.integration, atom.path) &&
        !atom.path.startsWith('global:')
      ) {
        const judged = this.classify(name, owners, 'unknown', siblings);
        // `{ note: note.id }`: of a record that a library made.
        const isKey =
          judged !== undefined &&
          'category' in judged &&
          NEVER_A_KEY.test(judged.category) &&
          BARE_KEY.test(lastName(atom.path));
        if (judged !== undefined && 'category' in judged && !isKey) {
          // Kept beside the data: `resend.emails` is also the way to `resend.emails.send`.
          changed = true;
          atoms.push(this.data(judged, place, label, owner, 'unknown'));
        }
      }
      if ((atom.a === 'instance' || atom.a === 'lib') && !atom.names.includes(name)) {
        changed = true;
        atoms.push({ ...atom, names: mergeNames(name, atom.names) });
        continue;
      }
      if (atom.a === 'object' && !atom.names.includes(name)) {
        changed = true;
        atoms.push({ ...atom, names: mergeNames(name, atom.names) });
        continue;
      }
      atoms.push(atom);
    }
    return changed ? { atoms } : value;
  }

  /** `parse(payload.repository.full_name)`: no person's as a repository's, it stays that under the name of a parameter. */
  #excludedAs(name: string, [owner]: readonly string[], { names, shape }: OpenAtom): readonly string[] {
    const settings = names.filter((each) => each !== name && SETTING.test(each));
    const alone = owner === undefined || shape === 'object' ? undefined : this.classify(name, [owner], shape);
    const isOwners = owner !== undefined && alone !== undefined && 'excluded' in alone;
    return isOwners ? [name, owner, ...settings] : [name, ...settings];
  }

  /** `{ password: passwordHash }`: what a value is called by itself says what is left of it under any key. */
  #remaining(name: string, { names: [own], shape }: OpenAtom): Remains | 'none' | undefined {
    if (own === undefined || own === name || this.#evaluator.classifier.yesNoName(own)) return undefined;
    const judged = this.classify(own, NO_NAMES, shape);
    return judged !== undefined && 'excluded' in judged
      ? this.#evaluator.classifier.sanitizerName(own)
      : undefined;
  }

  /**
   * `{ eventName: name }`: a bare `name` that only stood among a person's fields is, by the name that it goes on under,
   * the name of a thing. The name of somebody who is called a person stays one, unless companies are called that as well:
   * `{ companyName: customer.name }`.
   */
  #isRenamedAway(atom: DataAtom, name: string): boolean {
    if (atom.confidence === 'certain' || !/(?:^|\.)name$/.test(atom.label) || !/\w[nN]ame$/.test(name))
      return false;
    const judged = this.classify(name, NO_NAMES, atom.shape);
    if (judged === undefined || 'category' in judged) return false;
    const { owner } = atom;
    if (owner === undefined) return false;
    const [near] = this.#namesOfOwner(owner);
    const { classifier } = this.#evaluator;
    return (
      near !== undefined &&
      (!classifier.isPerson(near) || (classifier.mayBeCompany(near) && classifier.isOfCompany(name)))
    );
  }

  /** `{ webcam: { deviceId: chosen } }`: an id of a device that is kept as that of a part of it. */
  isOfPart({ category, confidence, shape }: DataAtom, name: string, owners: readonly string[]): boolean {
    if (category !== 'user.device.device_id' || confidence === 'certain' || owners.length === 0) return false;
    // A token goes on as a token, and the id of a visitor is what the device is told by.
    const alone = KEY.test(name) ? this.classify(name, NO_NAMES, shape) : undefined;
    if (alone === undefined || !('category' in alone) || alone.category !== category) return false;
    const judged = this.classify(name, owners, shape);
    return judged !== undefined && !('category' in judged);
  }

  #namesOfOwner({ file, node }: NodeRef): readonly string[] {
    return this.namesAt(this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn), node);
  }

  /** `const cardNumber = counted + 1`, set beside a `listId`: what only its own name said, the fields beside it say otherwise. */
  #isOtherBeside(
    { confidence, label, owner, param, shape }: DataAtom,
    name: string,
    owners: readonly string[],
    siblings: readonly string[],
  ): boolean {
    // A parameter's name is a promise to whoever calls, and what stands beside it here is no part of that.
    if (label !== name || siblings.length < 2 || confidence === 'certain' || param !== undefined)
      return false;
    if (owner !== undefined && this.#namesOfOwner(owner).some(this.#evaluator.classifier.isPerson))
      return false;
    const judged = this.classify(name, owners, shape, siblings);
    if (judged === undefined || 'category' in judged) return false;
    const alone = this.classify(name, owners, shape);
    return alone !== undefined && 'category' in alone;
  }

  /** `const inboxId = to.split('@')[0]`: an address that the program made for a thing. What is a person's stays theirs. */
  #isKeyInAddress({ beforeAt, category, confidence }: DataAtom, name: string): boolean {
    if (beforeAt !== true || category !== 'user.contact.email' || confidence === 'certain') return false;
    if (!KEY.test(name)) return false;
    const thing = name.replace(KEY_WORD, '');
    const judged = this.classify(thing, NO_NAMES, 'string');
    return this.#evaluator.classifier.isItself(thing) && (judged === undefined || !('category' in judged));
  }

  /** `token.value`: taken for the token by what it is read from alone. */
  #isHeldByToken({ category, confidence, label }: DataAtom): boolean {
    return (
      category === 'user.authorization.credentials' &&
      confidence !== 'certain' &&
      this.#evaluator.classifier.holdsValue(lastName(label))
    );
  }

  /** What a name means; asked often with the same words, so answers are kept. */
  classify(
    name: string,
    owners: readonly string[],
    shape: ValueShape,
    siblings: readonly string[] = NO_NAMES,
    furtherOwners: readonly string[] = NO_NAMES,
  ): Classification | Exclusion | undefined {
    let asked = this.#answers.beside(siblings).about(name);
    for (const owner of owners) asked = asked.about(owner);
    for (const owner of furtherOwners) asked = asked.about(owner);
    const known = asked.answer(shape);
    if (known !== undefined) return known.answer;
    const question = { name, owners: [...owners, ...furtherOwners], shape, siblings };
    return asked.setAnswer(shape, this.#evaluator.classifier.name(question));
  }

  /** A list of which only the type of its elements is known, and that is a scalar. */
  #isOpenList(atom: Atom & { a: 'list' }): boolean {
    return (
      atom.items.length > 0 &&
      atom.items.every(
        (item) =>
          'value' in item.value &&
          item.value.value.atoms.length > 0 &&
          item.value.value.atoms.every((inner) => inner.a === 'open' && inner.shape !== 'object'),
      )
    );
  }

  #judge(
    name: string,
    owners: readonly string[],
    atom: OpenAtom,
    siblings: readonly string[],
  ): Classification | Exclusion | undefined {
    if (atom.shape === 'boolean' || atom.shape === 'function') return undefined;
    if (atom.shape === 'object' && atom.type !== undefined && this.#evaluator.typed.isTyped(atom))
      return undefined;
    const judged = this.classify(name, owners, atom.shape, siblings, atom.names);
    if (judged === undefined) return this.#judgeType(atom, owners) ?? this.#judgeFormat(name, atom, owners);
    const [own] = atom.names;
    // A field of what `byId(...)` gives back is called by its own name, and belongs to what the call is called.
    const isKey = own !== undefined && own !== name && !owners.includes(own) && KEY.test(own);
    // `{ note: complaint.id }`: by the name of its type a text.
    const isBare = own !== undefined && BARE_KEY.test(own) && !BARE_KEY.test(name);
    if (isBare && 'category' in judged && NEVER_A_KEY.test(judged.category)) return undefined;
    return isKey && 'category' in judged && /^user\.(?:name|contact)/.test(judged.category)
      ? undefined
      : judged;
  }

  /** `env.OFFICE_EMAIL`, where a schema has read it or a type declares it: nobody's under any other name, too. */
  #isSetting(name: string, owners: readonly string[], { shape }: OpenAtom): boolean {
    return shape === 'string' && SETTING.test(name) && owners.some(this.#evaluator.classifier.isService);
  }

  /** `to: Email`: the name of a type for one value says what the variable's name does not. */
  #judgeType(atom: OpenAtom, owners: readonly string[]): Classification | undefined {
    const type = settled(atom.type?.type);
    if (type?.t !== 'ref' || type.to.in === 'parameter' || type.to.in === 'global') return undefined;
    if (atom.shape !== 'string' && atom.shape !== 'number') return undefined;
    const name = type.name.split('.').at(-1) ?? '';
    const judged = this.classify(`${name.slice(0, 1).toLowerCase()}${name.slice(1)}`, owners, atom.shape);
    return judged !== undefined && 'category' in judged
      ? { ...judged, evidence: `by the name of its type, "${type.name}"` }
      : undefined;
  }

  /** `mail: z.email()`: what a schema asks of a text. Of what is configured (`SMTP_FROM`) it says nothing of anybody. */
  #judgeFormat(name: string, atom: OpenAtom, owners: readonly string[]): Classification | undefined {
    const type = settled(atom.type?.type);
    const asks = type?.t === 'keyword' ? (type.asks ?? []) : [];
    const format = asks.find((asked) => FORMATS.has(asked));
    if (format === undefined || name === name.toUpperCase()) return undefined;
    const judged = this.classify(FORMATS.get(format) ?? '', owners, 'string');
    return judged !== undefined && 'category' in judged
      ? { ...judged, evidence: `its schema asks for ${this.#evaluator.classifier.label(judged.category)}` }
      : undefined;
  }

  /** `to: z.array(z.email())` */
  #judgeFormatInside(
    name: string,
    { items }: Atom & { a: 'list' },
    owners: readonly string[],
  ): Classification | undefined {
    for (const { value } of items) {
      const inner = 'value' in value ? value.value.atoms : [];
      for (const atom of inner) {
        const judged = atom.a === 'open' ? this.#judgeFormat(name, atom, owners) : undefined;
        if (judged !== undefined) return judged;
      }
    }
    return undefined;
  }

  /** `{ transcript: transcript.id }`: the key of it under its name. Whoever is written to may be known by one (`phone: chat.id`). */
  isKeyOf(key: string, owners: readonly string[], frame: Frame, id: NodeId): boolean {
    const [own = ''] = this.namesAt(frame, id);
    if (!BARE_KEY.test(own) || BARE_KEY.test(key)) return false;
    const judged = this.classify(key, owners, 'unknown');
    return judged !== undefined && 'category' in judged && NEVER_A_KEY.test(judged.category);
  }

  /** What goes in without ever having had a name is what the name of its type says: `console.log(await mailOf(id))`. */
  byType(atom: OpenAtom): DataAtom | undefined {
    const excluded = atom.names.some((name) => {
      const judged = this.classify(name, NO_NAMES, atom.shape);
      return judged !== undefined && !('category' in judged);
    });
    const judged = excluded ? undefined : this.#judgeType(atom, NO_NAMES);
    if (judged === undefined) return undefined;
    const type = settled(atom.type?.type);
    const label = atom.names[0] ?? (type?.t === 'ref' ? type.name : '');
    return this.data(judged, atom.origin, label, undefined, atom.shape);
  }

  data(
    judged: Classification,
    place: Place,
    label: string | (() => string),
    owner: NodeRef | undefined,
    shape: ValueShape,
  ): DataAtom {
    return {
      a: 'data',
      category: judged.category,
      label: typeof label === 'string' ? label : label(),
      confidence: judged.confidence,
      evidence: judged.evidence,
      ...(judged.isDoubted && { isDoubted: judged.isDoubted }),
      origin: place,
      steps: [],
      owner,
      shape,
    };
  }

  /** Names a node goes by in the source, nearest first: `user` of `req.user`, `getUser` of a call. */
  namesAt(frame: Frame, id: NodeId): readonly string[] {
    const module = this.#evaluator.module(frame.file);
    let names = namesInModules.get(module);
    if (names === undefined) {
      names = new Map();
      namesInModules.set(module, names);
    }
    let found = names.get(id);
    if (found === undefined) {
      found = this.#namesAt(frame, id);
      names.set(id, found);
    }
    return found;
  }

  #namesAt(frame: Frame, id: NodeId): readonly string[] {
    const node = this.#evaluator.node(frame.file, id);
    switch (node.k) {
      case 'prop':
        return [node.name, ...this.namesAt(frame, node.base).slice(0, 1)];
      case 'binding':
        return [node.name];
      case 'import': {
        const entry = this.#evaluator.module(frame.file).imports[node.index];
        return entry === undefined ? [] : [entry.local];
      }
      case 'global':
        return [node.name];
      case 'call':
        return this.namesAt(frame, node.callee).slice(0, 1);
      case 'await':
      case 'cast':
        return this.namesAt(frame, node.operand);
      case 'element':
      case 'index':
        return this.namesAt(frame, node.base).map(singular);
      case 'phi':
        return [node.name];
      case 'cell':
        return [this.#evaluator.module(frame.file).cells[node.cell]?.name ?? ''];
      case 'update':
        return this.namesAt(frame, node.base);
      case 'logical':
        return this.namesAt(frame, node.op === '&&' ? node.right : node.left);
      case 'this': {
        const cls = this.#evaluator.fn(frame.file, node.binder).class;
        const name = cls === undefined ? undefined : this.#evaluator.classes.nameOf(frame.file, cls);
        return name === undefined ? [] : [name];
      }
      default:
        return [];
    }
  }

  ownersOf(frame: Frame, id: NodeId): readonly string[] {
    const node = this.#evaluator.node(frame.file, id);
    if (node.k === 'prop') return this.namesAt(frame, node.base);
    if (node.k === 'await' || node.k === 'cast') return this.ownersOf(frame, node.operand);
    return this.namesAt(frame, id);
  }

  /** Source text of a node, on one line and short. */
  label(file: string, node: { readonly start: number; readonly end: number } | ValueNode): string {
    if ('k' in node && (node.k === 'phi' || node.k === 'binding')) return node.name;
    const text = (this.#evaluator.program.text(file) ?? '')
      .slice(node.start, Math.min(node.end, node.start + 400))
      .replace(/\s+/g, ' ')
      .replace(/\s*(\??\.)\s*/g, '$1')
      .trim();
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  }
}

/** By module: a pure reading of its representation. */
const namesInModules = new WeakMap<ModuleIr, Map<NodeId, readonly string[]>>();

/** `Promise<Email>`: what it comes to. */
function settled(type: TypeIr | undefined): TypeIr | undefined {
  return type?.t === 'ref' && type.to.in === 'global' && type.name === 'Promise' ? type.args[0] : type;
}

/** A question name by name: its words are known already, so nothing has to be put together to look for the answer. */
class Asked {
  #answers: Map<ValueShape, Answer> | undefined;
  #further: Map<string, Asked> | undefined;

  answer(shape: ValueShape): Answer | undefined {
    return this.#answers?.get(shape);
  }

  setAnswer(shape: ValueShape, answer: Answer['answer']): Answer['answer'] {
    this.#answers ??= new Map();
    this.#answers.set(shape, { answer });
    return answer;
  }

  about(name: string): Asked {
    let next = this.#further?.get(name);
    if (next === undefined) {
      next = new Asked();
      this.#further ??= new Map();
      this.#further.set(name, next);
    }
    return next;
  }
}

interface Answer {
  readonly answer: Classification | Exclusion | undefined;
}

/** Sets of names whose answers are kept. */
const MAXIMUM_ANSWERS = 20_000;

/** By the names beside the one that is asked about: lists with the same names, and the same list, share theirs. */
class Answers {
  readonly #alone = new Asked();
  readonly #byNames = new Map<string, Asked>();
  readonly #byList = new WeakMap<readonly string[], Asked>();

  beside(siblings: readonly string[]): Asked {
    if (siblings.length === 0) return this.#alone;
    let asked = this.#byList.get(siblings);
    if (asked !== undefined) return asked;
    const names = siblings.join(',');
    asked = this.#byNames.get(names);
    if (asked === undefined) {
      asked = new Asked();
      if (this.#byNames.size > MAXIMUM_ANSWERS) this.#byNames.clear();
      this.#byNames.set(names, asked);
    }
    this.#byList.set(siblings, asked);
    return asked;
  }
}

const answersOfClassifiers = new WeakMap<Classifier, Answers>();

/** A classifier says the same whoever asks, so all evaluators share its answers. */
function answersOf(classifier: Classifier): Answers {
  let answers = answersOfClassifiers.get(classifier);
  if (answers === undefined) {
    answers = new Answers();
    answersOfClassifiers.set(classifier, answers);
  }
  return answers;
}

const NO_NAMES: readonly string[] = [];

/** `password` of `input.password`. */
function lastName(label: string): string {
  return label.split('.').at(-1) ?? '';
}
