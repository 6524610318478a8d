/** Names that values go by, and what is known of a value when only its type is. */
import type { Place } from '../../text/range.ts';
import type { ObjectEntry, OpenAtom, ParamPath, Value } from './values.ts';

/** What settings are called: `SMTP_PASSWORD`. */
export const SETTING = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

export interface TypeContext {
  readonly names: readonly string[];
  readonly param: ParamPath | undefined;
  readonly origin: Place;
  readonly input: string | undefined;
  /** Names of the fields beside the one that is read. */
  readonly siblings?: readonly string[];
}

export function extend(param: ParamPath | undefined, name: string): ParamPath | undefined {
  if (param === undefined || param.path.length > 6) return param;
  return { ...param, path: [...param.path, name] };
}

/** Names carried by the alternatives of a value. */
export function namesOf(value: Value): readonly string[] {
  const names: string[] = [];
  for (const atom of value.atoms) {
    if (atom.a === 'open' || atom.a === 'instance' || atom.a === 'object')
      for (const name of atom.names) if (!names.includes(name)) names.push(name);
  }
  return names;
}

export function singular(name: string): string {
  if (/ies$/.test(name)) return `${name.slice(0, -3)}y`;
  return /[^s]s$/.test(name) ? name.slice(0, -1) : name;
}

export function mergeNames(name: string, names: readonly string[]): readonly string[] {
  return names[0] === name ? names : [name, ...names.filter((other) => other !== name)].slice(0, 4);
}

export function labelOf(names: readonly string[], member: string): string {
  return names[0] === undefined ? member : `${names[0]}.${member}`;
}

export function contextOf(atom: OpenAtom): TypeContext {
  return { names: atom.names, param: atom.param, origin: atom.origin, input: atom.input };
}

const keyCache = new WeakMap<readonly ObjectEntry[], readonly string[]>();

/** Names of the fields that an object literal sets; the same list for the same entries. */
export function keysOfEntries(entries: readonly ObjectEntry[]): readonly string[] {
  let keys = keyCache.get(entries);
  if (keys === undefined) {
    keys = entries.flatMap((entry) => ('key' in entry && entry.key !== undefined ? [entry.key] : []));
    keyCache.set(entries, keys);
  }
  return keys;
}
