/** JSX elements as calls. */
import assert from 'node:assert/strict';
import { linesOf } from './harness.ts';

describe('jsx', () => {
  it('has properties, spreads and children', () => {
    const lines = linesOf(
      'const a = <Form id="f" open {...props} user={u.email}>Hi {u.name} <b/></Form>;',
      '/app/case.tsx',
    );
    assert.deepEqual(lines.slice(1), [
      'jsx b {  }',
      'jsx Form { id: "f", open: true, ...props, user: u.email, children: ["Hi", u.name, <b>] }',
      'const a = <Form>',
    ]);
  });
  it('hands functions to elements', () => {
    const lines = linesOf('const a = <Form onSubmit={(v) => send(v)} data-x={() => 1} />;', '/app/case.tsx');
    assert.ok(lines.includes('arrow onSubmit#1(v) passed to <Form> 0.onSubmit'));
    assert.ok(lines.includes('arrow data-x#2() passed to <Form> 0.data-x'));
  });
  it('hands children that are functions to their element', () => {
    const lines = linesOf('const a = <Ctx>{(v) => send(v)}</Ctx>;', '/app/case.tsx');
    assert.ok(lines.includes('arrow #1(v) passed to <Ctx> 0.children'));
  });
  it('is under the condition that shows it', () => {
    const lines = linesOf('const a = <>{ok && <Pixel id={u.id} />}</>;', '/app/case.tsx');
    assert.ok(lines.includes('jsx Pixel { id: u.id } if ok'));
  });
});
