/** Whether a row applies to a call: tests on the constant values of its slots (`SlotTest` in `catalog/row.ts`). */
import type { Catalog } from '../../../catalog/model.ts';
import type { SlotTest } from '../../../catalog/row.ts';
import type { Value } from '../values.ts';

/** A value that only a caller knows passes for now. */
export function holds(catalog: Catalog, test: SlotTest, value: Value): boolean {
  const { atoms } = value;
  if ('present' in test)
    return (
      test.present ===
      (atoms.length > 0 && !atoms.every((atom) => atom.a === 'const' && atom.value === undefined))
    );
  const constants = atoms.flatMap((atom) => (atom.a === 'const' ? [atom.value] : []));
  if ('equals' in test) return constants.some((found) => test.equals.includes(found as string));
  if ('notEquals' in test) return !constants.some((found) => test.notEquals.includes(found as string));
  if ('matches' in test) {
    const pattern = catalog.pattern(test.matches);
    return (
      constants.some((found) => typeof found === 'string' && pattern.test(found)) ||
      atoms.some((atom) => atom.a === 'text' && pattern.test(atom.texts.join(' ')))
    );
  }
  return atoms.some((atom) => atom.a === 'lib' && test.path.includes(atom.path));
}
