/** The names on the way to a value, as code writes them: `user.consents.analytics`, `getConsent(id).marketing`. */
import type {
  CallNode,
  ConditionalNode,
  FunctionId,
  ModuleIr,
  ParamNode,
  TemplateNode,
  TypeIr,
} from '../flow/ir.ts';
import { splitWords } from '../text/words.ts';
import {
  type At,
  argumentOf,
  constantOf,
  functionOf,
  type Inquiry,
  isMethodCall,
  nodeOf,
  sibling,
  valueBehind,
} from './inquiry.ts';
import { joinedBefore } from './joined-streams.ts';
import type { NamePath } from './naming.ts';
import { isCombinator, statementOf, tableNames } from './queries.ts';
import { asksForRefusals } from './refusing-queries.ts';
import { findPhrase } from './words.ts';

export interface TracedPath extends NamePath {
  /** The node behind each name, to find the person before the name that speaks of consent. */
  readonly refs: readonly At[];
}

/**
 * Ways to name a value, the one nearest to the reading place first: a variable by its own name, then by what it was
 * assigned.
 */
export function pathsTo(inquiry: Inquiry, from: At, depth = 0): readonly TracedPath[] {
  const node = nodeOf(inquiry, from);
  if (node === undefined || depth > 14) return [];
  const named = (name: string): TracedPath => ({ names: [name], keys: [], isCall: false, refs: [from] });
  const extend = (base: At, name: string, keys: readonly string[] = []): readonly TracedPath[] => {
    const before = [...pathsTo(inquiry, base, depth + 1), ...typedPath(inquiry, base)];
    const add = (path: TracedPath): TracedPath => ({
      names: [...path.names, name],
      keys: [...path.keys, ...keys],
      isCall: false,
      refs: [...path.refs, from],
    });
    return before.length === 0 ? [add({ names: [], keys: [], isCall: false, refs: [] })] : before.map(add);
  };
  switch (node.k) {
    case 'prop':
      return extend(sibling(from, node.base), node.name);
    case 'index': {
      const key = constantOf(inquiry, sibling(from, node.index))?.value;
      if (typeof key === 'string') return extend(sibling(from, node.base), key);
      return pathsTo(inquiry, sibling(from, node.base), depth + 1).map((path) => ({
        ...path,
        keys: [...path.keys, ...enumNames(inquiry, sibling(from, node.index))],
      }));
    }
    case 'call': {
      const through = openedBy(inquiry, from, node);
      if (through !== undefined) return pathsTo(inquiry, through, depth + 1);
      const selected = selectedBy(inquiry, from, node);
      if (selected.length > 0) {
        return pathsTo(inquiry, sibling(from, node.callee), depth + 1).map((path) => ({
          ...path,
          names: [...path.names, ...selected],
          refs: [...path.refs, ...selected.map(() => from)],
        }));
      }
      if (asksForRefusals(inquiry, from, node)) return [];
      const stated = ofStatement(inquiry, from, node);
      if (stated.length > 0) return stated;
      const own = pathsTo(inquiry, sibling(from, node.callee), depth + 1).map((path) => ({
        ...path,
        isCall: true,
        keys: [
          ...path.keys,
          ...constantArguments(inquiry, from, node),
          ...(CHOOSERS.has(path.names.at(-1) ?? '') ? constantsOfCallbacks(inquiry, from, node) : []),
        ],
      }));
      // Only on the way to something that is read of it: a call by itself is judged by its body.
      return depth === 0
        ? own
        : [...ofTable(inquiry, from, node), ...own, ...keptBy(inquiry, from, node, depth)].slice(0, 4);
    }
    case 'binding': {
      const own = named(node.name);
      if (node.value === undefined) return [own];
      return [own, ...pathsTo(inquiry, sibling(from, node.value), depth + 1)].slice(0, 4);
    }
    case 'param': {
      const argument = argumentOf(inquiry, from) ?? settledOf(inquiry, from, node);
      const record = inquiry.flow.module(from.file)?.functions[node.fn]?.params[node.index];
      const own =
        record?.name === undefined ? [] : [named(record.name), ...heardOf(inquiry, from, node, record.name)];
      return argument === undefined ? own : [...own, ...pathsTo(inquiry, argument, depth + 1)].slice(0, 4);
    }
    case 'phi':
      return [named(node.name)];
    case 'cell': {
      const name = inquiry.flow.module(from.file)?.cells[node.cell]?.name;
      return name === undefined ? [] : [named(name)];
    }
    case 'import': {
      const record = inquiry.flow.module(from.file)?.imports[node.index];
      if (record === undefined) return [];
      return [named(record.name === 'default' || record.name === '*' ? record.local : record.name)];
    }
    case 'global':
      return [named(node.name)];
    case 'this': {
      const record = functionOf(inquiry, { file: from.file, fn: node.binder });
      const owner =
        record?.class === undefined ? undefined : inquiry.flow.module(from.file)?.classes[record.class]?.name;
      return owner === undefined ? [named('this')] : [named('this'), named(owner)];
    }
    case 'function': {
      const name = inquiry.flow.module(from.file)?.functions[node.target]?.name;
      return name === undefined ? [] : [named(name)];
    }
    case 'class': {
      const name = inquiry.flow.module(from.file)?.classes[node.target]?.name;
      return name === undefined ? [] : [named(name)];
    }
    case 'template':
      return asksForRefusals(inquiry, from, node) ? [] : ofStatement(inquiry, from, node);
    case 'cast':
    case 'await':
      return pathsTo(inquiry, sibling(from, node.operand), depth + 1);
    case 'element':
      return pathsTo(inquiry, joinedBefore(inquiry, from, node) ?? sibling(from, node.base), depth + 1);
    case 'logical':
      // `user.consents || {}`, `prefs ?? defaults`
      return pathsTo(inquiry, sibling(from, node.left), depth + 1);
    case 'conditional':
      return pathsOfBranches(inquiry, from, node, depth);
    default:
      return [];
  }
}

