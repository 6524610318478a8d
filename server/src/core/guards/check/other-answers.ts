/**
 * Whether the send itself says that another answer is meant than the one that was asked for: in its constants, in the address
 * that it goes to, and in the names of the functions around it. Only answers that stand beside the one that was asked for
 * are looked at: those of the same record, and those that the same function can be asked for.
 */
import type { FunctionIr, NodeId } from '../../flow/ir.ts';
import type { Reach } from '../../flow/model.ts';
import { splitWords } from '../../text/words.ts';
import { type At, at, constantOf, functionOf, type Inquiry, nodeOf, sibling } from '../inquiry.ts';
import { isForMessages, isUnder, purposesIn } from '../purposes.ts';
import { type ConsentWords, findPhrase } from '../words.ts';
import type { Check } from './model.ts';

/**
 * `if (guest.consents.review_invites)` around `post(url, { list: 'partner_offers' })`: of the answers that the record has, the
 * send names another one.
 */
export function otherStated(inquiry: Inquiry, ref: At, check: Check): string | undefined {
  if (inquiry.send.use !== undefined) return undefined;
  const node = nodeOf(inquiry, ref);
  const asked = node?.k === 'prop' ? node.name : undefined;
  const held = heldBy(inquiry, ref, check);
  // One word may be a channel or a kind: `{ type: 'email' }`.
  const named = held.filter((word) => inquiry.stated.includes(word) && splitWords(word).length > 1);
  const isAsked =
    asked === undefined ? check.path?.keys.some((key) => named.includes(key)) : named.includes(asked);
  if (isAsked === true) return undefined;
  return named[0] ?? otherTold(inquiry, asked ?? check.path?.keys.at(-1), held);
}

/** The answers of the record that one is read from, or that the check could have been asked for. */
export function heldBy(inquiry: Inquiry, ref: At, check: Check): readonly string[] {
  return check.held ?? heldBeside(inquiry, ref) ?? askable(inquiry, ref) ?? [];
}

/** `requireConsent('statistics')` in front of `post('/fundraising/pledges', ...)`: what it could have been asked for as well. */
export function otherAskable(inquiry: Inquiry, ref: At, asked: string | undefined): string | undefined {
  return inquiry.send.use === undefined ? otherTold(inquiry, asked, askable(inquiry, ref) ?? []) : undefined;
}

function heldBeside(inquiry: Inquiry, ref: At): readonly string[] | undefined {
  const node = nodeOf(inquiry, ref);
  const isRead = node?.k === 'prop' || node?.k === 'index';
  return isRead ? inquiry.flow.wordsHeld(sibling(ref, node.base)) : undefined;
}

/** `hasConsent(person, 'analytics')`: the words that its parameter is declared to take. */
export function askable(inquiry: Inquiry, ref: At): readonly string[] | undefined {
  const call = nodeOf(inquiry, ref);
  if (call?.k !== 'call') return undefined;
  for (const fn of inquiry.flow.callee(ref).functions) {
    const nodes = inquiry.flow.module(fn.file)?.nodes ?? [];
    for (const [id, node] of nodes.entries()) {
      if (node.k !== 'param' || node.fn !== fn.fn) continue;
      const texts = inquiry.flow.choice({ file: fn.file, node: id })?.texts;
      if (texts !== undefined && texts.length > 1) return texts;
    }
  }
  return undefined;
}

/**
 * `if (person.consents.recording)` around a send to `https://leads.storage-partner.example`, with `partnerOffers` beside it:
 * words of that one stand in the address, and none of the one that was asked for is anywhere around.
 */
function otherTold(inquiry: Inquiry, asked: string | undefined, held: readonly string[]): string | undefined {
  const { words } = inquiry.context;
  if (asked === undefined || !held.includes(asked)) return undefined;
  const own = splitWords(asked);
  const isForAnything = findPhrase(own, words.anyPurpose) !== undefined;
  const told = wordsTold(inquiry);
  const all = [...told, ...splitWords(inquiry.host ?? '')];
  const isAround = own.some((word) => all.some((other) => isAkin(word, other)));
  if (isForAnything || isAround || isAlike(own, all, words)) return undefined;
  const meant = pathsAnd(inquiry, inquiry.meant);
  const target = [...meant, ...splitWords(inquiry.host ?? '')];
  return held.find((other) => {
    const split = splitWords(other);
    if (other === asked || isAlike(own, split, words)) return false;
    const isIn = (list: readonly string[]) => (word: string) => list.some((each) => isSame(word, each));
    const about = telling(split, words);
    // A host is called after whoever has it: only the whole of an answer says something there.
    return about.some(isIn(meant)) || (about.length > 0 && split.every(isIn(target)));
  });
}

/** Words that say what for, and not only that something is sent on some way. */
function telling(split: readonly string[], words: ConsentWords): readonly string[] {
  return split.filter((word) => {
    const [purpose] = purposesIn([word], words);
    const isWay = purpose !== undefined && !purpose.root;
    return (
      word.length > 3 &&
      !isWay &&
      !words.permissionFillers.has(word) &&
      !words.anyPurpose.has(word) &&
      !words.given.has(word)
    );
  });
}

/** Both speak of one use of data. */
function isAlike(own: readonly string[], others: readonly string[], words: ConsentWords): boolean {
  const uses = purposesIn(own, words).flatMap(({ covers }) => covers);
  return purposesIn(others, words).some(({ covers }) =>
    covers.some((key) => uses.some((use) => isUnder(key, use) || isUnder(use, key))),
  );
}

/** `news` and `newsletters`, `analytics` and `analysis`; a word may be part of another: `selfstorage`. */
export function isAkin(word: string, other: string): boolean {
  const length = Math.min(word.length, other.length, 4);
  return length > 2 && (other.startsWith(word.slice(0, length)) || other.includes(word));
}

