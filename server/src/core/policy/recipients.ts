// The table of vendors: by host, by name, by what a policy may call them; and how classes of recipients contain each other.

import { tokenize } from './understand/tokens.ts';

export interface RecipientRow {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly hosts: readonly string[];
  readonly purpose: string;
  readonly aliases: readonly string[];
}

/** A company and those of its products that code may name instead; `google-*` stands for every id that begins so. */
export interface CompanyRow {
  readonly names: readonly string[];
  readonly vendors: readonly string[];
}

export class Recipients {
  private readonly rows = new Map<string, RecipientRow>();
  private readonly byHost = new Map<string, RecipientRow>();
  private readonly byName = new Map<string, RecipientRow>();
  private readonly within: ReadonlyMap<string, ReadonlyMap<string, number>>;
  private readonly labels: ReadonlyMap<string, string>;
  private readonly everyday: ReadonlySet<string>;
  private readonly companies: readonly CompanyRow[];

  constructor(
    rows: readonly RecipientRow[],
    within: ReadonlyMap<string, ReadonlyMap<string, number>>,
    labels: ReadonlyMap<string, string>,
    everyday: ReadonlySet<string>,
    companies: readonly CompanyRow[],
  ) {
    this.everyday = everyday;
    this.companies = companies;
    this.within = within;
    this.labels = labels;
    for (const row of rows) {
      this.rows.set(row.id, row);
      for (const host of row.hosts) this.byHost.set(host, row);
      for (const name of [row.name, ...row.aliases]) {
        const key = nameKey(name);
        if (!this.byName.has(key)) this.byName.set(key, row);
      }
    }
  }

  get(id: string): RecipientRow | null {
    return this.rows.get(id) ?? null;
  }

  /** The vendor a host belongs to; the longest known suffix decides. */
  ofHost(host: string): RecipientRow | null {
    const labels = host.toLowerCase().split('.');
    for (let i = 0; i < labels.length - 1; i++) {
      const row = this.byHost.get(labels.slice(i).join('.'));
      if (row !== undefined) return row;
    }
    return null;
  }

  /** The vendor a name in code or configuration means: `Twilio SMS` and `SendGrid API` are found by their beginning. */
  ofName(name: string): RecipientRow | null {
    const words = nameKey(name).split(' ');
    for (let length = words.length; length > 0; length--) {
      const row =
        this.byName.get(words.slice(0, length).join(' ')) ?? this.byName.get(words.slice(0, length).join(''));
      if (row !== undefined) return row;
    }
    for (let from = 1; from < words.length; from++) {
      const row = this.byName.get(words.slice(from).join(' '));
      if (row !== undefined) return row;
    }
    return /\.[a-z]{2,}$/i.test(name) ? this.ofHost(name) : null;
  }

  /** Names by which a policy may mention the vendor. */
  namesOf(row: RecipientRow): string[] {
    return [row.name, ...row.aliases].filter((name) => tokenize(name).length > 0);
  }

  /** What policies call the company whose product this is, where they name no product. */
  companyNamesOf(id: string): readonly string[] {
    return this.companies
      .filter(({ vendors }) =>
        vendors.some((vendor) => (vendor.endsWith('*') ? id.startsWith(vendor.slice(0, -1)) : id === vendor)),
      )
      .flatMap(({ names }) => names);
  }

  /** Names that are everyday words ("Front", "Segment") mean the vendor only where they are written with a capital. */
  isEverydayName(name: string): boolean {
    return this.everyday.has(nameKey(name));
  }

  all(): IterableIterator<RecipientRow> {
    return this.rows.values();
  }

  classLabel(id: string): string {
    return this.labels.get(id) ?? id.replaceAll('-', ' ');
  }

  hasClass(id: string): boolean {
    return this.labels.has(id);
  }

  /** 1 when a policy class is the vendor's own, less when it is a broader one that includes it, 0 when it has nothing to do with it. */
  covers(policyClass: string, vendorClass: string): number {
    if (policyClass === vendorClass) return 1;
    return this.within.get(vendorClass)?.get(policyClass) ?? 0;
  }
}

const nameKey = (name: string): string =>
  (name.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []).join(' ').replace(/\.$/, '');
