/** The answer in one sentence: the findings at a call, or the reason why there is none. */

import type { CheckContext } from '../checks/check.ts';
import { consentIsBesideThePoint } from '../checks/consent.ts';
import { functionPath } from '../checks/finding.ts';
import { keptInWords, retentionClause } from '../checks/kept.ts';
import type { Finding } from '../checks/model.ts';
import type { Reach, SinkAccount, ValueAccount } from '../flow/model.ts';
import { slotInWords } from '../retention/slot-words.ts';
import { consentHere } from './consent-here.ts';
import type { CallFacts, Judged } from './judged.ts';
import { keptWords } from './retention.ts';
import { inWords, listed, placeInWords } from './words.ts';

const MAXIMUM_LISTED = 6;

export function answer(
  facts: CallFacts,
  sinks: readonly SinkAccount[],
  accounts: readonly ValueAccount[],
): string {
  const { findings, judged } = facts;
  const inside = judged.shownAt(facts.inside);
  if (findings.length > 0) {
    const shown = findings.map((finding) => `${inWords(finding)}${allowed(facts, finding)}`);
    if (inside.length > 0) shown.push(`in the code that it runs: ${placesOf(facts, inside)}`);
    return shown.join('; ');
  }
  if (inside.length > 0) {
    const own =
      facts.own.length + facts.passing.length > 0 ? `${whyNoneHere(facts, sinks, accounts)}. But ` : '';
    const stand = inside.length === 1 ? 'a finding stands' : `${inside.length} findings stand`;
    const isInError = facts.inside.every((reach) => reach.isInError === true);
    const deed = isInError ? 'makes an error that is logged' : 'logs, stores or sends';
    return `no finding at this call: ${own}${stand} in the code that ${calleeOf(facts)} runs, at the ${inside.length === 1 ? 'line' : 'lines'} where that code ${deed}: ${placesOf(facts, inside)}`;
  }
  const consent = sinks.length === 0 ? asksForConsent(facts) : undefined;
  if (consent !== undefined) return `no finding at this call: it is ${consent}`;
  const reason = whyNoneHere(facts, sinks, accounts);
  const atCallers = judged.shownAt(facts.passing);
  return `no finding: ${reason}${atCallers.length === 0 ? '' : `: ${placesOf(facts, atCallers)}`}`;
}

/** Of a call that nothing is to be said about but that it is a consent check, alone or as what a test ends in. */
function asksForConsent({ context, call, own, passing, answered }: CallFacts): string | undefined {
  if (own.length + passing.length + answered.length > 0) return undefined;
  const { start, end } = context.flow.node(call);
  return consentHere(
    context,
    (place) => place.file === call.file && place.start <= start && place.end === end,
  );
}

/** A finding about what the policy allows is no breach of it, and its name alone says otherwise. */
function allowed({ context }: CallFacts, { clause, severity, suppressed }: Finding): string {
  const [best] = clause?.clauses ?? [];
  if (clause?.verdict !== 'permitted' || best === undefined || suppressed !== undefined) return '';
  const at = placeInWords(context, { file: best.policy.file, start: best.start, end: best.end });
  const allows = `. The policy allows this${clause.disclosure === 'vague' ? ' in general words' : ''} (${at})`;
  return severity === 'information'
    ? `${allows}: it is reported for information only, and nothing has to change as long as the clause covers this use, which was judged by the names in the code and not by texts in the call`
    : `${allows}; that it is reported as ${severity} is set in the configuration`;
}

/** What is called, as people call it. */
function calleeOf({ context, call }: CallFacts): string {
  const { functions, name } = context.flow.callee(call);
  const [only] = functions.length === 1 ? functions : [];
  const own = only === undefined ? '' : (context.flow.function(only).name ?? '');
  return [name, own, 'the function'].find((each) => each !== '') ?? '';
}

