// An orchard's shop: what is kept in a session is known by the type of its storage.
import { createCookieSessionStorage } from '@remix-run/node';

interface Basket {
  pickerEmail: string;
  crates: number;
}

const { getSession } = createCookieSessionStorage<Basket>({
  cookie: { name: 'basket', maxAge: 3600 },
});

export async function show(request: Request): Promise<boolean> {
  const session = await getSession(request.headers.get('Cookie'));
  console.log('picker', session.get('pickerEmail'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('crates', session.get('crates'));
  console.log('known', session.has('pickerEmail'));
  return session.has('pickerEmail');
}
