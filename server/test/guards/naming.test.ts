// What names say about consent, in tables: a path as code writes it, then the reading. `()` marks a call, `('x')` a constant key.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readName, readValue } from '../../src/core/guards/naming.ts';
import { consentWords } from '../../src/core/guards/words.ts';

const words = consentWords({
  'consent/consent.json': JSON.parse(readFileSync('rules/consent/consent.json', 'utf8')),
});
const persons = new Set([
  'user',
  'customer',
  'patient',
  'member',
  'profile',
  'contact',
  'subscriber',
  'account',
]);

function read(code: string): string {
  const keys = [...code.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const names = code.replace(/\([^)]*\)/g, '').split('.');
  const reading = readName({ names, keys, isCall: code.endsWith(')') }, words, (name) => persons.has(name));
  if (reading === undefined) return '-';
  if ('notConsent' in reading) return `not: ${reading.notConsent}`;
  const purposes = reading.purposes.map((purpose) => purpose.name).join(', ') || 'any';
  const form = reading.form === 'answer' ? '' : ` ${reading.form}`;
  return `${reading.positive ? 'given' : 'refused'} ${purposes}${form}${reading.asserts ? ' asserts' : ''}${reading.waives ? ' (waiver)' : ''}`;
}

const table: readonly (readonly [string, string])[] = [
  // Plain answers
  ['user.consent', 'given any record'],
  ['user.hasConsented', 'given any'],
  ['user.hasGivenConsent', 'given any'],
  ['hasConsent', 'given any'],
  ['hasConsent()', 'given any'],
  ["hasConsent('marketing')", 'given marketing'],
  ["hasConsent('analytics_storage')", 'given analytics'],
  ['user.consents.analytics', 'given analytics'],
  ['user.consent.marketing', 'given marketing'],
  ['user.marketingConsent', 'given marketing'],
  ['user.marketing_consent', 'given marketing'],
  ['customer.consents.email.marketing', 'given marketing, email'],
  ['user.privacy.consent.analytics', 'given analytics'],
  ['user.optIn', 'given any'],
  // What to do about an answer is none.
  ['options.ignoreUnsubscribes', '-'],
  ['ignoreOptOut', '-'],
  ['skipConsent', '-'],
  ['respectDoNotTrack', '-'],
  // What somebody chose for one channel is a choice for that; a setting of the program, or without a channel, is none.
  ['user.notifications.email', 'given email'],
  ['member.settings.notifyMeta.sms', 'given sms'],
  ['config.notifications.email', '-'],
  ['user.notifications.weekly', '-'],
  ['user.optedIn', 'given any'],
  ['user.marketingOptIn', 'given marketing'],
  ['profile.smsOptIn', 'given sms'],
  ['user.hasOptedInToMarketing', 'given marketing'],
  ['marketing.optIn', 'given marketing'],
  ['gdprAccepted', 'given any'],
  ['user.gdprConsent', 'given any'],
  ['acceptedCookies', 'given any'],
  ['cookiesAccepted', 'given any'],
  ['analyticsAllowed', 'given analytics'],
  ['isTrackingAllowed()', 'given any'],
  ['canTrack()', 'given any'],
  ['canEmail()', 'given email'],
  ['user.canBeContacted', 'given contact'],
  ['user.allowMarketing', 'given marketing'],
  ['customer.acceptsMarketing', 'given marketing'],
  ['customer.accepts_marketing', 'given marketing'],
  ['user.agreedToMarketing', 'given marketing'],
  ['user.allowsDataSharing', 'given any'],
  ['user.wantsNewsletter', 'given newsletter'],
  ['user.subscribedToNewsletter', 'given newsletter'],
  ['member.receiveMarketingEmails', 'given marketing, email'],
  ['user.newsletter', 'given newsletter'],
  ['user.marketingEmails', 'given marketing, email'],
  ['user.analyticsEnabled', 'given analytics'],
  ['user.preferences.analytics', 'given analytics'],
  ['user.preferences.marketingEmails', 'given marketing, email'],
  ['cookiePreferences.statistics', 'given analytics'],
  ['privacySettings.allowTracking', 'given any'],
  ['user.consentedAt', 'given any timestamp'],
  ['user.consentGivenAt', 'given any timestamp'],
  ['user.marketingConsentDate', 'given marketing timestamp'],
  ['consent.status', 'given any'],
  ['consentStatus', 'given any'],
  ['consent.granted', 'given any'],
  ['consents.marketing.granted', 'given marketing'],
  ["consents.includes('analytics')", 'given analytics'],
  ["consent.purposes.has('ads')", 'given advertising'],
  ["consentService.hasConsent('analytics')", 'given analytics'],
  ["consentManager.isAllowed('analytics')", 'given analytics'],
  ["consent.has('marketing')", 'given marketing'],
  ["this.consents.isGranted('sms')", 'given sms'],
  ["localStorage.getItem('cookie_consent')", 'given any'],
  ["cookies.get('analytics-consent')", 'given analytics'],
  ["getCookie('consent')", 'given any'],
  ['req.cookies.consent', 'given any record'],
  ['req.cookies.cookie_consent', 'given any'],
  ['useConsent().analytics', 'given analytics'],
  ['useConsent()', 'given any record'],
  ['getConsent()', 'given any record'],
  ['prisma.consent.findFirst()', 'given any'],
  ['patientConsent', 'given any'],
  ['parentalConsent', 'given any'],
  ['aiConsent', 'given ai'],
  ['user.aiProcessingConsent', 'given ai'],
  ['isConsentGiven()', 'given any'],
  ['consentGranted', 'given any'],
  // Refusals
  ['user.optedOut', 'refused any'],
  ['user.hasOptedOut', 'refused any'],
  ['user.marketingOptOut', 'refused marketing'],
  ['user.unsubscribed', 'refused any'],
  ['contact.isUnsubscribed', 'refused any'],
  ['doNotTrack', 'refused any'],
  ['navigator.doNotTrack', 'refused any'],
  ["req.header('DNT')", 'refused any'],
  ['user.doNotContact', 'refused any'],
  ['consentDenied', 'refused any'],
  ['consent.denied', 'refused any'],
  ['consent.withdrawn', 'refused any'],
  ['consentRequired', 'refused any (waiver)'],
  ['gdprApplies', 'refused any (waiver)'],
  ['isEU()', 'refused any (waiver)'],
  ['requiresConsent()', 'refused any asserts (waiver)'],
  ['user.hasNotOptedOut', 'given any'],
  ['lacksConsent()', 'refused any'],
  ['withoutConsent', 'refused any'],
  // Assertions
  ["requireConsent('analytics')", 'given analytics asserts'],
  ['assertConsent()', 'given any asserts'],
  ['ensureMarketingConsent()', 'given marketing asserts'],
  ["consent.require('sms')", 'given sms asserts'],
  ["consentService.assert('sms')", 'given sms asserts'],
  // Look like consent
  ['user.emailNotifications', 'not: is by its name a notification setting'],
  ['user.notifyByEmail', 'not: is by its name a notification setting'],
  ['settings.notifications.email', '-'],
  ['user.termsAccepted', 'not: is by its name the acceptance of terms'],
  ['user.acceptedTerms', 'not: is by its name the acceptance of terms'],
  ['acceptedPrivacyPolicy', 'not: is by its name the acceptance of a document'],
  ["features.isEnabled('analytics')", '-'],
  ["flags.isEnabled('consent-banner')", '-'],
  ["featureFlags.get('consent')", '-'],
  ['config.analyticsEnabled', '-'],
  ['env.ANALYTICS_ENABLED', '-'],
  ['isEnabled()', '-'],
  ['user.isAdmin', '-'],
  ['user.emailVerified', '-'],
  ['user.isActive', '-'],
  ['can()', '-'],
  ['canEdit()', '-'],
  ['isAllowed()', '-'],
  ['hasPermission()', '-'],
  ['user.subscription.active', '-'],
  ['user.isSubscribed', '-'],
  ['showConsentBanner', '-'],
  ['consentModal.open', '-'],
  ['consentVersion', '-'],
  ['consent.version', '-'],
  ['consentText', '-'],
  ['consentId', '-'],
  ['setConsent()', '-'],
  ['recordConsent()', '-'],
  ['updateConsents()', '-'],
  ['revokeConsent()', '-'],
  ['requestConsent()', 'given any'],
  ['consentService.update()', '-'],
  ['consentService', '-'],
  ['analytics', '-'],
  ['analytics.enabled', '-'],
  ['user.email', '-'],
  ['user', '-'],
  ['marketing', '-'],
  ['allowedOrigins', '-'],
  ['unsubscribe()', '-'],
  ['user.phone', '-'],
  ['cookies.session', '-'],
  ["cookies.get('session')", '-'],
  ['order.accepted', '-'],
  ['data.status', '-'],
  ['allowedEmailDomains', '-'],
  ['maxCallsAllowed', '-'],
];

describe('names of consent', () => {
  for (const [code, expected] of table) {
    it(code, () => assert.equal(read(code), expected));
  }

  it('values that mean consent was given, or not', () => {
    const values = [
      'granted',
      'GRANTED',
      'accepted',
      'yes',
      'true',
      'opted_in',
      'opted-out',
      'denied',
      'none',
      'pending',
      'necessary',
      'blue',
    ];
    assert.deepEqual(
      values.map((value) => readValue(value, words)),
      [true, true, true, true, true, true, false, false, false, false, false, undefined],
    );
  });
});
