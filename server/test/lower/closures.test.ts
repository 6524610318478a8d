/** Variables that several functions share. */
import assert from 'node:assert/strict';
import { linesOf, linesWith } from './harness.ts';

describe('closures', () => {
  it('read the only definition directly', () => {
    assert.ok(linesOf('const a = u.email; const f = () => send(a);').includes('send(a)'));
  });
  it('read any definition of a variable that is assigned again', () => {
    const lines = linesOf('let a = 1; const f = () => send(a); a = 2;');
    assert.ok(lines.includes('send(cell:a)'));
    assert.ok(lines.includes('cell a = a | a'));
  });
  it('that assign make every reader see all definitions', () => {
    const lines = linesOf('let ok = false; load().then((r) => { ok = r; }); if (ok) send(ok);');
    assert.ok(lines.includes('do send(cell:ok) if ran load().then(fn #1) & cell:ok'));
  });
  it('that fill a list change it for its owner', () => {
    const lines = linesOf('const out = []; us.forEach((u) => { out.push(u.email); }); send(out);');
    assert.ok(lines.includes('cell out = out | add(cell:out u.email)'));
  });
  it('that call push of something else change nothing', () => {
    const lines = linesOf(
      'const router = useRouter(); const f = () => { router.push("/x"); send(router); };',
    );
    assert.ok(lines.includes('do send(router) if ran router.push("/x")'));
  });
  it('that set a property change the object', () => {
    const lines = linesOf('const ref = useRef(null); const f = () => { ref.current = u; }; send(ref);');
    assert.ok(lines.includes('cell ref = ref | set(cell:ref .current u)'));
  });
  it('read functions and classes whatever is set on them', () => {
    const text =
      'const B = () => 1; B.displayName = "b"; class C {} C.table = u; const f = () => send(B, C);';
    const lines = linesOf(text);
    assert.ok(lines.includes('send(fn B#1, class C)') || lines.includes('send(B, class C)'));
    assert.ok(lines.includes('static field table <- u'));
  });
  it('see the variable of their own turn of the loop', () => {
    assert.ok(linesOf('for (const u of us) { fns.push(() => send(u)); }').includes('send(u)'));
  });
  it('know where they are handed to', () => {
    const text = 'app.get("/", async (req) => {}); on({ done: () => {}, fail() {} }); new P((a) => a);';
    const lines = linesOf(text).filter((line) => line.includes('passed to'));
    assert.deepEqual(lines, [
      'async arrow #1(req) passed to app.get 1',
      'arrow done#2() if ran app.get("/", fn #1) passed to on 0.done',
      'method fail#3() if ran app.get("/", fn #1) passed to on 0.fail',
      'arrow #4(a) if ran app.get("/", fn #1) & ran on({ done: fn done#2, fail: fn fail#3 }) passed to P 0',
    ]);
  });
  it('of a named function expression know themselves', () => {
    assert.deepEqual(linesWith('return', 'const f = function self(n) { return self(n); };'), [
      'return fn self#1(n)',
    ]);
  });
});
