// `clauselens.json` as it stands in the file: what `rules/schema/clauselens.schema.json` lets through. A test compares the names.
import type { IntegrationFile } from '../../core/catalog/row.ts';
import type { CheckId, Severity } from '../../core/checks/model.ts';
import type {
  ConsentFunctionSetting,
  PinSetting,
  PolicySetting,
  RecipientSetting,
} from '../../core/settings.ts';

export interface Configuration {
  readonly $schema?: string;
  readonly policies?: readonly (string | PolicySetting)[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly consent?: readonly (string | ConsentFunction)[];
  readonly sanitizers?: readonly string[];
  readonly recipients?: readonly RecipientSetting[];
  readonly pins?: readonly PinSetting[];
  readonly retention?: Readonly<Record<string, string>>;
  readonly severity?: Readonly<Partial<Record<CheckId, Severity | 'off'>>>;
  readonly firstPartyHosts?: readonly string[];
  readonly personalData?: Readonly<Record<string, string | null>>;
  readonly cache?: boolean;
  readonly fullTypes?: boolean;
  readonly rows?: readonly (string | IntegrationFile)[];
}

/** As in `Settings`, with everything but the name left to defaults. */
export type ConsentFunction = Pick<ConsentFunctionSetting, 'name'> & Partial<ConsentFunctionSetting>;
