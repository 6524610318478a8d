// What the pages of a theatre remember of a guest.
import type { NextPageContext } from 'next';
import nookies, { destroyCookie, setCookie } from 'nookies';

export function remember(ctx: NextPageContext, guest: { email: string; seats: number }): void {
  setCookie(ctx, 'guest', guest.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  setCookie(ctx, 'guest', guest.email, { maxAge: 3600 });
  setCookie(ctx, 'guest', guest.email, { path: '/', httpOnly: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  setCookie({ res: ctx.res }, 'seats', String(guest.seats));
  nookies.set(null, 'guest', guest.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  nookies.set(null, 'guest', guest.email, { maxAge: 60 });
  destroyCookie(ctx, 'guest');
}
