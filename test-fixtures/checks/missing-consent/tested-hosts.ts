// A theatre posts to the hooks that its members have registered: whose one is, the code asks of its address.
interface Hook {
  url: string;
  active: boolean;
}
interface Visitor {
  email: string;
  seat: string;
}

export async function announce(hooks: Hook[], visitor: Visitor): Promise<void> {
  for (let i = 0; i < hooks.length; i++) {
    const url = hooks[i]?.url ?? '';
    if (url.includes('discord.com')) {
      await fetch(url, { method: 'POST', body: JSON.stringify({ content: `${visitor.email} has come` }) });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
      await fetch(url, { method: 'POST', body: JSON.stringify({ content: `${visitor.seat} is taken` }) });
    } else {
      await fetch(url, { method: 'POST', body: JSON.stringify({ text: visitor.email }) });
    }
  }
}

export async function tell(hook: Hook, visitor: Visitor): Promise<void> {
  if (!hook.active || !hook.url.startsWith('https://hooks.slack.com/services')) return;
  await fetch(hook.url, { method: 'POST', body: JSON.stringify({ text: visitor.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

// Any address may have such a word in it, and this one is that of another hook.
export async function repeat(hook: Hook, other: Hook, visitor: Visitor): Promise<void> {
  if (hook.url.includes('/v2.json')) {
    await fetch(hook.url, { method: 'POST', body: JSON.stringify({ text: visitor.email }) });
  }
  if (other.url.includes('discord.com')) {
    await fetch(hook.url, { method: 'POST', body: JSON.stringify({ text: visitor.email }) });
  }
}
