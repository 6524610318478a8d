// `clauselens policy clauses` and `policy match`, printed for people.
import { strict as assert } from 'node:assert';
import { createProject } from '../host/project.ts';
import { isPlain, run } from './run.ts';

describe('clauselens policy, for people', function () {
  this.timeout(120_000);
  const project = createProject({
    'PRIVACY.md':
      '# Privacy of our readers\n\n## Loans\n\nWe keep loans for 13 months.\n\n## E-mails\n\nWe share your e-mail address with an e-mail provider.\n',
  });
  after(() => project.remove());

  it('prints the clauses with what was read from them', () => {
    const result = run(['policy', 'clauses', 'PRIVACY.md'], { cwd: project.root });
    assert.ok(isPlain(result), result.err);
    assert.match(result.out, /^Privacy of our readers {2}PRIVACY\.md, 2 clauses, /);
    assert.match(result.out, /PRIVACY\.md:5 {2}loans\.1\n {4}We keep loans for 13 months\./);
    assert.match(result.out, /retention-limit 13 months line 5: We keep loans/);
    assert.match(result.out, /recipients: email-provider/);
    assert.match(result.out, /What the labels mean\n\n {2}third-party-sharing: who else gets data\n/);
    assert.doesNotMatch(result.out, /definition: /, 'only labels that occur are explained');
  });

  it('says why it reads nothing, and ends with 2', () => {
    for (const [name, text, reason] of [
      ['empty.md', '\n', /empty\.md holds no clause that could be read: This policy is empty/],
      ['package.json', '{ "name": "loans" }', /package\.json cannot be read: policies are .* not \.json/],
      ['policy.rtf', '{\\rtf1 We keep loans.}', /policy\.rtf cannot be read: policies are .* not \.rtf/],
      [
        'datenschutz.md',
        '# Datenschutz\n\nWir speichern Ihre Adresse und die Ausleihen, die Sie bei uns haben, und geben sie nicht an andere weiter.\n',
        /datenschutz\.md holds no clause that could be read: This policy is not in English/,
      ],
    ] as const) {
      project.write(name, text);
      const result = run(['policy', 'clauses', name], { cwd: project.root });
      assert.equal(result.status, 2, name);
      assert.match(result.err, reason);
      assert.equal(result.out, '');
    }
    const machine = run(['policy', 'clauses', 'empty.md', '--format', 'json'], { cwd: project.root });
    assert.equal(machine.status, 2);
    assert.deepEqual(JSON.parse(machine.out).clauses, []);
  });

  it('prints which clause governs a flow, and why', () => {
    const flow = {
      id: 'news',
      check: 'missing-consent',
      dataCategory: 'user.contact.email',
      recipient: 'SendGrid',
      purpose: 'essential.service',
    };
    const result = run(['policy', 'match', '--policy', 'PRIVACY.md', '--format', 'pretty'], {
      cwd: project.root,
      input: `${JSON.stringify(flow)}\n`,
    });
    assert.ok(isPlain(result), result.err);
    assert.match(
      result.out,
      /^news {2}missing-consent: user\.contact\.email → SendGrid for essential\.service\n {2}permitted, clear\n/,
    );
    assert.match(result.out, /PRIVACY\.md:9 {2}e-mails\.1 {2}score \d/);
    assert.match(result.out, /“We share your e-mail address with an e-mail provider\.”\n/);
    assert.match(result.out, / {4}\+\d\.\d\d mentions e-mail address\n/);
  });
});
