// A wristband terminal: in the branch where a token is no text, its answer has none.
//- src/terminal.ts
declare function ask(path: string): Promise<Record<string, unknown>>;

export async function renew(): Promise<void> {
  const answer = await ask('/token');
  const token = answer.access_token;
  if (typeof token === 'string') {
    console.log(answer);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  } else {
    console.log(answer);
  }
}

export async function look(): Promise<void> {
  const answer = await ask('/visitor');
  if (typeof answer.access_token !== 'string') console.log(answer, answer.email);
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
