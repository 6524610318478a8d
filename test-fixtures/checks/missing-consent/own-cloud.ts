// A reading app that runs in its maker's cloud or at home: a host of the project's own name is nobody else.
//- package.json
{ "name": "@lesezeit/root", "private": true }

//- src/sign-in.ts
const CLOUD = 'https://cloud.lesezeit.app';

export async function verify(email: string, instance = CLOUD): Promise<void> {
  await fetch(`${instance}/api/verify`, { method: 'POST', body: JSON.stringify({ email }) });
}

export async function remind(reader: { email: string }): Promise<void> {
  await fetch('https://lesezeit.de/api/reminders', { method: 'POST', body: JSON.stringify(reader) });
  await fetch('https://lesezeit.postbote.dev/reminders', { method: 'POST', body: JSON.stringify(reader) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch('https://api.postbote.dev/lesezeit', { method: 'POST', body: JSON.stringify(reader) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch('https://lesezeitung.de/api/readers', { method: 'POST', body: JSON.stringify(reader) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
