/** What must have held before a call runs. Every case is a body of an async function that calls `send`. */
import assert from 'node:assert/strict';
import { conditionsOfSend } from './harness.ts';

type Case = readonly [body: string, ...conditions: readonly string[]];

function cases(title: string, list: readonly Case[]): void {
  describe(`conditions: ${title}`, () => {
    for (const [body, ...conditions] of list) {
      it(body, () => {
        assert.deepEqual(conditionsOfSend(`async function run(user) { ${body} }`), conditions);
      });
    }
  });
}

cases('branches', [
  ['if (ok) send();', 'ok'],
  ['if (ok) { send(); } else { send(); }', 'ok', 'not ok'],
  ['if (a || b) { send(); }', '(a || b)'],
  ['if (await ok()) send();', 'await ok()'],
  ['if (a) { send(); } else if (b) { send(); } else { send(); }', 'a', 'not a & b', 'not a & not b'],
  ['if (ok) { x(); } send();', 'always'],
]);

cases('leaving early', [
  ['if (!ok) return; send();', 'exit not ! ok'],
  ['if (!ok) { log(); return; } send();', 'exit not ! ok'],
  ['if (ok) { a(); } else { throw new Error("x"); } send();', 'exit ok & ran a()'],
  ['{ if (!ok) return; } send();', 'exit not ! ok'],
  ['if (a) { if (!ok) return; } send();', 'always'],
  ['if (a) { if (!ok) return; } else { return; } send();', 'exit a & exit not ! ok'],
  ['if (!ok) { if (x) return; else throw 1; } send();', 'exit not ! ok'],
  ['if (a) return; else if (b) return; send();', 'exit not a & exit not b'],
  ['if (a) { return; } else { if (!b) return; } send();', 'exit not a & exit not ! b'],
  ['if (!ok) process.exit(1); send();', 'exit not ! ok'],
  ['const process = fake; if (!ok) process.exit(1); send();', 'always'],
  ['function die(): never { throw 1; } if (!ok) die(); send();', 'exit not ! ok'],
  ['if (!ok) while (true) {} send();', 'exit not ! ok'],
  ['throw send();', 'always'],
]);

cases('code that is never reached is left out', [
  ['return; send();'],
  ['while (true) {} send();'],
  ['if (a) return; else throw 1; send();'],
]);

cases('operators', [
  ['ok && send(); send();', 'ok', 'always'],
  ['a && b && send();', '(a && b)'],
  ['ok || send();', 'not ok'],
  ['ok ?? send();', '(ok == null)'],
  ['ok ? send() : other();', 'ok'],
  ['ok ? other() : send();', 'not ok'],
  ['x ||= send(); y &&= send(); z ??= send();', 'not x', 'y', '(z == null)'],
  ['client?.a.b(send());', '(client != null)'],
  [
    'client?.a?.b(send()).c(send());',
    '(client != null) & (client?.a != null)',
    '(client != null) & (client?.a != null)',
  ],
  ['use(client?.a, send());', 'always'],
]);

cases('loops', [
  ['while (ok) { send(); } send();', 'ok', 'exit not ok'],
  ['while (!ready) { wait(); } send();', 'exit not ! ready'],
  ['while (ok) { if (x) break; } send();', 'always'],
  ['while (true) { if (ok) break; } send();', 'ok'],
  ['for (;;) { if (ok) break; if (x) return; } send();', 'ok'],
  ['do { if (!ok) return; } while (x); send();', 'exit not ! ok & exit not x'],
  ['for (const u of users) { if (!u.ok) continue; send(); } send();', 'exit not ! u.ok', 'always'],
  ['for (let i = 0; i < 3; i++) send(i);', '(i < 3)'],
  ['outer: for (const u of us) { for (const c of u.cs) { if (!c.ok) continue outer; } send(); }', 'always'],
  ['outer: for (const u of us) { for (;;) { if (u.ok) continue outer; break; } send(); }', 'exit not u.ok'],
  ['for await (const x of y) { if (x) break; send(x); }', 'exit not x'],
]);

cases('labelled blocks', [
  ['block: { if (!ok) break block; send(); } send();', 'exit not ! ok', 'always'],
  ['block: if (a) { if (!ok) break block; send(); }', 'a & exit not ! ok'],
]);

cases('try', [
  ['try { if (!ok) return; } catch { return; } send();', 'exit not ! ok'],
  ['try { if (!ok) return; } catch {} send();', 'always'],
  ['try { if (!ok) return; x(); } finally { done(); } send();', 'exit not ! ok & ran x() & ran done()'],
  ['try { x(); } finally { if (!ok) return; } send();', 'ran x() & exit not ! ok'],
  ['try { assertOk(); } catch {} send();', 'always'],
  [
    'try { assertOk(); send(); } catch (e) { send(); } finally { send(); }',
    'ran assertOk()',
    'always',
    'always',
  ],
  ['if (ok) { try { risky(); } catch (e) { return; } send(); }', 'ok & ran risky()'],
]);

cases('switch', [
  [
    'switch (kind) { case "a": send(); break; default: send(); } send();',
    '(kind === "a")',
    'not (kind === "a")',
    'always',
  ],
  ['switch (kind) { case "a": case "b": send(); }', '((kind === "a") || (kind === "b"))'],
  ['switch (kind) { case "a": x(); case "b": send(); }', 'always'],
  ['switch (ok) { case false: return; } send();', 'not (ok === false)'],
  ['switch (true) { case ok: send(); break; }', 'ok'],
  ['switch (kind) { default: send(); case 1: send(); }', 'not (kind === 1)', 'always'],
  [
    'switch (kind) { case 1: return; case 2: throw 1; default: } send();',
    'not (kind === 1) & not (kind === 2)',
  ],
]);

cases('calls that completed', [
  ['assertOk(user); send();', 'ran assertOk(user)'],
  ['await assertOk(user); send();', 'ran await assertOk(user)'],
  ['const x = await load(); send();', 'ran await load()'],
  ['x = await load(); send();', 'ran await load()'],
  ['const x = load(); send();', 'always'],
  ['if (a) assertOk(); send();', 'always'],
  ['client?.assertOk(); send();', 'always'],
  ['void assertOk(); send();', 'always'],
]);

describe('conditions: functions', () => {
  it('start without conditions of their own', () => {
    assert.deepEqual(conditionsOfSend('if (ok) list.forEach((x) => { send(); });'), ['always']);
  });
});
