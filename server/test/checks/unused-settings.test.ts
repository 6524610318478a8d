/** Settings that name what the code does not have are noted, where they stand; what the code has is not. */
import assert from 'node:assert/strict';
import { runHere } from '../cli/run.ts';
import { createProject } from '../host/project.ts';

const configuration = `{
  "consent": ["mayContact", "mayContct", { "name": "ask", "from": "@club/consent" }],
  "sanitizers": ["src/mask#maskMail", "src/mask#maskMial"],
  "firstPartyHosts": ["*.club.example", "*.clubb.example"],
  "retention": {
    "session:*": "P1D",
    "JoinRequest": "P30D",
    "sesion:*": "P1D"
  },
  "pins": [{ "check": "missing-consent", "clause": "gone.1" }]
}
`;

describe('settings that name what is not there', function () {
  this.timeout(120_000);
  const project = createProject({
    'tsconfig.json': '{}',
    'PRIVACY.md': '# Privacy\n\nWe keep nothing.\n',
    'clauselens.json': configuration,
    'schema.prisma': 'model Request {\n  id Int @id\n  @@map("join_requests")\n}\n',
    'src/app.ts': [
      'declare function mayContact(who: object): boolean;',
      'declare function maskMail(text: string): string;',
      "export const page = (key: string) => fetch('https://api.club.example/' + key + 'session:1');",
      'export const ask = mayContact({}) && maskMail("x");',
      '',
    ].join('\n'),
  });
  after(() => project.remove());

  it('are notes with file and line', async () => {
    const { err } = await runHere(['check', project.root], { cwd: project.root });
    const lines = err.split('\n').filter((line) => line.includes('clauselens.json:'));
    assert.deepEqual(
      lines.map((line) => /^clauselens\.json:(\d+): (\w+): .*?"([^"]*)"/.exec(line)?.slice(1).join(' ')),
      [
        '10 warning gone.1',
        '2 note mayContct',
        '3 note maskMial',
        '4 note *.clubb.example',
        '8 note sesion:*',
      ],
    );
  });
});
