// A wine club's cookies: a cookie has its period where it is made, or where it is written.
import { createCookie } from '@remix-run/node';

interface Guest {
  dateOfBirth: string;
  theme: string;
}
const session = createCookie('born', { httpOnly: true });
const month = createCookie('born-month', { maxAge: 60 * 60 * 24 * 30 });

export async function remember(guest: Guest): Promise<string[]> {
  return [
    await session.serialize({ theme: guest.theme }),
    await session.serialize({ born: guest.dateOfBirth }),
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth -> cookie
    await session.serialize({ born: guest.dateOfBirth }, { maxAge: 3600 }),
    await session.serialize({ born: guest.dateOfBirth }, { expires: new Date(Date.now() + 3_600_000) }),
    await month.serialize({ born: guest.dateOfBirth }),
  ];
}
