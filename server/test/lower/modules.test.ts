/** Imports, exports, namespaces, enums. */
import assert from 'node:assert/strict';
import { linesOf, linesWith, lower } from './harness.ts';

describe('modules', () => {
  it('imports of every form', () => {
    const text = `import d, * as ns from "m"; import { a as b, type T } from "n"; import type { U } from "o"; import "side"; import eq = require("eq");`;
    assert.deepEqual(linesWith('import', text), [
      'import default as d from m',
      'import * as ns from m',
      'import a as b from n',
      'import type T as T from n',
      'import type U as U from o',
      'import  as  from side',
      'import * as eq from eq',
    ]);
  });
  it('exports of values, types and both', () => {
    const text = `export const a = 1; export let m = 1; m = 2; export const { p, q: [r] } = obj;
      export function f() {} export class C {} export interface I {} export type A = I; export enum E { X }
      const local = 2; export { local as renamed }; export default local;`;
    assert.deepEqual(linesWith('export', text), [
      'export type I = type',
      'export type A = type',
      'export type E = type',
      'export a = a',
      'export m = cell:m',
      'export p = p',
      'export r = r',
      'export f = fn f#1',
      'export C = class C',
      'export type C = class',
      'export E = { X: 0 }',
      'export renamed = local',
      'export default = local',
    ]);
  });
  it('re-exports', () => {
    const text = `import d, * as ns from "m"; import { a as b } from "n"; import type { U } from "o";
      export { b as c, ns, U, d as default }; export * from "all"; export * as all2 from "all"; export { x as y } from "z";`;
    assert.deepEqual(linesWith('export', text), [
      'export * from all',
      'export * as all2 from all',
      'export x as y from z',
      'export a as c from n',
      'export * as ns from m',
      'export U as U from o',
      'export default as default from m',
    ]);
  });
  it('default exports', () => {
    assert.deepEqual(linesWith('export', 'export default { a: 1 };'), ['export default = { a: 1 }']);
    assert.deepEqual(linesWith('export', 'export default function () {}'), ['export default = fn #1']);
    assert.deepEqual(linesWith('export', 'export default class extends B {}'), ['export default = class ?']);
    assert.deepEqual(linesWith('export', 'export = local; declare const local: { a: string };'), [
      'export = local',
    ]);
  });
  it('CommonJS', () => {
    const text = `const express = require("express"); const { Router } = require("express");
      module.exports = { Router }; exports.a = 1; module.exports.b = function () {}; import("x").then((m) => m.y);`;
    const lines = linesOf(text, '/app/case.js');
    assert.ok(lines.includes('const express = module(express)'));
    assert.ok(lines.includes('pattern Router = module(express).Router'));
    assert.ok(lines.includes('do module(x).then(fn #2)'));
    assert.deepEqual(
      lines.filter((line) => line.startsWith('export')),
      ['export = { Router: Router }', 'export a = 1', 'export b = fn b#1'],
    );
  });
  it('namespaces are objects, and their exported types have a path', () => {
    const text =
      'export namespace A { export const x = 1; export namespace B { export function f() {} } } export namespace P.Q { export type R = string } send(A.x);';
    const lines = linesOf(text);
    assert.ok(lines.includes('do send({ x: x, B: { f: fn f#1 } }.x)'));
    assert.ok(lines.includes('export type P.Q.R = type'));
  });
  it('enums are objects and types', () => {
    const lines = linesOf('enum E { A, B = 5, C, D = "d" } send(E.A);');
    assert.ok(lines.includes('enum #0 E = 0 | 5 | 6 | "d"'));
    assert.ok(lines.includes('do send({ A: 0, B: 5, C: 6, D: "d" }.A)'));
  });
  it('directives of files and functions', () => {
    const ir = lower('"use server"; async function f() { "use cache"; }');
    assert.deepEqual(ir.directives, ['use server']);
    assert.deepEqual(ir.functions[1]?.directives, ['use cache']);
  });
});
