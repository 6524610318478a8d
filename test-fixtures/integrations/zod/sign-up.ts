// What a schema describes is what parsing gives.
import { z } from 'zod';

const SignUp = z.object({ email: z.string().email(), seats: z.number() });
const Short = SignUp.pick({ seats: true });

export function signUp(input: unknown): void {
  const request = SignUp.parse(input);
  console.log(request.seats);
  console.log(request);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(Short.parse(input));
  const result = SignUp.safeParse(input);
  if (result.success) console.log(result.data.email);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// What is configured stays what it is called when it has been read.
const Mail = z.email();

export function told(body: unknown): void {
  const office = Mail.safeParse(process.env.OFFICE_EMAIL);
  if (office.success) console.log('copy to', office.data);
  console.log('copy to', Mail.parse(process.env.OFFICE_EMAIL));
  const written = Mail.safeParse(body);
  if (written.success) console.log('answer to', written.data);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// A column may be written in capitals, too.
const { DESK_EMAIL } = process.env;

export function imported(record: { EMAIL_ADDRESS: string; FIRST_NAME: string }): void {
  console.log(Mail.parse(DESK_EMAIL));
  const email = Mail.parse(record.EMAIL_ADDRESS);
  console.log(email);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const { FIRST_NAME } = record;
  const firstName = z.string().parse(FIRST_NAME);
  console.log(firstName);
// ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
}
