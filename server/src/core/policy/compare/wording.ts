// Words that carry no substance of their own, and words that say the same. They are data (`rules/policy-language/wording.json`).
import { stemOf } from '../understand/tokens.ts';

export interface Wording {
  /** Articles, pronouns, connectives: a change among them is a matter of style. */
  isEmpty(key: string): boolean;
  /** A word as it compares for substance: without its ending, and one for all that say the same. */
  sense(key: string): string;
  /** What a change of strengthens or weakens a promise: `may`, `will`, `must`, `only`, `not`. */
  isForce(key: string): boolean;
  /** Speaks of somebody's consent: `agree`, `permission`. */
  isConsent(key: string): boolean;
}

export function compileWording(rules: Readonly<Record<string, unknown>>): Wording {
  const file = rules['policy-language/wording.json'];
  const field = (name: string): unknown =>
    typeof file === 'object' && file !== null ? (file as Readonly<Record<string, unknown>>)[name] : undefined;
  const empty = new Set(strings(field('empty')));
  const force = new Set(strings(field('force')));
  const consent = new Set(strings(field('consent')).map(rootOf));
  const senses = new Map<string, string>();
  const groups = field('same');
  for (const group of Array.isArray(groups) ? groups : []) {
    const [first, ...others] = strings(group).map(rootOf);
    if (first !== undefined) for (const other of others) senses.set(other, first);
  }
  return {
    isEmpty: (key) => empty.has(key),
    isForce: (key) => force.has(key),
    isConsent: (key) => consent.has(rootOf(key)),
    sense(key) {
      const root = rootOf(key);
      return senses.get(root) ?? root;
    },
  };
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** "collected", "collecting" and "collects" are one word here. */
function rootOf(key: string): string {
  if (/\d|[.@/]/.test(key)) return key;
  const stem = stemOf(key);
  if (stem.length > 5 && stem.endsWith('ing')) return undoubled(stem.slice(0, -3));
  if (stem.length > 4 && stem.endsWith('ed')) return undoubled(stem.slice(0, -2));
  return stem.length > 4 ? stem.replace(/[ey]$/, '') : stem;
}

const undoubled = (stem: string): string => stem.replace(/([bdgmnprt])\1$/, '$1').replace(/[ey]$/, '');
