/**
 * Settings that name something the code does not have: a consent function that nothing is called, a store that no code writes.
 * They are no errors, but whoever wrote them believes that they do something. Names are looked for in the texts, so that what
 * the analysis does not understand is not called missing.
 *
 * What the configuration alone can tell stands in `host/configuration/effects.ts`.
 */
import type { InputProblem } from '../program/model.ts';
import type { Model } from '../program/schemas/model.ts';
import type { Settings } from '../settings.ts';

export interface Code {
  /** Text of every file that is checked. */
  readonly texts: () => Iterable<string>;
  readonly models: () => readonly Model[];
}

interface Named {
  /** One of these has to be somewhere; in lower case. */
  readonly words: readonly string[];
  readonly line: number | undefined;
  readonly message: string;
}

export function unusedSettings(settings: Settings, code: Code): readonly InputProblem[] {
  const names = [...consentNames(settings), ...sanitizerNames(settings), ...hostNames(settings)];
  const stores = storeNames(settings);
  if (names.length + stores.length === 0) return [];
  const missing = new Set([...names, ...stores]);
  for (const text of code.texts()) {
    if (missing.size === 0) break;
    const lower = text.toLowerCase();
    for (const named of missing) if (named.words.some((word) => lower.includes(word))) missing.delete(named);
  }
  for (const { name, table } of missing.size === 0 ? [] : code.models())
    for (const named of stores)
      if (named.words.some((word) => same(word, name) || same(word, table ?? ''))) missing.delete(named);
  const { file } = settings.where ?? {};
  return [...missing].map(({ message, line }) => ({
    message,
    severity: 'information',
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
  }));
}

function consentNames({ consent, where }: Settings): readonly Named[] {
  return consent.flatMap(({ name, from }, index): readonly Named[] =>
    // A package's function may be there for the quick fixes to import.
    from !== undefined && !/^\.|\.[cm]?[jt]sx?$/.test(from)
      ? []
      : [
          {
            words: [lastName(name)],
            line: where?.consent[index],
            message: `nothing in the code is called "${name}", so that no consent check is known by it: correct the name or remove it`,
          },
        ],
  );
}

function sanitizerNames({ sanitizers, where }: Settings): readonly Named[] {
  return sanitizers.map((name, index) => ({
    words: [lastName(name)],
    line: where?.sanitizers[index],
    message: `nothing in the code is called "${name}", so that nothing is taken to be removed by it: correct the name or remove it`,
  }));
}

function hostNames({ firstPartyHosts, where }: Settings): readonly Named[] {
  return firstPartyHosts.map((host, index) => ({
    words: [host.replace(/^\*\./, '').toLowerCase()],
    line: where?.firstPartyHosts[index],
    message: `no address in the code has the host "${host}", so that it makes nothing first party: correct it or remove it`,
  }));
}

/** The longest part between the stars of a pattern; a pattern of next to nothing but stars names nothing. */
function storeNames({ retention, where }: Settings): readonly Named[] {
  return Object.keys(retention).flatMap((pattern): Named[] => {
    const [longest = ''] = pattern.split('*').sort((a, b) => b.length - a.length);
    if (longest.length < 3) return [];
    return [
      {
        words: [longest.toLowerCase()],
        line: where?.retention[pattern],
        message: `no model, table, key or bucket in the code is called "${pattern}", so that its period counts for nothing: correct the name or remove it`,
      },
    ];
  });
}

function lastName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1).toLowerCase();
}

/** `consent_records`, `ConsentRecord` and `consentRecords` are one name. */
function same(word: string, name: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/s$/, '');
  return name !== '' && plain(word) === plain(name);
}
