// Copies of what somebody sent, in other forms; what is called by the record that it is the key of; the first word of an agent.
interface Interview {
  id: string;
  transcript: { id: string; text: string; turns: number };
  diagnosis: { uuid: string; remarks: string };
}

export function interviewed(interview: Interview): void {
  console.log('interview', { transcript: interview.transcript.id, turns: interview.transcript.turns });
  console.log('interview', { transcript: interview.transcript.text });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.log('interview', { diagnosis: interview.diagnosis.uuid });
  console.log('interview', { diagnosis: interview.diagnosis.remarks });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
}

interface Enquirer {
  id: string;
  email: string;
  seats: number;
}

export function enquired(sent: { output: unknown }): void {
  const { newsletter, ...rest } = (sent as any).output;
  const enquirer: Enquirer = { id: 'e1', ...rest };
  console.log('enquired', enquirer);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const unaddressed: Enquirer = { id: 'e2', ...rest, email: '' };
  console.log('enquired', unaddressed, newsletter);
}

export async function formSent(request: Request): Promise<void> {
  const form = await request.formData();
  const draft = Object.fromEntries(['firstName', 'email'].map((name) => [name, String(form.get(name) ?? '')]));
  console.log('draft', draft);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  const look = Object.fromEntries(['colour', 'size'].map((name) => [name, String(form.get(name) ?? '')]));
  console.log('look', look);
  const read = ['colour', 'size'].map((name) => [name, form.get('email')]);
  console.log('read', Object.fromEntries(read));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function visited(request: Request): void {
  const agent = request.headers.get('user-agent') ?? '';
  console.log('browser', agent.split('/')[0]);
  console.log('browser', agent.split(' ')[0]);
  console.log('browser', agent.split(' ')[3]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  const [family, ...others] = agent.split('/');
  console.log('browser', family);
  console.log('browser', others.join('/'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
}

/** An account of a library that no rule knows. */
export function signedIn(account: { uid: string; emailVerified: boolean; toJSON(): object }, profile: unknown): void {
  console.log('signed in', account.toJSON());
  const known = profile as any;
  console.log('signed in', known.uid, known.displayName.length, known.phoneNumber === undefined);
  console.log('signed in', known.toJSON());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
}
