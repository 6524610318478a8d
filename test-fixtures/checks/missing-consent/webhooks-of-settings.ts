// A function that posts wherever it is told: what the setting is called says to whom.
interface Skater {
  email: string;
  name: string;
}

async function post(address: string | undefined, message: object): Promise<void> {
  if (address === undefined) return;
  await fetch(address, { method: 'POST', body: JSON.stringify(message) });
}

export async function joined(skater: Skater): Promise<void> {
  await post(process.env.SLACK_WEBHOOK_MEMBERS, { text: `${skater.name} joined (${skater.email})` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  await post(process.env.SLACK_WEBHOOK_MEMBERS, { text: 'somebody joined' });
}

/** Whatever a webhook is for, somebody else listens; the project's own programs are called by their names. */
export async function fell(skater: Skater): Promise<void> {
  await post(process.env.RINK_WEBHOOK, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await post(process.env.NEW_SKATER_WEBHOOK_URL, skater);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  await post(process.env.RINK_WEBHOOK_TOKEN, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  await post(process.env.NEXT_PUBLIC_WEBHOOK_URL, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  await post(process.env.CRON_WEBHOOK_URL, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  await post(process.env.INTERNAL_RINK_WEBHOOK, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  await post(process.env.RINK_URL, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  await post(process.env.STAGING_WEBHOOK_URL, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  await post(process.env.JOBS_WEBHOOK_URL, { text: skater.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  await post(process.env.RINK_WEBHOOK, { text: 'somebody fell' });
}
