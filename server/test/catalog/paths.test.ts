/** Access paths: spellings that mean the same, patterns, canonical forms. Rows of these tests are their own. */
import assert from 'node:assert/strict';
import { compileCatalog } from '../../src/core/catalog/compile.ts';
import type { Catalog } from '../../src/core/catalog/model.ts';
import { formatPath, matchPath, parsePath, parsePattern } from '../../src/core/catalog/path.ts';
import type { IntegrationFile } from '../../src/core/catalog/row.ts';
import { allRules } from '../fixtures/rules.ts';

const library: IntegrationFile = {
  id: 'parcels',
  title: 'Parcels',
  docs: 'https://parcels.example',
  modules: ['parcels', '@parcels/*', '**/generated/parcels'],
  types: {
    Client: {
      from: ['createClient()', 'new $()', 'Client.withTimeout()'],
      names: ['Client', 'ParcelClient'],
    },
    Batch: { from: ['Client.batch()', 'Batch.*()'], extends: 'Client' },
    Reply: { from: ['Client.last'] },
  },
  sinks: [
    {
      id: 'parcels.send',
      kind: 'log',
      call: ['Client.{send,post}', 'send'],
      data: ['args'],
      label: 'Parcels',
    },
    { id: 'parcels.any', kind: 'log', call: ['Client.<model>.send'], data: ['args'], label: 'Parcels' },
    { id: 'parcels.letter', kind: 'log', call: ['Client.letter.send'], data: ['arg0'], label: 'Parcels' },
    { id: 'parcels.new', kind: 'log', call: ['new Label'], data: ['args'], label: 'Parcels' },
    { id: 'parcels.global', kind: 'log', call: ['global:parcels.send'], data: ['args'], label: 'Parcels' },
    {
      id: 'parcels.write',
      kind: 'log',
      write: ['global:parcels.address'],
      data: ['assigned'],
      label: 'Parcels',
    },
  ],
  guards: [
    { id: 'parcels.agreed', value: ['global:parcels.agreed.*'], form: 'boolean', purpose: { covers: ['*'] } },
  ],
};
const catalog: Catalog = compileCatalog(allRules(), [library]);
const canonical = (path: string): string => catalog.canonical('parcels', path).path;
const sinks = (path: string): readonly string[] => catalog.sinksFor('parcels', path).map(({ row }) => row.id);

describe('access paths', () => {
  it('are written back as they were read', () => {
    for (const path of ['$', '$()', 'new $()', 'a.b()().c', 'new Client().send', 'global:console.log'])
      assert.equal(formatPath(parsePath(path)), path);
  });

  it('have one spelling for the module, the default export and the global object', () => {
    assert.equal(formatPath(parsePath('$.createClient()')), 'createClient()');
    assert.equal(formatPath(parsePath('$.default.createClient')), 'createClient');
    assert.equal(formatPath(parsePath('new default()')), 'new $()');
    assert.equal(formatPath(parsePath('global:window.document.cookie')), 'global:document.cookie');
    assert.equal(formatPath(parsePath('global:globalThis.window.fetch')), 'global:fetch');
  });

  it('match alternatives, any name and captured names', () => {
    const same = (head: string, wanted: string) => head === wanted;
    const matches = (pattern: string, path: string) =>
      parsePattern(pattern)
        .map((each) => matchPath(each, parsePath(path), same))
        .find((found) => found !== undefined);
    assert.deepEqual(matches('A.{b,c.d}()', 'A.c.d()'), {});
    assert.deepEqual(matches('A.<model>.create', 'A.user.create'), { model: 'user' });
    assert.deepEqual(matches('A.*()', 'A.b()'), {});
    assert.equal(matches('A.*()', 'A()()'), undefined);
    assert.equal(matches('A.b', 'A.b.c'), undefined);
    assert.equal(matches('new A', 'A'), undefined);
  });
});

describe('canonical paths', () => {
  it('replace what makes a value of a type by the type', () => {
    assert.equal(canonical('$.createClient()'), 'Client');
    assert.equal(canonical('new $().withTimeout().send'), 'Client.send');
    assert.equal(canonical('createClient().batch().add().add().send'), 'Batch.send');
    assert.equal(canonical('createClient().last.text'), 'Reply.text');
    assert.equal(canonical('createClient().unknown().more'), 'Client.unknown().more');
  });

  it('know that `new` makes an instance of a declared type, under each of its names', () => {
    assert.equal(canonical('new ParcelClient()'), 'Client');
    assert.equal(catalog.typeOfPath('parcels', 'new ParcelClient()'), 'Client');
    assert.equal(catalog.typeOfPath('parcels', 'new Label()'), undefined);
  });

  it('stay as they are when asked again, and end however long the code goes on', () => {
    for (const path of ['createClient().batch().add()', 'a.b.c()', 'global:parcels.send'])
      assert.equal(canonical(canonical(path)), canonical(path));
    assert.ok(canonical(`x${'.next'.repeat(500)}`).length < 200);
  });
});

