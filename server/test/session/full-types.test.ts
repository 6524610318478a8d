// Full types: what the declarations of libraries add where no row speaks of a library, and where they must change nothing.
import assert from 'node:assert/strict';
import { TypedValues } from '../../src/core/flow/link/typed/index.ts';
import { TypeModel } from '../../src/core/flow/link/types/index.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';
import { counted } from './counted.ts';

/** A library that nobody has rows for, in the ways libraries are laid out. */
const library = {
  'node_modules/lending-desk/package.json':
    '{ "name": "lending-desk", "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" }, "./shelf": "./dist/shelf.js" } }',
  'node_modules/lending-desk/dist/index.d.ts': `export * from './desk.js';
export type { Shelf } from './shelf.js';
`,
  'node_modules/lending-desk/dist/desk.d.ts': `import type { Shelf } from './shelf.js';
export interface Holder<Item> { id: string; email: string; item: Item }
export declare function oneOfThem(): Holder<Shelf>;
export declare class Desk { take(id: string): Promise<Holder<string>>; count(): number }
`,
  'node_modules/lending-desk/dist/shelf.d.ts': 'export interface Shelf { row: number; label: string }\n',
  'node_modules/@types/old-desk/index.d.ts': 'export interface Caller { phone: string }\n',
};

const cases: readonly (readonly [what: string, code: string, full: number])[] = [
  [
    'a value that a function of the library gives back',
    "import { oneOfThem } from 'lending-desk';\nconsole.log(oneOfThem());\n",
    1,
  ],
  [
    'what a method gives back',
    "import { Desk } from 'lending-desk';\nasync function lend(desk: Desk) { const it = await desk.take('7'); console.log(it); }\nvoid lend;\n",
    1,
  ],
  [
    'an own type that extends one of the library',
    "import type { Holder } from 'lending-desk';\ninterface Own extends Holder<number> { shelf: number }\nexport const lend = (it: Own) => console.log(it);\n",
    1,
  ],
  [
    'types beside a library that has none of its own',
    "import type { Caller } from 'old-desk';\nexport const lend = (it: Caller) => console.log(it);\n",
    1,
  ],
  [
    'a type of the library without personal data',
    "import type { Shelf } from 'lending-desk/shelf';\nimport { Desk } from 'lending-desk';\nexport const lend = (it: Shelf, desk: Desk) => console.log(it, desk.count());\n",
    0,
  ],
];

async function findings(files: Readonly<Record<string, string>>, fullTypes: boolean) {
  const configuration = { 'clauselens.json': JSON.stringify({ fullTypes }) };
  const { findings: found } = await memorySession({ ...files, ...configuration }).check(withoutLimits);
  return found;
}

