/** Annotations and suppressions in comments. */
import assert from 'node:assert/strict';
import { linesOf, linesWith, lower } from './harness.ts';

describe('annotations', () => {
  it('belong to the declaration behind the comment', () => {
    const text = `
/** @personalData user.contact.email */
const a = 1;
/**
 * Words.
 * @retention P13M
 * @consent analytics
 */
interface Row {
  /** @notPersonalData an opaque number */
  id: string;
  name: string; // @personalData user.name
  other: string;
}
class Model {
  /** @personalData */ email: string;
  constructor(/** @personalData user.location */ private place: string, plain: string) {}
}
/** @consent marketing */
export async function f(/** @personalData */ x: string, y: string) {}
`;
    const lines = linesOf(text);
    assert.ok(lines.includes('const a = 1 @personalData user.contact.email'));
    assert.ok(
      lines.includes(
        'interface #0 Row = { id: string @notPersonalData an opaque number; name: string; other: string } @retention P13M @consent analytics',
      ),
    );
    assert.ok(lines.includes('field email: string @personalData'));
    assert.ok(lines.includes('field place: string = place @personalData user.location'));
    assert.ok(lines.includes('param x: string = param0 @personalData'));
    assert.ok(lines.includes('param y: string = param1'));
    assert.deepEqual(
      lower(text)
        .functions.find((fn) => fn.name === 'f')
        ?.annotations.map((each) => each.text),
      ['marketing'],
    );
  });
  it('stand at properties of object literals', () => {
    assert.ok(
      linesOf('const s = {\n  /** @personalData user.name */\n  label: z.string(),\n};').includes(
        'const s = { label: z.string() @personalData user.name }',
      ),
    );
  });
  it('in strings are none', () => {
    assert.ok(linesOf('const a = "@personalData x";\nconst b = 1;').includes('const b = 1'));
  });
  it('have ranges in the text', () => {
    const text = '/** @retention P13M */ const a = 1;';
    const node = lower(text).nodes.find((each) => each.k === 'binding');
    const annotation = node?.k === 'binding' ? node.annotations?.[0] : undefined;
    assert.equal(text.slice(annotation?.start, annotation?.end), '@retention P13M');
  });
});

describe('suppressions', () => {
  it('name checks and a reason, and apply to the next line with code', () => {
    const text = `// clauselens-ignore-file undisclosed-data -- generated
// clauselens-ignore-next-line logged-personal-data, missing-consent -- shown to the person
// another comment

log(u.email);
/* clauselens-ignore-next-line missing-retention */
save(u);
const a = <div>
  {/* clauselens-ignore-next-line missing-consent -- asked above */}
  <Pixel id={u.id} />
</div>;
const s = '// clauselens-ignore-file x -- y';
`;
    assert.deepEqual(linesWith('suppress', text, '/app/case.tsx'), [
      'suppress file undisclosed-data line -1 -- generated',
      'suppress next-line logged-personal-data,missing-consent line 4 -- shown to the person',
      'suppress next-line missing-retention line 6 --',
      'suppress next-line missing-consent line 9 -- asked above',
    ]);
  });
});
