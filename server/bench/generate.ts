// A project of a given number of lines, the same on every machine: an allotment society whose features keep records, write to
// logs, send mail and count visits, through wrappers that all of them share and with calls from feature to feature. Most of it is
// code without personal data, as in real applications. Deliberately absent: chance, and anything that reads the clock.

/** Texts by path, relative to the project's folder. */
export type GeneratedProject = ReadonlyMap<string, string>;

export function generateProject(lines: number): GeneratedProject {
  const files = new Map<string, string>(Object.entries(frame));
  let written = 0;
  for (const text of files.values()) written += lineCount(text);
  const models: string[] = [];
  for (let number = 0; written < lines; number++) {
    const feature = featureAt(number);
    models.push(modelText(feature));
    for (const [name, text] of Object.entries(featureFiles(feature, number))) {
      files.set(`src/${feature.folder}/${name}`, text);
      written += lineCount(text);
    }
  }
  files.set('prisma/schema.prisma', models.join('\n'));
  return files;
}

export function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

interface Feature {
  readonly folder: string;
  /** `GardenPlot12`. */
  readonly type: string;
  /** The same as the name of a variable. */
  readonly name: string;
  /** Decides what the feature does, out of a few things. */
  readonly dice: (sides: number) => number;
}

const places = ['Garden', 'Orchard', 'Meadow', 'Pond', 'Greenhouse', 'Hedge', 'Vineyard', 'Nursery'];
const things = ['Plot', 'Lease', 'Visit', 'Harvest', 'Tool', 'Seed', 'Course', 'Market', 'Booking', 'Permit'];

