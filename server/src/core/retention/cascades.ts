/**
 * Records that are deleted with others: who purges old tours purges the bookings that belong to one and reference it with
 * `onDelete: Cascade`.
 *
 * Deliberately absent: what belongs to the account of somebody or of an organisation. It stays for as long as they have one, and jobs that delete
 * accounts delete those of few: who asked for it, who never came back, who was never known by name.
 */
import type { Model, ModelTable } from '../program/schemas/model.ts';

/** From a record to the one that it belongs to, and on. */
const LONGEST_WAY = 3;

/** The models whose records take those of `models` with them, nearest first. */
export function takingAlong(
  models: readonly Model[],
  table: ModelTable,
  isAccount: (name: string) => boolean,
): readonly Model[] {
  const found = new Set<Model>();
  let level = models;
  for (let steps = 0; steps < LONGEST_WAY && level.length > 0; steps += 1) {
    level = level
      .flatMap(({ fields, kind }) =>
        fields.flatMap(({ goesWith }) => (goesWith === undefined ? [] : parent(goesWith, kind, table))),
      )
      .filter((model) => !found.has(model) && !models.includes(model) && !isAccount(model.name));
    for (const model of level) found.add(model);
  }
  return [...found];
}

function parent(name: string, kind: Model['kind'], table: ModelTable): readonly Model[] {
  if (kind === 'prisma') {
    const model = table.prisma(name);
    return model === undefined ? [] : [model];
  }
  const named = table.named(name).filter((model) => model.kind === kind);
  return named.length === 1 ? named : [];
}
