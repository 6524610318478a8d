/**
 * Queries of a table of consents that find who did not consent: `granted = false`, `isNotNull(consents.revokedAt)`,
 * `purpose <> 'analytics'`, `not in (select ...)`. That such a query finds something is no consent.
 *
 * Deliberately absent: which table it is (`queries.ts`), and conditions whose values are not written there.
 */
import type { CallNode, TemplateNode } from '../flow/ir.ts';
import { splitWords } from '../text/words.ts';
import { type At, constantOf, type Inquiry, nodeOf, sibling } from './inquiry.ts';
import { readValue } from './naming.ts';
import { purposesIn } from './purposes.ts';
import { isCombinator, nameOf, statementOf } from './queries.ts';
import type { ConsentWords } from './words.ts';

const COMPARISON =
  /\b(\w+)["`]?\s*(=|<>|!=|\bis\s+not\b|\bis\b)\s*(null\b|true\b|false\b|[01]\b|'(?:[^']|'')*')/gi;
/** What has no row there is found, too. */
const WITHOUT = /\bnot\s+(?:in|exists)\b|\bleft\s+(?:outer\s+)?join\b/i;
const MOST_CONDITIONS = 4;

/** Whether a query finds rows of refused or ended consents, or such as have none: by its SQL, or by conditions that a library builds. */
export function asksForRefusals(inquiry: Inquiry, ref: At, node: CallNode | TemplateNode): boolean {
  const statement = statementOf(inquiry, ref, node);
  if (statement !== undefined) return findsRefusals(statement.sql, inquiry.context.words);
  return node.k === 'call' && node.args.some((arg) => isRefusing(inquiry, sibling(ref, arg.value), 0));
}

function findsRefusals(sql: string, words: ConsentWords): boolean {
  if (WITHOUT.test(sql)) return true;
  for (const [, column = '', operator = '', raw = ''] of sql.matchAll(COMPARISON))
    if (chooses(column, /<>|!=|not/i.test(operator), constantIn(raw), words)) return true;
  return [...sql.matchAll(/\bnot\s+(?:\w+\.)?(\w+)/gi)].some(
    ([, column = '']) => !/^null$/i.test(column) && readValue(column, words) === true,
  );
}

function isRefusing(inquiry: Inquiry, ref: At, depth: number): boolean {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'call' || depth > MOST_CONDITIONS || !isCombinator(inquiry, ref)) return false;
  const name = nameOf(inquiry, sibling(ref, node.callee));
  const [first, second] = node.args.map((arg) => sibling(ref, arg.value));
  if (first === undefined) return false;
  const column = nameOf(inquiry, first) ?? '';
  const { words } = inquiry.context;
  switch (name) {
    case 'and':
      return node.args.some((arg) => isRefusing(inquiry, sibling(ref, arg.value), depth + 1));
    case 'not':
      return isGranting(inquiry, first);
    case 'isNull':
    case 'isNotNull':
      return chooses(column, name === 'isNotNull', null, words);
    case 'eq':
    case 'ne': {
      const value = second === undefined ? undefined : constantOf(inquiry, second);
      return value !== undefined && chooses(column, name === 'ne', value.value, words);
    }
    case 'notExists':
    case 'notInArray':
      return true;
    default:
      return false;
  }
}

/** `not(eq(consents.granted, true))`: what it denies would be consent. */
function isGranting(inquiry: Inquiry, ref: At): boolean {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'call' || !isCombinator(inquiry, ref)) return false;
  const [column, wanted] = node.args.map((arg) => sibling(ref, arg.value));
  const value = wanted === undefined ? undefined : constantOf(inquiry, wanted);
  if (nameOf(inquiry, sibling(ref, node.callee)) !== 'eq' || column === undefined || value === undefined)
    return false;
  return chooses(nameOf(inquiry, column) ?? '', true, value.value, inquiry.context.words);
}

/** Whether a column's comparison with a value leaves those who refused; of columns that say neither, nothing is known. */
function chooses(column: string, isNot: boolean, value: unknown, words: ConsentWords): boolean {
  if (typeof value === 'string') {
    const own = readValue(value, words);
    const given = own ?? (purposesIn(splitWords(value), words).length > 0 ? true : undefined);
    return given !== undefined && given === isNot;
  }
  const given = readValue(column, words);
  const isSet = (value !== null && value !== false && value !== 0) !== isNot;
  return given !== undefined && given !== isSet;
}

function constantIn(raw: string): string | number | boolean | null {
  if (raw.startsWith("'")) return raw.slice(1, -1);
  const low = raw.toLowerCase();
  return low === 'null' ? null : low === 'true' || low === '1';
}
