// A florist's returning customers.
import Cookies from 'js-cookie';

export function greet(): void {
  const last = Cookies.get('email');
  console.log(last);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const colour = Cookies.get('colour');
  console.log(colour);
}