function isSame(word: string, other: string): boolean {
  return word === other || `${word}s` === other || word === `${other}s`;
}

/** What the send says of itself, but for the host that it goes to. */
export function wordsTold(inquiry: Inquiry): readonly string[] {
  return pathsAnd(inquiry, inquiry.told);
}

function pathsAnd({ stated }: Inquiry, told: readonly string[]): readonly string[] {
  return [...told, ...stated.map((text) => text.replace(/^https?:\/\/[^/]*/, '')).flatMap(splitWords)];
}

const MOST_FUNCTIONS_AROUND = 4;

/**
 * Words of what is called for a send on the way, and of the functions and routes that it stands in. What a function is for
 * stands at the end of its name: `inviteToSurvey`, but not `onLocationChange` and `storeLocationPage`.
 */
export function toldAround(
  inquiry: Inquiry,
  { chain, ...call }: Reach,
): Pick<Inquiry, 'told' | 'meant' | 'addressed'> {
  const links = (chain.length === 0 ? [call] : chain).map((link) => at(link, undefined));
  const functions = links.flatMap((link) => around(inquiry, link));
  const names = functions.map(({ name = '' }) => splitWords(name));
  const plain = [
    ...links.map((link) => calledAs(inquiry, link)),
    ...functions.map((fn) => routeOf(inquiry, fn.file, fn)),
  ].flatMap(splitWords);
  const meant = names.flatMap((name) => lastWords(name, inquiry.context.words));
  const addressed = links.flatMap((link) => settingsAt(inquiry, link)).flatMap(splitWords);
  return { told: [...plain, ...names.flat()], meant: [...plain, ...meant], addressed };
}

/** `process.env.GUIDE_INBOX` and `GUIDE_URL`, an address by themselves or the beginning of one, among what a call is given. */
function settingsAt(inquiry: Inquiry, call: At): readonly string[] {
  const node = nodeOf(inquiry, call);
  const args = node?.k === 'call' ? node.args.map(({ value }) => sibling(call, value)) : [];
  return args.flatMap((arg) => {
    const given = nodeOf(inquiry, arg);
    if (given?.k !== 'object') return settingIn(inquiry, arg, 0);
    return given.props.flatMap((prop) =>
      prop.p === 'value' && ADDRESSES.has(prop.key) ? settingIn(inquiry, sibling(arg, prop.value), 0) : [],
    );
  });
}

const ADDRESSES: ReadonlySet<string> = new Set([
  'to',
  'recipient',
  'recipients',
  'url',
  'baseURL',
  'channel',
]);

function settingIn(inquiry: Inquiry, ref: At, depth: number): readonly string[] {
  const node = nodeOf(inquiry, ref);
  const first = (id: NodeId | undefined): readonly string[] =>
    id === undefined || depth > 3 ? [] : settingIn(inquiry, sibling(ref, id), depth + 1);
  if (node?.k === 'binding' || node?.k === 'prop' || node?.k === 'global')
    return isSetting(node.name) ? [node.name] : node.k === 'binding' ? first(node.value) : [];
  if (node?.k === 'import') {
    const name = inquiry.flow.module(ref.file)?.imports[node.index]?.name ?? '';
    return isSetting(name) ? [name] : [];
  }
  if (node?.k === 'cast') return first(node.operand);
  if (node?.k === 'template') return node.texts[0] === '' ? first(node.parts[0]) : [];
  return node?.k === 'array' ? node.items.flatMap(({ value }) => first(value)) : [];
}

/** Named as settings and constants are. */
function isSetting(name: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name);
}

/** `survey` of `inviteToSurvey`; a way that it goes on says less than what stands before it: `photoMail`. */
function lastWords(name: readonly string[], words: ConsentWords): readonly string[] {
  const isWay = (word: string): boolean =>
    purposesIn([word], words).some(({ channel, exact }) => channel || exact);
  const end = name.findLastIndex((word) => !isWay(word));
  return name.slice(Math.max(end, 0));
}

/** `research.post`, `sendToInsurer`. */
function calledAs(inquiry: Inquiry, ref: At): string {
  const node = nodeOf(inquiry, ref);
  return node?.k === 'call' ? inquiry.flow.text(sibling(ref, node.callee)) : '';
}

/** Words of a send that may be of messages, which say what kind of message it is. */
export function kindTold(inquiry: Inquiry): readonly string[] {
  const { use } = inquiry.send;
  // Of a send that may be anything only what it hands over says that it is a message.
  if (use === undefined) return pathsAnd(inquiry, []);
  return isForMessages(use) ? pathsAnd(inquiry, inquiry.told) : [];
}

/** `app.post('/fundraising/pledge', (req, res) => ...)` */
function routeOf(inquiry: Inquiry, file: string, { passedTo }: FunctionIr): string {
  if (passedTo === undefined) return '';
  const call = at({ file, node: passedTo.call }, undefined);
  const node = nodeOf(inquiry, call);
  const first = node?.k === 'call' ? node.args[0] : undefined;
  const route = first === undefined ? undefined : constantOf(inquiry, sibling(call, first.value))?.value;
  return typeof route === 'string' ? route : '';
}

function around(inquiry: Inquiry, ref: At): readonly (FunctionIr & { readonly file: string })[] {
  const found: (FunctionIr & { readonly file: string })[] = [];
  let fn = nodeOf(inquiry, ref)?.fn ?? 0;
  for (let steps = 0; fn > 0 && steps < MOST_FUNCTIONS_AROUND; steps += 1) {
    const record = functionOf(inquiry, { file: ref.file, fn });
    if (record === undefined) break;
    found.push({ ...record, file: ref.file });
    fn = record.parent;
  }
  return found;
}
