// Yes or no of rowers by what it is called: a way and what comes on it, a mailing, who may have their data, a parameter.
//- src/rowers.ts
import axios from 'axios';
import OpenAI from 'openai';
import sgMail from '@sendgrid/mail';
import { Expo } from 'expo-server-sdk';
import twilio from 'twilio';

export interface Rower {
  fullName: string;
  email: string;
  mobile: string;
  pushToken: string;
  emailTips: boolean;
  smsOffers: boolean;
  emailUpdates: boolean;
  emailVerified: boolean;
  mailing: boolean;
  wantsPush: boolean;
  employer_sharing: boolean;
  partnerSharing: boolean;
  screenSharing: boolean;
  marketing: { email: boolean; partners: boolean; seenBanner: boolean };
}
interface Race {
  title: string;
  mailing: boolean;
  cox: Rower;
}
const sms = twilio('sid', 'secret');
const expo = new Expo();
const club = 'https://api.rowing-union.example/rowers';
const employers = 'https://api.rowing-union.example/employers';
const ai = new OpenAI();
const letter = (rower: Rower) => ({ to: rower.email, from: 'club@rowers.example', subject: 'Water', text: rower.fullName });
const text = (rower: Rower) => ({ to: rower.mobile, from: '+15550100', body: 'Low water' });

export async function written(rower: Rower, race: Race): Promise<void> {
  if (rower.emailTips) await sgMail.send(letter(rower));
  if (rower.mailing) await sgMail.send(letter(rower));
  if (rower.smsOffers) await sms.messages.create(text(rower));
  if (rower.emailTips) await sms.messages.create(text(rower));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (rower.mailing) await sms.messages.create(text(rower));
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (rower.emailUpdates) await sgMail.send(letter(rower));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  if (rower.emailVerified) await sgMail.send(letter(rower));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  if (race.mailing) await sgMail.send(letter(race.cox));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
}

export async function pushed(rower: Rower): Promise<void> {
  if (!rower.wantsPush) return;
  await expo.sendPushNotificationsAsync([{ to: rower.pushToken, body: 'Low water' }]);
  await axios.post(club, { email: rower.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  await sgMail.send(letter(rower));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> SendGrid
}

const ifShared = <T>(rower: Rower, run: () => Promise<T>): Promise<T> | undefined =>
  rower.employer_sharing ? run() : undefined;

export async function shared(rower: Rower): Promise<void> {
  if (rower.employer_sharing) await axios.post(employers, { name: rower.fullName });
  await ifShared(rower, () => axios.post(employers, { name: rower.fullName }));
  if (rower.employer_sharing) await axios.post('https://api.rowers-insurance.example/people', { name: rower.fullName });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> HTTP request
  if (rower.employer_sharing) await axios.post(club, { name: rower.fullName });
  if (rower.partnerSharing) await axios.post(club, { name: rower.fullName });
  if (rower.partnerSharing) await axios.post('https://api.rowers-insurance.example/people', { name: rower.fullName });
  if (rower.screenSharing) await axios.post(club, { name: rower.fullName });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
}

export async function toEmployer(rower: Rower): Promise<void> {
  if (!rower.employer_sharing) return;
  await axios.post(club, { name: rower.fullName });
  await ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: rower.fullName }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> OpenAI
}

export async function exported(rowers: readonly Rower[]): Promise<void> {
  const agreeing = rowers.filter(({ marketing }) => marketing.partners);
  await axios.post(club, agreeing.map((rower) => rower.email));
  const each = rowers.filter((rower) => rower.marketing.partners);
  await axios.post(club, each.map((rower) => rower.email));
}

export async function insteadOf(rower: Rower, cox: Rower): Promise<void> {
  const { marketing } = cox;
  if (marketing.partners) await axios.post(club, { email: cox.email });
  if (marketing.partners) await axios.post(club, { email: rower.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}
export async function takenApart(rower: Rower, { marketing, email }: Rower): Promise<void> {
  if (marketing.partners) await axios.post(club, { email });
  if (marketing.partners) await axios.post(club, { email: rower.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

export async function unseen(rowers: readonly Rower[]): Promise<void> {
  const seen = rowers.filter(({ marketing }) => marketing.seenBanner);
  await axios.post(club, seen.map((rower) => rower.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function subscribed(email: string, agreed: boolean): Promise<void> {
  if (!agreed) return;
  await axios.post(club, { email });
}
export async function joined(email: string, form: { agreed: boolean }): Promise<void> {
  if (form.agreed) await axios.post(club, { email });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
async function announced(email: string, agreed: boolean): Promise<void> {
  if (agreed) await axios.post(club, { email });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
export async function announcing(email: string): Promise<void> {
  await announced(email, true);
}
async function ranked(email: string, agreed: boolean): Promise<void> {
  if (agreed) await axios.post(club, { email });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
export async function ranking(email: string, form: { isAdult: boolean; termsAccepted: boolean }): Promise<void> {
  await ranked(email, form.isAdult);
  await ranked(email, form.termsAccepted);
}
async function invited(email: string, agreed: boolean): Promise<void> {
  if (agreed) await axios.post(club, { email });
}
export async function inviting(email: string, form: { marketingConsent: boolean }): Promise<void> {
  await invited(email, form.marketingConsent);
}
//- src/routes.ts
import Router from '@koa/router';
import axios from 'axios';
import type { Next, ParameterizedContext } from 'koa';

interface Member {
  fullName: string;
  partnerOffers: boolean;
}

type Context = ParameterizedContext<{ member: Member }>;
const router = new Router<{ member: Member }>();

async function offersOnly(ctx: Context, next: Next): Promise<void> {
  if (!ctx.state.member.partnerOffers) ctx.throw(403, 'no offers');
  await next();
}
async function offersLater(ctx: Context, next: Next): Promise<void> {
  await next();
  if (!ctx.state.member.partnerOffers) ctx.throw(403, 'no offers');
}
async function offersTried(ctx: Context, next: Next): Promise<void> {
  try {
    if (!ctx.state.member.partnerOffers) ctx.throw(403, 'no offers');
  } catch {
    ctx.set('x-offers', 'no');
  }
  await next();
}

router.post('/only', offersOnly, async (ctx) => {
  await axios.post('https://api.rowing-union.example/only', { name: ctx.state.member.fullName });
});
router.post('/later', offersLater, async (ctx) => {
  await axios.post('https://api.rowing-union.example/later', { name: ctx.state.member.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
});
router.post('/tried', offersTried, async (ctx) => {
  await axios.post('https://api.rowing-union.example/tried', { name: ctx.state.member.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
});
router.post('/inside', async (ctx) => {
  if (!ctx.state.member.partnerOffers) ctx.throw(403, 'no offers');
  await axios.post('https://api.rowing-union.example/inside', { name: ctx.state.member.fullName });
});
