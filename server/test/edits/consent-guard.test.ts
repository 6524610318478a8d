// Where a consent check can stand and how it gets into the file: small texts before and after. The send is between « and ».
import { strict as assert } from 'node:assert';
import { type ConsentCheck, correctConsent, guardWithConsent } from '../../src/core/program/edits/index.ts';
import { applied } from './apply.ts';

const check: ConsentCheck = {
  name: 'hasConsent',
  from: './consent.js',
  async: false,
  call: 'hasConsent({person}, {purpose})',
  form: 'boolean',
  purpose: 'analytics',
  persons: ['user'],
};
const asyncCheck: ConsentCheck = { ...check, async: true };

function marked(text: string): { text: string; calls: { start: number; end: number }[] } {
  const calls: { start: number; end: number }[] = [];
  let plain = '';
  let start = 0;
  for (const part of text.split(/([«»])/)) {
    if (part === '«') start = plain.length;
    else if (part === '»') calls.push({ start, end: plain.length });
    else plain += part;
  }
  return { text: plain, calls };
}

function guard(text: string, how: ConsentCheck, file = '/w/a.ts'): string | undefined {
  const { text: plain, calls } = marked(text);
  const edit = guardWithConsent({ file, text: plain }, calls, how);
  return edit === undefined ? undefined : applied(plain, edit.edits);
}

function becomes(
  name: string,
  before: string,
  after: string | undefined,
  how: ConsentCheck = check,
  file?: string,
): void {
  it(name, () => assert.equal(guard(before, how, file), after));
}

describe('the import of the consent function', () => {
  const send = '\nfunction f(user: User) {\n  «track(user)»;\n}\n';
  const guarded =
    "\nfunction f(user: User) {\n  if (hasConsent(user, 'analytics')) {\n    track(user);\n  }\n}\n";
  const imported = "import { hasConsent } from './consent.js';";
  becomes(
    'behind the others',
    `import { a } from 'a';\n${send}`,
    `import { a } from 'a';\n${imported}\n${guarded}`,
  );
  becomes(
    'in an import of the same module',
    `import { a } from './consent';\n${send}`,
    `import { a, hasConsent } from './consent';\n${guarded}`,
  );
  becomes(
    'in an import over several lines',
    `import {\n  a,\n  b,\n} from './consent.js';\n${send}`,
    `import {\n  a,\n  b,\n  hasConsent,\n} from './consent.js';\n${guarded}`,
  );
  becomes(
    'beside a default import',
    `import consent from './consent.js';\n${send}`,
    `import consent, { hasConsent } from './consent.js';\n${guarded}`,
  );
  becomes(
    'not in a type-only import',
    `import type { A } from './consent.js';\n${send}`,
    `import type { A } from './consent.js';\n${imported}\n${guarded}`,
  );
  becomes(
    'not in a namespace import',
    `import * as c from './consent.js';\n${send}`,
    `import * as c from './consent.js';\n${imported}\n${guarded}`,
  );
  becomes('not twice', `${imported}\n${send}`, `${imported}\n${guarded}`);
  becomes('under directives', `'use client';\n${send}`, `'use client';\n${imported}\n${guarded}`);
  becomes('under a #! line', `#!/usr/bin/env node\n${send}`, `#!/usr/bin/env node\n${imported}\n${guarded}`);
  becomes(
    'under the licence',
    `// Licence: MIT\n\nconst a = 1;${send}`,
    `// Licence: MIT\n${imported}\n\n\nconst a = 1;${guarded}`,
  );
  becomes(
    'at the top of a file without imports',
    `const a = 1;${send}`,
    `${imported}\n\nconst a = 1;${guarded}`,
  );
  becomes(
    'with require',
    "const { track } = require('mixpanel');\nfunction f(user) {\n  «track(user)»;\n}\n",
    "const { track } = require('mixpanel');\nconst { hasConsent } = require('./consent.js');\nfunction f(user) {\n  if (hasConsent(user, 'analytics')) {\n    track(user);\n  }\n}\n",
    check,
    '/w/a.js',
  );
  becomes(
    'in a require of the same module',
    "const { may } = require('./consent');\nfunction f(user) {\n  «track(user)»;\n}\n",
    "const { may, hasConsent } = require('./consent');\nfunction f(user) {\n  if (hasConsent(user, 'analytics')) {\n    track(user);\n  }\n}\n",
    check,
    '/w/a.js',
  );
  becomes(
    'in the manner of the file',
    'import a from "a"\nimport b from "b"\n\nfunction f(user) {\n\ta()\n\t«track("x", user)»\n}\n',
    'import a from "a"\nimport b from "b"\nimport { hasConsent } from "./consent.js"\n\nfunction f(user) {\n\ta()\n\tif (hasConsent(user, "analytics")) {\n\t\ttrack("x", user)\n\t}\n}\n',
  );
  becomes(
    'with the line ends of the file',
    "import a from 'a';\r\nfunction f(user) {\r\n  «track(user)»;\r\n}\r\n",
    `import a from 'a';\r\n${imported}\r\nfunction f(user) {\r\n  if (hasConsent(user, 'analytics')) {\r\n    track(user);\r\n  }\r\n}\r\n`,
  );
  becomes(
    'of the object a method is called on',
    'function f(user) {\n  «track(user)»;\n}\n',
    "import { consent } from './consent.js';\n\nfunction f(user) {\n  if (consent.has('analytics')) {\n    track(user);\n  }\n}\n",
    { ...check, name: 'consent.has', call: 'consent.has({purpose})' },
  );
});

