/**
 * Records that a call writes along with others: `order.create({ data: { buyer: { create: { email } } } })` keeps an address
 * in the buyer's table. Deliberately absent: calls that write to several tables by themselves.
 */
import type { DataReach, Reach } from '../flow/model.ts';
import type { Model, ModelTable } from '../program/schemas/model.ts';

/** The one model that everything which arrives is kept in, where that is another than the call's own. */
export function nestedModel(own: Model | undefined, { data }: Reach, table: ModelTable): Model | undefined {
  if (own?.kind !== 'prisma') return undefined;
  const sure = data.filter(({ confidence }) => confidence !== 'possible');
  const models = new Set((sure.length > 0 ? sure : data).flatMap((each) => modelsAt(own, each, table)));
  const [only] = models;
  return models.size === 1 && only !== own ? only : undefined;
}

/** Down the relations that the slots name: `arg0.data.buyer.create.email`. */
function modelsAt(own: Model, { slot, moreSlots }: DataReach, table: ModelTable): readonly Model[] {
  return [slot, ...(moreSlots ?? [])].map((each) => {
    let model = own;
    for (const step of each.split(/[.[\]]+/).slice(1)) {
      const related = model.fields.find(({ name }) => name === step)?.model;
      model = (related === undefined ? undefined : table.prisma(related)) ?? model;
    }
    return model;
  });
}
