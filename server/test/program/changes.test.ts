/** A program after changes sees what a fresh program sees. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createProgram } from '../../src/core/program/index.ts';
import type { Program } from '../../src/core/program/model.ts';
import { createMemorySource } from './memory.ts';

const initial = {
  '/app/tsconfig.json': '{ "include": ["src"] }',
  '/app/src/a.ts': 'import { b } from "./b"; send(b);',
  '/app/src/b.ts': 'export const b = 1;',
  '/app/extra/c.ts': 'export const c = 1;',
};

function see(program: Program): unknown {
  return program
    .files()
    .map((file) => [
      file,
      program.text(file),
      program.module(file)?.nodes.length,
      program.resolve('./b', file),
    ]);
}

describe('program changes', () => {
  it('keep the representation of what did not change', () => {
    const source = createMemorySource(initial);
    const program = createProgram({ root: '/app', source, include: undefined, exclude: [] });
    const [a, b] = ['/app/src/a.ts', '/app/src/b.ts'].map((file) => program.module(file));
    program.setOverlay('/app/src/a.ts', 'send(2);');
    assert.notEqual(program.module('/app/src/a.ts'), a);
    assert.equal(program.module('/app/src/b.ts'), b);
    program.filesChanged(['/app/src/b.ts', '/app/tsconfig.json']);
    assert.equal(program.module('/app/src/b.ts'), b);
  });
  it('an edit of one file reads no other', () => {
    const source = createMemorySource(initial);
    const program = createProgram({ root: '/app', source, include: undefined, exclude: [] });
    see(program);
    source.asked.length = 0;
    program.setOverlay('/app/src/a.ts', 'import { b } from "./b"; send(b, 2);');
    see(program);
    assert.deepEqual(source.asked, []);
  });
  it('of any kind and order leave what a fresh program sees', () => {
    const file = fc.constantFrom(
      '/app/src/a.ts',
      '/app/src/b.ts',
      '/app/src/new.ts',
      '/app/extra/c.ts',
      '/app/src/b/index.ts',
    );
    const text = fc.constantFrom(
      'export const b = 1;',
      'import "../extra/c";',
      'import "./new"; import "./b";',
      'export {};',
    );
    const config = fc.constantFrom('{ "include": ["src"] }', '{}', '{ "files": ["src/a.ts"] }', '{');
    const step = fc.oneof(
      fc.record({ do: fc.constant('write' as const), file, text }),
      fc.record({ do: fc.constant('remove' as const), file }),
      fc.record({ do: fc.constant('overlay' as const), file, text: fc.option(text, { nil: undefined }) }),
      fc.record({ do: fc.constant('configure' as const), text: config }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const source = createMemorySource(initial);
        const program = createProgram({ root: '/app', source, include: undefined, exclude: [] });
        const overlays = new Map<string, string>();
        for (const each of steps) {
          if (each.do === 'overlay') {
            if (each.text === undefined) overlays.delete(each.file);
            else overlays.set(each.file, each.text);
            program.setOverlay(each.file, each.text);
          } else {
            const name = each.do === 'configure' ? '/app/tsconfig.json' : each.file;
            if (each.do === 'remove') source.remove(name);
            else source.write(name, each.text);
            program.filesChanged([name]);
          }
          see(program);
        }
        const fresh = createProgram({ root: '/app', source, include: undefined, exclude: [] });
        for (const [name, content] of overlays) fresh.setOverlay(name, content);
        assert.deepEqual(see(program), see(fresh));
        assert.deepEqual(program.problems(), fresh.problems());
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
