// From a valid configuration to the settings of a session: defaults filled in, paths absolute.
import type { IntegrationFile } from '../../core/catalog/row.ts';
import type { ConsentFunctionSetting, PolicySetting, SettingPlaces, Settings } from '../../core/settings.ts';
import { corePath, relativePath } from '../paths.ts';
import type { Configuration, ConsentFunction } from './shape.ts';
import type { JsonSource } from './source.ts';

/** What holds without a configuration, apart from the policies, which are found by name. */
export const defaultSettings: Settings = {
  policies: [],
  include: undefined,
  exclude: [],
  consent: [],
  sanitizers: [],
  recipients: [],
  pins: [],
  retention: {},
  severity: {},
  firstPartyHosts: [],
  personalData: {},
  rows: [],
  fullTypes: false,
};

export interface Given {
  readonly configuration: Configuration;
  /** Folder of the configuration file, which paths in it are relative to. */
  readonly folder: string;
  readonly policies: readonly PolicySetting[];
  readonly rows: readonly IntegrationFile[];
  readonly file?: string;
  readonly lineOf?: JsonSource['lineOf'];
}

export function toSettings({ configuration, folder, policies, rows, file, lineOf }: Given): Settings {
  return {
    ...(file !== undefined && lineOf !== undefined && { where: placesOf(configuration, file, lineOf) }),
    policies,
    include: configuration.include?.map((glob) => corePath(glob, folder)),
    exclude: (configuration.exclude ?? []).map((glob) => corePath(glob, folder)),
    consent: (configuration.consent ?? []).map(toConsentFunction),
    // Functions are known by name; the module is for the reader.
    sanitizers: (configuration.sanitizers ?? []).map((name) => name.slice(name.lastIndexOf('#') + 1)),
    recipients: configuration.recipients ?? [],
    pins: configuration.pins ?? [],
    retention: configuration.retention ?? {},
    severity: configuration.severity ?? {},
    firstPartyHosts: configuration.firstPartyHosts ?? [],
    personalData: configuration.personalData ?? {},
    rows,
    fullTypes: configuration.fullTypes ?? false,
  };
}

function placesOf(configuration: Configuration, file: string, lineOf: JsonSource['lineOf']): SettingPlaces {
  const lines = (key: keyof Configuration & string, list: readonly unknown[] = []): readonly number[] =>
    list.map((_, index) => lineOf([key, index]));
  const { consent, sanitizers, recipients, pins, firstPartyHosts, retention = {} } = configuration;
  return {
    file,
    consent: lines('consent', consent),
    sanitizers: lines('sanitizers', sanitizers),
    recipients: lines('recipients', recipients),
    pins: lines('pins', pins),
    firstPartyHosts: lines('firstPartyHosts', firstPartyHosts),
    retention: Object.fromEntries(Object.keys(retention).map((key) => [key, lineOf(['retention', key])])),
  };
}

/** The document's path is absolute; the globs of the code that it governs are relative to the root, as findings are. */
export function toPolicySetting(policy: string | PolicySetting, folder: string, root: string): PolicySetting {
  const setting = typeof policy === 'string' ? { file: policy } : policy;
  return {
    ...setting,
    file: corePath(setting.file, folder),
    ...(setting.governs !== undefined && {
      governs: setting.governs.map((glob) => relativePath(root, corePath(glob, folder))),
    }),
  };
}

/**
 * The call and the places of its arguments say the same thing, so that either may be left out. With neither, a function is
 * taken to be called with the person and the purpose, or with the person alone when it stands for fixed purposes.
 */
export function toConsentFunction(given: string | ConsentFunction): ConsentFunctionSetting {
  const fn: ConsentFunction = typeof given === 'string' ? { name: given } : given;
  const hasFixedPurposes = fn.covers !== undefined && fn.covers.length > 0;
  const isPlaced = fn.personArgument !== undefined || fn.purposeArgument !== undefined;
  let { personArgument, purposeArgument } = fn;
  if (fn.call !== undefined) {
    personArgument ??= placeOf('{person}', fn.call);
    purposeArgument ??= placeOf('{purpose}', fn.call);
  } else if (!isPlaced) {
    personArgument = 0;
    if (!hasFixedPurposes) purposeArgument = 1;
  }
  return {
    ...fn,
    async: fn.async ?? false,
    form: fn.form ?? 'boolean',
    call: fn.call ?? buildCall(fn.name, personArgument, purposeArgument),
    ...(personArgument !== undefined && { personArgument }),
    ...(purposeArgument !== undefined && { purposeArgument }),
  };
}

/** Index of the argument that holds a placeholder. */
function placeOf(placeholder: string, call: string): number | undefined {
  const open = call.indexOf('(');
  const at = call.indexOf(placeholder);
  if (open === -1 || at < open) return undefined;
  let depth = 0;
  let index = 0;
  for (const character of call.slice(open + 1, at)) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === ',' && depth === 0) index++;
  }
  return index;
}

function buildCall(name: string, person: number | undefined, purpose: number | undefined): string {
  const count = Math.max(person ?? -1, purpose ?? -1) + 1;
  const values = Array.from({ length: count }, (_, index) =>
    index === person ? '{person}' : index === purpose ? '{purpose}' : 'undefined',
  );
  return `${name}(${values.join(', ')})`;
}
