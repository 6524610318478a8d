import assert from 'node:assert/strict';
import { dataCoverage, type FlowQuery, indexPolicies, linkFlow } from '../../src/core/policy/index.ts';
import { language, read, sentenceOf } from './support.ts';

const indexOf = (text: string) => indexPolicies([read(text)], language());

const taken = (dataCategory: string, dataLabel: string): FlowQuery => ({
  id: 'x',
  check: 'undisclosed-data',
  dataCategory,
  dataLabel,
  sink: 'request body',
  recipient: null,
  purpose: 'functional.service',
});

/** `verdict: first clause`, or `none`. */
function answer(text: string, flow: FlowQuery): string {
  const { verdict, clauses } = linkFlow(indexOf(text), flow);
  const [first] = clauses;
  return first === undefined ? 'none' : `${verdict}: ${first.quote}`;
}

describe('policy: what no clause covers', () => {
  const signUp =
    'To sign up for the excursion we ask you for your name and for your shoe size.\n\nWe protect your data with care.\n';

  it('data that no list knows is looked for in the words of the code', () => {
    const flow = taken('user.demographic', 'walker.shoeSize');
    assert.match(answer(signUp, flow), /^permitted: To sign up/);
    const index = indexOf(signUp);
    assert.equal(dataCoverage(index, index.entries, flow), 'vague');
    assert.equal(answer(signUp, taken('user.demographic', 'walker.hatSize')), 'none');
  });

  it('a denial in these words is one', () => {
    const text = 'We do not record the pulse of a rider.\n\nWe protect your data with care.\n';
    assert.match(answer(text, taken('user.user_sensor', 'rider.pulse')), /^forbidden: We do not record/);
  });

  it('words that policies use in another sense name no data', () => {
    const text =
      'We process your name under the terms and conditions of the shop.\n\nWe keep it for a year.\n';
    assert.equal(answer(text, taken('user.health_and_medical', 'patient.condition')), 'none');
  });

  it('what is said of the whole policy names no data', () => {
    const text = Array.from(
      { length: 30 },
      (_, at) => `We process your name for booking ${at}, in each harbour.`,
    ).join('\n\n');
    assert.equal(answer(text, taken('user.location', 'boat.harbour')), 'none');
  });

  it('what else somebody provides is nothing that a device tells by itself', () => {
    const text = 'We collect your name, your e-mail address and any other information that you provide.';
    assert.equal(answer(text, taken('user.sensor', 'accelerometer')), 'none');
    assert.equal(answer(text, taken('user.contact.referral', 'book.entries')), 'none');
    assert.match(answer(text, taken('user.employment', 'user.job')), /^conditional/);
  });

  it('some data has to be named by its own word', () => {
    const cookie = taken('user.device.cookie', 'visit');
    const text = 'We collect technical information about your device.';
    assert.equal(answer(text, cookie), 'none');
    const index = indexOf(text);
    assert.equal(dataCoverage(index, index.entries, cookie), 'vague');
    assert.match(
      answer('We do not collect biometric data.', taken('user.biometric.voice', 'print')),
      /^forbidden/,
    );
  });

  it('where the customer decides which data there are, any that can be entered may be meant', () => {
    const text = 'The Customer decides which categories of personal data are entered into the Service.';
    assert.match(answer(text, taken('user.health_and_medical', 'case.findings')), /^conditional/);
    assert.equal(answer(text, taken('user.device.cookie', 'visit')), 'none');
  });

  it('special categories may be left out behind what they are called', () => {
    const text =
      'The Services need no special categories of personal data, and Customers are instructed not to include such data in their files.';
    assert.match(answer(text, taken('user.health_and_medical', 'case.findings')), /^forbidden/);
  });

  it('a customer that chooses what else to include may include anything', () => {
    const text =
      'The data are names, addresses and any other personal data in its files that the Customer chooses to include.';
    assert.match(answer(text, taken('user.health_and_medical', 'case.findings')), /^conditional/);
    assert.equal(answer(text, taken('user.behavior.page_views', 'visitor.heatmap')), 'none');
    const yours = text.replace('the Customer chooses', 'you choose');
    assert.equal(answer(yours, taken('user.health_and_medical', 'case.findings')), 'none');
  });

  it('what was bought is nothing that a device tells', () => {
    const text = 'We collect your name, your address, your orders and any other information that we need.';
    assert.equal(answer(text, taken('user.behavior.page_views', 'visitor.heatmap')), 'none');
  });

  it('contacts beside what else a telephone holds are those of friends', () => {
    const text = 'We do not collect contacts, SMS or photos from your phone.';
    assert.match(answer(text, taken('user.contact.referral', 'deviceContacts')), /^forbidden/);
    assert.deepEqual(sentenceOf('We collect contact requests and calls.').dataCategories, []);
  });

  it('a ban in the words of the code is found where the category finds nothing', () => {
    const stored = (dataLabel: string): FlowQuery => ({
      ...taken('user.content.private', dataLabel),
      check: 'forbidden-processing',
    });
    const text =
      'Scanner frames are read on the device and are never stored.\n\nThe ship sails on (we keep no diary) Mondays.';
    assert.match(answer(text, stored('scannerFrame')), /^forbidden: Scanner frames/);
    assert.equal(answer(text, stored('sail.mondays')), 'none');
    assert.equal(answer(text, stored('picture.frame')), 'none');
    const kept = text.replace('never stored', 'stored');
    assert.equal(answer(kept, stored('scannerFrame')), 'none');
  });

  it('what stands before "but" is not denied', () => {
    const text =
      'Fees and usage statistics of the payment are imported, but your card details never reach our systems.';
    const stored = (dataCategory: string): FlowQuery => ({
      ...taken(dataCategory, 'row.value'),
      check: 'forbidden-processing',
    });
    assert.match(answer(text, stored('user.financial.credit_card')), /^forbidden/);
    assert.equal(answer(text, stored('user.telemetry')), 'none');
  });

  it('a denial that names nothing is about what stands before it', () => {
    const logged = (dataCategory: string): FlowQuery => ({
      ...taken(dataCategory, 'row.value'),
      check: 'logged-personal-data',
    });
    for (const text of [
      'Your phone number is used to announce the ferry, but it is not logged.',
      'We ask for your phone number so that we can call you, whereas it is never written to our access logs.',
    ])
      assert.match(answer(text, logged('user.contact.phone_number')), /^forbidden/, text);
    const others = 'Your phone number is shown to the captain, but your passwords are never logged.';
    assert.doesNotMatch(answer(others, logged('user.contact.phone_number')), /^permitted|^forbidden/);
    assert.match(answer(others, logged('user.authorization.password')), /^forbidden/);
    const said = 'Our servers log your phone number, but your passwords are never logged.';
    assert.match(answer(said, logged('user.contact.phone_number')), /^permitted/);
  });

  it('what is denied of us and said of others stays denied', () => {
    const text = 'We never store your card number, but our bank stores card numbers.';
    const stored = {
      ...taken('user.financial.credit_card', 'row.value'),
      check: 'forbidden-processing',
    } as const;
    assert.match(answer(text, stored), /^forbidden/);
  });

  it('a ban under a heading of what is not collected bans only what it says', () => {
    const text = '## What we do not collect\n\n- We do not sell personal data.\n- Fingerprints\n';
    const face = { ...taken('user.contact.email', 'member.email'), check: 'forbidden-processing' } as const;
    assert.equal(answer(text, face), 'none');
    assert.match(answer(text, taken('user.biometric.fingerprint', 'crew.print')), /^forbidden/);
  });
});
