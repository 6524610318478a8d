/**
 * Tokens that are kept with an integration: what a company's workspace signs in with elsewhere is the workspace's, and nobody's
 * in it. A table that says whose the integration is (`userId`) holds that person's.
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
  // A column may lead to a person by their id, or be called after them: `@ManyToOne() user`.
  const { isOfPersonById, isPerson } = evaluator.classifier;
  const columns = writtenColumns(evaluator, frame, sink);
  if (columns.length === 0 || columns.some((column) => isOfPersonById(column) || isPerson(column)))
    return items;
  return items.map((item) =>
    isToken(item) ? { ...item, atom: { ...item.atom, confidence: 'possible' } } : item,
  );
}

function isToken({ atom: { category, confidence } }: CollectedItem): boolean {
  return category === CREDENTIALS && confidence !== 'certain';
}
