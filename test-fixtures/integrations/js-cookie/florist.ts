// What a florist's shop remembers in the browser.
import Cookies from 'js-cookie';

export function remember(email: string, theme: string): void {
  Cookies.set('customer', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  Cookies.set('customer', email, { expires: 30 });
  Cookies.set('theme', theme);
  Cookies.remove('customer');
}

export function signedIn(): void {
  console.log('signed in', Cookies.get('auth_token'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log('cart', Cookies.get('cart_size'), Cookies.get('csrf_token'));
}