describe('rows by path', () => {
  it('are found through types and what they extend', () => {
    assert.deepEqual(sinks('createClient().send'), ['parcels.send']);
    assert.deepEqual(sinks('createClient().batch().post'), ['parcels.send']);
    assert.deepEqual(sinks('$.send'), ['parcels.send']);
    assert.deepEqual(sinks('Client.receive'), []);
  });

  it('are the most specific ones', () => {
    assert.deepEqual(sinks('Client.letter.send'), ['parcels.letter']);
    assert.deepEqual(
      catalog.sinksFor('parcels', 'Client.card.send').map(({ row, captures }) => [row.id, captures]),
      [['parcels.any', { model: 'card' }]],
    );
  });

  it('tell making from calling', () => {
    assert.deepEqual(sinks('new Label'), ['parcels.new']);
    assert.deepEqual(sinks('Label'), []);
  });

  it('are found for globals, for what is written to them and for values read', () => {
    assert.deepEqual(sinks('global:window.parcels.send'), ['parcels.global']);
    assert.equal(catalog.writesFor('parcels', 'global:parcels.address').length, 1);
    assert.equal(catalog.guardValuesFor('parcels', 'global:parcels.agreed.marketing').length, 1);
    assert.ok(catalog.globalNames().has('parcels'));
    assert.deepEqual(
      catalog.integrationsOfGlobal('parcels').map(({ id }) => id),
      ['parcels'],
    );
  });
});

describe('modules and types', () => {
  it('are found by name, by glob, and with the prefix of Node', () => {
    const ids = (specifier: string) => catalog.integrationsOf(specifier).map(({ id }) => id);
    assert.deepEqual(ids('@parcels/browser'), ['parcels']);
    assert.deepEqual(ids('../../generated/parcels'), ['parcels']);
    assert.deepEqual(ids('@parcels/a/b'), []);
    assert.ok(ids('node:fs').includes('node-fs'));
    assert.ok(catalog.isPackageKnown('winston'));
    assert.ok(!catalog.isPackageKnown('winston-of-another-town'));
  });

  it('go by the names that modules export; the empty specifier means the platform', () => {
    assert.deepEqual(catalog.typeNamed('parcels', 'ParcelClient'), {
      integration: 'parcels',
      type: 'Client',
    });
    assert.equal(catalog.typeNamed('parcels', 'Parcel'), undefined);
    assert.deepEqual(catalog.typeNamed('', 'KVNamespace'), {
      integration: 'cloudflare-workers',
      type: 'KVNamespace',
    });
  });

  it('tell by words which files may call a sink', () => {
    for (const word of ['send', 'post', 'Label', 'info', 'debug', 'axios', 'fetch', 'cookie'])
      assert.ok(catalog.sinkWords().has(word), word);
  });
});

describe('recipients', () => {
  it('are found by the longest host', () => {
    assert.equal(catalog.recipientByHost('api.segment.io')?.id, 'segment');
    assert.equal(catalog.recipientByHost('o1.ingest.sentry.io:443')?.id, 'sentry');
    assert.equal(catalog.recipientByHost('API.STRIPE.COM')?.id, 'stripe');
    assert.equal(catalog.recipientByHost('segment.io.example.com'), undefined);
    assert.equal(catalog.recipientByHost('com'), undefined);
  });
});

describe('rows of a user', () => {
  const base = { title: 'Own', docs: 'https://own.example', modules: ['own'] };
  it('are added beside shipped ones of the same id', () => {
    const own = compileCatalog(allRules(), [
      {
        ...base,
        id: 'winston',
        sinks: [{ id: 'winston.own', kind: 'log', call: ['note'], data: ['args'], label: 'own' }],
      },
    ]);
    assert.deepEqual(own.problems, []);
    const [integration] = own.integrationsOf('own');
    assert.equal(own.sinksFor(integration?.id ?? '', 'note')[0]?.row.id, 'winston.own');
    assert.ok(own.sinksFor('winston', 'Logger.info').length > 0);
  });

  it('say where they are wrong', () => {
    const wrong: unknown = {
      ...base,
      id: 'own',
      sinks: [{ id: 'own.x', kind: 'sms', call: ['x'], data: ['arg'], label: 'x' }],
    };
    const { problems } = compileCatalog(allRules(), [wrong as IntegrationFile]);
    assert.deepEqual(
      problems.map(({ file, path }) => `${file} ${path}`),
      ['extra 1 /sinks/0/kind', 'extra 1 /sinks/0/data/0'],
    );
    assert.match(problems[0]?.message ?? '', /"log", "store", "share"/);
  });
});
