// One person's consent for another person's data: a school's messages.
import twilio from 'twilio';

const sms = twilio('sid', 'secret');

interface Guardian {
  id: string;
  phone: string;
  smsConsent: boolean;
}
interface Pupil {
  id: string;
  phone: string;
  guardians: Guardian[];
}

declare function hasSmsConsent(id: string): Promise<boolean>;

const text = (to: string) => ({ to, from: '+15550133', body: 'School is closed today' });

export async function each(pupil: Pupil): Promise<void> {
  for (const guardian of pupil.guardians) {
    if (guardian.smsConsent) await sms.messages.create(text(guardian.phone));
  }
}

export async function first(pupil: Pupil): Promise<void> {
  const [mother, father] = pupil.guardians;
  if (mother?.smsConsent && father) await sms.messages.create(text(father.phone));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (father?.smsConsent) await sms.messages.create(text(father.phone));
}

export async function byId(pupil: Pupil, teacher: Guardian): Promise<void> {
  if (await hasSmsConsent(teacher.id)) await sms.messages.create(text(teacher.phone));
  if (await hasSmsConsent(teacher.id)) await sms.messages.create(text(pupil.phone));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

export async function some(pupil: Pupil): Promise<void> {
  if (pupil.guardians.every((guardian) => guardian.smsConsent)) {
    for (const guardian of pupil.guardians) await sms.messages.create(text(guardian.phone));
  }
}

declare function smsConsentOf(id: string): Promise<{ sms: boolean } | undefined>;

interface Lodger {
  id: string;
  phone: string;
  guarantor: { id: string; phone: string };
}

export async function asked(lodger: Lodger, referrer: Lodger): Promise<void> {
  const consent = await smsConsentOf(lodger.id);
  if (!consent?.sms) return;
  await sms.messages.create(text(lodger.phone));
  await sms.messages.create(text(lodger.guarantor.phone));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  await sms.messages.create(text(referrer.phone));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

interface Enrolment {
  pupilId: string;
  teacherId: string;
  phone: string;
}

export async function enrolled(enrolment: Enrolment): Promise<void> {
  const { pupilId, teacherId, phone } = enrolment;
  if (await hasSmsConsent(pupilId)) await sms.messages.create(text(phone));
  if (await hasSmsConsent(teacherId)) await sms.messages.create(text(phone));
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (await hasSmsConsent(enrolment.teacherId)) await sms.messages.create(text(enrolment.phone));
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

// Only the one who is asked has a key here.
export async function staff(shift: { teacherId: string; phone: string }): Promise<void> {
  if (await hasSmsConsent(shift.teacherId)) await sms.messages.create(text(shift.phone));
}

interface Employee {
  id: string;
  phone: string;
  managerId: string;
}

export async function staffed(employee: Employee): Promise<void> {
  if (await hasSmsConsent(employee.id)) await sms.messages.create(text(employee.phone));
  if (await hasSmsConsent(employee.managerId)) await sms.messages.create(text(employee.phone));
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

interface Rower {
  id: string;
  phone: string;
  studentId: string;
  coachId: string;
}
interface Trainee {
  phone: string;
  employeeId: string;
  supervisorId: string;
}

// One person has several roles; roles opposite each other are two people's.
export async function rowed(athlete: Rower, rower: Rower, trainee: Trainee): Promise<void> {
  if (await hasSmsConsent(athlete.studentId)) await sms.messages.create(text(athlete.phone));
  if (await hasSmsConsent(athlete.coachId)) await sms.messages.create(text(athlete.phone));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (await hasSmsConsent(rower.studentId)) await sms.messages.create(text(rower.phone));
  if (await hasSmsConsent(trainee.employeeId)) await sms.messages.create(text(trainee.phone));
  if (await hasSmsConsent(trainee.supervisorId)) await sms.messages.create(text(trainee.phone));
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

// A client who agreed is no holder of answers, and whoever comes along was not asked.
interface Client {
  id: string;
  phone: string;
  smsOptIn: boolean;
}
export async function comeAlong(client: Client, companion: { phone: string }): Promise<void> {
  if (!client.smsOptIn) return;
  await sms.messages.create(text(client.phone));
  await sms.messages.create(text(companion.phone));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}
// One that is asked by a call may hold the answers of all.
export async function byInterface(
  client: { hasSmsConsent(id: string): boolean },
  companion: { id: string; phone: string },
): Promise<void> {
  if (client.hasSmsConsent(companion.id)) await sms.messages.create(text(companion.phone));
}
