// A gardening club signs people in by a link, and keeps them by an adapter of its own.
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import EmailProvider, { type SendVerificationRequestParams } from 'next-auth/providers/email';
import { Pool } from 'pg';

const pool = new Pool();

export const byMail = EmailProvider({
  from: 'club@garden.example',
  maxAge: 600,
  async sendVerificationRequest({ identifier, url, token, provider, expires }) {
    console.log(`link for ${identifier}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log(url);
//  ^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
    console.log(`code ${token}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
    console.log(provider.from, expires);
  },
});

async function tell(request: SendVerificationRequestParams): Promise<void> {
  console.info(request.url);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.info(request.theme);
}

export const told = EmailProvider({ sendVerificationRequest: tell });

export function gardenAdapter(): Adapter {
  return {
    async createUser(user: Omit<AdapterUser, 'id'>) {
      await pool.query('insert into gardeners (email) values ($1)', [user.email]);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
      console.log('new', user);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
      return { ...user, id: '1' };
    },
    async updateUser({ id, ...changes }) {
      console.log('changed', id);
      console.log('changed', changes);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
      return { email: '', emailVerified: null, id, ...changes };
    },
    async linkAccount(account: AdapterAccount) {
      console.log('linked', account);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
      console.log('linked', account.provider, account.type);
    },
    async createVerificationToken(verification) {
      console.log(verification.identifier, verification.expires);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      return verification;
    },
    async createSession(session) {
      console.log('session', session.sessionToken);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
      console.log('session', session.expires);
      return session;
    },
    async deleteUser(id) {
      console.log('gone', id);
    },
  };
}
