// Names that tempt: words of personal data in names of other things.
interface MailSettings {
  emailTemplate: string;
  emailQueue: string;
  supportEmail: string;
  phonePattern: string;
  addressFields: string[];
}
interface Sensor {
  name: string;
  macAddress: string;
  location: string;
}
interface Upload {
  fileName: string;
  contentType: string;
  ownerId: string;
}
interface Member {
  id: string;
  name: string;
  nickname: string;
  emailVerified: boolean;
  emailVerifiedAt: Date;
  passwordChangedAt: Date;
  address: { street: string; city: string; country: string };
  age: number;
}

declare const settings: MailSettings;
declare const upload: Upload;
declare const member: Member;
declare const company: { name: string; address: string };
declare const job: { name: string; id: string };
declare const plan: { name: string; price: number };
declare const wallet: { address: string };

export function settingsOf(): void {
  console.log(settings.emailTemplate, settings.emailQueue);
  console.log(settings.supportEmail, settings.phonePattern, settings.addressFields);
  console.log(settings);
}

export function things(): void {
  console.log(upload.fileName, upload.contentType, upload.ownerId);
  console.log(company.name, job.name, plan.name);
  console.log(job, plan, upload);
  console.log(wallet.address);
  console.log(things.name);
}

export function people(): void {
  console.log(member.id, member.emailVerified, member.emailVerifiedAt, member.passwordChangedAt);
  console.log(member.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(member.address.country);
  console.log(member.address.street);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.street -> console
  console.log(member.age);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.age_range -> console
}

export function parameters(emailCount: number, hasPhone: boolean, email: boolean, name: string): void {
  console.log(emailCount, hasPhone, email);
  console.log(name);
}

export function tokens(csrfToken: string, nextPageToken: string, tokenCount: number, accessToken: string): void {
  console.log(csrfToken, nextPageToken, tokenCount);
  console.log(accessToken);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}

export function places(server: { ip: string; port: number }, visitor: { ip: string }): void {
  console.log(server.ip, server.port);
  console.log(visitor.ip);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}

export function messages(error: Error, message: string, letter: { customerMessage: string }): void {
  console.log(error.message, message);
  console.log(letter.customerMessage);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
}

export function cards(card: { last4: string; brand: string; number: string; cvc: string }): void {
  console.log(card.brand, card.last4);
  console.log(card.number);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.credit_card -> console
  console.log(card);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.credit_card -> console
}

export function environment(): void {
  console.log(process.env.SUPPORT_EMAIL, process.env.ADMIN_PHONE);
  const email = process.env.REPORT_EMAIL ?? 'reports@rowing-club.example';
  console.log('reports go to', email);
}

const DEMO = { name: 'Ada Example', email: 'ada@example.org' };
export function demo(): void {
  console.log('demo account', DEMO.email);
}

export function annotated(
  /** @personalData user.unique_id */ locker: string,
  /** @notPersonalData the address of a bell tower */ address: { street: string },
): void {
  console.log(locker);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.unique_id -> console
  console.log(address.street);
}
