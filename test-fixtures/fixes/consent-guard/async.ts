//- clauselens.json
{
  "consent": [
    {
      "name": "mayWe",
      "from": "src/consent.ts",
      "async": true,
      "call": "mayWe({person}, {purpose})",
      "personArgument": 0,
      "purposeArgument": 1,
      "form": "boolean",
      "purposes": { "texting": "essential.service.notifications.sms" }
    }
  ]
}
//- src/consent.ts
export interface Clock {
  now(): number;
}
export async function mayWe(person: unknown, purpose: string): Promise<boolean> {
  return person !== undefined && purpose !== '';
}
//- src/remind.ts
import twilio from 'twilio';
import { type Clock } from './consent.ts';

const client = twilio('sid', 'token');

interface Patient {
  id: string;
  phone: string;
  name: string;
}

export async function remind(patient: Patient): Promise<void> {
  await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' });
}

export async function remindAll(patients: Patient[]) {
  await Promise.all([
    client.messages.create({ to: patients[0].phone, body: 'First', from: '+1' }),
    ...patients.map((patient) => client.messages.create({ to: patient.phone, body: 'Soon', from: '+1' })),
  ]);
  for (const patient of patients) {
    await client.messages.create({ to: patient.phone, body: 'Soon', from: '+1' }).catch(() => undefined);
  }
}

export async function remindOnce(patient: Patient) {
  const message = await client.messages.create({ to: patient.phone, body: 'Once', from: '+1' });
  return message?.sid;
}

export async function remindAndReturn(patient: Patient) {
  return await client.messages.create({ to: patient.phone, body: 'Once', from: '+1' });
}

export function fireAndForget(patient: Patient) {
  client.messages.create({ to: patient.phone, body: 'Forget', from: '+1' });
}

export function promised(patient: Patient): Promise<unknown> {
  return client.messages.create({ to: patient.phone, body: 'Promised', from: '+1' });
}

export const arrow = (patient: Patient) => client.messages.create({ to: patient.phone, body: 'Arrow', from: '+1' });

export function later(patient: Patient) {
  setTimeout(() => client.messages.create({ to: patient.phone, body: 'Later', from: '+1' }), 1000);
}
