// Sign-up of tutors: a form that is written out whole holds the fields that are read from it.
'use server';

export async function signup(formData: FormData) {
  const email = formData.get('email') as string;
  const subject = formData.get('subject') as string;
  console.log('signup', subject, email.length);
  console.log('signup', Object.fromEntries(formData));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('signup', Object.fromEntries(formData.entries()));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const fields = Object.fromEntries(formData);
  console.log('signup', fields.subject);
  console.log('signup', fields);
  console.log('signup', Object.keys(fields));
}

export async function cart(formData: FormData) {
  const sku = formData.get('sku') as string;
  console.log('cart', sku, Object.fromEntries(formData));
}

export async function POST(request: Request) {
  const fields = Object.fromEntries(await request.formData());
  console.log('callback', fields.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('callback', fields);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  return Response.json({ ok: true });
}
