// Cookies of a wine shop, on the server and in the browser.
//- src/server.ts
import express from 'express';

const app = express();
const YEAR = 365 * 24 * 60 * 60 * 1000;

app.post('/age-check', (req, res) => {
  const { email, birthDate } = req.body as { email: string; birthDate: string };
  res.cookie('checked', 'yes');
  res.cookie('mail', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  res.cookie('mail', email, { httpOnly: true, secure: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  res.cookie('mail', email, { httpOnly: true, maxAge: YEAR });
  res.cookie('born', birthDate, { expires: new Date(Date.now() + YEAR) });
  res.cookie('theme', 'dark');
  res.clearCookie('mail');
  res.sendStatus(204);
});

//- src/browser.ts
import Cookies from 'js-cookie';

interface Shopper {
  id: string;
  name: string;
  email: string;
  cellar: string[];
}

export function rememberShopper(shopper: Shopper): void {
  document.cookie = `cellar=${shopper.cellar.length}`;
  document.cookie = `name=${encodeURIComponent(shopper.name)}; path=/`;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> cookie
  document.cookie = `name=${encodeURIComponent(shopper.name)}; path=/; max-age=86400`;
  document.cookie = 'name=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
  Cookies.set('shopper', shopper.id);
  Cookies.set('email', shopper.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  Cookies.set('email', shopper.email, { expires: 7 });
  Cookies.remove('email');
}

//- src/app/actions.ts
'use server';
import { cookies } from 'next/headers';

export async function rememberEmail(formData: FormData): Promise<void> {
  const email = String(formData.get('email'));
  const jar = await cookies();
  jar.set('consent', 'unknown');
  jar.set('email', email);
// ^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  jar.set('email', email, { maxAge: 60 * 60 * 24 });
  jar.set({ name: 'email', value: email, maxAge: 3600 });
  jar.delete('email');
}
