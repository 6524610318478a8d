// Accounts of an allotment society: credentials and what surrounds them.
import { randomUUID } from 'node:crypto';
import bcrypt from 'bcrypt';
import jwt from 'jsonwebtoken';
import pino from 'pino';

const log = pino();

interface Account {
  id: string;
  username: string;
  passwordHash: string;
  failedAttempts: number;
  mfaEnabled: boolean;
  lastLoginAt: Date;
}

declare function newResetToken(account: Account): string;
declare function accountOf(username: string): Promise<Account | undefined>;

export async function signIn(username: string, password: string): Promise<string | undefined> {
  const account = await accountOf(username);
  if (!account) {
    log.warn('unknown account');
    log.warn({ username }, 'unknown account');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username -> pino
    return undefined;
  }
  log.debug({ password }, 'compare');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> pino
  const matches = await bcrypt.compare(password, account.passwordHash);
  log.debug({ matches, attempts: account.failedAttempts }, 'compared');
  if (!matches) {
    log.warn({ account: account.id }, 'wrong password');
    return undefined;
  }
  const token = jwt.sign({ sub: account.id }, process.env.JWT_SECRET ?? '');
  log.info({ account: account.id, mfa: account.mfaEnabled }, 'signed in');
  const accessToken = token;
  log.debug({ accessToken }, 'issued');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> pino
  return token;
}

export async function change(account: Account, newPassword: string): Promise<void> {
  log.info({ account: account.id, length: newPassword.length }, 'change password');
  log.info({ account: account.id, newPassword }, 'change password');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> pino
  const hash = await bcrypt.hash(newPassword, 12);
  log.debug({ hash }, 'hashed');
}

export function reset(account: Account): void {
  const requestId = randomUUID();
  const resetToken = newResetToken(account);
  log.info({ requestId, account: account.id, last: account.lastLoginAt }, 'reset');
  log.info({ resetToken }, 'reset');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> pino
}

export function oneTime(account: Account, otp: string, attempts: number): void {
  log.info({ account: account.id, attempts }, 'code entered');
  log.info({ account: account.id, otp }, 'code entered');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> pino
}

export function configured(): void {
  log.info({ issuer: process.env.JWT_ISSUER, expiresIn: '15m' });
  log.info({ passwordPolicy: { minLength: 12 }, tokenTtl: 900 });
}
