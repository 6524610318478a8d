// A blood bank: what an error has beside its message is printed with it, and told where the error is built.
import pino from 'pino';

const log = pino();

interface Donor {
  id: string;
  email: string;
}
declare function find(id: string): Promise<Donor>;

class NotFit extends Error {
  constructor(readonly donor: Donor) {
    super('not fit');
  }
}
class Closed extends Error {
  readonly status = 409;
  constructor(readonly donor: Donor) {
    super('closed');
  }
}

async function refuse(id: string): Promise<never> {
  const donor = await find(id);
  throw Object.assign(new Error('refused'), { email: donor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
async function turnAway(id: string): Promise<never> {
  const donor = await find(id);
  const error = new Error('not today') as Error & { email?: string };
//              ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  error.email = donor.email;
  throw error;
}
async function examine(id: string): Promise<never> {
  throw new NotFit(await find(id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
async function number(id: string): Promise<never> {
  const donor = await find(id);
  throw Object.assign(new Error('refused'), { status: 403, donorId: donor.id });
}
// Nobody prints more of these than the message.
async function answer(id: string): Promise<never> {
  const donor = await find(id);
  throw Object.assign(new Error('no answer'), { email: donor.email });
}
async function postpone(id: string): Promise<never> {
  throw new NotFit(await find(id));
}
async function close(id: string): Promise<never> {
  throw new Closed(await find(id));
}

export async function printed(id: string): Promise<void> {
  try {
    await refuse(id);
    await turnAway(id);
    await number(id);
  } catch (error) {
    log.error({ error }, 'no donation');
  }
  try {
    await examine(id);
  } catch (error) {
    console.error(error);
  }
}

export async function onlyTold(id: string): Promise<void> {
  try {
    await answer(id);
    await postpone(id);
  } catch (error) {
    log.error((error as Error).message);
    console.error(`no donation: ${error}`);
  }
  try {
    await close(id);
  } catch (error: any) {
    if (error.status >= 500) console.error(error);
  }
  try {
    await postpone(id);
  } catch (error) {
    if (error instanceof NotFit) return;
    console.error(error);
  }
}

//- src/written-out.ts
// What `String` makes of an error is its message; what it holds besides is not printed.
export class Withdrawn extends Error {
  constructor(
    message: string,
    readonly email: string,
  ) {
    super(message);
  }
}

declare function settle(): Promise<void>;

export async function closed(member: { email: string }): Promise<void> {
  try {
    await settle();
    throw new Withdrawn('the account is closed', member.email);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
}

export async function reopened(member: { email: string }): Promise<void> {
  try {
    await settle();
    throw new Withdrawn(`no account of ${member.email}`, member.email);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  } catch (error) {
    console.error(String(error));
  }
}
