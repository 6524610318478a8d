// A harbour writes to those who moor there: one who agreed does not speak for the others.
interface Skipper {
  id: string;
  email: string;
  partnerConsent: boolean;
  consents: { purpose: string; granted: boolean }[];
}

const send = (to: string) => fetch('https://post.harbourmail.net/v1', { method: 'POST', body: to });

export async function anybody(skippers: Skipper[]): Promise<void> {
  if (skippers.some((skipper) => skipper.partnerConsent)) {
    const list = skippers.map(({ email }) => email);
    await fetch('https://lists.chandlery.net/v2', { method: 'POST', body: JSON.stringify(list) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  }
  if (skippers.every((skipper) => skipper.partnerConsent)) {
    const list = skippers.map(({ email }) => email);
    await fetch('https://lists.chandlery.net/v2', { method: 'POST', body: JSON.stringify(list) });
  }
}

export async function oneOfThem(skippers: readonly Skipper[]): Promise<void> {
  const anyConsent = skippers.some(({ partnerConsent }) => partnerConsent);
  if (!anyConsent) return;
  for (const skipper of skippers) {
    await fetch('https://lists.chandlery.net/v2', { method: 'POST', body: skipper.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  }
  for (const skipper of skippers) {
    if (!skipper.partnerConsent) continue;
    await fetch('https://lists.chandlery.net/v2', { method: 'POST', body: skipper.email });
  }
  for (const skipper of skippers.filter((each) => each.partnerConsent)) {
    await fetch('https://lists.chandlery.net/v2', { method: 'POST', body: skipper.email });
  }
}

export async function found(skippers: Skipper[]): Promise<void> {
  const first = skippers.find((skipper) => skipper.partnerConsent);
  if (!first) return;
  await fetch('https://lists.chandlery.net/v2', { method: 'POST', body: first.email });
  skippers.forEach((skipper) => {
    void fetch('https://lists.chandlery.net/v2', { method: 'POST', body: skipper.email });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  });
}

export async function nobodyRefused(skippers: Skipper[]): Promise<void> {
  if (skippers.some((skipper) => !skipper.partnerConsent)) return;
  await fetch('https://lists.chandlery.net/v2', { method: 'POST', body: JSON.stringify(skippers.map((s) => s.email)) });
}

export async function own(skipper: Skipper): Promise<void> {
  if (skipper.consents.some(({ purpose, granted }) => purpose === 'partners' && granted)) await send(skipper.email);
}
