/**
 * Which table or collection a query reads, where the query stands beside the check: `select().from(consents)`,
 * `db('consents')`, `sql`select 1 from consents``, `Repository<ConsentRecord>`. What is read of rows is read of their table.
 *
 * Deliberately absent: what the rows hold; `paths.ts` and `naming.ts` read that as they read any name.
 */
import type { CallNode, TemplateNode } from '../flow/ir.ts';
import { splitWords } from '../text/words.ts';
import { type At, at, constantOf, type Inquiry, nodeOf, sibling } from './inquiry.ts';
import { findPhrase } from './words.ts';

/** Methods whose argument is a table or a collection. */
const TABLES: ReadonlySet<string> = new Set([
  'from',
  'table',
  'collection',
  'collectionGroup',
  'selectFrom',
  'model',
  'getRepository',
]);

/** The table that a call names as its only argument: by a text, or by the variable that stands for it and what that was made with. */
export function tableNames(inquiry: Inquiry, ref: At, call: CallNode): readonly string[] {
  const [argument, other] = call.args;
  if (argument === undefined || other !== undefined) return [];
  const callee = nodeOf(inquiry, sibling(ref, call.callee));
  const isMethod = callee?.k === 'prop';
  if (isMethod && !TABLES.has(callee.name)) return [];
  const table = sibling(ref, argument.value);
  const name = constantOf(inquiry, table)?.value;
  if (typeof name === 'string') return /^\w+$/.test(name) ? [name] : [];
  if (!isMethod || name !== undefined) return [];
  const named = nameOf(inquiry, table);
  return [...(named === undefined ? [] : [named]), ...declaredNames(inquiry, table)];
}

/** `consents`, `schema.consents`, `ConsentEntity`. */
export function nameOf(inquiry: Inquiry, ref: At): string | undefined {
  const node = nodeOf(inquiry, ref);
  const module = inquiry.flow.module(ref.file);
  if (node?.k === 'binding' || node?.k === 'prop' || node?.k === 'global') return node.name;
  if (node?.k === 'class') return module?.classes[node.target]?.name;
  if (node?.k === 'cell') return module?.cells[node.cell]?.name;
  if (node?.k !== 'import') return undefined;
  const record = module?.imports[node.index];
  return record?.name === 'default' ? record.local : record?.name;
}

/** `const agreements = pgTable('cookie_consents', { ... })` */
function declaredNames(inquiry: Inquiry, ref: At): readonly string[] {
  return inquiry.flow.origins(ref).flatMap((origin) => {
    const made = nodeOf(inquiry, at(origin, undefined));
    const first = made?.k === 'call' ? made.args[0] : undefined;
    const name =
      first === undefined ? undefined : constantOf(inquiry, at({ ...origin, node: first.value }, undefined));
    return typeof name?.value === 'string' ? [name.value] : [];
  });
}

/** `and(eq(consents.userId, id), eq(consents.purpose, 'analytics'))`: conditions that a library builds. */
export function isCombinator(inquiry: Inquiry, ref: At): boolean {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'call' || node.isNew) return false;
  const callee = nodeOf(inquiry, sibling(ref, node.callee));
  return callee?.k === 'import' && inquiry.flow.callee(ref).functions.length === 0;
}

export interface Statement {
  readonly sql: string;
  readonly table: string;
  /** Texts that the statement itself compares with: `purpose = 'analytics'`. */
  readonly texts: readonly string[];
}

/** The table of consents, or of refusals, that an SQL statement reads, if it reads one. */
export function statementOf(inquiry: Inquiry, ref: At, node: CallNode | TemplateNode): Statement | undefined {
  const sql = node.k === 'template' ? node.texts.join(' $ ') : textOfCall(inquiry, ref, node);
  if (sql === undefined || !/^\s*(?:select|with)\b/i.test(sql)) return undefined;
  const { containers, given, refused } = inquiry.context.words;
  for (const [, table] of sql.matchAll(/\b(?:from|join)\s+["`]?(?:\w+["`]?\.["`]?)?(\w+)/gi)) {
    if (table === undefined) continue;
    const words = splitWords(table);
    if ([given, refused, containers].every((phrases) => findPhrase(words, phrases) === undefined)) continue;
    return { sql, table, texts: [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, text]) => text ?? '') };
  }
  return undefined;
}

function textOfCall(inquiry: Inquiry, ref: At, call: CallNode): string | undefined {
  const [first] = call.args;
  if (first === undefined) return undefined;
  const text = sibling(ref, first.value);
  const constant = constantOf(inquiry, text)?.value;
  if (typeof constant === 'string') return constant;
  const node = nodeOf(inquiry, text);
  return node?.k === 'template' && node.tag === undefined ? node.texts.join(' $ ') : undefined;
}
