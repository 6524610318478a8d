/** Lowering never throws: long and deep code, broken code, code cut and spliced at random. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ModuleIr, NodeId } from '../../src/core/flow/ir.ts';
import { lower } from './harness.ts';

/** Every reference inside the representation leads somewhere. */
function assertSound(ir: ModuleIr): void {
  const node = (id: NodeId | undefined): void => {
    if (id !== undefined) assert.ok(id >= 0 && id < ir.nodes.length, `node ${id} of ${ir.nodes.length}`);
  };
  const condition = (id: number): void => assert.ok(id >= -1 && id < ir.conditions.length);
  for (const each of ir.nodes) {
    assert.ok(each.start <= each.end && each.fn < ir.functions.length);
    if ('cond' in each) condition(each.cond);
    if ('base' in each) node(each.base);
    if ('value' in each && typeof each.value === 'number' && each.k !== 'const') node(each.value);
    if (each.k === 'phi') each.inputs.forEach(node);
    if (each.k === 'call') [each.callee, ...each.args.map((arg) => arg.value)].forEach(node);
    if (each.k === 'binary' || each.k === 'logical') [each.left, each.right].forEach(node);
    if (each.k === 'conditional') [each.test, each.then, each.else].forEach(node);
    if (each.k === 'function') assert.ok(each.target < ir.functions.length);
    if (each.k === 'class') assert.ok(each.target < ir.classes.length);
    if (each.k === 'cell') assert.ok(each.cell < ir.cells.length);
  }
  for (const each of ir.conditions) {
    node(each.test);
    condition(each.parent);
  }
  for (const each of ir.cells) each.definitions.forEach(node);
  for (const each of ir.functions)
    [...each.calls, ...each.writes, ...each.returns, ...each.yields].forEach(node);
  for (const each of ir.exports) if ('node' in each) node(each.node);
  assert.ok(ir.types.every((type) => type !== undefined));
}

describe('robustness: long and deep code', () => {
  const repeat = (part: string, times: number, rest = ''): string => part.repeat(times) + rest;
  const texts: Readonly<Record<string, string>> = {
    concatenation: `const x = ${repeat('u.a + "b" + ', 10_000, 'c')};`,
    conjunction: `if (${repeat('a && ', 5_000, 'b')}) send();`,
    'comma list': `x = (${repeat('a(), ', 5_000, 'b')});`,
    'builder chain': `x${repeat('.b(1)', 3_000)};`,
    'optional chain': `x${repeat('?.b(1)', 500)};`,
    'property chain': `x${repeat('.b', 3_000)};`,
    arrays: `const x = ${repeat('[', 1_500)}${repeat(']', 1_500)};`,
    calls: `x = ${repeat('f(', 600)}${repeat(')', 600)};`,
    functions: `${repeat('function f() {', 600)}${repeat('}', 600)}`,
    'else if': `if (a) b();${repeat(' else if (a) b();', 1_500)}`,
    ternaries: `x = ${repeat('a ? b : ', 800, 'c')};`,
    switch: `switch (k) {${repeat('case 1: f(); break;', 1_500)}}`,
    exits: `function f() { ${repeat('if (a) return;', 2_000)} send(x) }`,
    types: `type X = ${repeat('Array<', 500)}string${repeat('>', 500)};`,
    elements: `const x = ${repeat('<a>', 400)}${repeat('</a>', 400)};`,
  };
  for (const [title, text] of Object.entries(texts)) {
    it(title, () => assertSound(lower(text, '/app/case.tsx')));
  }
  it('a long concatenation keeps every operand', () => {
    const ir = lower(`const x = ${'u.email + '.repeat(10_000)}"";`);
    assert.equal(ir.nodes.filter((node) => node.k === 'prop').length, 10_000);
    assert.deepEqual(ir.problems, []);
  });
});

describe('robustness: broken code', () => {
  it('syntax errors are told, and the rest is read', () => {
    const ir = lower('const a = ; log(u.email); function (');
    assert.ok(ir.problems.length > 0);
    assert.ok(ir.nodes.some((node) => node.k === 'prop' && node.name === 'email'));
  });
  for (const text of [
    '',
    '\ufeff',
    '\0\u0001',
    '`${',
    'class {',
    'import {',
    'export',
    '<a',
    '({',
    'a?.',
    '@',
    '#!/bin/x',
  ]) {
    it(JSON.stringify(text), () => assertSound(lower(text, '/app/case.tsx')));
  }
  it('every form of declaration and type, without each of its words and each of its ends', () => {
    const forms = `
      interface Guest extends Person<string> { [key: string]: unknown; readonly name?: string; (a: number): void; new (): Guest; greet(to: Guest): void; get age(): number }
      type Row = { [K in keyof Guest as Lowercase<K>]?: Guest[K] } & Omit<Guest, 'name'> | readonly string[] | [first: string, ...rest: number[]];
      type Of<T extends object = {}> = T extends Promise<infer U extends string> ? U : typeof import('./a') | \`a\${string}\` | unique symbol;
      declare module 'x' { interface Y { z: import('./y').Z<string> } }
      declare global { var w: (this: Window, ...a: string[]) => asserts a is string }
      abstract class A<T> extends mix(B, C)<T> implements Guest { [key: string]: T; private static accessor b?: T = c satisfies T; constructor(readonly d: T) { super() } @e() f(@g h: T): h is T { return <T>h } }
      enum Side { Left = 'l', Right }
      /** @type {?string} @param {...number} q */
      function i<const T>(q: T): T;
    `;
    const words = [...forms.matchAll(/[\w$]+|[^\s\w]/g)];
    for (const { 0: word, index } of words) {
      assertSound(lower(forms.slice(0, index) + forms.slice(index + word.length)));
      assertSound(lower(forms.slice(0, index)));
    }
  });
  it('real code, cut and spliced', () => {
    const names = ['index', 'scopes/collect', 'expressions', 'branches', 'types', 'classes'];
    const sources = names.map((name) => readFileSync(`server/src/core/flow/lower/${name}.ts`, 'utf8'));
    const position = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        position,
        position,
        fc.constantFrom('', '}', '(', '`', '/*', '=>', 'await '),
        (source, a, b, insert) => {
          const from = Math.floor(Math.min(a, b) * source.length);
          const to = Math.floor(Math.max(a, b) * source.length);
          assertSound(lower(source.slice(0, from) + insert + source.slice(to)));
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
  it('is the same each time', () => {
    const source = readFileSync('server/src/core/flow/lower/scopes/collect.ts', 'utf8');
    assert.equal(JSON.stringify(lower(source)), JSON.stringify(lower(source)));
  });
});
