import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { packageRoot } from '../../src/host/installation.ts';
import { loadRules } from '../../src/host/rules.ts';

describe('rules/recipients', () => {
  const files = Object.entries(loadRules()).filter(([name]) => name.startsWith('recipients/'));
  const schema: unknown = JSON.parse(
    readFileSync(path.join(packageRoot, 'rules', 'schema', 'recipients.schema.json'), 'utf8'),
  );
  const validate = new Ajv({ allErrors: true }).compile(schema as object);

  for (const [name, data] of files) {
    it(`${name} has the shape of its schema`, () => {
      assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)));
    });
  }

  it('gives an id and a host to one recipient only', () => {
    const ids: string[] = [];
    const hosts: string[] = [];
    for (const [, data] of files) {
      for (const row of (data as { recipients: { id: string; hosts: string[] }[] }).recipients) {
        ids.push(row.id);
        hosts.push(...row.hosts);
      }
    }
    const twice = (list: readonly string[]): string[] =>
      list.filter((item, index) => list.indexOf(item) < index);
    assert.deepEqual(twice(ids), []);
    assert.deepEqual(twice(hosts), []);
    assert.ok(ids.length >= 250);
  });
});
