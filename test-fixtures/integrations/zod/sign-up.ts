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
