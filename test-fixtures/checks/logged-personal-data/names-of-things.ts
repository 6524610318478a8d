// A generator of services: what a declared type says outweighs what a variable is called, as far as bare names go.
//- src/model.ts
export interface Entity {
  id: string;
  name: string;
  pluralName: string;
}
export class EnumMember {
  name!: string;
  value!: string;
}
export interface LagSource {
  readonly name: string;
  sample(): Promise<number>;
}
export interface Organisation {
  id: string;
  name: string;
}
export interface Generator {
  name: string;
  fullName: string;
  isActive: boolean;
}
export interface Engineer {
  fullName: string;
  isActive: boolean;
}
export interface Colleague {
  name: string;
  fullName: string;
  email: string;
}
export interface Account {
  id: string;
  name: string;
  email: string;
}
export interface Applicant {
  id: string;
  name: string;
}

//- src/build.ts
import type {
  Account,
  Applicant,
  Colleague,
  Engineer,
  Entity,
  EnumMember,
  Generator,
  LagSource,
  Organisation,
} from './model.ts';

export function tables(userEntity: Entity, customerModel: Applicant): void {
  console.log(userEntity.name);
  console.log({ authEntity: userEntity.name });
  console.log(customerModel.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function enumeration(members: EnumMember[], member: Applicant): void {
  for (const member of members) console.log(member.name);
  console.log('members', members);
  console.log(member.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function sources(candidates: LagSource[], applicants: Applicant[]): void {
  for (const candidate of candidates) console.log(candidate.name);
  for (const candidate of applicants) console.log(candidate.name);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function owners(owner: Organisation, customer: Account, guest: { name: string }): void {
  console.log(owner.name);
  console.log(customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(guest.name);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function generators(found: Generator[], engineers: Engineer[], colleagues: Colleague[]): void {
  console.log(found.find((each) => each.name === 'node')?.fullName);
  console.log(found.find((each) => each.isActive));
  console.log(engineers.find((each) => each.isActive)?.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(colleagues.find((each) => each.name !== '')?.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

//- src/customers.ts
import type { Account, Organisation } from './model.ts';

declare const firm: Organisation;

export function customer(organization: { id: string; name: string }, account: Account, email: string): void {
  console.log({ email: 'office', name: organization.name });
  console.log({ username: 'office', name: firm.name });
  console.log({ phone: '', name: organization.name, avatar: organization.id });
  console.log({ username: 'somebody', name: account.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log({ email, name: organization.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function found({ title, avatar }: { title: string; avatar: string }): void {
  console.log({ title, avatar });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.content.self_image -> console
}
export function join({ email, avatar }: { email: string; avatar: string }): void {
  console.log({ id: email.length, avatar });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.content.self_image -> console
}

//- src/images.ts
export function runs(codeGeneratorFullName: string, applicantFullName: string): void {
  console.log({ codeGeneratorName: codeGeneratorFullName });
  console.log(codeGeneratorFullName);
  console.log(applicantFullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

//- src/evaluations.ts
interface Blocked {
  evaluatorName: string;
  receiverEmail: string;
}

interface Appraised {
  evaluatorName: string;
  evaluatorEmail: string;
}

export function blocked(blocked: Blocked, appraised: Appraised): void {
  console.log(blocked.evaluatorName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
  console.log(appraised.evaluatorName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
