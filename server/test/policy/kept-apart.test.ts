// Promises to keep what comes with a visit apart from who somebody is: only what goes the same way in one call breaks them.
import assert from 'node:assert/strict';
import { besideOf, type FlowQuery } from '../../src/core/policy/index.ts';
import { ask, read } from './support.ts';

const policyOf = (sentence: string) =>
  read(
    `# Privacy Policy\n\n## Visits to our website\n\nOur servers log the IP address of each visit. ${sentence}\n`,
  );

const logged: Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'> = {
  check: 'logged-personal-data',
  dataCategory: 'user.device.ip_address',
  dataLabel: 'request.ip',
  sink: 'winston',
};

const promises = [
  'We never link your IP address to your name or to anything else that identifies you.',
  'IP addresses are not combined with other personal data.',
  'The IP address will at no time be associated with a specific person, and we do not connect IP addresses with your account.',
  'We do not bring IP addresses together with customer records.',
];

const others = [
  'We may link your IP address to your name.',
  'We link IP addresses to your account so that you are not asked for your password again.',
  'Page views are not linked to your name.',
  'Google will not associate your IP address with personal data it holds.',
  'We do not share IP addresses with anybody.',
  'We do not link your IP address to your name without your consent.',
  'The IP address is not linked to personal data unless you sign in.',
  'We cannot connect you with other users where your IP address is hidden.',
];

describe('policy: data that is kept apart from who somebody is', () => {
  for (const sentence of promises)
    it(`breaks “${sentence}”`, () => {
      const policy = policyOf(sentence);
      assert.equal(ask(policy, { ...logged, beside: ['user.name'] }).verdict, 'forbidden');
      assert.equal(
        ask(policy, { ...logged, beside: ['user.contact.email'], check: 'missing-retention' }).verdict,
        'forbidden',
      );
      assert.notEqual(ask(policy, logged).verdict, 'forbidden');
    });

  for (const sentence of others)
    it(`has nothing to do with “${sentence}”`, () => {
      const apart = ask(policyOf(sentence), logged);
      const together = ask(policyOf(sentence), { ...logged, beside: ['user.name'] });
      assert.equal(together.verdict, apart.verdict);
      assert.equal(together.disclosure, apart.disclosure);
    });

  it('asks only of what comes with a visit, and only beside what identifies', () => {
    const call = ['user.name', 'user.device.ip_address', 'user.contact.email', 'user.name'];
    assert.deepEqual(besideOf('user.device.ip_address', call), ['user.contact.email', 'user.name']);
    assert.deepEqual(besideOf('user.name', call), []);
    assert.deepEqual(besideOf('user.device.ip_address', ['user.device.ip_address', 'user.behavior']), []);
  });
});
