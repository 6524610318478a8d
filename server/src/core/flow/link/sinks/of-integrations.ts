/**
 * Tokens that are kept with an integration: what a company's workspace signs in with elsewhere is the workspace's, and nobody's
 * in it, where the table says so (`workspaceId`). One that says whose the integration is (`userId`, `athlete`) holds that person's,
 * and one that nobody knows the columns of may.
 */
import type { CollectedItem } from '../collect/found.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { SinkCall } from './calls.ts';
import { writtenColumns, writtenTable } from './written-model.ts';

const CREDENTIALS = 'user.authorization.credentials';

export function weighedByIntegration(
  evaluator: Evaluator,
  frame: Frame,
  sink: SinkCall,
  items: readonly CollectedItem[],
): readonly CollectedItem[] {
  if (sink.row.kind !== 'store' || !items.some(isToken)) return items;
  const table = writtenTable(evaluator, frame, sink);
  if (table === undefined || !evaluator.classifier.isIntegration(table)) return items;
  const columns = writtenColumns(evaluator, frame, sink);
  const { isOfOrganisationById, saysWhoseRow } = evaluator.classifier;
  if (!columns.some(isOfOrganisationById) || columns.some(saysWhoseRow)) return items;
  return items.map((item) =>
    isToken(item) ? { ...item, atom: { ...item.atom, confidence: 'possible' } } : item,
  );
}

function isToken({ atom: { category, confidence } }: CollectedItem): boolean {
  return category === CREDENTIALS && confidence !== 'certain';
}
