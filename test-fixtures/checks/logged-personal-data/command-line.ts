#!/usr/bin/env node
// Administration of a choir from the terminal.
import { Command } from 'commander';

interface Singer {
  id: number;
  firstName: string;
  lastName: string;
  voice: 'soprano' | 'alto' | 'tenor' | 'bass';
  email: string;
  phone: string | null;
}

declare function singers(): Promise<Singer[]>;
declare function invite(email: string): Promise<{ invitationId: string }>;

const program = new Command('choir');

program.command('list').action(async () => {
  const all = await singers();
  console.log(`${all.length} singers`);
  console.table(all);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name.first, user.name.last -> console
  console.table(all.map(({ id, voice }) => ({ id, voice })));
  console.table(countByVoice(all));
});

program
  .command('invite <email>')
  .action(async (email: string) => {
    const { invitationId } = await invite(email);
    console.log(`invitation ${invitationId} sent`);
    console.log(`invitation ${invitationId} sent to ${email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  });

program.command('phones').action(async () => {
  for (const singer of await singers()) {
    if (singer.phone === null) {
      process.stderr.write(`no phone for ${singer.id}\n`);
      continue;
    }
    process.stdout.write(`${singer.id}\t${singer.phone}\n`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> standard output
  }
});

program.command('domains').action(async () => {
  const domains = new Set((await singers()).map((singer) => singer.email.split('@')[1]));
  process.stdout.write([...domains].sort().join('\n'));
});

function countByVoice(all: Singer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const singer of all) counts[singer.voice] = (counts[singer.voice] ?? 0) + 1;
  return counts;
}

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