/** `kept ? JSON.parse(kept) : undefined`: what is read of it is read of the branch that holds something. */
function pathsOfBranches(
  inquiry: Inquiry,
  from: At,
  node: ConditionalNode,
  depth: number,
): readonly TracedPath[] {
  if (depth === 0) return [];
  const branches = [node.then, node.else].map((branch) => sibling(from, branch));
  const held = branches.filter((branch) => constantOf(inquiry, branch) === undefined);
  const [only] = held;
  return only === undefined || held.length > 1 ? [] : pathsTo(inquiry, only, depth + 1);
}

/** What is read of rows is read of their table: `db('consents').where({ user }).first()`. */
function ofTable(inquiry: Inquiry, ref: At, call: CallNode): readonly TracedPath[] {
  return tableNames(inquiry, ref, call).map((name) => ({
    names: [name],
    keys: [],
    isCall: false,
    refs: [ref],
  }));
}

/** `pool.query('select 1 from consents where purpose = $1', [purpose])`: the rows of that table. */
function ofStatement(inquiry: Inquiry, ref: At, node: CallNode | TemplateNode): readonly TracedPath[] {
  const statement = statementOf(inquiry, ref, node);
  if (statement === undefined) return [];
  const values = node.k === 'template' ? node.parts : node.args.slice(1).map((arg) => arg.value);
  return [
    {
      names: [statement.table, 'select'],
      keys: [...statement.texts, ...values.flatMap((value) => constantsIn(inquiry, sibling(ref, value), 0))],
      isCall: true,
      refs: [ref, ref],
    },
  ];
}

/** `useContext(CookieContext)`, `JSON.parse(kept ?? '{}')`: what is read of it is read of the argument. */
function openedBy(inquiry: Inquiry, ref: At, call: CallNode): At | undefined {
  const [argument] = call.args;
  if (argument === undefined || call.isNew) return undefined;
  const callee = nodeOf(inquiry, sibling(ref, call.callee));
  const base = callee?.k === 'prop' ? nodeOf(inquiry, sibling(ref, callee.base)) : undefined;
  const isParsed =
    callee?.k === 'prop' && callee.name === 'parse' && base?.k === 'global' && base.name === 'JSON';
  const { name = '', specifier = '' } =
    (callee?.k === 'import' ? inquiry.flow.module(ref.file)?.imports[callee.index] : undefined) ?? {};
  const isOpener = OPENERS.has(name) || (name === 'get' && specifier === 'svelte/store');
  return isParsed || isOpener ? sibling(ref, argument.value) : undefined;
}

const OPENERS: ReadonlySet<string> = new Set([
  'useContext',
  'use',
  'useAtomValue',
  'useRecoilValue',
  'inject',
  'unref',
  'toValue',
  'storeToRefs',
]);

/** `onConsentChange((choice) => ...)`: what a listener hears is what it listens to. */
function heardOf(inquiry: Inquiry, from: At, node: ParamNode, name: string): readonly TracedPath[] {
  const passed = functionOf(inquiry, { file: from.file, fn: node.fn })?.passedTo;
  const ref = passed === undefined ? undefined : sibling(from, passed.call);
  const call = ref === undefined ? undefined : nodeOf(inquiry, ref);
  if (ref === undefined || call?.k !== 'call' || passed?.prop !== undefined) return [];
  const { given, notWrappers } = inquiry.context.words;
  const [path] = pathsTo(inquiry, sibling(ref, call.callee), 1);
  const words = path?.names.flatMap(splitWords) ?? [];
  const isHeard = findPhrase(words, given) !== undefined && words.some((word) => notWrappers.has(word));
  return path === undefined || !isHeard
    ? []
    : [{ names: [...path.names, name], keys: path.keys, isCall: false, refs: [...path.refs, from] }];
}

