// The same with the helpers for Next.js and React.
import { setCookie } from 'cookies-next';
import UniversalCookies from 'universal-cookie';

const cookies = new UniversalCookies();

export function remember(email: string): void {
  setCookie('customer', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  setCookie('customer', email, { maxAge: 60 });
  cookies.set('customer', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  cookies.set('customer', email, { expires: new Date() });
}

export function restored(): void {
  const token = cookies.get('session_token');
  console.log('restored', token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log('theme', cookies.get('theme'));
}
