// What a florist's shop remembers in the browser.
import Cookies from 'js-cookie';

export function remember(email: string, theme: string): void {
  Cookies.set('customer', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  Cookies.set('customer', email, { expires: 30 });
  Cookies.set('theme', theme);
  Cookies.remove('customer');
}
