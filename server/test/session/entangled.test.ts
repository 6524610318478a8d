/**
 * Classes that hold each other and call each other's methods, as those of a compiler do: the ways through their calls are
 * beyond counting, and the check ends with what it can tell all the same.
 */
import assert from 'node:assert/strict';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

const CLASSES = 14;

describe('classes that call each other', () => {
  it('are looked into up to a bound, and what lies outside them is found', async function () {
    this.timeout(120_000);
    const session = memorySession(entangled());
    const { findings, problems } = await session.check(withoutLimits);
    assert.deepEqual(problems, []);
    assert.ok(
      findings.some(({ check, mark }) => check === 'logged-personal-data' && mark.file.endsWith('/greet.ts')),
      JSON.stringify(findings.map(({ check, mark }) => [check, mark.file])),
    );
  });
});

/** Every method takes what the methods of all others give back, and branches on it. */
function entangled(): Record<string, string> {
  const numbers = Array.from({ length: CLASSES }, (_, index) => index);
  const imports = numbers.map((n) => `import { Part${n} } from './part${n}.ts';`);
  const parts = numbers.map((n): [string, string] => {
    const others = numbers.filter((other) => other !== n);
    const calls = (method: string) =>
      others.map(
        (other) =>
          `    if (kind === ${other}) return this.hub.part${other}.${method}({ ...node, kind: ${n} }, list.map((each) => each));`,
      );
    return [
      `src/part${n}.ts`,
      [
        "import type { Hub } from './hub.ts';",
        'export interface Node { kind: number; name: string; inner?: Node }',
        `export class Part${n} {`,
        '  constructor(private readonly hub: Hub) {}',
        ...['read', 'write', 'name'].flatMap((method) => [
          `  ${method}(node: Node, list: readonly Node[]): Node | undefined {`,
          '    const kind = list.length;',
          ...calls(method === 'read' ? 'write' : method === 'write' ? 'name' : 'read'),
          `    for (const each of list) this.hub.part${(n + 1) % CLASSES}.${method}(each, [node]);`,
          '    return node.inner;',
          '  }',
        ]),
        '}',
      ].join('\n'),
    ];
  });
  const hub = [
    ...imports,
    'export class Hub {',
    ...numbers.map((n) => `  readonly part${n} = new Part${n}(this);`),
    '}',
  ];
  const greet = [
    "import { Hub } from './hub.ts';",
    'interface Guest { name: string; email: string }',
    'export function greet(guest: Guest) {',
    '  const hub = new Hub();',
    "  const found = hub.part0.read({ kind: 0, name: 'a' }, []);",
    '  console.log(found);',
    '  console.log(guest.email);',
    '}',
  ];
  return {
    'tsconfig.json': '{ "compilerOptions": { "strict": true } }',
    'src/hub.ts': hub.join('\n'),
    'src/greet.ts': greet.join('\n'),
    ...Object.fromEntries(parts),
  };
}
