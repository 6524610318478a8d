// What a program signs in to a warehouse with is nobody's, and stands beside a host, a database or a key file.
//- src/types.ts
interface ColumnStoreSettings {
  host: string;
  port: number;
  username: string;
  password: string;
}
interface LakeSettings {
  account: string;
  warehouse: string;
  username: string;
  password: string;
  privateKey?: string;
}
interface KeyFile {
  projectId: string;
  clientEmail: string;
  privateKey: string;
}
interface EventExport {
  username: string;
  secret: string;
  projectId: string;
}
export type SourceSettings = ColumnStoreSettings | LakeSettings | KeyFile | EventExport;

/** What a member signs in with stays theirs, also where it says on which server. */
export interface MailboxLogin {
  email: string;
  host: string;
  password: string;
}
export interface MemberLogin {
  username: string;
  password: string;
  remember: boolean;
}
/** So does what a lodger reads their letters with; a relay of the program is nobody's. */
export interface Lodger {
  id: string;
  mailbox: { host: string; port: number; username: string; password: string };
}
export interface Relay {
  id: string;
  mailbox: { host: string; port: number; username: string; password: string };
}
export interface ClientCard {
  clientEmail: string;
  projectId: string;
}
//- src/signed-in.ts
import { model, Schema } from 'mongoose';

interface Reach {
  host?: string;
  port: number;
  user?: string;
  username?: string;
  database: string;
}
const Reached = model('Reached', new Schema({ label: String, settings: {} }));

// What is set later stands beside the rest, too.
export class ColumnStore {
  constructor(readonly settings: Reach) {
    if (this.settings.user) this.settings.username = this.settings.user;
  }
  async keep(): Promise<void> {
    const { settings } = this;
    await Reached.create({ label: 'store', settings: { ...settings, username: settings.user } });
    await Reached.create({ label: 'store', settings: this.settings });
  }
}
//- src/sources.ts
import { model, Schema } from 'mongoose';
import type { ClientCard, Lodger, MailboxLogin, MemberLogin, Relay, SourceSettings } from './types.ts';

const Source = model('Source', new Schema({ label: String, settings: {} }));
const Login = model('Login', new Schema({ username: String, password: String }));
const Mailbox = model('Mailbox', new Schema({ email: String, host: String, password: String }));
const Card = model('Card', new Schema({ clientEmail: String, projectId: String }));

export async function connect(label: string, settings: SourceSettings): Promise<void> {
  await Source.create({ label, settings });
  await Source.updateOne({ label }, { $set: { settings: JSON.stringify(settings) } });
}
export async function enrol(login: MemberLogin, mailbox: MailboxLogin, card: ClientCard): Promise<void> {
  await Login.create(login);
//      ^^^^^^^^^^^^^^^^^^^ missing-retention: user.account.username, user.authorization.password -> MongoDB through Mongoose
  await Mailbox.create(mailbox);
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.password, user.contact.email -> MongoDB through Mongoose
  await Card.create(card);
//      ^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}
export async function fetchLetters(lodger: Lodger, relay: Relay): Promise<void> {
  await Login.create(lodger.mailbox);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.account.username, user.authorization.password -> MongoDB through Mongoose
  await Login.create(relay.mailbox);
}
