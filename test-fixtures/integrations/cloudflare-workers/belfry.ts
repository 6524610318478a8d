// Ringers of a belfry, in the database of a durable object.
import type { DurableObjectState } from '@cloudflare/workers-types';

interface Ringer {
  id: string;
  email: string;
  bell: number;
}

export class Belfry {
  constructor(private readonly ctx: DurableObjectState) {}

  join(ringer: Ringer): void {
    this.ctx.storage.sql.exec('INSERT INTO ringers (id, email) VALUES (?, ?)', ringer.id, ringer.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Durable Object storage
    this.ctx.storage.sql.exec('UPDATE ringers SET bell = ? WHERE id = ?', ringer.bell, ringer.id);
    this.ctx.storage.sql.exec('SELECT bell FROM ringers WHERE email = ?', ringer.email);
    this.ctx.storage.sql.exec("INSERT INTO passes (email, delete_at) VALUES (?, unixepoch() + 86400)", ringer.email);
  }

  print(): void {
    console.log([...this.ctx.storage.sql.exec('SELECT email, bell FROM ringers')]);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log([...this.ctx.storage.sql.exec('SELECT bell FROM ringers')]);
  }
}
