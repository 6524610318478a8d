/** Destructuring. */
import assert from 'node:assert/strict';
import { linesOf, linesWith } from './harness.ts';

describe('patterns', () => {
  it('in declarations', () => {
    const text = 'const { a, b: { c = 1 }, ["d"]: d, [k]: e, ...rest } = u; const [f, , g = 2, ...h] = v;';
    assert.deepEqual(linesWith('pattern', text), [
      'pattern a = u.a',
      'pattern c = u.b.c default 1',
      'pattern d = u.d',
      'pattern e = u[k]',
      'pattern rest = rest(u - a,b,d)',
      'pattern f = element(v 0)',
      'pattern g = element(v 2) default 2',
      'pattern h = element(v 3..)',
    ]);
  });
  it('in parameters, with types and defaults', () => {
    const lines = linesOf('function f({ a, b = 1 }: P = {}, [c]: Q, ...{ length }) {}').slice(2);
    assert.deepEqual(lines, [
      'param : P(global) = param0 default {  }',
      'pattern a = .a',
      'pattern b = .b default 1',
      'param : Q(global) = param1',
      'pattern c = element( 0)',
      'pattern length = param2.length',
    ]);
  });
  it('in assignments', () => {
    const lines = linesOf('let a, b; [a, b] = [b, a]; ({ a, c: b = 3, ...d.e } = u);').slice(3);
    assert.deepEqual(lines, [
      'let a = element([b, a] 0)',
      'let b = element([b, a] 1)',
      'let a = u.a',
      'pattern  = u.c default 3',
      'let b = ',
      'write d.e = rest(u - a,c)',
    ]);
  });
  it('in the heads of loops', () => {
    const text =
      'for (const [k, v] of Object.entries(u)) {} for (const k in u) {} let x; for (x of u) {} for await (const y of u) {}';
    const lines = linesOf(text).filter((line) => /^(pattern|const|let)/.test(line));
    assert.deepEqual(lines, [
      'pattern k = element(element(Object.entries(u)) 0)',
      'pattern v = element(element(Object.entries(u)) 1)',
      'const k = key(u)',
      'let x',
      'let x = element(u)',
      'const y = element(u awaited)',
    ]);
  });
});
