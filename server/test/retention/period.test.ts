import assert from 'node:assert/strict';
import { exceeds, isoOfSeconds, secondsOf } from '../../src/core/program/schemas/period.ts';
import { compileRetentionWords } from '../../src/core/retention/index.ts';
import { allRules } from '../fixtures/rules.ts';

describe('periods', () => {
  for (const [text, seconds] of [
    ['30d', 30 * 86_400],
    ['2 hours', 7200],
    ['1.5h', 5400],
    ['90 minutes', 5400],
    ['P13M', (365 + 30) * 86_400],
    ['P1Y', 365 * 86_400],
    ['PT15M', 900],
    ['1500', 1.5],
  ] as const)
    it(`${text} is ${seconds} s`, () => assert.equal(secondsOf(text), seconds));

  it('what is no period is none', () => assert.equal(secondsOf('until the account is closed'), undefined));

  it('seconds become the largest unit that fits', () => {
    assert.equal(isoOfSeconds(30 * 86_400), 'P30D');
    assert.equal(isoOfSeconds(7200), 'PT2H');
    assert.equal(isoOfSeconds(90), 'PT90S');
  });

  for (const [period, promised, expected] of [
    ['P400D', 'P13M', true],
    ['P395D', 'P13M', false],
    ['P366D', 'P1Y', false],
    ['P31D', 'P1M', false],
    ['P31D', 'P30D', true],
    ['P12M', 'P1Y', false],
    ['P2Y', 'P18M', true],
    ['PT1H', 'P1D', false],
  ] as const)
    it(`${period} ${expected ? 'exceeds' : 'does not exceed'} ${promised}`, () =>
      assert.equal(exceeds(period, promised), expected));
});

describe('expiry columns', () => {
  const words = (): ReturnType<typeof compileRetentionWords> => compileRetentionWords(allRules());
  for (const [column, owner, expected] of [
    ['expiresAt', 'Session', true],
    ['expires_at', 'password_resets', true],
    ['sessionExpiresAt', 'Session', true],
    ['expiresAt', 'Invitation', true],
    ['ttl', 'visits', true],
    ['deleteAfter', 'Patient', true],
    ['purge_after', 'orders', true],
    ['retainUntil', 'Membership', true],
    ['recordExpiresAt', 'Reader', true],
    ['gdprDeletionDueAt', 'Reader', true],
    ['expiresAt', 'Subscription', false],
    ['tokenExpiresAt', 'User', false],
    ['resetTokenExpires', 'User', false],
    ['cardExpiry', 'Customer', false],
    ['passportExpiryDate', 'Traveller', false],
    ['createdAt', 'User', false],
    ['deletedAt', 'User', false],
    ['endsAt', 'Event', false],
    ['deadline', 'Loan', false],
    ['updatedAt', 'User', false],
    ['isExpired', 'Session', false],
    ['attlas', 'User', false],
  ] as const)
    it(`${column} of ${owner}: ${expected ? 'ends the record' : 'does not'}`, () =>
      assert.equal(words().isExpiryColumn(column, owner), expected));

  for (const [model, expected] of [
    ['ConsentRecord', true],
    ['cookie_consents', true],
    ['Unsubscribe', true],
    ['Contact', false],
    ['User', false],
  ] as const)
    it(`${model} ${expected ? 'may be kept' : 'may not be kept'}`, () =>
      assert.equal(words().mayBeKept(model), expected));
});
