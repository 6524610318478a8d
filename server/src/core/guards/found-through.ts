/**
 * Whether somebody is another person by how they were found: every signer of the envelope of the one who was asked, the first
 * who speaks the language that one learns, everybody there is, the tenant of a guarantor. Who is found by a key of their own
 * is the same person.
 */
import { splitWords } from '../text/words.ts';
import {
  type At,
  argumentOf,
  at,
  functionOf,
  type Inquiry,
  isMethodCall,
  nodeOf,
  settledBehind,
  sibling,
  valueBehind,
} from './inquiry.ts';
import { areOpposite, isSameValue, keyStem, nameOfPerson } from './persons.ts';
import { nameOf, tableNames } from './queries.ts';
import { soughtBy } from './sought.ts';

const LONGEST_WAY = 16;

/** Methods whose callback gets the elements of a list, and those that give some of them. */
const WALKS: ReadonlySet<string> = new Set(['map', 'flatMap', 'forEach', 'filter', 'some', 'every']);
const LISTS: ReadonlySet<string> = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'values']);
/** Queries that give everybody where they ask for nothing. */
const WHOLE: ReadonlySet<string> = new Set(['find', 'findMany', 'findAll', 'getMany', 'getAll', 'all']);
/** Fields of a result that hold its rows. */
const ROWS: ReadonlySet<string> = new Set(['rows', 'data', 'results']);

export function isFoundThrough(inquiry: Inquiry, sent: At, asked: At): boolean {
  const found = findingOf(inquiry, sent);
  const other = findingOf(inquiry, asked);
  if (found !== undefined && other !== undefined && isSame(found.query, other.query)) return false;
  return (
    (found !== undefined && areOthers(inquiry, found, sent, asked)) ||
    (found !== undefined && isByRelation(inquiry, found.query, asked, sent)) ||
    (other !== undefined && isByRelation(inquiry, other.query, sent, asked))
  );
}

interface Finding {
  /** The call that found them. */
  readonly query: At;
  /** It is one of all that it found. */
  readonly isOneOfMany: boolean;
}

function findingOf(inquiry: Inquiry, person: At): Finding | undefined {
  let current: At | undefined = person;
  let isOneOfMany = false;
  for (let steps = 0; current !== undefined && steps < LONGEST_WAY; steps += 1) {
    const node = nodeOf(inquiry, current);
    switch (node?.k) {
      case 'binding':
        current = node.value === undefined ? undefined : sibling(current, node.value);
        break;
      case 'cast':
      case 'await':
        current = sibling(current, node.operand);
        break;
      case 'param': {
        const argument = argumentOf(inquiry, current);
        const list = argument === undefined ? walked(inquiry, current) : undefined;
        isOneOfMany ||= list !== undefined;
        current = argument ?? list;
        break;
      }
      case 'element':
        isOneOfMany ||= node.index === undefined;
        current = sibling(current, node.base);
        break;
      case 'prop':
        current = ROWS.has(node.name) ? sibling(current, node.base) : undefined;
        break;
      case 'call': {
        const method = isMethodCall(inquiry, current, node);
        if (method !== undefined && LISTS.has(method.name)) {
          current = method.base;
          break;
        }
        const [fn, another] = inquiry.flow.callee(current).functions;
        if (fn === undefined) return { query: current, isOneOfMany };
        const [returned, more] = functionOf(inquiry, fn)?.returns ?? [];
        const isPlain = another === undefined && returned !== undefined && more === undefined;
        current = isPlain ? at({ file: fn.file, node: returned }, { callee: fn, call: current }) : undefined;
        break;
      }
      default:
        return undefined;
    }
  }
  return undefined;
}

/** The list that hands its elements to the function whose parameter this is. */
function walked(inquiry: Inquiry, param: At): At | undefined {
  const node = nodeOf(inquiry, param);
  if (node?.k !== 'param' || node.index !== 0) return undefined;
  const passed = functionOf(inquiry, { file: param.file, fn: node.fn })?.passedTo;
  const ref = passed === undefined ? undefined : sibling(param, passed.call);
  const call = ref === undefined ? undefined : nodeOf(inquiry, ref);
  const method = ref !== undefined && call?.k === 'call' ? isMethodCall(inquiry, ref, call) : undefined;
  return method !== undefined && WALKS.has(method.name) ? method.base : undefined;
}

