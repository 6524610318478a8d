// A theatre tells its ushers of their shifts: by mail only where the call asks for it, whatever way the default is written.
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_KEY ?? '');

interface Usher {
  id: string;
  email: string;
}
interface Options {
  byMail?: boolean;
  rank?: number;
}
declare const outside: { prepare(options: unknown): void };

async function mail(to: unknown): Promise<void> {
  await resend.emails.send({ from: 'shifts@theatre.example', to: String(to), subject: 'Shift', text: 'See you' });
}
async function note(_to: unknown, options?: Options): Promise<number> {
  return options?.rank ?? 5;
}
function askForMail(options: Options): void {
  options.byMail = true;
}

class Shifts {
  async tell(to: unknown, options?: Options): Promise<void> {
    await note(to, options);
    const byMail = options?.byMail ?? false;
    if (byMail && to) await mail(to);
  }
}
async function tellAll(all: unknown[], options: Options = {}): Promise<void> {
  const wanted = options.byMail === true;
  await Promise.all(
    all.map(async (one) => {
      if (wanted && options?.byMail) await mail(one);
    }),
  );
}
async function tellIf(to: unknown, options: any): Promise<void> {
  const isSilent = options?.byMail ? false : !Boolean(options?.always);
  if (isSilent) return;
  await mail(to);
}
async function tellUnless(to: unknown, options?: Options): Promise<void> {
  if (options?.byMail !== false) await mail(to);
}
async function tellByDefault(to: unknown, options?: Options): Promise<void> {
  if (options?.byMail ?? true) await mail(to);
}
async function tellChanged(to: unknown, options: Options): Promise<void> {
  askForMail(options);
  const byMail = options.byMail ?? false;
  if (byMail) await mail(to);
}
async function tellPrepared(to: unknown, options: Options): Promise<void> {
  outside.prepare(options);
  const byMail = options.byMail ?? false;
  if (byMail) await mail(to);
}

const shifts = new Shifts();

export async function quiet(usher: Usher): Promise<void> {
  await shifts.tell(usher.email);
  await shifts.tell(usher.email, undefined);
  await shifts.tell(usher.email, { rank: 2 });
  await shifts.tell(usher.email, { byMail: false });
  await tellAll([usher.email]);
  await tellAll([usher.email], { rank: 1 });
  await tellIf(usher.email, { rank: 1 });
  await tellUnless(usher.email, { byMail: false });
  await tellByDefault(usher.email, { byMail: false });
}

export async function told(usher: Usher, byMail: boolean, rest: Options): Promise<void> {
  await shifts.tell(usher.email, { byMail: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await shifts.tell(usher.email, { byMail });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await shifts.tell(usher.email, { rank: 2, ...rest });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await tellAll([usher.email], { byMail: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await tellIf(usher.email, { always: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await tellUnless(usher.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await tellByDefault(usher.email, { rank: 1 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function changedOnTheWay(usher: Usher): Promise<void> {
  await tellChanged(usher.email, {});
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await tellPrepared(usher.email, { rank: 1 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}
