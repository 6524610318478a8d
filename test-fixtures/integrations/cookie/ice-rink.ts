// Cookies of an ice rink, written by hand.
import { serialize } from 'cookie';

export function headers(email: string, language: string): string[] {
  return [
    serialize('visitor', email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
    serialize('visitor', email, { maxAge: 3600 }),
    serialize('language', language),
  ];
}
