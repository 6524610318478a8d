// A flag outside of the loop keeps the answer of whoever came before.
import twilio from 'twilio';

const sms = twilio();

interface Lodger {
  id: string;
  mobile: string;
  smsConsent: boolean;
}

export async function kept(lodgers: Lodger[]): Promise<void> {
  let agreed = false;
  for (const lodger of lodgers) {
    agreed = agreed || lodger.smsConsent;
    if (agreed) await sms.messages.create({ to: lodger.mobile, body: 'The boiler is checked today.' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  }
}

export async function keptInShort(lodgers: Lodger[]): Promise<void> {
  let agreed = false;
  for (const lodger of lodgers) {
    agreed ||= lodger.smsConsent;
    if (agreed) await sms.messages.create({ to: lodger.mobile, body: 'The boiler is checked today.' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  }
}

export async function onlyEverSet(lodgers: Lodger[]): Promise<void> {
  let agreed = false;
  for (const lodger of lodgers) {
    if (lodger.smsConsent) agreed = true;
    if (agreed) await sms.messages.create({ to: lodger.mobile, body: 'The boiler is checked today.' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  }
}

export async function askedAnew(lodgers: Lodger[]): Promise<void> {
  let agreed = false;
  let sent = 0;
  for (const lodger of lodgers) {
    agreed = lodger.smsConsent;
    if (agreed) await sms.messages.create({ to: lodger.mobile, body: 'The boiler is checked today.' });
    sent = sent + (agreed ? 1 : 0);
  }
  console.log('told', sent);
}

export async function insideTheLoop(lodgers: Lodger[]): Promise<void> {
  for (const lodger of lodgers) {
    let agreed = false;
    if (lodger.smsConsent) agreed = true;
    if (agreed) await sms.messages.create({ to: lodger.mobile, body: 'The boiler is checked today.' });
  }
}

// One person, asked until an answer is there.
export async function untilAnswered(lodger: Lodger, ask: () => Promise<Lodger>): Promise<void> {
  let agreed = false;
  for (let tries = 0; tries < 3; tries += 1) {
    agreed = agreed || lodger.smsConsent;
    if (agreed) await sms.messages.create({ to: lodger.mobile, body: 'The boiler is checked today.' });
    else lodger = await ask();
  }
}

export async function anybody(lodgers: Lodger[], keeper: Lodger): Promise<void> {
  let agreed = false;
  for (const lodger of lodgers) agreed = agreed || lodger.smsConsent;
  if (agreed && keeper.smsConsent) await sms.messages.create({ to: keeper.mobile, body: 'Somebody agreed.' });
}