describe('a default consent function', () => {
  const { from: _from, ...own } = check;
  const declared =
    '\n// TODO: answer whether this person has agreed to this purpose. Until then nothing is sent.\nfunction hasConsent(_person: unknown, _purpose: string): boolean {\n  return false;\n}\n';
  becomes(
    'is declared at the end of the file',
    'function f(user: User) {\n  «track(user)»;\n}\n',
    `function f(user: User) {\n  if (hasConsent(user, 'analytics')) {\n    track(user);\n  }\n}\n${declared}`,
    own,
  );
  becomes(
    'is not declared again',
    `function f(user: User) {\n  «track(user)»;\n}\n${declared}`,
    `function f(user: User) {\n  if (hasConsent(user, 'analytics')) {\n    track(user);\n  }\n}\n${declared}`,
    own,
  );
  becomes(
    'that the file declares as async is awaited',
    'async function f(user: User) {\n  «track(user)»;\n}\nasync function hasConsent(a: User, b: string) {\n  return false;\n}\n',
    "async function f(user: User) {\n  if (await hasConsent(user, 'analytics')) {\n    track(user);\n  }\n}\nasync function hasConsent(a: User, b: string) {\n  return false;\n}\n",
    own,
  );
  becomes(
    'has no types in JavaScript',
    'function f() {\n  «track()»;\n}\n',
    "function f() {\n  if (hasConsent('analytics')) {\n    track();\n  }\n}\n\n// TODO: answer whether this person has agreed to this purpose. Until then nothing is sent.\nfunction hasConsent(_purpose) {\n  return false;\n}\n",
    own,
    '/w/a.js',
  );
});

