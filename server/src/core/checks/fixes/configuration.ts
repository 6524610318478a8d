/**
 * The clause that covers a recipient or a kind of data, named in `clauselens.json`: for policies whose words were not
 * understood. Offered for the clauses that come nearest; whoever takes it has read the clause.
 * Only where there is a configuration: to begin one is `clauselens init`.
 */
import { applyEdits, type Edit, modify, parse } from 'jsonc-parser';
import type { LinkedClause } from '../../policy/model.ts';
import type { ProposedEdit } from '../../program/edits/index.ts';
import type { Finding } from '../model.ts';

/** More would be a guess. */
const mostClauses = 3;
const layout = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' }, isArrayInsertion: true };

export function nameClause(finding: Finding, file: string, text: string): readonly ProposedEdit[] {
  if (text.trim() === '') return [];
  const seen = new Set<string>();
  return [...(finding.clause?.clauses ?? []), ...(finding.clause?.nearest ?? [])]
    .filter(({ clause }) => !seen.has(clause.id) && seen.add(clause.id))
    .slice(0, mostClauses)
    .flatMap((linked) => {
      const edits = editsFor(finding, linked, text);
      return edits.length === 0 ? [] : [{ title: titleFor(finding, linked), edits: toText(edits, file) }];
    });
}

function editsFor(finding: Finding, { clause }: LinkedClause, text: string): readonly Edit[] {
  const settings: unknown = parse(text, [], { allowTrailingComma: true });
  const named = { clause: clause.id, hash: clause.hash };
  if (finding.check === 'undisclosed-recipient' && finding.recipient) {
    const entries = listOf(settings, 'recipients');
    const { id, name } = finding.recipient;
    const known = entries.findIndex((entry) => [id, name].includes(String(entry['recipient'])));
    if (known < 0) return insert(text, 'recipients', entries.length, { recipient: name, ...named });
    // An entry that is there keeps what it says.
    const first = modify(text, ['recipients', known, 'clause'], clause.id, layout);
    const half = applyEdits(text, first);
    const all = applyEdits(half, modify(half, ['recipients', known, 'hash'], clause.hash, layout));
    return [{ offset: 0, length: text.length, content: all }];
  }
  const [data] = finding.data;
  if (finding.check !== 'undisclosed-data' || !data) return [];
  return insert(text, 'pins', listOf(settings, 'pins').length, {
    clause: clause.id,
    category: data.category,
    hash: clause.hash,
  });
}

function insert(text: string, list: string, index: number, entry: object): readonly Edit[] {
  return index === 0
    ? modify(text, [list], [entry], { ...layout, isArrayInsertion: false })
    : modify(text, [list, index], entry, layout);
}

function listOf(settings: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  if (typeof settings !== 'object' || settings === null) return [];
  const list: unknown = (settings as Record<string, unknown>)[name];
  return Array.isArray(list) ? list : [];
}

const toText = (edits: readonly Edit[], file: string): ProposedEdit['edits'] =>
  edits.map(({ offset, length, content }) => ({
    file,
    start: offset,
    end: offset + length,
    newText: content,
  }));

function titleFor({ recipient, data }: Finding, { clause, quote }: LinkedClause): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  const short = words.length > 60 ? `${words.slice(0, 60).replace(/\s\S*$/, '')} …` : words;
  const what = recipient?.name ?? data[0]?.category ?? 'this';
  return `Name the clause ${clause.id} (“${short}”) for ${what} in clauselens.json`;
}
