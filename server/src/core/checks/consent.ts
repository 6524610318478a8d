/** What `missing-consent` and `mismatched-consent` share: which sends ask for consent, and how a check would be written. */
import type { DataReach, Reach } from '../flow/model.ts';
import type { GuardJudgement } from '../guards/model.ts';
import type { Settings } from '../settings.ts';
import type { CheckContext, CheckedFinding } from './check.ts';
import { clauseOf } from './clause.ts';
import { consentCallFor, personsOf } from './consent-call.ts';
import { countingData, functionPath, makeFinding, relativePath } from './finding.ts';
import type { CheckId } from './model.ts';
import { isFirstParty, needsConsent, purposeOf, type Receiver, receiverOf } from './recipients.ts';
import { notRuledOut } from './ruled-out.ts';

export interface Send {
  readonly reach: Reach;
  readonly receiver: Receiver;
}

/** Sends of personal data to somebody outside. */
export function leavesTheCompany(context: CheckContext): readonly Send[] {
  return context.reaches
    .filter((reach) => reach.row.kind === 'share' && !isFirstParty(reach, context.settings))
    .map((reach) => ({ reach, receiver: receiverOf(reach, context.settings) }))
    .filter(({ reach }) => !signsIn(reach));
}

/** Those that rest on consent, with the data for which consent is the question. */
export function sendsThatNeedConsent(
  context: CheckContext,
): readonly (Send & { readonly data: readonly DataReach[] })[] {
  return leavesTheCompany(context).flatMap((send) => {
    if (consentIsBesideThePoint(send.reach, context.settings) !== undefined) return [];
    const data = notRuledOut(context, send.reach, countingData(send.reach).data);
    return data.length === 0 ? [] : [{ ...send, data }];
  });
}

/** Why a send does not rest on consent, one phrase; undefined where it does. */
export function consentIsBesideThePoint(reach: Reach, settings: Settings): string | undefined {
  const receiver = receiverOf(reach, settings);
  if (isFirstParty(reach, settings)) return `the configuration says that ${receiver.name} is first party`;
  if (!needsConsent(receiver))
    return `the configuration rests sends to ${receiver.name} on ${receiver.setting?.basis ?? 'another basis'}`;
  return signsIn(reach)
    ? 'nothing but a token goes to the service that the token is for, which is signing in'
    : undefined;
}

/** A request that carries nothing but a token to the service behind the address is how one signs in there. */
function signsIn(reach: Reach): boolean {
  if (typeof reach.row.recipient !== 'object' || reach.recipient?.roles?.includes('watches')) return false;
  return reach.data.every(({ category }) => category === 'user.authorization.credentials');
}

export interface ConsentParts {
  readonly check: Extract<CheckId, 'missing-consent' | 'mismatched-consent'>;
  readonly reach: Reach;
  readonly receiver: Receiver;
  readonly data: readonly DataReach[];
  readonly guards: GuardJudgement;
  readonly message: string;
}

export function consentFinding(context: CheckContext, parts: ConsentParts): readonly CheckedFinding[] {
  const { check, reach, receiver, data, guards } = parts;
  const { confidence } = countingData({ ...reach, data });
  const wrapper = reach.chain.length > 1 ? reach.chain[1] : undefined;
  const purpose = purposeOf(reach, context.settings);
  const clause = clauseOf(context, check, reach, data, undefined);
  const finding = makeFinding(context, {
    check,
    reach,
    data,
    confidence,
    message: parts.message,
    advice:
      clause?.verdict === 'forbidden'
        ? 'send nothing personal: the policy rules this out'
        : clause?.verdict === 'permitted'
          ? 'nothing needs to change while the policy allows this'
          : (adviceToAwait(context, { check, reach, receiver, guards }, purpose) ??
            adviceFor(context, { ...reach, data }, receiver, purpose)),
    clause,
    related: guards.notes.filter((note) => !note.counts).map(({ place, text }) => ({ ...place, text })),
    cause:
      wrapper &&
      `${relativePath(context, wrapper.file)}\n${functionPath(context.flow, wrapper)}\n${reach.row.id}`,
    recipient: { id: receiver.id, name: receiver.name },
    purpose,
    retention: undefined,
  });
  return finding ? [{ finding, facts: { reach, guards } }] : [];
}

/** The check decides about the send already, and only its answer is not waited for. */
function adviceToAwait(
  context: CheckContext,
  { check, reach, receiver, guards }: Pick<ConsentParts, 'check' | 'reach' | 'receiver' | 'guards'>,
  purpose: string,
): string | undefined {
  const note = guards.notes.find(({ counts }) => !counts);
  if (check !== 'mismatched-consent' || note?.why !== 'not-awaited') return undefined;
  const { file, start, end } = note.place;
  const ir = context.flow.module(file);
  const call = ir?.nodes.find((node) => node.k === 'call' && node.start === start && node.end === end);
  if (ir === undefined || call === undefined) return undefined;
  const source = context.text(file);
  const text = source.slice(start, end).replace(/\s+/g, ' ');
  // A check that asks for something else does not cover the send once it is awaited either.
  const { purpose: word } = consentCallFor(context, purpose, receiver, reach);
  const asked = [...text.matchAll(/(['"`])(.*?)\1/g)].map((match) => match[2]);
  if (asked.length > 0 && !asked.includes(word)) return undefined;
  const line = source.slice(0, start).split('\n').length;
  const at = file === reach.file ? `line ${line}` : `${relativePath(context, file)}:${line}`;
  const canWait = call.fn === 0 || ir.functions[call.fn]?.isAsync === true;
  return `add await before ${text} at ${at}${canWait ? '' : ', and make the function around it async'}`;
}

function adviceFor(context: CheckContext, reach: Reach, receiver: Receiver, purpose: string): string {
  const {
    setting,
    call,
    async: isAsync,
    purpose: word,
    takesOnly,
  } = consentCallFor(context, purpose, receiver, reach);
  const written = call
    .replaceAll('{person}', personsOf(reach)[0] ?? 'person')
    .replaceAll('{purpose}', `'${word}'`);
  if (takesOnly !== undefined)
    return `let ${setting?.name ?? 'the consent check'} take a purpose for this send, and ask for it: it knows ${takesOnly.map((each) => `'${each}'`).join(', ')}`;
  const awaited = isAsync ? `await ${written}` : written;
  switch (setting?.form) {
    case 'assertion':
      return `${awaited};`;
    case 'wrapper':
      return `${awaited.replace(/\)$/, ', () => { ... })')}`;
    default:
      return `if (${awaited}) { ... }`;
  }
}
