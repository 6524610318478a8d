/** The shipped rows: valid, consistent with the tables they point into, and each exercised by a fixture. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileCatalog } from '../../src/core/catalog/compile.ts';
import type { IntegrationFile, SinkRow } from '../../src/core/catalog/row.ts';
import { allRules } from '../fixtures/rules.ts';
import {
  type Exercised,
  exercisedRows,
  fixtureFiles,
  fixturesFolder,
  integrationFolders,
} from './fixtures.ts';

const rules = allRules();
const catalog = compileCatalog(rules, [], { checkShipped: true });
const integrations = catalog.integrations();

describe('rows of integrations', () => {
  it('fit the schema', () => {
    assert.deepEqual(catalog.problems, []);
    assert.ok(integrations.length > 140, `${integrations.length} integrations`);
  });

  it('are filed under their id', () => {
    for (const { id } of integrations)
      assert.ok(existsSync(`rules/integrations/${id}/integration.json`), `${id} is filed elsewhere`);
  });

  it('have unique ids that begin with that of their integration', () => {
    const seen = new Set<string>();
    for (const file of integrations) {
      for (const row of [...(file.sinks ?? []), ...(file.guards ?? [])]) {
        assert.ok(row.id.startsWith(`${file.id}.`), `${row.id} of ${file.id}`);
        assert.ok(!seen.has(row.id), `${row.id} is there twice`);
        seen.add(row.id);
      }
    }
  });

  it('name recipients, purposes and data categories that exist', () => {
    const uses = keys('personal-data/uses.json');
    const categories = keys('personal-data/taxonomy.json');
    for (const file of integrations) {
      for (const sink of file.sinks ?? []) {
        const { recipient } = sink;
        const vendor = typeof recipient === 'object' && 'vendor' in recipient ? recipient.vendor : recipient;
        if (typeof vendor === 'string')
          assert.ok(catalog.recipientById(vendor), `${sink.id}: recipient ${vendor}`);
        if (sink.purpose !== undefined) assert.ok(uses.has(sink.purpose), `${sink.id}: ${sink.purpose}`);
      }
      for (const guard of file.guards ?? []) {
        const covers = guard.purpose !== undefined && 'covers' in guard.purpose ? guard.purpose.covers : [];
        for (const use of covers) assert.ok(use === '*' || uses.has(use), `${guard.id}: ${use}`);
      }
      for (const { category } of file.sources ?? [])
        assert.ok(category === 'none' || categories.has(category), `${file.id}: ${category}`);
      for (const { value } of file.returns ?? [])
        if (value.startsWith('category:'))
          assert.ok(categories.has(value.slice('category:'.length)), `${file.id}: ${value}`);
    }
  });

  it('name types that the integration declares', () => {
    for (const file of integrations) {
      const declared = new Set(Object.keys(file.types ?? {}));
      for (const [type, row] of Object.entries(file.types ?? {}))
        if (row.extends !== undefined) assert.ok(declared.has(row.extends), `${file.id}: ${type}`);
      const used = [
        ...(file.returns ?? []).map((row) => row.value),
        ...(file.callbacks ?? []).flatMap((row) => row.params.filter((each) => each !== null)),
      ];
      for (const value of used) {
        if (!value.startsWith('type:') || value.includes('/')) continue;
        assert.ok(declared.has(value.slice('type:'.length)), `${file.id}: ${value}`);
      }
    }
  });

  it('say how retention can be given, or that nothing but the model can', () => {
    for (const sink of sinks('store')) {
      const { fix, slots } = sink.retention ?? {};
      if (fix !== undefined && fix.kind !== 'annotate-model')
        assert.ok(slots !== undefined && slots.length > 0, `${sink.id} has a fix and no slot that it fills`);
    }
  });
});

describe('fixtures of integrations', () => {
  let exercised: Exercised;
  before(async function () {
    this.timeout(60_000);
    exercised = await exercisedRows();
  });

  it('are there for each integration, and for no other', () => {
    assert.deepEqual(integrationFolders(), integrations.map((file) => file.id).sort());
  });

  it('exercise each sink', () => {
    const missing: string[] = [];
    for (const file of integrations) {
      const text = fixtureText(file);
      for (const sink of file.sinks ?? []) {
        // A store that always asks for a period, or ends by itself, gives no finding: its call is enough.
        const silent = sink.kind === 'store' && lastNames(sink).some((name) => text.includes(`.${name}(`));
        if (!exercised.sinks.has(sink.id) && !silent) missing.push(sink.id);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('hold code that is fine beside code that is not', () => {
    const onlyFindings = integrations
      .filter((file) => (file.sinks ?? []).length > 0)
      .filter((file) => !callsItself(file))
      .filter((file) => {
        const lines = fixtureText(file).split('\n');
        const names = (file.sinks ?? []).flatMap(lastNames);
        return !lines.some(
          (line, i) =>
            !line.includes('^') &&
            !(lines[i + 1] ?? '').includes('^') &&
            names.some((name) => new RegExp(`(^|\\W)${escaped(name)}(<.*>)?[(\`]`).test(line)),
        );
      });
    assert.deepEqual(
      onlyFindings.map((file) => file.id),
      [],
    );
  });
});

function sinks(kind: SinkRow['kind']): readonly SinkRow[] {
  return integrations.flatMap((file) => (file.sinks ?? []).filter((sink) => sink.kind === kind));
}

function fixtureText(file: IntegrationFile): string {
  return fixtureFiles(file.id)
    .map((name) => readFileSync(path.join(fixturesFolder, file.id, name), 'utf8'))
    .join('\n');
}

/** Names that a call of the sink ends in; for a value that is called itself any name will do. */
function lastNames(sink: SinkRow): readonly string[] {
  return (sink.call ?? []).flatMap((call) => {
    const last = /(?:^|[.:\s])(\{[^}]*\}|[\w$]+)$/.exec(call)?.[1] ?? '';
    const names = last.startsWith('{') ? last.slice(1, -1).split(',') : [last];
    return names.map((name) => name.split('.').at(-1) ?? name).filter((name) => name !== '' && name !== '$');
  });
}

/** Whether values of the library are called themselves (`log('...')`, tagged SQL): their names are the user's own. */
function callsItself(file: IntegrationFile): boolean {
  return (file.sinks ?? []).some((sink) =>
    (sink.call ?? []).some((call) => call === '$' || file.types?.[call] !== undefined),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function keys(name: string): ReadonlySet<string> {
  const table: unknown = rules[name];
  assert.ok(typeof table === 'object' && table !== null, `no ${name}`);
  const list: unknown = Object.values(table).find(Array.isArray);
  assert.ok(Array.isArray(list), `no list in ${name}`);
  return new Set(list.map((row: { readonly key: string }) => row.key));
}