/** The promise whose value a callback gets: `consents.find(id).then((row) => row.granted)`. */
function settledOf(inquiry: Inquiry, from: At, node: ParamNode): At | undefined {
  const passed = functionOf(inquiry, { file: from.file, fn: node.fn })?.passedTo;
  if (node.index !== 0 || passed?.arg !== 0 || passed.prop !== undefined) return undefined;
  const ref = sibling(from, passed.call);
  const call = nodeOf(inquiry, ref);
  const method = call?.k === 'call' ? isMethodCall(inquiry, ref, call) : undefined;
  return method?.name === 'then' ? method.base : undefined;
}

/** `choices: ConsentChoices`, `Repository<Consent>`: what a value is called where its type is declared, for what is read from it. */
function typedPath(inquiry: Inquiry, ref: At): readonly TracedPath[] {
  const types = [inquiry.flow.type(ref)?.type, inquiry.flow.held(ref)];
  const name = types.flatMap((type) => (type === undefined ? [] : speakingName(inquiry, type)))[0];
  return name === undefined ? [] : [{ names: [name], keys: [], isCall: false, refs: [ref] }];
}

function speakingName(inquiry: Inquiry, type: TypeIr): readonly string[] {
  // `ConsentRow | undefined`
  if (type.t === 'union') {
    const [only, another] = type.types.filter((each) => each.t === 'ref');
    return only === undefined || another !== undefined ? [] : speakingName(inquiry, only);
  }
  if (type.t !== 'ref') return [];
  const { containers, given, preferences } = inquiry.context.words;
  const words = splitWords(type.name);
  const speaks =
    findPhrase(words, given) !== undefined ||
    findPhrase(words, containers) !== undefined ||
    preferences.has(words.at(-1) ?? '');
  return speaks ? [type.name] : [];
}

/**
 * What a collection holds that is made of another, or that a helper gives back: `new Set(user.consents)`,
 * `consents.filter(isValid)`, `kindsOf(user)` with a body of `return user.consents`.
 */
function keptBy(inquiry: Inquiry, ref: At, call: CallNode, depth: number): readonly TracedPath[] {
  const callee = nodeOf(inquiry, sibling(ref, call.callee));
  const [first] = call.args;
  const isMade = call.isNew && callee?.k === 'global' && (callee.name === 'Set' || callee.name === 'Map');
  if (isMade) return first === undefined ? [] : pathsTo(inquiry, sibling(ref, first.value), depth + 1);
  if (callee?.k === 'prop' && KEEPERS.has(callee.name)) {
    const keys = callee.name === 'filter' ? constantsOfCallbacks(inquiry, ref, call) : [];
    return pathsTo(inquiry, sibling(ref, callee.base), depth + 1).map((path) => ({
      ...path,
      keys: [...path.keys, ...keys],
    }));
  }
  const functions = call.isNew ? [] : inquiry.flow.callee(ref).functions;
  const [fn] = functions;
  const [returned, other] = fn === undefined ? [] : (functionOf(inquiry, fn)?.returns ?? []);
  if (fn === undefined || functions.length > 1 || returned === undefined || other !== undefined) return [];
  return pathsTo(inquiry, { file: fn.file, node: returned, frame: { callee: fn, call: ref } }, depth + 1);
}

const KEEPERS: ReadonlySet<string> = new Set(['filter', 'map', 'flatMap', 'slice', 'concat']);

/** `useConsentStore((state) => state.analytics)`: the names that a callback of a hook picks. */
function selectedBy(inquiry: Inquiry, ref: At, call: CallNode): readonly string[] {
  const callee = nodeOf(inquiry, sibling(ref, call.callee));
  const hook =
    callee?.k === 'import' ? inquiry.flow.module(ref.file)?.imports[callee.index]?.local : undefined;
  const named = hook ?? (callee?.k === 'binding' || callee?.k === 'global' ? callee.name : '');
  const [selector] = call.args;
  if (!/^use[A-Z]/.test(named) || selector === undefined) return [];
  const callback = nodeOf(inquiry, sibling(ref, selector.value));
  if (callback?.k !== 'function') return [];
  const returns = inquiry.flow.module(ref.file)?.functions[callback.target]?.returns ?? [];
  const [returned] = returns;
  if (returned === undefined || returns.length > 1) return [];
  const names: string[] = [];
  let node = nodeOf(inquiry, valueBehind(inquiry, sibling(ref, returned)));
  while (node?.k === 'prop') {
    names.unshift(node.name);
    node = nodeOf(inquiry, valueBehind(inquiry, sibling(ref, node.base)));
  }
  return node?.k === 'param' && node.fn === callback.target && node.index === 0 ? names : [];
}