function featureAt(number: number): Feature {
  const place = places[number % places.length] ?? '';
  const thing = things[Math.floor(number / places.length) % things.length] ?? '';
  const type = `${place}${thing}${number}`;
  // A linear congruence: small, and the same everywhere.
  let state = (number * 2_654_435_761 + 1) % 4_294_967_296;
  const dice = (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
  return { folder: `features/${type.toLowerCase()}`, type, name: lowerFirst(type), dice };
}

function featureFiles(feature: Feature, number: number): Record<string, string> {
  const neighbour = number === 0 ? undefined : featureAt(Math.floor(number * 0.6));
  return {
    'types.ts': typesText(feature),
    'store.ts': storeText(feature),
    'service.ts': serviceText(feature, neighbour),
    'area.ts': plainText(feature),
  };
}

const frame: Record<string, string> = {
  'package.json': '{ "name": "allotments", "private": true, "type": "module" }\n',
  'tsconfig.json':
    '{ "compilerOptions": { "target": "es2022", "module": "nodenext", "strict": true, "noEmit": true }, "include": ["src"] }\n',
  'PRIVACY.md': `# Privacy policy

## Logs

We never write email addresses or telephone numbers to our logs.

## Messages

We send messages by telephone only if you have agreed to receive them.

## Analytics

With your consent we use PostHog to see how our pages are used.

## Retention

We keep your membership record for 24 months.
`,
  'src/shared/log.ts': `export interface LogFields {
  [name: string]: unknown;
}

export function note(message: string, fields: LogFields = {}): void {
  console.info(message, fields);
}

export function warn(message: string, fields: LogFields = {}): void {
  console.warn(message, fields);
}
`,
  'src/shared/http.ts': `export async function postJson(url: string, body: unknown): Promise<Response> {
  return await fetch(url, { method: 'POST', body: JSON.stringify(body) });
}
`,
  'src/shared/consent.ts': `import type { Member } from './member.js';

export function hasConsent(member: Member, purpose: 'analytics' | 'messages'): boolean {
  return member.consents[purpose] === true;
}
`,
  'src/shared/member.ts': `export interface Member {
  id: string;
  name: string;
  email: string;
  phone?: string;
  plan: 'basic' | 'family';
  consents: { analytics?: boolean; messages?: boolean };
}
`,
  'src/shared/db.ts': `import { PrismaClient } from '@prisma/client';

export const db = new PrismaClient();
`,
};

function modelText({ type, dice }: Feature): string {
  const expiry = dice(3) === 0 ? '  expiresAt DateTime\n' : '';
  return `model ${type} {
  id        String   @id
  email     String
  label     String
  size      Int
${expiry}}
`;
}

function typesText({ type }: Feature): string {
  return `import type { Member } from '../../shared/member.js';

export interface ${type} {
  id: string;
  label: string;
  size: number;
  rows: number;
  isOpen: boolean;
  holder: Member;
}

export type ${type}Draft = Omit<${type}, 'id' | 'isOpen'>;

export interface ${type}Summary {
  count: number;
  size: number;
  widest: number;
}
`;
}

function storeText({ type, name }: Feature): string {
  return `import { db } from '../../shared/db.js';
import type { ${type}, ${type}Draft } from './types.js';

export async function save${type}(id: string, draft: ${type}Draft): Promise<void> {
  await db.${name}.create({
    data: { id, email: draft.holder.email, label: draft.label, size: draft.size },
  });
}

export async function resize${type}(id: string, size: number): Promise<void> {
  await db.${name}.update({ where: { id }, data: { size } });
}

export async function find${type}(id: string): Promise<${type} | null> {
  return await db.${name}.findUnique({ where: { id } });
}
`;
}

function serviceText({ type, name, dice }: Feature, neighbour: Feature | undefined): string {
  const logged = ['id', 'label', 'size', 'holder.email'][dice(4)] ?? 'id';
  const guard = dice(2) === 0 ? `  if (!hasConsent(${name}.holder, 'analytics')) return;\n` : '';
  const sent = dice(3) === 0 ? `{ id: ${name}.id }` : `{ id: ${name}.id, email: ${name}.holder.email }`;
  const follow = neighbour
    ? `  await announce${neighbour.type}({ ...${name}, rows: ${name}.rows + 1 });\n`
    : '';
  const imports = neighbour
    ? `import { announce${neighbour.type} } from '../${neighbour.type.toLowerCase()}/service.js';\n`
    : '';
  return `import { hasConsent } from '../../shared/consent.js';
import { postJson } from '../../shared/http.js';
import { note, warn } from '../../shared/log.js';
${imports}import { summarize${type} } from './area.js';
import { find${type}, save${type} } from './store.js';
import type { ${type}, ${type}Draft } from './types.js';

export async function announce${type}(${name}: ${type}): Promise<void> {
  if (!${name}.isOpen) {
    warn('nothing to announce', { id: ${name}.id });
    return;
  }
  note('announced', { ${logged.split('.').at(-1)}: ${name}.${logged} });
}

export async function open${type}(id: string, draft: ${type}Draft): Promise<${type}> {
  await save${type}(id, draft);
  const ${name}: ${type} = { ...draft, id, isOpen: true };
  const summary = summarize${type}([${name}]);
  note('opened', { count: summary.count, size: summary.size });
${follow}  return ${name};
}

export async function count${type}(${name}: ${type}): Promise<void> {
${guard}  await postJson('https://eu.i.posthog.com/capture/', ${sent});
}

export class ${type}Desk {
  readonly #waiting: string[] = [];

  queue(id: string): number {
    this.#waiting.push(id);
    return this.#waiting.length;
  }

  async serve(): Promise<${type} | null> {
    const id = this.#waiting.shift();
    if (id === undefined) return null;
    const found = await find${type}(id);
    if (found === null) warn('not found', { id });
    else await count${type}(found);
    return found;
  }
}
`;
}

/** Arithmetic over rows and areas: the code that has nothing to do with persons. */
function plainText({ type, dice }: Feature): string {
  const helpers = Array.from({ length: 4 + dice(6) }, (_, index) => {
    const [factor, offset] = [2 + dice(7), dice(50)];
    return `
export function measure${type}${index}(values: readonly number[], limit = ${offset + 10}): number {
  let total = ${offset};
  for (const value of values) {
    if (value > limit) {
      total += limit;
      continue;
    }
    const step = value * ${factor};
    total = step % 2 === 0 ? total + step : total - 1;
  }
  const names = ['row', 'bed', 'path'].map((word) => word.padEnd(${4 + dice(4)}));
  return total + names.join('').length;
}
`;
  });
  return `import type { ${type}, ${type}Summary } from './types.js';

export function summarize${type}(all: readonly ${type}[]): ${type}Summary {
  const summary: ${type}Summary = { count: 0, size: 0, widest: 0 };
  for (const each of all) {
    summary.count += 1;
    summary.size += each.size;
    summary.widest = Math.max(summary.widest, each.size / Math.max(each.rows, 1));
  }
  return summary;
}
${helpers.join('')}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