describe('full types', () => {
  for (const [what, code, count] of cases)
    it(`read ${what}`, async () => {
      const files = { ...library, 'src/lend.ts': code };
      assert.equal((await findings(files, false)).length, 0);
      assert.equal((await findings(files, true)).length, count);
    });

  it('change nothing where rows speak of the library, and where it is not installed', async () => {
    const code = `import pino from 'pino';
import { oneOfThem } from 'lending-desk';
const logger = pino({ redact: ['reader.email'] });
export function lend(reader: { id: string; email: string; phone: string }) {
  logger.info({ reader });
  logger.warn(reader.phone);
  console.log(oneOfThem());
}
`;
    const declared = {
      'node_modules/pino/index.d.ts':
        'export interface Reader { email: string }\ndeclare function pino(options?: object): { info(it: unknown): Reader };\nexport default pino;\n',
    };
    const files = { 'src/lend.ts': code };
    const plain = await findings(files, false);
    assert.equal(plain.length, 2);
    assert.deepEqual(await findings(files, true), plain);
    assert.deepEqual(await findings({ ...files, ...declared }, true), plain);
  });

  it('lose nothing that names and arguments say of what a library only declares', async () => {
    const kit = `export declare function normalizePhone(phone: string, options?: object): string;
export declare function decodeCard(text: string): object;
export declare function getReaderEmail(card: string): string;
export declare class Ticket { idToken(): string; email(): string; opened(): Date; pages(): number }
export declare class Desk { open(code: string): Promise<Ticket>; fetchPhone(): Promise<string>; formatEmail(it: string): string }
export declare class Scanned extends Request { shelf: string }
`;
    const code = `import { decodeCard, Desk, getReaderEmail, normalizePhone, type Scanned } from 'desk-kit';
const desk = new Desk();
export async function lend(reader: { email: string; phone: string }, text: string, scanned: Scanned) {
  const shown = normalizePhone(reader.phone);
  console.log(shown);
  const claims = decodeCard(text) as Record<string, unknown>;
  console.log(claims.email);
  console.log(getReaderEmail(text));
  const ticket = await desk.open(text);
  console.log(ticket.idToken(), ticket.opened());
  console.log(await desk.fetchPhone());
  console.log(desk.formatEmail(reader.email));
  console.log(ticket.pages(), scanned.shelf);
  console.log(agentOf(scanned));
}
const agentOf = (request: Request) => request.headers.get('user-agent');
`;
    const files = { 'node_modules/desk-kit/index.d.ts': kit, 'src/lend.ts': code };
    const plain = await findings(files, false);
    assert.deepEqual(
      plain.map(({ data }) => data.map(({ label }) => label).join(', ')),
      [
        'reader.phone',
        'claims.email',
        'getReaderEmail(text)',
        'ticket.idToken',
        'desk.fetchPhone()',
        'reader.email',
        "request.headers.get('user-agent')",
      ],
    );
    assert.deepEqual(await findings(files, true), plain);
  });

  it('take what a type of a library has room for as a possibility', async () => {
    const files = {
      'node_modules/api-papers/index.d.ts':
        'export interface Publisher { name?: string; email?: string }\nexport interface Reader { email: string }\nexport declare function papersOf(api: object): { title: string; contact?: Publisher };\nexport declare function readerOf(api: object): Reader;\n',
      'src/lend.ts':
        "import { papersOf, readerOf } from 'api-papers';\nconsole.log(papersOf({}));\nconsole.log(readerOf({}));\n",
    };
    const found = await findings(files, true);
    assert.deepEqual(
      found.map(({ confidence }) => confidence),
      ['possible', 'likely'],
    );
  });

  it('look at no library without being asked to', async () => {
    const files = { ...library, 'src/lend.ts': cases[0]?.[1] ?? '' };
    assert.deepEqual(
      await findings(files, false),
      await findings({ 'src/lend.ts': files['src/lend.ts'] }, false),
    );
  });

  describe('end', () => {
    it('where a type leads back to itself on several ways, under conditions that nobody can decide', async () => {
      const form = `export type Fields = Record<string, any>;
export type At<Whole, Path extends string> = Whole extends any
  ? Path extends \`\${infer Key}.\${infer Rest}\`
    ? Key extends keyof Whole
      ? undefined extends Whole[Key] ? At<Whole[Key], Rest> | undefined : At<Whole[Key], Rest>
      : Key extends \`\${number}\` ? Whole extends ReadonlyArray<infer Element> ? At<Element, Rest> : never : never
    : Path extends keyof Whole ? Whole[Path] : never
  : never;
export interface Input<Whole extends Fields = Fields, Path extends string = string> {
  value: At<Whole, Path>;
  email: string;
  watch(change: (value: At<Whole, Path>) => void): void;
}
export declare function inputOf<Whole extends Fields = Fields>(): Input<Whole>;
`;
      const code =
        "import { inputOf } from 'paper-form';\nconsole.log(inputOf<Draft>());\ntype Draft = { title: string };\n";
      const { result, count } = await counted(TypeModel.prototype, 'at', 3_000, () =>
        check({ 'node_modules/paper-form/index.d.ts': form, 'src/lend.ts': code }),
      );
      assert.equal(result.findings.length, 1);
      assert.ok(count > 50, `${count} types read`);
    });

    it('in a type as wide as that of a canvas, and tell that they did not look all the way in', async () => {
      const { result, count } = await counted(TypedValues.prototype, 'memberValue', 60_000, () =>
        check({
          'node_modules/canvas-kit/index.d.ts': canvas(30, 15),
          'src/lend.ts':
            "import { stage } from 'canvas-kit';\nexport function draw() {\n  console.log(stage());\n}\n",
        }),
      );
      assert.ok(count > 10_000, `${count} fields read`);
      assert.deepEqual(
        result.findings.map(({ data }) => data.map(({ label }) => label)),
        [['owner.email']],
      );
      const [told] = result.problems.filter(({ file }) => file === '/w/src/lend.ts');
      assert.equal(told?.line, 3);
      assert.match(told?.message ?? '', /holds too much to look all the way in.*findings may be missing/);
    });

    it('and tell nothing of a type that is only somewhat wide', async () => {
      const { problems } = await check({
        'node_modules/canvas-kit/index.d.ts': canvas(6, 4),
        'src/lend.ts': "import { stage } from 'canvas-kit';\nconsole.log(stage());\n",
      });
      assert.deepEqual(
        problems.filter(({ file }) => file === '/w/src/lend.ts'),
        [],
      );
    });
  });
});

function check(files: Readonly<Record<string, string>>) {
  return memorySession({ ...files, 'clauselens.json': '{ "fullTypes": true }' }).check(withoutLimits);
}

/** Types that each hold many of the others: as many ways through them as there are fields, at every step. */
function canvas(types: number, fields: number): string {
  const declarations = Array.from({ length: types }, (_, i) => {
    const parts = Array.from({ length: fields }, (_, j) => `part${j}: Shape${(i * 3 + j * 7 + 1) % types};`);
    return `export interface Shape${i} { width: number; ${parts.join(' ')} }`;
  });
  return `${declarations.join('\n')}
export interface Stage { shape: Shape0; owner: { email: string } }
export declare function stage(): Stage;
`;
}
