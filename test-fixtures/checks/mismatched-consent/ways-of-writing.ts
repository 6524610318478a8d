// A ferry company and somebody whose interface nobody knows: a choice of text messages is no choice of what goes out without
// a number.
interface Passenger {
  id: string;
  name: string;
  email: string;
  phone: string;
  smsOptIn: boolean;
  emailOptIn: boolean;
  marketingOptIn: boolean;
  consents: { sms: boolean; email: boolean };
}

const post = (path: string, body: unknown) =>
  fetch(`https://api.harbourpartner.example/${path}`, { method: 'POST', body: JSON.stringify(body) });

export async function onThisWay(passenger: Passenger, text: string): Promise<void> {
  if (passenger.smsOptIn) await post('send', { to: passenger.phone, text });
  if (passenger.smsOptIn) await post('send', { to: passenger.phone, copy: passenger.email, text });
  if (passenger.consents.email) await post('send', { to: passenger.email, name: passenger.name, text });
  // Who is written to may stand in a file of theirs.
  if (passenger.smsOptIn) await post('send', { to: passenger.id, name: passenger.name, text });
  if (passenger.smsOptIn && passenger.consents.email) await post('send', { to: passenger.email, text });
  if (passenger.marketingOptIn) await post('people', { email: passenger.email });
}

export async function onAnother(passenger: Passenger, text: string): Promise<void> {
  if (passenger.smsOptIn) await post('people', { email: passenger.email, name: passenger.name });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> HTTP request
  if (passenger.consents.sms) await post('send', { to: passenger.email, text });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  if (!passenger.emailOptIn) return;
  await post('send', { to: passenger.phone, text });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> HTTP request
}
