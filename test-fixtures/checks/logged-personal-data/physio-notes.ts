// Names of a physiotherapist's practice: what is dictated, who signs, what somebody weighs, and tokens of phones.
interface Session {
  id: string;
  dictation: string;
  dictationEnabled: boolean;
  signatureName: string;
  dictationLanguage: string;
}
interface Athlete {
  email: string;
  weightKg: number;
  heightCm: number;
}
interface Crate {
  weightKg: number;
  heightCm: number;
}
interface Phone {
  expoToken: string;
  devicePushToken: string;
  expoTokenCount: number;
}
interface Message {
  senderId: string;
  conversationId: string;
  text: string;
}
interface Line {
  level: string;
  text: string;
}

export function report(session: Session, athlete: Athlete, crate: Crate, phone: Phone): void {
  console.log(session.dictation);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.log(session.dictationEnabled, session.dictationLanguage);
  console.log(session.signatureName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(athlete.weightKg);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(athlete.heightCm);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(crate.weightKg, crate.heightCm);
  console.log(phone.expoToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
  console.log(phone.devicePushToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
  console.log(phone.expoTokenCount);
}

export function deliver(message: Message, m: Message, line: Line): void {
  console.log(message.text);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
  console.log(m.text);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
  console.log(message.senderId, message.conversationId);
  console.log(line.text);
}

export function loadCrate(weightKg: number): void {
  console.log(weightKg);
}
