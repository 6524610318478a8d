// docs/configuration.md speaks of every setting, and every example in it is a valid configuration.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../../src/host/configuration/source.ts';
import { validateConfiguration } from '../../src/host/configuration/validate.ts';
import { packageRoot } from '../../src/host/installation.ts';
import { loadRules } from '../../src/host/rules.ts';

describe('documentation of the configuration', () => {
  const page = readFileSync(path.join(packageRoot, 'docs/configuration.md'), 'utf8');
  const schema = loadRules()['schema/clauselens.schema.json'] as {
    properties: Record<string, unknown>;
    definitions: Record<string, { properties?: Record<string, unknown>; enum?: string[] }>;
  };

  for (const [index, [, example = '']] of [...page.matchAll(/```json\n(.*?)```/gs)].entries())
    it(`has a valid example ${index + 1}`, () => {
      const { source, faults } = readJson('example', example);
      assert.deepEqual(faults, []);
      assert.ok(source);
      assert.deepEqual(validateConfiguration(source, loadRules()), []);
    });

  it('has a section for every setting', () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].flatMap(([, heading = '']) => heading.split(' and '));
    const settings = Object.keys(schema.properties).filter((name) => name !== '$schema');
    assert.deepEqual(headings.sort(), settings.sort());
  });

  it('names every setting of the objects in them', () => {
    for (const definition of ['policy', 'consentFunction', 'recipient', 'pin'])
      for (const name of Object.keys(schema.definitions[definition]?.properties ?? {}))
        assert.ok(page.includes(`\`${name}\``), name);
  });
});
