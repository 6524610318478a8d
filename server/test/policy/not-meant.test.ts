// What stands in a policy and governs no flow: comments, glossaries, places that are named like data, choices among standard
// clauses; and what tells that data are not to be there.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { ask, outlineOf, read } from './support.ts';

type Flow = Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>;

/** `verdict: first clause`, or `none`. */
function answer(text: string, flow: Flow): string {
  const { verdict, clauses } = ask(read(`# Privacy Policy\n\n${text}\n`), flow);
  return clauses[0] === undefined ? 'none' : `${verdict}: ${clauses[0].quote}`;
}

const taken = (dataCategory: string, dataLabel = 'value'): Flow => ({
  check: 'undisclosed-data',
  dataCategory,
  dataLabel,
});

const sent = (dataCategory: string, recipient: string, purpose = 'analytics'): Flow => ({
  check: 'missing-consent',
  dataCategory,
  dataLabel: 'value',
  recipient,
  purpose,
});

describe('policy: what is not meant', () => {
  it('a comment of MDX is no clause', () => {
    const text =
      '# Privacy Policy\n\n{/* For the lawyers: we share names with Acme. */}\n\nWe keep your name. {/* Check this. */}\n\n{/*\nWe sell it.\n\nReally.\n*/}\n\nWe delete it.\n';
    assert.deepEqual(outlineOf(read(text)), ['5', '13']);
    assert.equal(read(text).clauses[0]?.text, 'We keep your name.');
  });

  it('a computer or mobile phone is no number', () => {
    const text = 'Cookies are small files that a site puts on your laptop or mobile phone.';
    assert.equal(answer(text, taken('user.contact.phone_number', 'user.phone')), 'none');
    const number = 'We ask you for your name and your mobile phone number.';
    assert.match(answer(number, taken('user.contact.phone_number')), /^permitted/);
  });

  it('one everyday word of a label names no data', () => {
    const text = 'Members may pay the annual fee by check or by bank transfer.\n\nWe protect your data.';
    assert.equal(answer(text, taken('user.criminal_history', 'coach.backgroundCheck')), 'none');
  });

  it('a glossary permits nothing', () => {
    const text =
      '## Glossary\n\n- **Profiling:** The use of data on clicks and pages viewed to evaluate interests, for example for advertising.';
    const flow = {
      check: 'forbidden-processing',
      dataCategory: 'user.behavior.page_views',
      recipient: 'Google Ads',
      purpose: 'marketing.advertising',
    } as const;
    assert.equal(answer(text, flow), 'none');
  });

  it('profiles of the company are places', () => {
    const text = 'This notice covers the processing of data on our pages, such as our social media profiles.';
    assert.equal(answer(text, taken('user.social', 'friends.ids')), 'none');
    const theirs = 'We collect your social media profile when you connect it.';
    assert.match(answer(theirs, taken('user.social')), /^permitted/);
  });

  it('a label may say that data are not to be there', () => {
    const text = 'Not needed for the app: your location, your religion or your health data.';
    assert.match(answer(text, taken('user.location.precise')), /^forbidden/);
    assert.match(
      answer('Do not submit: health data, religious beliefs.', taken('user.health_and_medical')),
      /^forbidden/,
    );
    const designed = 'The planner is not designed to receive health data of drivers.';
    assert.match(answer(designed, taken('user.health_and_medical')), /^forbidden/);
  });

  it('a choice among standard clauses rules out no sharing', () => {
    const text =
      'We transfer personal data to providers of payment services.\n\nModule Two applies. Clause 11 does not use the optional body for disputes with third parties.';
    assert.match(answer(text, sent('user.contact.email', 'Stripe', 'essential.service')), /^permitted/);
  });

  it('what a contract on processing leaves to the own business is out of its scope', () => {
    const text =
      'We protect the data with appropriate technical measures.\n\nWe are a controller, and not your processor, for what we need ourselves: our audit logs and invoices.';
    const flow = { check: 'logged-personal-data', dataCategory: 'user.device.ip_address' } as const;
    assert.match(answer(text, flow), /^out-of-scope: We are a controller/);
  });

  it('what a vendor may not do with data, or does not get, is no ban on the rest', () => {
    const limited =
      'Google Analytics records the pages you view. We do not permit Google to use or share these figures for purposes other than our reports.';
    assert.match(answer(limited, sent('user.behavior.page_views', 'Google Analytics')), /^permitted/);
    const without =
      'We use Google Analytics to count the pages you view. Your name is not sent to Google Analytics.';
    assert.match(answer(without, sent('user.behavior.page_views', 'Google Analytics')), /^permitted/);
    assert.match(answer(without, sent('user.name', 'Google Analytics')), /^forbidden/);
  });

  it('fingerprints of browsers are no fingers, in the sentences behind them either', () => {
    const text =
      'We count visits by a device fingerprint, which our software works out.\n\nIt compares your fingerprint with the fingerprints of other visitors.';
    assert.equal(answer(text, taken('user.biometric.fingerprint', 'fingerprintTemplate')), 'none');
    const finger = 'To open the door we take your fingerprint.';
    assert.match(answer(finger, taken('user.biometric.fingerprint', 'fingerprintTemplate')), /^permitted/);
  });

  it('a recording is no message, and contact details are those that are named', () => {
    const text = 'We collect the e-mail correspondence that you send us.';
    assert.equal(answer(text, taken('user.content.private.recording', 'meeting.recordingUrl')), 'none');
    const details = 'We ask for contact information such as your name and e-mail address.';
    assert.equal(answer(details, taken('user.contact.phone_number', 'signup.phone')), 'none');
    assert.match(answer(details, taken('user.contact.email', 'signup.email')), /^permitted/);
  });

  it('what may be in something else comes after what is asked for', () => {
    const text =
      'When you write to us, we receive your address, which may contain your name or year of birth.\n\nIn your profile we store your year of birth.';
    assert.match(answer(text, taken('user.demographic.date_of_birth')), /: In your profile/);
  });

  it('a client who answers for which data there are may enter any, and the company may not', () => {
    const text =
      'The client alone is responsible for the type and structure of the data. The contractor processes personal data on its behalf.';
    assert.match(
      answer(text, taken('user.health_and_medical', 'client.uploads.record')),
      /^conditional: The client alone/,
    );
    assert.equal(answer(text, taken('user.criminal_history', 'backgroundCheck.result')), 'none');
  });

  it('a line of a table of cookies says nothing of cards', () => {
    const text =
      '## Payment\n\nYour card details are collected by Stripe, who takes the payment for us.\n\n## Cookies\n\n| Name | Purpose |\n|---|---|\n| __stripe_sid | lets Stripe take payments by credit card without storing credit card information |\n| lang | remembers the language |\n';
    assert.match(
      answer(text, sent('user.financial.credit_card', 'Stripe', 'essential.service.payment_processing')),
      /: Your card details/,
    );
  });

  it('neither this nor that is used, and what stands behind "but" is not denied', () => {
    const storage = {
      check: 'forbidden-processing',
      dataCategory: 'user.device.local_storage',
      recipient: null,
      purpose: 'functional.storage',
    } as const;
    const text = 'The browser may keep files on your disk.\n\nWe use neither session nor local storage.';
    assert.match(answer(text, storage), /^forbidden: We use neither/);
    const counting = {
      check: 'forbidden-processing',
      dataCategory: 'user.behavior',
      recipient: null,
      purpose: 'personalize.content.profiling',
    } as const;
    const but =
      'We use no cookies for this, but analyze your behaviour by our log files.\n\nWe refrain from profiling.';
    assert.match(answer(but, counting), /^forbidden: We refrain from profiling/);
  });

  it('a country is no address, a link no click, and "regardless of location" no place', () => {
    assert.equal(
      answer(
        'We collect your device and your approximate country.',
        taken('user.contact.address', 'shippingAddress'),
      ),
      'none',
    );
    assert.equal(
      answer(
        'If you click on a third party link, you leave our site.',
        taken('user.behavior.page_views', 'tagEvent'),
      ),
      'none',
    );
    assert.equal(
      answer(
        'Everybody has the same rights, regardless of their location.',
        taken('user.location.precise', 'coords'),
      ),
      'none',
    );
    assert.equal(
      answer('We store the name of your cellular network.', taken('user.name', 'profile.name')),
      'none',
    );
  });

  it('what applicants tell is not what patients are asked for, and a pointer collects nothing', () => {
    const text =
      'Job applicant information: if you apply for a job with us, you may tell us of your health and your date of birth.';
    assert.equal(answer(text, taken('user.health_and_medical', 'wearable.heartRate')), 'none');
    assert.match(answer(text, taken('user.health_and_medical', 'applicant.health')), /^permitted/);
    const pointer = 'If you are applying for a job with us, please review our notice for applicants.';
    assert.equal(answer(pointer, taken('user.employment.application', 'applicant.cv')), 'none');
  });

  it('broad words for what has to be named leave it open', () => {
    const text = 'We collect the payment information that is needed for your order.';
    assert.match(answer(text, taken('user.financial.bank_account', 'payout.iban')), /^conditional/);
  });

  it('data in a list, measurements and what courts ask for say nothing of whom an address goes to', () => {
    const listed =
      'We collect:\n\n- your name and your telephone number;\n- tokens for connected apps that you add.';
    assert.equal(answer(listed, sent('user.contact.email', 'HubSpot', 'marketing')), 'none');
    const measured = 'These web analytics data are tied to your IP address.';
    assert.equal(answer(measured, sent('user.contact.email', 'Mixpanel')), 'none');
    const courts =
      '**Preservation requests.** We preserve data if a court asks us to. We do not disclose preserved data unless a court orders it.\n\nWe use service providers to run our applications.';
    assert.match(
      answer(courts, sent('user.contact.email', 'AWS', 'functional.storage')),
      /^permitted: We use service providers/,
    );
    const agreement =
      'An agreement on processing has been concluded with the service provider.\n\nWe use service providers to process your data.';
    assert.match(
      answer(agreement, sent('user.contact.email', 'AWS', 'functional.storage')),
      /: We use service providers/,
    );
    const viruses =
      'Cookies cannot transfer viruses to your computer.\n\nWe use service providers to find errors.';
    assert.match(
      answer(viruses, sent('user.device', 'Sentry', 'essential.service.operations')),
      /: We use service providers/,
    );
  });
});
