/**
 * How the project's own consent check is written for a send: which function, whose consent, which purpose. The purpose has to
 * be one that the function's own parameter takes, or the repair would not compile.
 */
import type { FunctionIr, ModuleIr, TypeIr } from '../flow/ir.ts';
import type { FileSummary, Flow, Reach } from '../flow/model.ts';
import type { ConsentFunctionSetting } from '../settings.ts';
import type { CheckContext } from './check.ts';
import type { Receiver } from './recipients.ts';

export interface ConsentCall {
  /** The project's function; undefined where none is configured. */
  readonly setting: ConsentFunctionSetting | undefined;
  /** With `{person}` and `{purpose}` in it. */
  readonly call: string;
  /** Whether the answer has to be awaited. */
  readonly async: boolean;
  /** The word to ask for. */
  readonly purpose: string;
  /** The words that the function takes, when none of them is about this send. */
  readonly takesOnly?: readonly string[];
}

/** What is asked where the configuration names no function. */
const USUAL_FUNCTION = {
  name: 'hasConsent',
  call: 'hasConsent({person}, {purpose})',
  personArgument: 0,
  purposeArgument: 1,
};

type CallContext = Pick<CheckContext, 'settings' | 'flow' | 'purposeWord' | 'purposeAmong'>;

export function consentCallFor(
  context: CallContext,
  purpose: string,
  receiver: Receiver,
  { data }: Pick<Reach, 'data'>,
): ConsentCall {
  const setting = consentFunctionFor(context.settings.consent, purpose);
  const usual = context.purposeWord(purpose, receiver.class);
  // Without a setting the function of the usual name is proposed: the project may have one, and its parameters count.
  const proposed = setting ?? USUAL_FUNCTION;
  const declared = declaredFunction(context.flow, proposed);
  const { words } = declared;
  const call = declared.wantsId ? proposed.call.replaceAll('{person}', '{person}.id') : proposed.call;
  const asked = { setting, call, async: setting?.async ?? declared.isAsync };
  const own = setting && ownWord(setting, purpose);
  if (own !== undefined) return { ...asked, purpose: own };
  if (words === undefined || words.includes(usual)) return { ...asked, purpose: usual };
  const categories = data.map(({ category }) => category);
  const fitting = context.purposeAmong(words, purpose, receiver.class, categories);
  return fitting === undefined
    ? { ...asked, purpose: usual, takesOnly: words }
    : { ...asked, purpose: fitting };
}

/** The project's function for this purpose: one that says it covers it, else one that takes a purpose or covers any. */
export function consentFunctionFor(
  functions: readonly ConsentFunctionSetting[],
  purpose: string,
): ConsentFunctionSetting | undefined {
  const covers = (key: string): boolean => key === '*' || isRelated(key, purpose);
  return (
    functions.find(
      ({ covers: keys, purposes }) => keys?.some(covers) || Object.values(purposes ?? {}).some(covers),
    ) ?? functions.find(({ covers: keys }) => keys === undefined)
  );
}

/** The project's own word for a purpose, by its configuration. */
function ownWord({ purposes = {} }: ConsentFunctionSetting, purpose: string): string | undefined {
  const [nearest] = Object.entries(purposes)
    .filter(([, key]) => isRelated(key, purpose))
    .sort(([, a], [, b]) => distance(a, purpose) - distance(b, purpose));
  return nearest?.[0];
}

/** The same purpose, one above or one below: a send is often known only roughly (`analytics`). */
function isRelated(key: string, purpose: string): boolean {
  return key === purpose || purpose.startsWith(`${key}.`) || key.startsWith(`${purpose}.`);
}

/** Parts apart; a purpose above is nearer than one below. */
function distance(key: string, purpose: string): number {
  const apart = key.split('.').length - purpose.split('.').length;
  return apart > 0 ? apart + 0.5 : -apart;
}

/** Names that may stand for the person in code: `user` of `user.email`, `order.customer` of `order.customer.phone`. */
export function personsOf(reach: Reach): readonly string[] {
  const owners = reach.data.flatMap(({ label }) => {
    const plain = /^[\w$]+(?:\??\.[\w$]+)*$/.test(label) ? label.replaceAll('?.', '.') : '';
    const dot = plain.lastIndexOf('.');
    return dot < 0 ? [] : [plain.slice(0, dot)];
  });
  return [...new Set(owners)];
}

// What the function's declaration takes -------------------------------------------------------------------------------

interface DeclaredFunction {
  /** The words its purpose may be, where its type lists them. */
  readonly words: readonly string[] | undefined;
  /** The person is handed over as an id. */
  readonly wantsId: boolean;
  readonly isAsync: boolean;
}