const CHOOSERS: ReadonlySet<string> = new Set(['some', 'find', 'filter', 'every', 'findIndex', 'findLast']);

/** `consents.some((c) => c.purpose === 'marketing' && c.granted)`: constants in the callback name the purpose. */
function constantsOfCallbacks(inquiry: Inquiry, ref: At, call: CallNode): readonly string[] {
  const module = inquiry.flow.module(ref.file);
  if (module === undefined) return [];
  return call.args.flatMap((arg) => {
    const callback = nodeOf(inquiry, sibling(ref, arg.value));
    return callback?.k === 'function' ? (constantsByFunction(module).get(callback.target) ?? []) : [];
  });
}

const constantsOfModules = new WeakMap<ModuleIr, ReadonlyMap<FunctionId, readonly string[]>>();

/** Constant strings by the function in which they stand: every list that is filtered asks for those of its callback. */
function constantsByFunction(module: ModuleIr): ReadonlyMap<FunctionId, readonly string[]> {
  const known = constantsOfModules.get(module);
  if (known !== undefined) return known;
  const found = new Map<FunctionId, string[]>();
  for (const node of module.nodes) {
    if (node.k !== 'const' || typeof node.value !== 'string') continue;
    const list = found.get(node.fn);
    if (list === undefined) found.set(node.fn, [node.value]);
    else list.push(node.value);
  }
  constantsOfModules.set(module, found);
  return found;
}

/** Constant strings among the arguments, in object literals too; members of enums by their name. */
export function constantArguments(inquiry: Inquiry, ref: At, call: CallNode): readonly string[] {
  return constantsOf(inquiry, ref, call, 0);
}

function constantsOf(inquiry: Inquiry, ref: At, call: CallNode, depth: number): readonly string[] {
  return call.args.flatMap((arg) => constantsIn(inquiry, sibling(ref, arg.value), depth));
}

function constantsIn(inquiry: Inquiry, ref: At, depth: number): readonly string[] {
  const node = nodeOf(inquiry, ref);
  if (node === undefined || depth > 4) return [];
  if (node.k === 'object') {
    return node.props.flatMap((prop) =>
      prop.p === 'value' ? constantsIn(inquiry, sibling(ref, prop.value), depth + 1) : [],
    );
  }
  if (node.k === 'array') {
    return node.items.flatMap((item) => constantsIn(inquiry, sibling(ref, item.value), depth + 1));
  }
  if (node.k === 'call')
    return isCombinator(inquiry, ref) || isJson(inquiry, ref, node)
      ? constantsOf(inquiry, ref, node, depth + 1)
      : [];
  if (node.k === 'await' || node.k === 'function') return [];
  if (node.k === 'template' && node.tag === undefined) {
    // `/api/consents/${kind}`: what the caller asked for says for what.
    const parts = node.parts.flatMap((part) => constantsIn(inquiry, sibling(ref, part), depth + 1));
    return [...node.texts.filter((text) => text !== ''), ...parts];
  }
  const constant = constantOf(inquiry, ref)?.value;
  if (typeof constant === 'string') return [constant];
  return enumNames(inquiry, ref);
}

/** `JSON.stringify({ purpose: 'analytics' })` */
function isJson(inquiry: Inquiry, ref: At, { callee }: CallNode): boolean {
  const method = nodeOf(inquiry, sibling(ref, callee));
  const base =
    method?.k === 'prop' && method.name === 'stringify'
      ? nodeOf(inquiry, sibling(ref, method.base))
      : undefined;
  return base?.k === 'global' && base.name === 'JSON';
}

/** `Purpose.Analytics`: the member's name says as much as its value. */
function enumNames(inquiry: Inquiry, ref: At): readonly string[] {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'binding' && node.value !== undefined) return enumNames(inquiry, sibling(ref, node.value));
  if (node?.k !== 'prop') return [];
  const base = nodeOf(inquiry, sibling(ref, node.base));
  const isEnum =
    (base?.k === 'import' || base?.k === 'global' || base?.k === 'binding' || base?.k === 'object') &&
    /^[A-Z]/.test(pathsTo(inquiry, sibling(ref, node.base))[0]?.names[0] ?? '');
  return isEnum ? [node.name] : [];
}
