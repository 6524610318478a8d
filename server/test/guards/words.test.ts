// The vocabulary of consent is data: it fits its schema, and what it refers to exists.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { allRules } from '../fixtures/rules.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('words of consent', () => {
  const consent = read('rules/consent/consent.json');

  it('fit the schema', () => {
    const validate = new Ajv({ allErrors: true }).compile(read('rules/schema/consent.schema.json'));
    assert.ok(validate(consent), JSON.stringify(validate.errors, null, 2));
  });

  it('name data uses and recipient classes that exist', () => {
    const uses = new Set<string>(
      read('rules/personal-data/uses.json').uses.map((use: { key: string }) => use.key),
    );
    const classes = new Set<string>(
      Object.entries(allRules())
        .filter(([file]) => file.startsWith('recipients/'))
        .flatMap(([, rows]) =>
          (rows as { recipients: { class: string }[] }).recipients.map((row) => row.class),
        ),
    );
    const keys: string[] = [
      ...consent.purposes.flatMap((purpose: { covers: string[] }) => purpose.covers),
      ...consent.vagueUses,
      ...consent.partUses,
      ...consent.specificClasses.map((name: string) => `class:${name}`),
    ];
    for (const key of keys) {
      assert.ok(key.startsWith('class:') ? classes.has(key.slice('class:'.length)) : uses.has(key), key);
    }
  });

  it('say of no word that it means both given and refused', () => {
    const given = new Set<string>([...consent.given, ...consent.grantedValues]);
    for (const word of [...consent.refused, ...consent.deniedValues]) assert.ok(!given.has(word), word);
  });
});
