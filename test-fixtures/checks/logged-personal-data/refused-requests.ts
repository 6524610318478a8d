// Signing in with a partner's accounts: what a reply holds, and what the reply to a refused request does not.
interface TokenReply {
  access_token: string;
  email: string;
}

export async function exchange(url: string): Promise<string | undefined> {
  const response = await fetch(url, { method: 'POST' });
  const reply = await response.json();
  if (!response.ok) {
    console.warn('no token', reply);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials, user.contact.email -> console
    console.warn(`no token: ${JSON.stringify(reply)}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials, user.contact.email -> console
    console.warn('no token', { reply, status: response.status });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials, user.contact.email -> console
    return undefined;
  }
  console.log('token', reply);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.contact.email -> console
  return reply.access_token ?? reply.email;
}

// Whoever reads the field means it.
export async function whose(url: string): Promise<void> {
  const response = await fetch(url);
  const reply = await response.json();
  if (!response.ok) console.warn('no token for', reply.email);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export async function declared(url: string): Promise<TokenReply | undefined> {
  const response = await fetch(url);
  if (response.ok) {
    const reply = (await response.json()) as TokenReply;
    console.log('token', reply);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.contact.email -> console
    return reply;
  }
  const reply = (await response.json()) as TokenReply;
  console.error('no token', reply);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials, user.contact.email -> console
  return undefined;
}

export async function byStatus(url: string, guest: { email: string }): Promise<void> {
  const response = await fetch(url);
  const reply: TokenReply = await response.json();
  if (response.status !== 200) console.error('failed', reply);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials, user.contact.email -> console
  if (response.status >= 400) console.error('failed', guest.email);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (response.status === 200) console.error('went well', reply);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.contact.email -> console
  if (response.status < 400) console.error('went well', reply);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.contact.email -> console
}

export async function another(url: string): Promise<void> {
  const [first, second] = [await fetch(url), await fetch(`${url}/2`)];
  const reply: TokenReply = await first.json();
  if (!second.ok) console.error('the second failed', reply);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.contact.email -> console
}
