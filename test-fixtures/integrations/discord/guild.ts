// A gaming club posts to Discord.
import { type TextChannel, WebhookClient } from 'discord.js';

const hook = new WebhookClient({ url: 'https://discord.com/api/webhooks/1/2' });

export async function joined(player: { id: string; email: string }, channel: TextChannel): Promise<void> {
  await hook.send(`joined: ${player.email}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Discord
  await channel.send(`joined: ${player.email}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Discord
  await channel.send(`joined: ${player.id}`);
}
