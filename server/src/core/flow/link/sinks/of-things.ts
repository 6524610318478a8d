/**
 * What is written to a table of things (`videos`, `pages`) under a name that things have, too: the `name` of a video is no
 * person's, and its `password` is whoever's was told it. Beside an e-mail address or a phone number it is the person's who is
 * entered there: `bookings` hold guests. Where nothing but the address and the number of a company are kept (`Shop`), they are the
 * company's, unless a person is seen to hand in theirs; that of a `campaign` is where it is sent from. The `note` in a table of technical things (`apiKeys`) is about the thing.
 */
import { splitWords } from '../../../text/words.ts';
import type { NodeId } from '../../ir.ts';
import type { CollectedItem } from '../collect/found.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { SinkCall } from './calls.ts';
import { writtenColumns, writtenTable } from './written-model.ts';

/** By which somebody is reached or told from others: it stands beside their name. */
const OF_PERSONS = /^user\.(?:contact|account|name\.|demographic|government_id)/;

/** What things have, too, under a name of one word; tokens are somebody's wherever they are kept, codes are not. */
const OF_THINGS: ReadonlySet<string> = new Set([
  'user.name',
  'user.account.username',
  'user.authorization.password',
]);

/** How a row says that it is told the model it writes. */
const MODELS: ReadonlySet<string> = new Set(['class', 'prisma', 'schema']);

/** What the texts are that are noted of somebody, and of something. */
const REMARKS: ReadonlySet<string> = new Set(['user.content', 'user.content.private']);

const TOKENS = 'user.authorization.credentials';
/** What a program is registered as at whoever gives it tokens. */
const OF_PROGRAMS = /^(?:client|tenant)_?id$/i;

export function weighedByTable(
  evaluator: Evaluator,
  frame: Frame,
  sink: SinkCall,
  written: readonly CollectedItem[],
): readonly CollectedItem[] {
  if (sink.row.kind !== 'store' || written.length === 0) return written;
  const table = writtenTable(evaluator, frame, sink);
  // What a coupon is redeemed with runs out, too.
  const isOfThing = table !== undefined && evaluator.classifier.isThing(table);
  const items = isOfThing ? written.filter((item) => !isCode(item)) : written;
  if (items.some(({ atom }) => atom.category === TOKENS)) {
    const columns = writtenColumns(evaluator, frame, sink);
    const isSomebodys = (name: string): boolean =>
      (evaluator.classifier.mayTellWhose(name) || evaluator.classifier.saysWhoseRow(name)) &&
      !OF_PROGRAMS.test(name);
    if (columns.length > 0 && !columns.some(isSomebodys))
      return items.filter((item) => !isOfService(evaluator, item, columns));
  }
  if (table === undefined) return items;
  // Tables and collections are called after who keeps them, too (`kennel`); models are not.
  const isModel = MODELS.has(sink.row.retention?.entity?.kind ?? '');
  if (isModel && items.every((item) => isOfOrganisation(evaluator, item, table))) return items.map(possible);
  const open = evaluator.classifier.isMailing(table)
    ? items.map((item) => (isSenders(evaluator, item) ? possible(item) : item))
    : items;
  if (items.some(({ atom }) => OF_PERSONS.test(atom.category))) return open;
  const left = evaluator.classifier.isTechnical(table) ? items.filter((item) => !isRemark(item)) : items;
  if (!isOfThing) return left;
  return left.flatMap((item) =>
    isReadFromPerson(evaluator, item) ? [item] : weighed(evaluator, item, table),
  );
}

/** The `email` of a shop, by the name of its column. */
function isOfOrganisation(evaluator: Evaluator, item: CollectedItem, table: string): boolean {
  const { atom, slot } = item;
  const key = slot.slice(slot.lastIndexOf('.') + 1);
  const [own, ...around] = atom.label.split(/[^\w$]+/).reverse();
  return (
    atom.category.startsWith('user.contact.') &&
    atom.confidence !== 'certain' &&
    own === key &&
    splitWords(key).length === 1 &&
    around.length > 0 &&
    evaluator.classifier.isOrganisation(table) &&
    !around.some((name) => evaluator.classifier.isPerson(name)) &&
    !isReadFromPerson(evaluator, item)
  );
}

