// Tokens are credentials.
import { sign } from 'jsonwebtoken';

export function login(user: { id: string }, secret: string): string {
  const made = sign({ sub: user.id }, secret);
  console.log(made);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(user.id);
  return made;
}
