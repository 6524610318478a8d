/** What a project has settled in its configuration: read by the host, asked by checks, guards and fixes alike. */
import type { IntegrationFile } from './catalog/row.ts';
import type { CheckId, Severity } from './checks/model.ts';
import type { PolicyQuestion } from './policy/model.ts';

/** `clauselens.json` after validation, with defaults filled in. Paths are absolute. */
export interface Settings {
  /** Policy documents (found by name when not configured). */
  readonly policies: readonly PolicySetting[];
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  /** The project's own consent functions. */
  readonly consent: readonly ConsentFunctionSetting[];
  /** The project's own sanitizers, by name or `module#name`. */
  readonly sanitizers: readonly string[];
  readonly recipients: readonly RecipientSetting[];
  readonly pins: readonly PinSetting[];
  /** Entity, table, key prefix or bucket name to ISO 8601 duration. */
  readonly retention: Readonly<Record<string, string>>;
  readonly severity: Readonly<Partial<Record<CheckId, Severity | 'off'>>>;
  /** Names of hosts that are first party beside relative URLs and `*.internal`: `api.acme.com`, `*.acme.com`. */
  readonly firstPartyHosts: readonly string[];
  /** Names that are or are not personal data in this project: name to category key, or null. */
  readonly personalData: Readonly<Record<string, string | null>>;
  readonly rows: readonly IntegrationFile[];
  /** Whether the declarations of libraries are read where no row speaks of them. */
  readonly fullTypes: boolean;
  /** Where settings stand in the configuration, for messages about them. */
  readonly where?: SettingPlaces;
}
/** Lines from 1 on, in the order of the settings. */
export interface SettingPlaces {
  readonly file: string;
  readonly consent: readonly number[];
  readonly sanitizers: readonly number[];
  readonly recipients: readonly number[];
  readonly pins: readonly number[];
  readonly firstPartyHosts: readonly number[];
  readonly retention: Readonly<Record<string, number>>;
}
export interface PolicySetting {
  readonly file: string;
  /** Which of several policies in one file governs, and for which folders. */
  readonly surface?: 'website' | 'platform';
  readonly governs?: readonly string[];
}
export interface ConsentFunctionSetting {
  /** Name as called: `hasConsent`, or `consent.has`. */
  readonly name: string;
  /** Module to import it from in quick fixes, relative to the root or a package. */
  readonly from?: string;
  readonly async: boolean;
  /** How a fix calls it: `hasConsent({person}, {purpose})`. */
  readonly call: string;
  /** Index of the argument that names the purpose, and of the one that is the person. */
  readonly purposeArgument?: number;
  readonly personArgument?: number;
  readonly form: 'boolean' | 'assertion' | 'wrapper';
  /** Data-use keys or project words this function covers when it takes no purpose argument. */
  readonly covers?: readonly string[];
  /** Project words for purposes: `{ "marketing": "marketing.advertising" }`. */
  readonly purposes?: Readonly<Record<string, string>>;
}
export interface RecipientSetting {
  /** Vendor id, name or host. */
  readonly recipient: string;
  /** `consent` is the default; with another basis `missing-consent` is not asked. */
  readonly basis?:
    | 'consent'
    | 'contract'
    | 'legal-obligation'
    | 'vital-interests'
    | 'public-task'
    | 'legitimate-interests';
  readonly clause?: string;
  /** Hash of the clause when it was named: tells when it is reworded. */
  readonly hash?: string;
  readonly purpose?: string;
  readonly firstParty?: boolean;
}
/** A clause named for a check, a recipient or a category (at least one of them; all that are given must fit). */
export interface PinSetting {
  readonly clause: string;
  readonly check?: PolicyQuestion;
  /** Vendor id, name or host. */
  readonly recipient?: string;
  /** A category counts for those below it. */
  readonly category?: string;
  readonly hash?: string;
}
