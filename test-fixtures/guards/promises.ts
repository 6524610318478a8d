// A clinic's reminders. Checks that answer later.
import twilio from 'twilio';

const client = twilio('sid', 'token');

interface Patient {
  id: string;
  phone: string;
  name: string;
}

declare function hasConsent(patientId: string, purpose: string): Promise<boolean>;
declare function assertConsent(patientId: string, purpose: string): Promise<void>;
declare function loadConsents(patientId: string): Promise<{ sms: boolean; email: boolean }>;

export async function awaited(patient: Patient) {
  if (await hasConsent(patient.id, 'sms')) {
    await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> guarded
  }
}

export async function notAwaited(patient: Patient) {
  if (hasConsent(patient.id, 'sms')) {
    await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> mismatched: not-awaited
  }
}

export async function notAwaitedVariable(patient: Patient) {
  const allowed = hasConsent(patient.id, 'sms');
  if (!allowed) return;
  await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> mismatched: not-awaited
}

export async function awaitedLater(patient: Patient) {
  const pending = hasConsent(patient.id, 'sms');
  if (await pending) {
    await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> guarded
  }
}

export async function asserted(patient: Patient) {
  await assertConsent(patient.id, 'sms');
  await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> guarded
}

export async function assertedNotAwaited(patient: Patient) {
  assertConsent(patient.id, 'sms');
  await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> mismatched: not-awaited
}

export async function swallowed(patient: Patient) {
  try {
    await assertConsent(patient.id, 'sms');
  } catch (error) {
    console.warn('consent check failed');
  }
  await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> mismatched: swallowed
}

export async function handled(patient: Patient) {
  try {
    await assertConsent(patient.id, 'sms');
    await client.messages.create({ to: patient.phone, body: 'See you soon', from: '+1' }); //> guarded
  } catch (error) {
    console.warn('not sent');
  }
}

export async function failsOpen(patient: Patient) {
  let allowed = false;
  try {
    allowed = await hasConsent(patient.id, 'sms');
  } catch (error) {
    allowed = true;
  }
  if (allowed) await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> mismatched: swallowed
}

export async function failsOpenWithoutName(patient: Patient) {
  let allowed = false;
  try {
    allowed = await hasConsent(patient.id, 'sms');
  } catch {
    allowed = true;
  }
  if (allowed) await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> mismatched: swallowed
}

export async function overwrittenBehindCatch(patient: Patient) {
  let allowed = false;
  try {
    allowed = await hasConsent(patient.id, 'sms');
  } catch (error) {
    console.warn('consent check failed');
  }
  if (patient.name === '') allowed = true;
  if (allowed) await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> mismatched: overwritten
}

export async function catchesTrue(patient: Patient) {
  const allowed = await hasConsent(patient.id, 'sms').catch(() => true);
  if (allowed) await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> mismatched: swallowed
}

export async function catchesFalse(patient: Patient) {
  const allowed = await hasConsent(patient.id, 'sms').catch(() => false);
  if (allowed) await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> guarded
}

export function thenCallback(patient: Patient) {
  return hasConsent(patient.id, 'sms').then((allowed) => {
    if (!allowed) return undefined;
    return client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> guarded
  });
}

export function thenAssertion(patient: Patient) {
  return assertConsent(patient.id, 'sms').then(() =>
    client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }), //> guarded
  );
}

export async function all(patient: Patient) {
  const [allowed] = await Promise.all([hasConsent(patient.id, 'sms'), loadConsents(patient.id)]);
  if (allowed) await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> guarded
}

export async function destructured(patient: Patient) {
  const { sms } = await loadConsents(patient.id);
  if (!sms) return;
  await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> guarded
}

export async function otherField(patient: Patient) {
  const consents = await loadConsents(patient.id);
  if (!consents.email) return;
  await client.messages.create({ to: patient.phone, body: 'Hello', from: '+1' }); //> mismatched: other-purpose
}
