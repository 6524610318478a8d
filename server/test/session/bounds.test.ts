// Applications that would have no end: the work for them is counted, bounded, and what is left out is told.
import assert from 'node:assert/strict';
import { Evaluator } from '../../src/core/flow/link/evaluate.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';
import { counted } from './counted.ts';

describe('bounds', () => {
  describe('the ways to the calls of one file', () => {
    it('are all followed where they are not too long', async () => {
      const { findings, problems } = await check(desks(20));
      assert.equal(findings.length, 20);
      assert.deepEqual(told(problems), []);
    });

    it('are followed until there were too many steps, and it is told what was left', async () => {
      const { result, count } = await counted(Evaluator.prototype, 'evaluate', 1_200_000, () =>
        check(desks(100)),
      );
      assert.ok(count > 1_000_000, `${count} values asked for`);
      const found = result.findings.map(({ place }) => place.file);
      assert.ok(found.length > 20 && found.length < 100, `${found.length} desks of 100`);
      // In the order of the files, so that it is the same ones every time.
      assert.deepEqual(
        found,
        Array.from(found, (_, i) => deskFile(i)),
      );
      assert.deepEqual(told(result.problems), [
        'src/log.ts:2 not everything that leads to this call was followed (console: the ways that lead here are too long to follow all), so findings may be missing',
      ]);
    }).timeout(60_000);
  });

  describe('a URL whose parameters are set under conditions', () => {
    const last = "  url.searchParams.set('email', reader.email);\n";

    for (const [what, end, findings] of [
      ['of which one is personal', last, 1],
      ['of which none is personal', '', 0],
    ] as const)
      it(`is read once for each of them, ${what}`, async () => {
        const few = await reads(url(8, end));
        const many = await reads(url(16, end));
        assert.equal(many.result.findings.length, findings);
        assert.ok(many.count < 8 * few.count, `${few.count} values for 8, ${many.count} for 16`);
      });

    const reads = (code: string) =>
      counted(Evaluator.prototype, 'force', 100_000, () => check({ 'src/poll.ts': code }));
  });

  describe('a document that is set under conditions', () => {
    it('is read once for each of them', async () => {
      const few = await reads(reader(8));
      const many = await reads(reader(16));
      assert.ok(many.count < 8 * few.count, `${few.count} values for 8, ${many.count} for 16`);
      for (const { result } of [few, many])
        assert.deepEqual(
          result.findings.map(({ check: id }) => id),
          ['missing-retention'],
        );
    });

    const reads = (code: string) =>
      counted(Evaluator.prototype, 'force', 100_000, () => check({ 'src/reader.ts': code }));
  });

  describe('an object that is spread into itself without some fields', () => {
    it('is gone through once for each of them', async () => {
      const few = await reads(shown(8));
      const many = await reads(shown(16));
      assert.ok(many.count < 8 * few.count, `${few.count} values for 8, ${many.count} for 16`);
      for (const { result } of [few, many])
        assert.deepEqual(
          result.findings.map(({ check: id }) => id),
          ['logged-personal-data'],
        );
    });

    const reads = (code: string) =>
      counted(Evaluator.prototype, 'force', 100_000, () => check({ 'src/shown.ts': code }));
  });

  describe('a text that callbacks add to', () => {
    it('is read once for each of them', async () => {
      const few = await reads(roster(4));
      const many = await reads(roster(16));
      // Each piece is added to all the texts that there are.
      assert.ok(many.count < 20 * few.count, `${few.count} values for 4, ${many.count} for 16`);
      for (const { result } of [few, many])
        assert.deepEqual(
          result.findings.map(({ check: id }) => id),
          ['missing-retention'],
        );
    });

    const reads = (code: string) =>
      counted(Evaluator.prototype, 'force', 2_000_000, () => check({ 'src/roster.ts': code }));
  });
});

function check(files: Readonly<Record<string, string>>) {
  return memorySession({ ...files, 'tsconfig.json': '{ "include": ["src"] }' }).check(withoutLimits);
}

function told(problems: Awaited<ReturnType<typeof check>>['problems']): readonly string[] {
  return problems.map(({ file, line, message }) => `${file?.replace('/w/', '')}:${line} ${message}`);
}

/** What is shown of a rower, under switches. */
function shown(number: number): string {
  const switches = Array.from({ length: number }, (_, i) => i);
  return `import { omit } from 'lodash';
interface Rower { id: string; email: string; phone: string }
export function show(rower: Rower, hides: readonly boolean[]): void {
  let kept: Record<string, unknown> = { ...rower };
${switches.map((at) => `  if (hides[${at}]) kept = { ...omit(kept, 'email'), ...omit(kept, 'phone') };\n`).join('')}\
  console.log(Object.values(kept));
}
`;
}

/** A record of Mongoose of which a form may change each field. */
function reader(number: number): string {
  const fields = Array.from({ length: number }, (_, i) => `seat${i}`);
  return `import { model, Schema } from 'mongoose';
const Reader = model('Reader', new Schema({ email: String }));
export async function change(id: string, form: Record<string, string>, email: string) {
  const reader = await Reader.findById(id);
${fields.map((field) => `  if (form.${field} !== undefined) reader.${field} = form.${field};\n`).join('')}\
  if (email !== '') reader.email = email;
  await reader.save();
}
`;
}

/** Callers of a logger, each in a file of its own, that work out at length what they hand over. */
function desks(number: number): Readonly<Record<string, string>> {
  const steps = Array.from(
    { length: 200 },
    (_, i) => `  const box${i + 1} = { ...box${i}, mark${i}: [box${i}.shelf, step + ${i}] };\n`,
  );
  const packed = Array.from({ length: 60 }, (_, i) => `pack({ shelf }, ${i})`).join(', ');
  const files: Record<string, string> = {
    'src/log.ts': 'export function note(entry: unknown) {\n  console.log(entry);\n}\n',
    'src/pack.ts': `export function pack(box0: { shelf: string }, step: number) {\n${steps.join('')}  return box200.mark0;\n}\n`,
  };
  for (let i = 0; i < number; i += 1)
    files[deskFile(i).replace('/w/', '')] = `import { note } from './log.ts';
import { pack } from './pack.ts';
export function lend${i}(reader: { email: string }, shelf: string) {
  note([${packed}, reader.email]);
}
`;
  return files;
}

function deskFile(i: number): string {
  return `/w/src/desk${String(i).padStart(3, '0')}.ts`;
}

function url(parameters: number, end: string): string {
  const set = Array.from(
    { length: parameters },
    (_, i) => `  if (wish.shelf${i}) url.searchParams.set('shelf${i}', wish.shelf${i});\n`,
  );
  return `export async function poll(base: string, wish: Record<string, string>, reader: { email: string }) {
  const url = new URL('/loans', base);
${set.join('')}${end}  console.log(url);
}
`;
}

function roster(pieces: number): string {
  const added = Array.from(
    { length: pieces },
    (_, i) =>
      `  readers.forEach((reader) => {\n    text += \`\${reader.shelf${i}} \${reader.email}\\n\`;\n  });\n`,
  );
  const shelves = Array.from({ length: pieces }, (_, i) => `shelf${i}: string`);
  return `import { writeFileSync } from 'node:fs';
interface Reader { email: string; ${shelves.join('; ')} }
export function roster(readers: readonly Reader[]) {
  let text = 'Readers';
${added.join('')}  writeFileSync('readers.txt', text);
}
`;
}
