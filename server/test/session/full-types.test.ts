// Full types: what the declarations of libraries add where no row speaks of a library, and where they must change nothing.
import assert from 'node:assert/strict';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

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

  it('look at no library without being asked to', async () => {
    const files = { ...library, 'src/lend.ts': cases[0]?.[1] ?? '' };
    assert.deepEqual(
      await findings(files, false),
      await findings({ 'src/lend.ts': files['src/lend.ts'] }, false),
    );
  });
});
