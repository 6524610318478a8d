// Words of the checks and of the flow are data: they fit their schemas, and name classes and uses that exist.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { compileJudgementWords } from '../../src/core/checks/words.ts';
import { allRules } from '../fixtures/rules.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('words of judgement and flow', () => {
  const judgement = read('rules/judgement/words.json');
  const words = compileJudgementWords(allRules());

  it('fit their schemas', () => {
    for (const room of ['judgement', 'flow']) {
      const validate = new Ajv({ allErrors: true }).compile(read(`rules/schema/${room}.schema.json`));
      assert.ok(validate(read(`rules/${room}/words.json`)), JSON.stringify(validate.errors, null, 2));
    }
  });

  it('name classes of recipients and data uses that exist', () => {
    const classes = new Set(
      read('rules/policy-language/recipient-classes.json').rows.map(({ id }: { id: string }) => id),
    );
    const uses: string[] = read('rules/personal-data/uses.json').uses.map(({ key }: { key: string }) => key);
    for (const name of [...Object.values<string[]>(judgement.recipientRoles).flat(), ...judgement.everybody])
      assert.ok(classes.has(name), name);
    for (const use of judgement.foreignUses)
      assert.ok(
        uses.some((key) => key === use || key.startsWith(`${use}.`) || key.startsWith(`${use}_`)),
        use,
      );
  });

  it('tell a reservation, a foreign use and a child', () => {
    assert.ok(words.isReserved('We share nothing except as described in this policy'));
    assert.ok(words.isReserved('There are no other recipients'));
    assert.ok(!words.isReserved('We share nothing with anybody. As described above, we log.'));
    assert.ok(words.isForeignUse('marketing.advertising') && !words.isForeignUse('marketingless'));
    assert.ok(words.namesChild('signUp.childName') && !words.namesChild('childhoodCity'));
  });
});
