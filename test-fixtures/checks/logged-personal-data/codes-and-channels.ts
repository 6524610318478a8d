// A bowling alley: codes that are sent to an address, and records keyed by how somebody is reached.
import { z } from 'zod';

interface SignIn {
  email: string;
  code: string;
}
interface Member {
  email: string;
  code: string;
}
interface Voucher {
  email: string;
  code: string;
  discount: number;
}
interface Failure {
  code: string;
  message: string;
  email?: string;
}
interface Invite {
  email: string;
  token: string;
}
interface Lexed {
  token: string;
  line: number;
}

export function signIn({ email, code }: SignIn, again: SignIn): void {
  console.log(`code ${code}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(again.code, email.length);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}

export function redeem(voucher: Voucher, failure: Failure, member: Member): void {
  console.log(voucher.code, failure.code, member.code);
}

export function invite(sent: Invite, lexed: Lexed): void {
  console.log(sent.token);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(lexed.token);
// ^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials -> console
}

const CHANNELS = ['email', 'slack', 'push'] as const;
export const Reach = z.object({
  name: z.string(),
  data: z.partialRecord(z.enum(CHANNELS), z.union([z.string(), z.record(z.string(), z.string())])),
});
export const Wanted = z.object({ data: z.record(z.enum(CHANNELS), z.boolean()) });
export const Counts = z.object({ data: z.record(z.string(), z.number()) });
export const Target = z.union([
  z.object({ slack: z.string() }),
  z.object({ phoneNumber: z.string() }),
  z.object({ lane: z.number() }),
]);

export function reach(given: unknown): void {
  const { data } = Reach.parse(given);
  console.log(JSON.stringify(data));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(data.slack, Object.keys(data));
}

export function wanted(given: unknown): void {
  console.log(JSON.stringify(Wanted.parse(given).data));
  console.log(JSON.stringify(Counts.parse(given).data));
}

export function target(given: unknown): void {
  console.log(JSON.stringify(Target.parse(given)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
