/**
 * Clauses that the configuration names for a check, a recipient or a category: whoever has read the policy knows better than
 * any reader of prose which clause is meant. Every pin is held against the policy: the clause must still be there, and a pin
 * with the hash of its clause tells when the clause was reworded.
 */
import type { Reach } from '../flow/model.ts';
import type { Policy, PolicyQuestion } from '../policy/model.ts';
import type { InputProblem } from '../program/model.ts';
import type { PinSetting, Settings } from '../settings.ts';
import { isMeant, receiverOf } from './recipients.ts';

/** Id of the clause for this flow: the pin that says most, else the clause of the recipient's own entry. */
export function pinFor(
  settings: Settings,
  check: PolicyQuestion,
  reach: Reach,
  category: string,
): string | undefined {
  const isShare = reach.row.kind === 'share';
  const fitting = settings.pins.filter(
    (pin) =>
      (pin.check === undefined || pin.check === check) &&
      (pin.recipient === undefined || (isShare && isMeant(pin.recipient, reach))) &&
      (pin.category === undefined || category === pin.category || category.startsWith(`${pin.category}.`)),
  );
  const [best] = [...fitting].sort((a, b) => weight(b) - weight(a));
  return best?.clause ?? (isShare ? receiverOf(reach, settings).setting?.clause : undefined);
}

const weight = ({ check, recipient, category }: PinSetting): number =>
  (recipient === undefined ? 0 : 100) +
  (category === undefined ? 0 : 10 + category.split('.').length) +
  (check === undefined ? 0 : 1);

/** Pins whose clause is gone or reworded. */
export function pinProblems(settings: Settings, policies: readonly Policy[]): readonly InputProblem[] {
  const clauses = new Map(policies.flatMap((policy) => policy.clauses.map((clause) => [clause.id, clause])));
  const { where } = settings;
  const pins = [
    ...settings.recipients.map(({ clause, hash, recipient }, index) => ({
      clause,
      hash,
      what: recipient,
      line: where?.recipients[index],
    })),
    ...settings.pins.map((pin, index) => ({
      clause: pin.clause,
      hash: pin.hash,
      what: describe(pin),
      line: where?.pins[index],
    })),
  ];
  return pins.flatMap(({ clause: id, hash, what, line }): InputProblem[] => {
    if (id === undefined) return [];
    const clause = clauses.get(id);
    if (clause === undefined)
      return [
        {
          ...placeOf(where?.file, line),
          message: `no policy has the clause "${id}" that the configuration names for ${what}: clauselens policy clauses lists them`,
          severity: 'warning',
        },
      ];
    if (hash === undefined || hash === clause.hash) return [];
    return [
      {
        ...placeOf(where?.file, line),
        message: `the clause "${id}" was reworded since the configuration named it for ${what}: read it again, and set "hash" to "${clause.hash}"`,
        severity: 'warning',
      },
    ];
  });
}

function placeOf(file: string | undefined, line: number | undefined): Pick<InputProblem, 'file' | 'line'> {
  return file === undefined ? {} : { file, ...(line !== undefined && { line }) };
}

const describe = ({ check, recipient, category }: PinSetting): string =>
  [check, recipient, category].filter((part) => part !== undefined).join(', ');
