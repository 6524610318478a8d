/**
 * Redaction that is set up where no logger is in sight: `LoggerModule.forRoot({ pinoHttp: { redact: [...] } })` counts for
 * every logger that the framework injects, and for those of other packages that print through it,
 * `Fastify({ logger: { redact: [...] } })` for those of requests in every plugin.
 *
 * Deliberately absent: redaction of a logger at hand, which the sink's own receiver leads to (`exclusions.ts`).
 */
import type { Catalog } from '../../../catalog/model.ts';
import type { SinkRow } from '../../../catalog/row.ts';
import type { NodeId, ValueNode } from '../../ir.ts';
import type { FileSummary } from '../../model.ts';

/** What one call sets up. */
interface Redaction {
  /** Ids of the rows that it counts for. */
  readonly rows: readonly string[];
  readonly paths: readonly string[];
}

export const REDACTIONS = 'redactions';

/** The calls of each file that set up redaction for others. */
export function redactionsIn(catalog: Catalog): FileSummary<readonly Redaction[]> {
  return {
    name: REDACTIONS,
    make(flow, file) {
      const { nodes = [], imports = [] } = flow.module(file) ?? {};
      const words = catalog.redactionWords();
      const setsUp = (callee: ValueNode | undefined): boolean => {
        if (callee?.k === 'prop') return words.has(callee.name);
        const specifier = callee?.k === 'import' ? imports[callee.index]?.specifier : undefined;
        return specifier !== undefined && isOfLogger(catalog, specifier);
      };
      return nodes.flatMap((node, id: NodeId): readonly Redaction[] => {
        if (node.k !== 'call' || !setsUp(nodes[node.callee])) return [];
        const call = { file, node: id };
        const rows = flow
          .callee(call)
          .library.flatMap(({ integration, path }) => catalog.redactedBy(integration, path))
          .map(({ row }) => row);
        if (rows.length === 0) return [];
        const slots = new Set(rows.flatMap(({ redaction }) => redaction?.everywhere?.paths ?? []));
        const paths = [...slots].flatMap((slot) => flow.texts(call, slot));
        const ids = rows.flatMap(({ id: row, redaction }) => [row, ...(redaction?.everywhere?.also ?? [])]);
        return [{ rows: [...new Set(ids)], paths: [...new Set(paths)] }];
      });
    },
  };
}

/** Whether a function of the package itself may set it up: `Fastify({ ... })`. */
function isOfLogger(catalog: Catalog, specifier: string): boolean {
  return catalog
    .integrationsOf(specifier)
    .some(({ sinks = [] }) => sinks.some((row) => row.redaction?.everywhere !== undefined));
}

/** For each call that sets up redaction for loggers of this row: the paths that they leave out. */
export function redactionsOf(
  row: SinkRow,
  files: ReadonlyMap<string, readonly Redaction[]>,
): readonly (readonly string[])[] {
  return [...files.values()].flat().flatMap(({ rows, paths }) => (rows.includes(row.id) ? [paths] : []));
}