/** People of the same kind, found by what they share with who was asked, or without asking for anything. */
function areOthers(inquiry: Inquiry, found: Finding, sent: At, asked: At): boolean {
  if (!areAlike(inquiry, sent, asked) && !isFoundAmong(inquiry, found.query, asked)) return false;
  const sought = soughtBy(inquiry, found.query);
  if (sought.length === 0) return found.isOneOfMany && findsEverybody(inquiry, found.query);
  const shared = sought.map((value) => attributeOf(inquiry, value, asked));
  // With anything else asked beside, it may be a key of one of them: `{ country: asked.country, id }`. Of many it is none.
  if (!found.isOneOfMany && shared.includes(undefined)) return false;
  const through = shared.filter((name) => name !== undefined);
  return through.length > 0 && through.every((name) => isShared(inquiry, name, found.isOneOfMany));
}

function findsEverybody(inquiry: Inquiry, query: At): boolean {
  const call = nodeOf(inquiry, query);
  if (call?.k !== 'call' || call.args.length > 0) return false;
  return WHOLE.has(isMethodCall(inquiry, query, call)?.name ?? '');
}

/** The field of a person that a value is; nothing where it is something else. */
function attributeOf(inquiry: Inquiry, from: At, person: At): string | undefined {
  const value = valueBehind(inquiry, from);
  const node = nodeOf(inquiry, value);
  if (node?.k !== 'prop') return undefined;
  return isSameValue(inquiry, sibling(value, node.base), person) ? node.name : undefined;
}

/** Whether others may have the same: a language, and of many the key of what they belong to. */
function isShared(inquiry: Inquiry, name: string, isOneOfMany: boolean): boolean {
  const { sharedAttributes, persons } = inquiry.context.words;
  const stem = keyStem(name);
  if (stem !== undefined)
    return isOneOfMany && ![persons.anyone, persons.served, persons.others].some((words) => words.has(stem));
  return sharedAttributes.has(splitWords(name).at(-1) ?? '');
}

/** Of one declared type, or with the same fields. */
function areAlike(inquiry: Inquiry, a: At, b: At): boolean {
  const [left, right] = [a, b].map((ref) => inquiry.flow.type(ref)?.type);
  if (left?.t === 'ref' && right?.t === 'ref' && left.name === right.name) return true;
  const fields = inquiry.flow.requiredFields(a);
  const others = new Set(inquiry.flow.requiredFields(b));
  return fields.length > 1 && fields.length === others.size && fields.every((field) => others.has(field));
}

/** `selectFrom('learners')` where a `Learner` was asked: what is looked through is called after them. */
function isFoundAmong(inquiry: Inquiry, query: At, asked: At): boolean {
  const type = inquiry.flow.type(asked)?.type;
  const kinds = [type?.t === 'ref' ? type.name : undefined, nameOfPerson(inquiry, asked)];
  const heads = new Set(kinds.flatMap((name) => splitWords(name ?? '').at(-1) ?? []));
  return tablesOf(inquiry, query).some((table) => {
    const head = splitWords(table).at(-1) ?? '';
    return head.endsWith('s') && heads.has(head.slice(0, -1));
  });
}

/** What a query, link by link, is told to look through, or is called on. */
function tablesOf(inquiry: Inquiry, query: At): readonly string[] {
  const found: string[] = [];
  let current = query;
  for (let steps = 0; steps < LONGEST_WAY; steps += 1) {
    const call = nodeOf(inquiry, current);
    if (call?.k !== 'call') break;
    found.push(...tableNames(inquiry, current, call));
    const method = isMethodCall(inquiry, current, call);
    if (method === undefined) break;
    const name = nameOf(inquiry, method.base);
    if (name !== undefined) found.push(name);
    current = settledBehind(inquiry, method.base);
  }
  return found;
}

/** `tenants.findOneBy({ id: guarantor.tenantId })`: the key says whose it is, and that is somebody else. */
function isByRelation(inquiry: Inquiry, query: At, holder: At, found: At): boolean {
  const name = nameOfPerson(inquiry, holder);
  if (name === undefined || nameOfPerson(inquiry, found) === undefined) return false;
  return soughtBy(inquiry, query).some((value) => {
    const stem = keyStem(attributeOf(inquiry, value, holder) ?? '');
    return stem !== undefined && areOpposite(inquiry, name, stem);
  });
}

function isSame(a: At, b: At): boolean {
  return a.file === b.file && a.node === b.node;
}
