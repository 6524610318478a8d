// Whom an answer goes to, in a request that nobody types.
export async function ask(reply_to: string, about: string): Promise<void> {
  await fetch('https://api.resend.com/emails', {
//      ^^^^^ missing-consent: user.contact.email -> HTTP request
    method: 'POST',
    body: JSON.stringify({ to: 'desk@belfry.example', reply_to, subject: about }),
  });
}

/** In a chat it is the message that is answered. */
export async function answer(replyTo: string, channel: string): Promise<void> {
  await fetch('https://chat.ringers.example/v1/messages', { method: 'POST', body: JSON.stringify({ replyTo, channel }) });
}
