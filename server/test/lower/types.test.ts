/** Type syntax and what its names refer to. */
import assert from 'node:assert/strict';
import { linesOf, linesWith } from './harness.ts';

/** The type of `type X = ...`, printed. */
function typeOf(type: string, around = ''): string {
  const line = linesWith('alias', `${around} type X<T> = ${type};`).find((each) => / X /.test(each)) ?? '';
  return line.slice(line.indexOf('=') + 2);
}

describe('types', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['string | null | -1 | true | "a"', 'string | null | -1 | true | "a"'],
    ['(A & B)[]', 'A(global) & B(global)[]'],
    ['Array<string>', 'string[]'],
    ['readonly [a: string, b?: number, ...c: boolean[]]', '[string, number, boolean[]]'],
    [
      '{ a: string; readonly b?: number; m(x: T): void; [k: string]: unknown; (x: T): U }',
      '{ a: string; b?: number; m(): (x: T(parameter)) => void; []: unknown; (x: T(parameter)) => U(global) }',
    ],
    ['{ [K in keyof T]?: T[K] }', '{ [K in keyof T(parameter)]: T(parameter)[K(parameter)] }'],
    [
      'T extends Promise<infer R> ? R : never',
      '(T(parameter) extends Promise(global)<infer R> ? R(parameter) : never)',
    ],
    [
      '(this: Window, a: string, ...b: number[]) => asserts a is "x"',
      '(a: string, b: number[]) => asserts a is "x"',
    ],
    ['new (x: string) => T', '(x: string) => T(parameter)'],
    ['keyof typeof console', 'keyof typeof console'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is in the code under test.
    ['`a${string}`', 'template'],
    ['unique symbol', 'symbol'],
    ['import("m").A.B<T>', 'A.B(import m A B)<T(parameter)>'],
    ['typeof import("m")', 'typeof module(m)'],
  ];
  for (const [type, expected] of forms) it(type, () => assert.equal(typeOf(type), expected));

  it('names refer to imports, classes, declared types, type parameters and globals', () => {
    const around =
      'import { User } from "./user"; import * as ns from "./ns"; class K {} interface I {} enum E { A }';
    assert.equal(
      typeOf('[User, ns.A.B, K, I, E.A, T, Date]', around),
      '[User(import ./user), ns.A.B(import ./ns A B), K(class#0), I(type#0), E.A(type#1), T(parameter), Date(global)]',
    );
  });
  it('names are looked up from where they stand', () => {
    const lines = linesOf('type L = string; function f() { type L = number; let x: L; } let y: L;');
    assert.ok(lines.includes('let x: L(type#1)'));
    assert.ok(lines.includes('let y: L(type#0)'));
  });
  it('typeof reads a value defined further down', () => {
    assert.deepEqual(linesWith('alias', 'type X = z.infer<typeof schema>; const schema = z.object({});'), [
      'alias #0 X = z.infer(global)<typeof schema>',
    ]);
  });
  it('interfaces of one name add up', () => {
    assert.deepEqual(
      linesWith('interface', 'interface I extends A { a: string } interface I extends B { b: number }'),
      ['interface #0 I extends A(global) extends B(global) = { a: string; b: number }'],
    );
  });
  it('in namespaces are found by their path', () => {
    const lines = linesOf('namespace N { export interface I { x: string } } let y: N.I;');
    assert.ok(lines.includes('let y: N.I(type#0)'));
  });
  it('of doc comments count in JavaScript', () => {
    const text =
      '/** @param {User} user @param {string[]} list @returns {Promise<User>} */ function f(user, list) {}\n/** @type {Map<string, User>} */ const m = make();';
    const lines = linesOf(text, '/app/case.js');
    assert.ok(
      lines.includes('function f#1(user: User(global), list: string[]): Promise(global)<User(global)>'),
    );
    assert.ok(lines.includes('const m: Map(global)<string, User(global)> = make()'));
    assert.ok(linesOf(text, '/app/case.ts').includes('function f#1(user, list)'));
  });
});