/** "error missing-consent at line 20 and error logged-personal-data at src/a.ts:3", each place once. */
function placesOf({ context }: CallFacts, findings: readonly Finding[]): string {
  const checks = new Map<string, Set<string>>();
  for (const { severity, check, mark } of findings) {
    const place = placeInWords(context, mark);
    checks.set(place, (checks.get(place) ?? new Set()).add(`${severity} ${check}`));
  }
  const named = [...checks].map(([place, each]) => `${[...each].join(' and ')} at ${place}`);
  const left = named.length - MAXIMUM_LISTED;
  return listed(left > 0 ? [...named.slice(0, MAXIMUM_LISTED), `${left} more places`] : named);
}

function whyNoneHere(
  facts: CallFacts,
  sinks: readonly SinkAccount[],
  accounts: readonly ValueAccount[],
): string {
  const { context, call, judged, own, passing, inside } = facts;
  const [reach] = own;
  if (reach !== undefined) return whyNotReported(context, reach);
  if (passing.length > 0) {
    const from = passing.every(({ isInError }) => isInError === true)
      ? 'the data comes in the message of an error, and is judged where the error is made'
      : 'the data comes from callers, and is judged where they call, with the checks that they make';
    return `${from}${noneShown(judged, passing)}`;
  }
  if (inside.length > 0) {
    const names = listed(inside.map((each) => functionPath(context.flow, each)));
    return `what ${calleeOf(facts)} logs, stores or sends is personal data by the names and types in its own code, whoever calls, so it is judged at the lines in ${names} where that happens, and nothing is wrong there`;
  }
  if (sinks.length === 0) {
    const inner = context.flow
      .callee(call)
      .functions.flatMap((fn) => judged.sinksInside(fn).sinks.map((sink) => ({ ...sink, fn })));
    const leads = inner.map(({ label }) => label);
    const isSettled = inner.every(({ fn, ref }) => context.flow.settledBy(call, fn, ref) !== undefined);
    if (leads.length > 0 && isSettled)
      return `what this call hands over settles a test in ${calleeOf(facts)}, so that the way to ${listed([...new Set(leads)].slice(0, 4))} is not taken`;
    return leads.length > 0
      ? `it leads to ${listed([...new Set(leads)].slice(0, 4))}, and ${nothingCounts(accounts, inner)}`
      : facts.answered.length > 0
        ? `code of the project answers the call, and ${nothingIn(accounts, 'this call hands over')}`
        : 'no rule knows the call as a log, a store or a send to another company';
  }
  const applying = sinks.filter(({ unmet }) => unmet.length === 0);
  if (applying.length === 0)
    return `because of ${listed(sinks.flatMap(({ unmet }) => unmet.map(slotInWords)))}, the call is no log, store or send to another company`;
  if (applying.every(({ destination }) => destination === 'first-party'))
    return "it goes to the company's own server (first party)";
  const excluded = applying.flatMap((sink) => sink.excluded);
  if (excluded.length > 0) return `what personal data goes in does not count: ${excluded[0]?.why ?? ''}`;
  if (accounts.some(({ fromCallers }) => fromCallers))
    return 'part of what goes in is up to whoever calls this function, and no call that was found hands personal data over';
  return removedIn(accounts) ?? nothingIn(accounts, 'goes in');
}

/** What was removed on the way in, where something was. */
function removedIn(accounts: readonly ValueAccount[]): string | undefined {
  const removed = accounts.map(removal).find((each) => each !== undefined);
  return (
    removed &&
    `${removedFrom(removed)} is trusted not to arrive: ${removed.why}; nothing else that goes in was recognised as personal data`
  );
}

/** Why what a call hands over makes no flow to the sinks that it leads to; what was recognised in it is never denied. */
function nothingCounts(
  accounts: readonly ValueAccount[],
  sinks: readonly { readonly kind: 'log' | 'store' | 'share' }[],
): string {
  const held = accounts.flatMap(({ data }) => data);
  if (held.length === 0) return removedIn(accounts) ?? nothingIn(accounts, 'this call hands over');
  const labels = listed([...new Set(held.map(({ label }) => label))].slice(0, MAXIMUM_LISTED));
  const fine = fineKinds(sinks, held);
  return fine === undefined
    ? `${labels} does not count there: it does not arrive, or who gets it has issued it`
    : `only a digest or a ciphertext of ${labels} arrives, which is fine ${fine}`;
}

