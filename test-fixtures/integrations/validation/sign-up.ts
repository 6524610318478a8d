// Other libraries give back what they are given.
import { plainToInstance } from 'class-transformer';
import { object, parse, string } from 'valibot';
import * as yup from 'yup';

const shape = yup.object({ email: yup.string().required(), seats: yup.number() });
const other = object({ email: string() });

class SignUp {
  email!: string;
}

export async function signUp(person: { email: string; seats: number }): Promise<void> {
  const checked = await shape.validate({ email: person.email });
  console.log(checked);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(parse(other, { email: person.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(plainToInstance(SignUp, { email: person.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log((await shape.validate({ seats: person.seats })).seats);
}
