/** Which values reach a call: reassignment, merges of control flow, changes in place. */
import assert from 'node:assert/strict';
import { linesOf, linesWith } from './harness.ts';

/** The arguments of each `send` in the body of a function with parameter `u`. */
function sent(body: string): string[] {
  return linesOf(`async function run(u) { ${body} }`).flatMap(
    (line) => /^(?:do )?send\((.*?)\)(?: if .*)?$/.exec(line)?.[1] ?? [],
  );
}

/** Inputs of merges, by the lines that define them. */
function phis(body: string): number[] {
  return linesWith('phi x =', `async function run(u) { ${body} }`).map((line) => line.split('|').length);
}

describe('values: reassignment', () => {
  it('reads the definition that was assigned last', () => {
    const lines = linesOf('let x; x = a.email; send(x); x = null; send(x);');
    assert.deepEqual(lines.slice(1, 5), ['let x', 'let x = a.email', 'do send(x)', 'let x = null']);
  });
  const merges: readonly (readonly [string, readonly number[]])[] = [
    ['let x = 1; if (a) x = 2; send(x);', [2]],
    ['let x = 1; if (a) x = 2; else x = 3; send(x);', [2]],
    ['let x = 1; if (a) { x = 2; return; } send(x);', []],
    ['let x = 1; if (a) { x = 2; throw x; } else { x = 3; } send(x);', []],
    ['let x = 1; a && (x = 2); send(x);', [2]],
    ['let x = 1; a ? (x = 2) : (x = 3); send(x);', [2]],
    ['let x = 1; switch (k) { case 1: x = 2; break; case 2: x = 3; } send(x);', [3]],
    ['let x = 1; for (const y of ys) { x = y; } send(x);', [2]],
    ['let x = 1; for (;;) { if (a) { x = 2; break; } x = 3; } send(x);', [2]],
    ['let x = 1; while (a) { while (b) { x = 2; } } send(x);', [2, 2]],
    ['let x = 1; try { x = f(); x = g(); } catch { send(x); }', [3, 2]],
    ['let x = 1; try { x = f(); } finally { send(x); } ', [2]],
    ['var x; if (a) { var x = 2; } send(x);', [2]],
  ];
  for (const [body, sizes] of merges) it(body, () => assert.deepEqual(phis(body), sizes));
});

describe('values: changes in place', () => {
  const updates: readonly (readonly [string, string])[] = [
    ['const o = {}; o.a = u.email; send(o);', 'set(o .a u.email)'],
    ['const o = {}; o["b"] = 1; o[k] = 2; send(o);', 'set(set(o .b 1) [k] 2)'],
    ['const o = { a: 1 }; delete o.a; send(o);', 'delete(o .a)'],
    ['const o = { a: { b: 1 } }; o.a.b = u.email; send(o);', 'set(o .a set(o.a .b u.email))'],
    ['const l = []; l.push(u.a, ...u.b); send(l);', 'add(add(l u.a) element(u.b))'],
    ['const l = []; l.splice(0, 1, u.a); send(l);', 'add(l u.a)'],
    ['const m = new Map(); m.set("e", u.email); m.set(k, 2); send(m);', 'set(set(m .e u.email) [k] 2)'],
    ['const s = new Set(); s.add(u.email); send(s);', 'add(s u.email)'],
    ['const p = new URLSearchParams(); p.append("e", u.email); send(p);', 'set(p .e u.email)'],
    [
      'const l = new URL(x); l.searchParams.set("e", u.email); send(l);',
      'set(l .searchParams set(l.searchParams .e u.email))',
    ],
    ['const o = {}; Object.assign(o, u, v); send(o);', 'merge(merge(o u) v)'],
    [
      'const o = {}; o.p = {}; Object.assign(o.p, u); send(o);',
      'set(set(o .p {  }) .p merge(set(o .p {  }).p u))',
    ],
    ['const l = require("lodash"); l.assign(a, u); send(l);', 'l'],
    ['const r = new Redis(); r.set("k", u.email); send(r);', 'r'],
    ['let s = "a"; s += u.email; send(s);', 's'],
  ];
  for (const [body, expected] of updates) it(body, () => assert.deepEqual(sent(body), [expected]));

  it('records property assignments as writes, with their conditions', () => {
    const lines = linesWith('write', 'document.cookie = c; if (ok) window.q[0] = 3; q = 4;');
    assert.deepEqual(lines, [
      'write document.cookie = c',
      'write window.q[0] = 3 if ok',
      'write globalThis.q = 4',
    ]);
  });
});

describe('values: expressions', () => {
  const forms: readonly (readonly [string, string])[] = [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the templates are in the code under test.
    ['send(`hi ${u.name}!`, sql`select ${u.id}`);', '`hi ${u.name}!`, sql`select ${u.id}`'],
    [
      'send(...args, typeof x, !y, -1, /re/, null, undefined);',
      '...args, typeof x, ! y, -1, opaque regex(), null, undefined',
    ],
    [
      'send((a, b), a as string, b!, c satisfies T);',
      'b, (a as string), b non-null, (c satisfies T(global))',
    ],
    ['send(u?.profile?.["email"] ?? "none");', '(u?.profile?.email ?? "none")'],
    [
      'send({ a, b: 1, [k]: 2, ...u, m() {}, get g() { return 1; } });',
      '{ a: a, b: 1, [k]: 2, ...u, m: fn m#2, getter g g#3 }',
    ],
    ['send([a, ...u], u[0], u["x"]);', '[a, ...u], u[0], u.x'],
    ['send(await u.load(), yes ? 1 : 2);', 'await u.load(), (yes ? 1 : 2)'],
  ];
  for (const [body, expected] of forms) it(body, () => assert.deepEqual(sent(body), [expected]));
});

describe('values: scopes', () => {
  it('inner declarations hide outer ones', () => {
    const lines = linesOf('{ const x = 1; send(x); } const x = 2; send(x);').slice(1);
    assert.deepEqual(lines, ['const x = 1', 'do send(x)', 'const x = 2', 'do send(x) if ran send(x)']);
  });
  it('functions are there before their declaration, what they read is settled later', () => {
    const lines = linesOf('send(hoisted()); function hoisted() { return later; } const later = u.email;');
    assert.ok(lines.includes('do send(fn hoisted#1())'));
    assert.ok(lines.includes('return later'));
  });
});

describe('values: caught errors', () => {
  it('are what the block throws itself and the calls that may throw', () => {
    const lines = linesWith('catch', 'try { f(); if (a) throw new Bad(u.email); } catch (e) { log(e); }');
    assert.deepEqual(lines, ['catch e = caught(new Bad(u.email), f(), new Bad(u.email))']);
  });
  it('of a block without catch go on to the one outside', () => {
    const lines = linesWith('catch', 'try { try { throw u; } finally {} } catch (e) {}');
    assert.deepEqual(lines, ['catch e = caught(u)']);
  });
});
