// A choir's letters: what is left where something is no error was not made as one.
export async function write(to: string, deliver: (to: string) => Promise<void>, email: string): Promise<void> {
  try {
    if (to === '') throw new Error(`nobody called ${email}`);
    await deliver(to);
  } catch (error) {
    if (error instanceof Error) console.error(error.name);
    else console.error('delivery', error);
  }
}

export async function leave(to: string, email: string): Promise<void> {
  try {
    if (to === '') throw new Error(`nobody called ${email}`);
  } catch (error) {
    if (error instanceof Error) return;
    console.error(error);
  }
}

export async function plain(to: string, email: string): Promise<void> {
  try {
    if (to === '') throw new Error(`nobody called ${email}`);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  } catch (error) {
    if (error instanceof TypeError) return;
    console.error(error);
  }
}

export async function message(to: string, email: string): Promise<void> {
  try {
    if (to === '') throw new Error(`nobody called ${email}`);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  } catch (error) {
    if (error instanceof Error) console.error(error.message);
  }
}
