import assert from 'node:assert/strict';
import type { ModuleIr } from '../../src/core/flow/ir.ts';
import { lowerModule } from '../../src/core/flow/lower/index.ts';
import type { Flow } from '../../src/core/flow/model.ts';
import { filledColumns } from '../../src/core/retention/hooks.ts';

describe('columns filled by hooks', () => {
  it('are looked for once in each value, however many branches change it', () => {
    const few = reads(10);
    const many = reads(20);
    assert.ok(many < 8 * few, `${few} nodes read for 10, ${many} for 20`);
  });
});

/** How often nodes are read for a subscriber that changes a record under conditions. */
function reads(branches: number): number {
  const changes = Array.from({ length: branches }, (_, i) => `if (event.entity.f${i}) out.f${i} = ${i};`);
  const ir = lowerModule(
    '/w/src/rows.ts',
    `export class Rows implements EntitySubscriberInterface<Row> {
       beforeInsert(event: InsertEvent<Row>) {
         const out = make();
         ${changes.join('\n')}
       }
     }`,
  );
  let count = 0;
  const nodes = new Proxy(ir.nodes, {
    get: (target, key) => {
      count += 1;
      assert.ok(count < 200_000, 'the nodes are read without end');
      return Reflect.get(target, key);
    },
  });
  const counted: ModuleIr = { ...ir, nodes };
  assert.deepEqual(filledColumns.make({ module: () => counted } as unknown as Flow, ir.file), []);
  return count;
}
