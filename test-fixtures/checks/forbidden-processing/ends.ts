// Use for another end than the policy allows, and training.
//- src/visits.ts
import mailchimp from '@mailchimp/mailchimp_marketing';
import OpenAI from 'openai';
import twilio from 'twilio';

interface Patient {
  id: string;
  email: string;
  phone: string;
  message: string;
}

const sms = twilio('sid', 'secret');
const openai = new OpenAI();

// The policy allows it for this end.
export const remind = (patient: Patient) => sms.messages.create({ to: patient.phone, from: '+4930000', body: 'Tomorrow at nine' });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio

// And not for that one.
export const promote = (patient: Patient) =>
  mailchimp.lists.addListMember('list', { status: 'subscribed', merge_fields: { PHONE: patient.phone } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.contact.phone_number -> Mailchimp

// Asking is no training.
export const answer = (patient: Patient) =>
  openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: patient.message }] });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.private -> OpenAI

export const teach = (patient: Patient) =>
  openai.fineTuning.jobs.create({ model: 'gpt-4o-mini', training_file: patient.message });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.content.private -> OpenAI

// What is uploaded to be learnt from is training; what is uploaded to be looked up is not.
export const upload = async (patient: Patient) => {
  await openai.files.create({ file: new File([patient.message], 'lines.jsonl'), purpose: 'fine-tune' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.content.private -> OpenAI
  await openai.files.create({ file: new File([patient.message], 'letter.txt'), purpose: 'assistants' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.private -> OpenAI
};

//- PRIVACY.md
/*
# Privacy notice of the practice

We collect your name, e-mail address, phone number and the messages you write to us.

We use your phone number only to remind you of appointments. A messaging provider delivers these texts.

A provider of artificial intelligence drafts answers to your messages for us.

We do not use your messages to train artificial intelligence.
*/
