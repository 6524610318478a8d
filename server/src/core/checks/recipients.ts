/** Who receives the data of a share, and what the configuration says about them. */
import type { Reach } from '../flow/model.ts';
import type { RecipientSetting, Settings } from '../settings.ts';

export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly class?: string;
  readonly setting?: RecipientSetting;
}

export function receiverOf(reach: Reach, settings: Settings): Receiver {
  const { recipient, host, row, webhook } = reach;
  const named = webhook === undefined ? row.label : `the webhook in ${webhook}`;
  const name = recipient?.name ?? host ?? named;
  const setting = settings.recipients.find((candidate) => isMeant(candidate.recipient, reach));
  return {
    id: recipient?.id ?? host ?? row.id,
    name,
    ...(recipient && { class: recipient.class }),
    ...(setting && { setting }),
  };
}

/** Whether a send to this receiver leaves the company at all. */
export function isFirstParty(reach: Reach, settings: Settings): boolean {
  if (receiverOf(reach, settings).setting?.firstParty === true) return true;
  const { host } = reach;
  return host !== undefined && settings.firstPartyHosts.some((pattern) => matchesHost(pattern, host));
}

/** A transport that is nobody's own, such as SMTP: whose server it is, and whether it is the company's, the code does not say. */
export function isTransport({ recipient, host }: Reach): boolean {
  return host === undefined && recipient !== undefined && recipient.hosts.length === 0;
}

/** Whether somebody's consent is what the send rests on; another configured legal basis answers the question. */
export function needsConsent(receiver: Receiver): boolean {
  const basis = receiver.setting?.basis;
  return basis === undefined || basis === 'consent';
}

/** The data use that the send serves. */
export function purposeOf(reach: Reach, settings: Settings): string {
  const setting = reach.row.kind === 'share' ? receiverOf(reach, settings).setting : undefined;
  return setting?.purpose ?? reach.row.purpose ?? reach.recipient?.purpose ?? defaultPurposes[reach.row.kind];
}

/** Neither the configuration nor the row of the call says what it is for: only what the recipient usually serves is known. */
export function isPurposeAssumed(reach: Reach, settings: Settings): boolean {
  if (reach.row.kind !== 'share' || reach.row.purpose !== undefined) return false;
  return receiverOf(reach, settings).setting?.purpose === undefined;
}

const defaultPurposes = {
  log: 'essential.service.operations',
  store: 'essential.service',
  share: 'third_party_sharing',
} as const;

/** Whether a name, id or host of the configuration means the receiver of this send. */
export function isMeant(written: string, { recipient, host, row }: Reach): boolean {
  const wanted = written.toLowerCase();
  const names = [recipient?.id, recipient?.name, ...(recipient?.aliases ?? []), row.label];
  if (names.some((name) => name?.toLowerCase() === wanted)) return true;
  const hosts = host === undefined ? (recipient?.hosts ?? []) : [host];
  return hosts.some((each) => matchesHost(wanted, each));
}

/** `api.acme.com`, `*.acme.com` (which stands for `acme.com`, too). */
function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  const actual = host.toLowerCase();
  if (!wanted.startsWith('*.')) return wanted === actual;
  return actual === wanted.slice(2) || actual.endsWith(wanted.slice(1));
}
