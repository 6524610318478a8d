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
import { type Clock, mayWe } from './consent.ts';

const client = twilio('sid', 'token');

interface Patient {
  id: string;
  phone: string;
  name: string;
}

export async function remind(patient: Patient): Promise<void> {
  if (await mayWe(patient, 'texting')) {
    await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' });
  }
}

export async function remindAll(patients: Patient[]) {
  await Promise.all([
    (await mayWe(patients[0], 'texting'))
      ? client.messages.create({ to: patients[0].phone, body: 'First', from: '+1' })
      : undefined,
    ...patients.map((patient) => mayWe(patient, 'texting').then((granted) => (granted ? client.messages.create({ to: patient.phone, body: 'Soon', from: '+1' }) : undefined))),
  ]);
  for (const patient of patients) {
    if (await mayWe(patient, 'texting')) {
      await client.messages.create({ to: patient.phone, body: 'Soon', from: '+1' }).catch(() => undefined);
    }
  }
}

export async function remindOnce(patient: Patient) {
  const message = (await mayWe(patient, 'texting'))
    ? await client.messages.create({ to: patient.phone, body: 'Once', from: '+1' })
    : undefined;
  return message?.sid;
}

export async function remindAndReturn(patient: Patient) {
  if (!(await mayWe(patient, 'texting'))) {
    return undefined;
  }
  return await client.messages.create({ to: patient.phone, body: 'Once', from: '+1' });
}

export function fireAndForget(patient: Patient) {
  void mayWe(patient, 'texting').then((granted) => {
    if (granted) {
      client.messages.create({ to: patient.phone, body: 'Forget', from: '+1' });
    }
  });
}

export async function promised(patient: Patient): Promise<unknown> {
  if (!(await mayWe(patient, 'texting'))) {
    return undefined;
  }
  return client.messages.create({ to: patient.phone, body: 'Promised', from: '+1' });
}

export const arrow = (patient: Patient) => mayWe(patient, 'texting').then((granted) => (granted ? client.messages.create({ to: patient.phone, body: 'Arrow', from: '+1' }) : undefined));

export function later(patient: Patient) {
  setTimeout(async () => {
    if (await mayWe(patient, 'texting')) {
      client.messages.create({ to: patient.phone, body: 'Later', from: '+1' });
    }
  }, 1000);
}
