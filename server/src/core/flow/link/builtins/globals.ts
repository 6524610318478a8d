/**
 * Which globals belong to the language, and what calling or constructing them gives.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Arguments } from '../frame.ts';
import {
  type Atom,
  type Lazy,
  type LibraryAtom,
  NOTHING,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';

const GLOBALS = new Set([
  'Object',
  'Array',
  'JSON',
  'Promise',
  'Math',
  'String',
  'Number',
  'Boolean',
  'Date',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Symbol',
  'Error',
  'TypeError',
  'RangeError',
  'AggregateError',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURIComponent',
  'decodeURIComponent',
  'encodeURI',
  'decodeURI',
  'escape',
  'btoa',
  'atob',
  'structuredClone',
  'Buffer',
  'URL',
  'URLSearchParams',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'Blob',
  'File',
  'TextEncoder',
  'TextDecoder',
  'process',
  'crypto',
  'Reflect',
  'Intl',
  'BigInt',
  'RegExp',
  'Uint8Array',
  'queueMicrotask',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
  'Proxy',
]);

export class Globals {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  isGlobal(name: string): boolean {
    return GLOBALS.has(name);
  }

  /** Built-in functions handed on as values: `emails.map(String)`, and constructors: `new Date(x)`. */
  applied(atom: LibraryAtom, args: readonly Value[]): Value {
    const [first = NOTHING] = args;
    const name = atom.path.slice('global:'.length);
    if (name === 'Boolean') return scalar('boolean');
    if (name === 'Number' || name === 'parseInt' || name === 'parseFloat' || name === 'BigInt')
      return scalar('number');
    return first;
  }

  /** Calls of global functions and constructors. */
  call(atom: LibraryAtom, args: Arguments, isNew: boolean, typeArgs: readonly TypeRef[]): Value {
    const evaluator = this.#evaluator;
    const name = atom.path.slice('global:'.length);
    const first = evaluator.calls.argument(args, 0);
    switch (name) {
      case 'String':
        return written(first ?? NOTHING);
      case 'encodeURIComponent':
      case 'decodeURIComponent':
      case 'encodeURI':
      case 'decodeURI':
      case 'escape':
      case 'btoa':
      case 'atob':
      case 'structuredClone':
      case 'Object':
      case 'Array':
        return first ?? NOTHING;
      case 'Boolean':
      case 'isNaN':
      case 'isFinite':
        return scalar('boolean');
      case 'Number':
      case 'parseInt':
      case 'parseFloat':
      case 'BigInt':
        return scalar('number');
      case 'Date': {
        const carried = first?.atoms.filter((found) => found.a === 'data') ?? [];
        return carried.length > 0 ? { atoms: carried } : scalar('date');
      }
      case 'Set':
      case 'WeakSet':
        return first ?? valueWith({ a: 'list', items: [], holds: typeArgs[0] });
      case 'Map':
      case 'WeakMap':
        return valueWith({
          a: 'list',
          items:
            first === undefined
              ? []
              : [
                  {
                    value: { value: evaluator.parts.element(evaluator.parts.iterated(first), 1) },
                    spread: false,
                  },
                ],
          holds: typeArgs[1],
          map: {
            key: typeArgs[0],
            ...(first !== undefined && {
              keys: { value: evaluator.parts.element(evaluator.parts.iterated(first), 0) },
            }),
          },
        });
      case 'URL':
      case 'URLSearchParams':
      case 'FormData':
      case 'Headers':
      case 'Blob':
      case 'File':
      case 'Request':
      case 'Response':
        if (!isNew) return NOTHING;
        return valueWith({ a: 'text', texts: [], parts: args.values as readonly Lazy[], deep: true });
      case 'Error':
      case 'TypeError':
      case 'RangeError':
      case 'AggregateError':
        return valueWith({
          a: 'object',
          entries: [{ key: 'message', value: { value: first ?? NOTHING } }],
          names: ['error'],
          origin: atom.origin,
        });
      // What handles it may change what fields are read as; what the methods of a client or a service do, it hands on to.
      case 'Proxy': {
        const handled = first?.atoms.filter(({ a }) => a === 'lib' || a === 'instance' || a === 'fn') ?? [];
        const unknown: Atom = { a: 'open', shape: 'unknown', names: [], origin: atom.origin };
        return { atoms: handled.length > 0 ? handled : [unknown] };
      }
      case 'Promise':
        return valueWith({ a: 'open', shape: 'unknown', names: [], origin: atom.origin });
      case 'Symbol':
      case 'RegExp':
        return scalar('object');
      default:
        return valueWith({ a: 'open', shape: 'unknown', names: [], origin: atom.origin });
    }
  }
}

/** `String(x)`: of a record nothing is left but that it is one, of an error its message. */
function written(value: Value): Value {
  const isRecord = (atom: Atom): boolean =>
    atom.a === 'object' || (atom.a === 'open' && atom.shape === 'object' && atom.type !== undefined);
  if (!value.atoms.some((atom) => atom.a === 'error' || isRecord(atom))) return value;
  return {
    atoms: value.atoms.map((atom) => {
      if (atom.a === 'error') return { ...atom, value: NOTHING };
      return isRecord(atom)
        ? { a: 'text', texts: [], parts: [{ value: valueWith(atom) }], deep: false }
        : atom;
    }),
  };
}