describe('a consent guard', () => {
  const known = "import { hasConsent } from './consent.js';\n";
  const inside = (before: string, after: string | undefined, how: ConsentCheck = check) => {
    const shown = before.replace(/\s+/g, ' ').slice(0, 60);
    becomes(shown, known + before, after === undefined ? undefined : known + after, how);
  };
  const test = "hasConsent(user, 'analytics')";
  inside('f((user) => «send(user)»);', `f((user) => (${test} ? send(user) : undefined));`);
  inside(
    'const f = async (user) => { x = await «send(user)»; };',
    `const f = async (user) => { x = (await ${test}) ? await send(user) : undefined; };`,
    asyncCheck,
  );
  inside(
    'function f(user) { if (a) «send(user)»; else b(); }',
    `function f(user) { if (a) { if (${test}) { send(user); } } else b(); }`,
  );
  inside(
    'function f(user) { return [...«send(user)»]; }',
    `function f(user) { return [...(${test} ? send(user) : [])]; }`,
  );
  inside(
    'function f(user) { g(«send(user)»); }',
    `function f(user) { g(${test} ? send(user) : undefined); }`,
  );
  inside(
    'function f(user) { return g(«send(user)».length); }',
    `function f(user) { return g((${test} ? send(user) : undefined).length); }`,
  );
  inside(
    'async function f(user) { void «send(user)».catch(report); }',
    `async function f(user) { if (await ${test}) { void send(user).catch(report); } }`,
    asyncCheck,
  );
  inside(
    'function f(user) { return «send(user)».then(g); }',
    `function f(user) { return ${test}.then((granted) => (granted ? send(user).then(g) : undefined)); }`,
    asyncCheck,
  );
  inside(
    'class A { constructor(user) {\n  «send(user)»;\n} }',
    `class A { constructor(user) {\n  void ${test}.then((granted) => {\n    if (granted) {\n      send(user);\n    }\n  });\n} }`,
    asyncCheck,
  );
  inside('class A { user; x = «send(this.user)»; }', undefined, asyncCheck);
  inside(
    'const r = «send(user)»;',
    `const r = (await hasConsent('analytics')) ? send(user) : undefined;`,
    asyncCheck,
  );
  inside(
    'function* f(user) { yield «call(send, user)»; }',
    `function* f(user) { if (${test}) { yield call(send, user); } }`,
  );
  inside(
    "app.post('/x', (req, res) => {\n  «send(req.body.email)»;\n});",
    "app.post('/x', async (req, res) => {\n  if (await hasConsent(req.body, 'analytics')) {\n    send(req.body.email);\n  }\n});",
    asyncCheck,
  );
  inside(
    'function f(user) {\n  «a(user)», «b(user)»;\n}',
    `function f(user) {\n  (${test} ? a(user) : undefined), (${test} ? b(user) : undefined);\n}`,
  );
  inside(
    'function f(user) {\n  log(«a(user)», «b(user)»);\n}',
    `function f(user) {\n  log(${test} ? a(user) : undefined, ${test} ? b(user) : undefined);\n}`,
  );
  const assertion: ConsentCheck = {
    ...check,
    form: 'assertion',
    name: 'hasConsent',
    call: 'hasConsent({person}, {purpose})',
  };
  inside(
    'function f(user) {\n  const a = «send(user)»;\n}',
    `function f(user) {\n  ${test};\n  const a = send(user);\n}`,
    assertion,
  );
  inside(
    'const f = (user) => «send(user)»;',
    `const f = (user) => {\n  ${test};\n  return send(user);\n};`,
    assertion,
  );
  const wrapper: ConsentCheck = { ...check, form: 'wrapper', call: 'hasConsent({purpose})' };
  inside(
    'function f(user) {\n  «send(user)»;\n}',
    "function f(user) {\n  hasConsent('analytics', () => {\n    send(user);\n  });\n}",
    wrapper,
  );
  inside(
    'async function f(user) {\n  await «send(user)»;\n}',
    "async function f(user) {\n  await hasConsent('analytics', async () => {\n    await send(user);\n  });\n}",
    wrapper,
  );
  inside(
    'function f(user) {\n  const r = «send(user)»;\n}',
    "function f(user) {\n  const r = hasConsent('analytics', () => send(user));\n}",
    wrapper,
  );

  it('goes around an element of JSX', () => {
    const before = `${known}const A = ({ user }) => <main>«<Pixel user={user} />»</main>;`;
    assert.equal(
      guard(before, check, '/w/a.tsx'),
      `${known}const A = ({ user }) => <main>{${test} && <Pixel user={user} />}</main>;`,
    );
  });

  it('asks about somebody who is known at the place', () => {
    const before = `${known}function f(order: Order) {\n  «send({ to: order.customer.phone })»;\n}`;
    const after = `${known}function f(order: Order) {\n  if (hasConsent(order.customer, 'analytics')) {\n    send({ to: order.customer.phone });\n  }\n}`;
    assert.equal(guard(before, { ...check, persons: ['elsewhere'] }), after);
  });

  it('leaves broken places alone', () => {
    assert.equal(
      guardWithConsent({ file: '/w/a.ts', text: 'f();' }, [{ start: 1, end: 2 }], check),
      undefined,
    );
  });
});

describe('a wrong consent check', () => {
  const correct = (text: string, why: Parameters<typeof correctConsent>[2]) => {
    const { text: plain, calls } = marked(text);
    const [range] = calls;
    assert.ok(range);
    const edit = correctConsent({ file: '/w/a.ts', text: plain }, range, why, check);
    return edit === undefined ? undefined : applied(plain, edit.edits);
  };
  it('is awaited only where that can be', () => {
    assert.equal(
      correct('async function f() { if (!«may(u)») return; }', 'not-awaited'),
      'async function f() { if (!(await may(u))) return; }',
    );
    assert.equal(correct('function f() { if (!«may(u)») return; }', 'not-awaited'), undefined);
  });
  it('is turned around only where nothing else depends on it', () => {
    assert.equal(correct('if («u.consent») return;', 'inverted'), 'if (!u.consent) return;');
    assert.equal(correct('!«u.consent» && send(u);', 'inverted'), 'u.consent && send(u);');
    assert.equal(correct('if («u.consent») { a(); } else { send(u); }', 'inverted'), undefined);
  });
});
