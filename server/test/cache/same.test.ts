// With the cache a check says what it says without, whatever changed since.
import { strict as assert } from 'node:assert';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { requestReport } from '../../src/cli/check/client.ts';
import { openConnection } from '../../src/cli/server.ts';
import { createSession } from '../../src/core/session/index.ts';
import { createCacheStore } from '../../src/host/cache/store.ts';
import { loadRules } from '../../src/host/rules.ts';
import type { Report } from '../../src/lsp/protocol.ts';
import { startServer } from '../../src/lsp/server.ts';
import { connect } from '../../src/lsp/transport.ts';
import { createProject, type Project } from '../host/project.ts';

const base: Readonly<Record<string, string>> = {
  'PRIVACY.md': '# Privacy\n\n## Logs\n\nWe never write email addresses to our logs.\n',
  'package.json': '{ "name": "library", "dependencies": { "pino": "9" } }',
  'tsconfig.json': '{ "extends": "shelf-config/base.json", "include": ["src"] }',
  'src/reader.ts': 'export interface Reader { id: string; email: string; age: number }\n',
  'src/log.ts': 'export function note(text: string, more?: unknown): void { console.log(text, more); }\n',
  'src/desk.ts': `import { note } from './log.ts';
import type { Reader } from './reader.ts';
export function lend(reader: Reader) {
  note('lent', reader.email);
  fetch('https://api.segment.io/v1/track', { method: 'POST', body: JSON.stringify(reader) });
}
`,
};

/** Things that happen to a project; undefined removes the file. */
const changes: readonly (readonly [file: string, text: string | undefined])[] = [
  ...Object.entries(base),
  ['PRIVACY.md', '# Privacy\n\n## Logs\n\nWe may write email addresses to our logs.\n'],
  ['PRIVACY.md', undefined],
  ['legal/privacy-policy.md', '# Privacy\n\nWe share your email address with Segment.\n'],
  ['legal/privacy-policy.md', undefined],
  ['clauselens.json', '{ "severity": { "logged-personal-data": "error" } }'],
  ['clauselens.json', '{ "sanitizers": ["note"], "firstPartyHosts": ["api.segment.io"] }'],
  ['clauselens.json', '{ "cache": false }'],
  ['clauselens.json', '{ "personalData": '],
  ['clauselens.json', undefined],
  ['tsconfig.json', '{ "files": ["src/reader.ts"] }'],
  ['tsconfig.json', undefined],
  ['node_modules/shelf-config/base.json', '{ "compilerOptions": { "paths": { "#log": ["./x"] } } }'],
  ['node_modules/shelf-config/base.json', undefined],
  ['src/log.ts', 'export function note(text: string, more?: unknown): void { void text; void more; }\n'],
  ['src/log.ts', undefined],
  ['src/reader.ts', 'export interface Reader { id: string; /** @notPersonalData */ email: string }\n'],
  ['src/deep/desk.ts', "export const call = (phone: string) => console.log('calling', phone);\n"],
  ['src/deep/desk.ts', undefined],
  ['src/huge.ts', 'export const far = 1e999, less = -0, none = 0 / 0;\nconsole.log(far);\n'],
  ['schema.prisma', 'model Reader {\n  id String @id\n  email String\n}\n'],
  ['schema.prisma', undefined],
];

describe('a check with the cache', () => {
  let project: Project;
  let folder: Project;
  beforeEach(() => {
    project = createProject(base);
    folder = createProject({});
  });
  afterEach(() => {
    project.remove();
    folder.remove();
  });

  let sessions = 0;
  /** A run of its own, as the command line makes it. */
  async function check(cache: boolean): Promise<Report> {
    const connection = await openConnection(async (reader, writer) => {
      startServer(connect(reader, writer, { exit: () => undefined }).connection, {
        version: '0.0.0-test',
        rules: loadRules,
        createSession: async () => (input) => {
          sessions++;
          return createSession(input);
        },
        checks: async () => [],
        openCache: (debug) => createCacheStore({ folder: folder.root, identity: 'test', debug }),
      });
    });
    try {
      return await requestReport(connection, {
        directory: project.root,
        configuration: undefined,
        cache,
        onProgress: () => undefined,
        onLog: () => undefined,
      });
    } finally {
      connection.dispose();
    }
  }

  const apply = (file: string, text: string | undefined): void => {
    if (text !== undefined) project.write(file, text);
    else rmSync(project.file(file), { force: true });
  };

  it('needs no analysis when nothing changed', async () => {
    const first = await check(true);
    assert.notDeepEqual(first.findings, []);
    sessions = 0;
    assert.deepEqual(await check(true), first);
    assert.equal(sessions, 0);
  });

  it('leaves nothing behind when it is not wanted', async () => {
    await check(false);
    project.write('clauselens.json', '{ "cache": false }');
    await check(true);
    assert.deepEqual(readdirSync(folder.root), []);
  });

  it('survives entries that are damaged', async () => {
    const first = await check(true);
    for (const name of readdirSync(folder.root)) writeFileSync(path.join(folder.root, name), 'moth-eaten');
    assert.deepEqual(await check(true), first);
  });

  it('says the same as one without, after any changes', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(changes.length - 1), { minLength: 0, maxLength: 2 }), {
          minLength: 1,
          maxLength: 5,
        }),
        async (steps) => {
          for (const step of steps) {
            for (const index of step) apply(...(changes[index] ?? ['x', undefined]));
            assert.deepEqual(await check(true), await check(false));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says the same in several runs at once', async () => {
    const reports = await Promise.all([check(true), check(true), check(true)]);
    for (const report of reports) assert.deepEqual(report, reports[0]);
  });
});
