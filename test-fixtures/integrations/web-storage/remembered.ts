// What is read under a key is what the key says.
export function remembered(): void {
  const last = localStorage.getItem('email');
  console.log(last);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const who = sessionStorage.getItem('member:phone');
  console.log(who);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const view = localStorage.getItem('view');
  const seen = localStorage.getItem('email_seen');
  console.log(view, seen, localStorage.getItem('email') !== null);
}
