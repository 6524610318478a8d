// Hashes of passwords may be logged no more than needed, but they are not the password.
import argon2 from 'argon2';
import bcrypt from 'bcryptjs';

export async function register(password: string): Promise<void> {
  console.log(password);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
  console.log(await bcrypt.hash(password, 10));
  console.log(await argon2.hash(password));
  console.log(await bcrypt.compare(password, 'hash'));
}