/** "in a store": where all of the data is a digest or a ciphertext, and no sink is told more by that. */
export function fineKinds(
  sinks: readonly { readonly kind: 'log' | 'store' | 'share' }[],
  held: readonly { readonly remains?: 'pseudonym' | 'ciphertext' | undefined }[],
): string | undefined {
  const kinds = [...new Set(sinks.map(({ kind }) => kind))];
  const isFine = held.every(
    ({ remains }) => remains !== undefined && !kinds.includes(remains === 'ciphertext' ? 'store' : 'share'),
  );
  return isFine && kinds.length > 0
    ? kinds.map((kind) => (kind === 'share' ? 'to send' : `in a ${kind}`)).join(' or ')
    : undefined;
}

/** That no personal data was seen, and where ids were, that they alone are none. */
function nothingIn(accounts: readonly ValueAccount[], what: string): string {
  const nothing = `nothing that ${what} was recognised as personal data`;
  return accounts.some(holdsId)
    ? `${nothing}; there is an id in it, and ids alone are not reported`
    : nothing;
}

function holdsId({ why, parts }: ValueAccount): boolean {
  return / is an id; /.test(why) || (why.startsWith('none of its parts') && parts.some(holdsId));
}

/** Where `check` prints nothing about some flows: whether there is nothing, or only what it keeps to itself. */
function noneShown(judged: Judged, reaches: readonly Reach[]): string {
  if (judged.shownAt(reaches).length > 0) return '';
  const kept = reaches.flatMap((reach) => judged.allAt(reach));
  if (kept.length === 0) return '; there is no finding there';
  return kept.every(({ suppressed }) => suppressed !== undefined)
    ? '; what is found there is suppressed'
    : '; what is found there is only possible, and printed with --confidence possible';
}

/** Personal data arrives, and there is no finding all the same. */
export function whyNotReported(context: CheckContext, reach: Reach): string {
  if (reach.row.kind === 'share') {
    const beside = consentIsBesideThePoint(reach, context.settings);
    if (beside !== undefined) return beside;
    const { state, notes } = context.guards(reach);
    if (state === 'guarded') {
      const covering = notes.find(({ counts }) => counts);
      return covering === undefined
        ? 'consent is established on every way here'
        : `${covering.text}, and that consent covers it`;
    }
  }
  if (reach.row.kind === 'store') {
    const judgement = context.retention(reach);
    if (judgement.has)
      return `${judgement.saidIn === undefined ? 'how long it is kept can be told' : 'a period is declared'}: ${keptWords(judgement)}${besidePromise(context, reach)}`;
  }
  return context.isChecked(reach.file)
    ? 'the check is switched off in the configuration'
    : 'the file is not checked';
}

/** What makes it fit: that the period can be told is only half of it. What is only declared is told with its caveat below. */
function besidePromise(context: CheckContext, reach: Reach): string {
  if (context.retention(reach).saidIn !== undefined) return '';
  const link = retentionClause(context, reach);
  const compared =
    link?.verdict === 'permitted' && link.clauses.length > 0 ? keptInWords(context, reach, link) : undefined;
  return compared === undefined ? '' : `; ${compared}`;
}

/** "guardian.email in maskEmail(guardian.email)". */
function removedFrom({ text, parts }: ValueAccount): string {
  const data = listed(parts.filter((part) => part.data.length > 0).map((part) => part.text));
  return `${data} in ${text}`;
}

/** The part of a value from which personal data was removed. */
function removal(account: ValueAccount): ValueAccount | undefined {
  if (account.data.length === 0 && account.parts.some(({ data }) => data.length > 0)) return account;
  return account.data.length > 0 ? undefined : account.parts.map(removal).find((each) => each !== undefined);
}