/** The `email` of a campaign or a template is where it is sent from, unless it was read from somebody. */
function isSenders(evaluator: Evaluator, item: CollectedItem): boolean {
  const { atom, slot } = item;
  const key = slot.slice(slot.lastIndexOf('.') + 1);
  if (atom.category !== 'user.contact.email' || atom.confidence === 'certain') return false;
  const [own, ...around] = atom.label.split(/[^\w$]+/).reverse();
  if (own !== key || splitWords(key).length > 1) return false;
  return !around.some((name) => evaluator.classifier.isPerson(name)) && !isReadFromPerson(evaluator, item);
}

function possible(item: CollectedItem): CollectedItem {
  return { ...item, atom: { ...item.atom, confidence: 'possible' } };
}

function isCode({ atom, slot }: CollectedItem): boolean {
  return atom.category === TOKENS && atom.confidence !== 'certain' && /(?:^|\.)code$/.test(slot);
}

/** The `note` of an API key says what the key is for, whoever made it. */
function isRemark({ atom, slot }: CollectedItem): boolean {
  const [last = '', ...others] = splitWords(slot.slice(slot.lastIndexOf('.') + 1)).reverse();
  return (
    atom.confidence !== 'certain' &&
    others.length === 0 &&
    /^(?:notes?|comments?)$/.test(last) &&
    REMARKS.has(atom.category)
  );
}

/**
 * `mailboxes.update({ accessToken })`, where a mailbox has a `clientSecret` and nobody's id: the program signs in with it, or
 * what a tenant has set up.
 */
function isOfService(evaluator: Evaluator, item: CollectedItem, columns: readonly string[]): boolean {
  const { atom, slot } = item;
  if (atom.category !== TOKENS || atom.confidence === 'certain' || isReadFromPerson(evaluator, item))
    return false;
  const key = slot.slice(slot.lastIndexOf('.') + 1);
  const judged = evaluator.naming.classify(key, [], atom.shape, columns);
  return judged !== undefined && !('category' in judged);
}

/** `const { name } = customer`, `await getUser()`: what it was read from says whose it is, as `customer.name` does. */
function isReadFromPerson(evaluator: Evaluator, { atom: { owner } }: CollectedItem): boolean {
  if (owner === undefined) return false;
  const { file, node } = owner;
  const names = evaluator.naming.namesAt(evaluator.rootFrame(file, evaluator.node(file, node).fn), node);
  return [...names, declaredName(evaluator, file, node)].some((name) => evaluator.classifier.isPerson(name));
}

/** What a function is called that stands in the same file. */
function declaredName(evaluator: Evaluator, file: string, id: NodeId): string {
  const node = evaluator.node(file, id);
  if (node.k === 'await' || node.k === 'cast') return declaredName(evaluator, file, node.operand);
  if (node.k === 'call') return declaredName(evaluator, file, node.callee);
  return node.k === 'function' ? (evaluator.fn(file, node.target).name ?? '') : '';
}

function weighed(evaluator: Evaluator, item: CollectedItem, table: string): readonly CollectedItem[] {
  const { atom, slot } = item;
  const key = slot.slice(slot.lastIndexOf('.') + 1);
  const [own, ...around] = atom.label.split(/[^\w$]+/).reverse();
  // `{ name: user.name }` and `{ speaker: talk.name }`: the value or the column says whose it is. What a form holds beside the
  // name that is read from it does not stand there.
  if (!OF_THINGS.has(atom.category) || splitWords(key).length > 1) return [item];
  const isSaid = own !== key && !atom.category.startsWith('user.authorization');
  if (isSaid || around.some((name) => evaluator.classifier.isPerson(name)) || atom.confidence !== 'likely')
    return [item];
  const judged = evaluator.naming.classify(key, [table], atom.shape);
  if (judged === undefined) return [item];
  if (!('category' in judged)) return [];
  const isLess = judged.category === atom.category && judged.confidence === 'possible';
  return [isLess ? possible(item) : item];
}
