// A gym. Consent for something else, or of somebody else.
import twilio from 'twilio';
import Mixpanel from 'mixpanel';
import { Resend } from 'resend';
import OpenAI from 'openai';

const sms = twilio('sid', 'token');
const mixpanel = Mixpanel.init('token');
const resend = new Resend('key');
const openai = new OpenAI();

interface Member {
  id: string;
  email: string;
  phone: string;
  name: string;
  consents: Record<string, boolean>;
  marketingConsent: boolean;
  analyticsConsent: boolean;
  smsOptIn: boolean;
  emailOptIn: boolean;
  emailNotifications: boolean;
  termsAccepted: boolean;
  cookieConsent: boolean;
}
enum Purpose {
  Analytics = 'analytics',
  Marketing = 'marketing',
}
declare function hasConsent(member: Member, purpose: Purpose | string): boolean;

export function analyticsForAnalytics(member: Member) {
  if (hasConsent(member, Purpose.Analytics)) mixpanel.track('Visit', { email: member.email }); //> guarded
}
export function marketingForAnalytics(member: Member) {
  if (hasConsent(member, Purpose.Marketing)) mixpanel.track('Visit', { email: member.email }); //> mismatched: other-purpose
}
export function marketingFieldForAnalytics(member: Member) {
  if (!member.marketingConsent) return;
  mixpanel.track('Visit', { email: member.email }); //> mismatched: other-purpose
}
export function generalForAnalytics(member: Member) {
  if (member.cookieConsent) mixpanel.track('Visit', { email: member.email }); //> guarded
}
export function listOfPurposes(member: Member & { granted: string[] }) {
  if (member.consents['statistics']) mixpanel.track('Visit', { email: member.email }); //> guarded
}
export function eitherPurpose(member: Member) {
  if (member.marketingConsent || member.analyticsConsent) {
    mixpanel.track('Visit', { email: member.email }); //> mismatched: other-purpose
  }
}
export function bothPurposes(member: Member) {
  if (member.marketingConsent && member.analyticsConsent) {
    mixpanel.track('Visit', { email: member.email }); //> guarded
  }
}
export async function textMessages(member: Member) {
  if (member.smsOptIn) await sms.messages.create({ to: member.phone, body: 'Hi', from: '+1' }); //> guarded
}
export async function emailForText(member: Member) {
  if (member.emailOptIn) await sms.messages.create({ to: member.phone, body: 'Hi', from: '+1' }); //> mismatched: other-purpose
}
export async function marketingByText(member: Member) {
  if (member.marketingConsent) await sms.messages.create({ to: member.phone, body: 'Hi', from: '+1' }); //> guarded
}
export async function marketingByEmail(member: Member) {
  if (!member.marketingConsent) return;
  await resend.emails.send({ to: member.email, from: 'gym@example.org', subject: 'Offers', html: '<p>Hi</p>' }); //> guarded
}
export async function notificationSetting(member: Member) {
  if (!member.emailNotifications) return;
  await resend.emails.send({ to: member.email, from: 'gym@example.org', subject: 'News', html: '<p>Hi</p>' }); //> none
}
export function terms(member: Member) {
  if (!member.termsAccepted) return;
  mixpanel.track('Visit', { email: member.email }); //> none
}
export async function ai(member: Member) {
  if (!hasConsent(member, 'ai')) return;
  await openai.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: member.name }] }); //> guarded
}
export async function marketingForAi(member: Member) {
  if (!hasConsent(member, 'marketing')) return;
  await openai.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: member.name }] }); //> mismatched: other-purpose
}

// Persons
export async function sameMember(member: Member) {
  if (hasConsent(member, 'sms')) await sms.messages.create({ to: member.phone, body: 'Hi', from: '+1' }); //> guarded
}
export async function friend(member: Member, friend: Member) {
  if (hasConsent(member, 'sms')) await sms.messages.create({ to: friend.phone, body: 'Hi', from: '+1' }); //> mismatched: other-person
}
export async function twoOfAKind(a: Member, b: Member) {
  if (hasConsent(a, 'sms')) await sms.messages.create({ to: b.phone, body: 'Hi', from: '+1' }); //> mismatched: other-person
}
export async function byField(sender: Member, recipient: Member) {
  if (!sender.smsOptIn) return;
  await sms.messages.create({ to: recipient.phone, body: 'Hi', from: '+1' }); //> mismatched: other-person
}
export async function loaded(memberId: string, load: (id: string) => Promise<Member>, consented: (id: string) => boolean) {
  const member = await load(memberId);
  if (!hasConsent(member, 'sms')) return;
  const current = member;
  await sms.messages.create({ to: current.phone, body: 'Hi', from: '+1' }); //> guarded
}
export async function sessionUser(req: { user: Member }, member: Member) {
  if (!hasConsent(req.user, 'sms')) return;
  await sms.messages.create({ to: member.phone, body: 'Hi', from: '+1' }); //> guarded
}
export async function partsOfOne(order: { customer: Member; referrer: Member }) {
  if (!order.referrer.smsOptIn) return;
  await sms.messages.create({ to: order.customer.phone, body: 'Hi', from: '+1' }); //> mismatched: other-person
}
