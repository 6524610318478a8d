// The words themselves: they have the form the schema says, name categories that exist, and do not contradict each other.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { classifier, personalDataRules } from './support.ts';

const kinds = ['alone', 'person', 'weakPerson', 'organisation', 'thing'] as const;

interface Terms {
  readonly terms?: readonly ({ readonly category: string; readonly phrases: readonly string[] } & Readonly<
    Partial<Record<(typeof kinds)[number], string>>
  >)[];
}

const files = Object.entries(personalDataRules()).filter(([path]) => !/(taxonomy|uses)\.json$/.test(path));

describe('classify: words of personal data', () => {
  it('have the form their schema says', () => {
    const validate = new Ajv().compile(
      JSON.parse(readFileSync('rules/schema/personal-data.schema.json', 'utf8')),
    );
    for (const [path, file] of files)
      assert.ok(validate(file), `${path}: ${JSON.stringify(validate.errors)}`);
  });

  it('name categories of the taxonomy', () => {
    for (const [path, file] of files) {
      for (const { category } of (file as Terms).terms ?? []) {
        assert.ok(classifier().category(category), `${path}: ${category}`);
      }
    }
  });

  it('mean one thing each, unless they say nothing but beside others', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [path, file] of files) {
      for (const { phrases, ...term } of (file as Terms).terms ?? []) {
        const isTied = kinds.every((kind) => term[kind] === 'never');
        for (const phrase of phrases) {
          const other = seen.get(phrase);
          if (other !== undefined) twice.push(`${phrase}: ${other} and ${path}`);
          if (!isTied) seen.set(phrase, path);
        }
      }
    }
    assert.deepEqual(twice, []);
  });
});