/** What one file says: plain data, so that it is kept until the file changes. */
interface Declared {
  /** Types that are nothing but words. */
  readonly words: readonly { readonly name: string; readonly words: readonly string[] }[];
  /** Whether a call of an import of the name is awaited. */
  readonly isAwaited: boolean;
  readonly functions: readonly {
    readonly name: string;
    readonly isAsync: boolean;
    readonly parameters: readonly {
      readonly words?: readonly string[];
      /** Name of a type that another file declares. */
      readonly named?: string;
      readonly isId: boolean;
    }[];
  }[];
}

function declaredFunction(
  flow: Flow,
  setting: Pick<ConsentFunctionSetting, 'name' | 'from' | 'purposeArgument' | 'personArgument'>,
): DeclaredFunction {
  const name = setting.name.slice(setting.name.lastIndexOf('.') + 1);
  const declared = flow.perFile(declarationsOf(name));
  const candidates = [...declared].flatMap(([file, { functions }]) =>
    functions.map((fn) => ({ ...fn, isThere: isFrom(file, setting.from) })),
  );
  const fn = candidates.find(({ isThere }) => isThere) ?? candidates[0];
  const at = (index: number | undefined) => (index === undefined ? undefined : fn?.parameters[index]);
  const purpose = at(setting.purposeArgument);
  const elsewhere = [...declared.values()].flatMap(({ words }) =>
    words.filter((each) => each.name === purpose?.named),
  );
  return {
    // Two types of one name: which is meant, only the imports could tell.
    words: purpose?.words ?? (elsewhere.length === 1 ? elsewhere[0]?.words : undefined),
    wantsId: at(setting.personArgument)?.isId === true,
    // Of a function that nobody sees, what its calls do with its answer.
    isAsync: fn === undefined ? [...declared.values()].some((each) => each.isAwaited) : fn.isAsync,
  };
}

const PARAMETERS = 'parameters of ';

/** What is asked of every file here under a name. */
export function consentCallSummary(name: string): FileSummary<unknown> | undefined {
  return name.startsWith(PARAMETERS) ? declarationsOf(name.slice(PARAMETERS.length)) : undefined;
}

/** Functions of a name, and types of nothing but words. */
function declarationsOf(name: string): FileSummary<Declared> {
  return {
    name: `${PARAMETERS}${name}`,
    make: (flow, file) => {
      const ir = flow.module(file);
      return {
        words: (ir?.types ?? []).flatMap((declaration) => {
          const words = declaration.kind === 'alias' ? wordsOf(declaration.type, ir) : undefined;
          return words === undefined ? [] : [{ name: declaration.name, words }];
        }),
        isAwaited: ir !== undefined && isAwaitedIn(ir, name),
        functions: (ir?.functions ?? [])
          .filter((fn) => fn.name === name && fn.params.length > 0)
          .map((fn) => ({ name, isAsync: givesPromise(fn), parameters: parametersOf(fn, ir) })),
      };
    },
  };
}

/** Also of one that is declared and not written here: `declare function hasConsent(id: string): Promise<boolean>`. */
function givesPromise({ isAsync, returnType }: FunctionIr): boolean {
  return isAsync || (returnType?.t === 'ref' && /^Promise(?:Like)?$/.test(returnType.name));
}

function isAwaitedIn(ir: ModuleIr, name: string): boolean {
  if (!ir.imports.some(({ local }) => local === name)) return false;
  return ir.nodes.some((node) => {
    const call = node.k === 'await' ? ir.nodes[node.operand] : undefined;
    const callee = call?.k === 'call' ? ir.nodes[call.callee] : undefined;
    return callee?.k === 'import' && ir.imports[callee.index]?.local === name;
  });
}

function parametersOf(fn: FunctionIr, ir: ModuleIr | undefined): Declared['functions'][number]['parameters'] {
  return fn.params.map(({ name = '', type }) => {
    const words = type && wordsOf(type, ir);
    return {
      isId:
        type?.t === 'keyword' &&
        (type.name === 'string' || type.name === 'number') &&
        /(?:^id|Id)$/.test(name),
      ...(words !== undefined && { words }),
      ...(words === undefined && type?.t === 'ref' && { named: type.name }),
    };
  });
}

function wordsOf(type: TypeIr, ir: ModuleIr | undefined, depth = 0): readonly string[] | undefined {
  if (type.t === 'literal') return typeof type.value === 'string' ? [type.value] : undefined;
  if (type.t === 'union') {
    const parts = type.types.map((part) => wordsOf(part, ir, depth + 1));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (type.t !== 'ref' || type.to.in !== 'type' || depth > 4) return undefined;
  const declaration = ir?.types[type.to.id];
  return declaration?.kind === 'alias' ? wordsOf(declaration.type, ir, depth + 1) : undefined;
}

/** Whether a file is the module that the configuration imports the function from. */
function isFrom(file: string, from: string | undefined): boolean {
  if (from === undefined) return false;
  const stem = (path: string): string => path.replace(/^\.\//, '').replace(/\.[cm]?[jt]sx?$/, '');
  return stem(file).endsWith(`/${stem(from)}`);
}
