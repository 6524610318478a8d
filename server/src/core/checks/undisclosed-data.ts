/** A kind of personal data is collected or shared of which no clause of the policy speaks. Once for each kind, at its source. */
import type { DataReach, FlowStep, Reach } from '../flow/model.ts';
import type { ClauseLink } from '../policy/model.ts';
import { isSupportFile } from '../program/testFiles.ts';
import type { Check, CheckContext, CheckedFinding } from './check.ts';
import { askAbout, queryFor } from './clause.ts';
import { isOrAre, isSurelyPersonal, makeFinding, relativePath } from './finding.ts';
import { isFirstParty, purposeOf, receiverOf } from './recipients.ts';

export const undisclosedData: Check = {
  meta: {
    id: 'undisclosed-data',
    title: 'No clause of the policy covers this kind of data',
    severity: 'warning',
    what: 'A kind of personal data is stored, or sent to a recipient outside the company, and no clause of the policy speaks of it: neither by name, nor as part of a broader kind, nor in broad words.',
    why: 'A policy has to say which data is collected. What was added to a form or a model later is seldom added to the policy.',
    remedies: [
      'Add the kind of data to the policy.',
      'Where a clause covers it in words that were not understood, pin that clause to the category in `clauselens.json`.',
      'Stop collecting it.',
    ],
    notes: [
      'Reported only with a policy, and once for each kind of data: at the first place in the code where it comes from, with the other places beside it.',
      'A broader kind covers ("contact details" include a phone number), and so do broad words for what people expect behind them: "information you provide" for what somebody types in, "usage data" for what a device tells. Health, payment, government ids, biometrics, precise location and the like have to be named.',
      'Data that is only logged counts as logged, not as collected. Passwords and tokens belong to the account and are not asked for. Pictures, texts and user names count where the code says whose they are.',
      'Reading prose is not exact: the finding says that no clause was found, and shows the nearest ones.',
    ],
  },

  run(context) {
    if (context.policies.length === 0) return [];
    return sourcesOf(context).flatMap((source) => reportSource(context, source));
  },
};

/** Where a kind of data comes from, and everything that was seen to be done with it. */
interface Source {
  readonly reach: Reach;
  readonly data: DataReach;
  readonly origin: DataReach['origin'];
  readonly places: readonly FlowStep[];
}

/** Sources that stand in the file that is checked. What comes first in the program is worked out for all files at once. */
function sourcesOf(context: CheckContext): readonly Source[] {
  const sources = context.flow.fromEveryReach(
    sourcesQuestion,
    (every) => sourcesByFile(context, every),
    context.file,
  );
  return sources ?? [];
}

/** The name under which it is asked of the flow. */
export const sourcesQuestion = 'sources of data';

/** The same for every file, whichever file the context is of. */
export function sourcesByFile(
  context: CheckContext,
  every: readonly Reach[],
): ReadonlyMap<string, readonly Source[]> {
  const byFile = new Map<string, Source[]>();
  for (const source of findSources(context, every)) {
    const { file } = source.origin;
    byFile.set(file, [...(byFile.get(file) ?? []), source]);
  }
  return byFile;
}

function findSources(context: CheckContext, reaches: readonly Reach[]): readonly Source[] {
  const byCategory = new Map<string, { readonly reach: Reach; readonly data: DataReach }[]>();
  for (const reach of reaches) {
    if (!context.isChecked(reach.file) || !isCollecting(context, reach)) continue;
    for (const data of reach.data) {
      if (data.confidence === 'possible' || isAccess(data.category)) continue;
      if (!isSurelyPersonal(context, data)) continue;
      if (!context.isChecked(data.origin.file) || isSupportFile(data.origin.file, context.root)) continue;
      const list = byCategory.get(data.category) ?? [];
      list.push({ reach, data });
      byCategory.set(data.category, list);
    }
  }
  return [...byCategory.values()].flatMap((list) => {
    // What is kept was collected; what is only sent on may have come from somewhere else.
    const first = list.find(({ reach }) => reach.row.kind === 'store') ?? list[0];
    if (!first) return [];
    const seen = new Set([placeKey(first.data.origin)]);
    const places = list.flatMap(({ data }): FlowStep[] => {
      const key = placeKey(data.origin);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...data.origin, text: `${data.label} is ${context.categoryLabel(data.category)}, too` }];
    });
    return [{ ...first, origin: first.data.origin, places }];
  });
}

function isCollecting(context: CheckContext, reach: Reach): boolean {
  if (isSupportFile(reach.file, context.root)) return false;
  return reach.row.kind === 'store' || (reach.row.kind === 'share' && !isFirstParty(reach, context.settings));
}

/** What opens an account is no data about somebody that a policy would list. */
const isAccess = (category: string): boolean => /^(?:user\.authorization|system)\b/.test(category);

function reportSource(context: CheckContext, source: Source): readonly CheckedFinding[] {
  const { reach, data, origin, places } = source;
  const clause = undisclosed(context, reach, data);
  if (!clause) return [];
  const label = context.categoryLabel(data.category);
  const isStored = reach.row.kind === 'store';
  const done = isStored
    ? `stored in ${reach.row.label}`
    : `sent to ${receiverOf(reach, context.settings).name}`;
  const elsewhere =
    places.length === 0
      ? ''
      : `, and comes from ${places.length} more ${places.length === 1 ? 'place' : 'places'}`;
  const finding = makeFinding(context, {
    check: 'undisclosed-data',
    reach,
    data: [data],
    confidence: data.confidence,
    message: `${label} (${data.category}) ${isOrAre(context, [data])} collected: no clause of the policy was found for ${isOrAre(context, [data]) === 'are' ? 'them (they are' : 'it (it is'} ${done}${elsewhere})`,
    advice: `name ${label} in the policy, or pin the clause that covers it to ${data.category} in clauselens.json`,
    clause,
    related: [
      ...fieldOf(context, reach, data),
      { ...reach.place, text: `${done} here, in ${relativePath(context, reach.file)}` },
      ...places,
    ],
    cause: data.category,
    identity: data.category,
    purpose: purposeOf(reach, context.settings),
    retention: undefined,
    at: origin,
  });
  return finding ? [{ finding, facts: { reach } }] : [];
}

/** The column or property of the data model that it is written to, by the last name on the way in: `arg0.data.email`. */
function fieldOf({ flow }: CheckContext, reach: Reach, { slot, category }: DataReach): readonly FlowStep[] {
  const entity = reach.row.kind === 'store' ? flow.entity(reach) : undefined;
  if (!entity) return [];
  const model =
    entity.kind === 'prisma' ? flow.models.prisma(entity.name) : flow.models.named(entity.name)[0];
  const name = slot.replaceAll('[]', '').split('.').at(-1) ?? '';
  const field = model?.fields.find((each) => each.name === name || each.column === name);
  return field ? [{ ...field.place, text: `${model?.name ?? 'the model'} keeps ${category} here` }] : [];
}

/** The answer of the policy when it is silent about the data. */
function undisclosed(context: CheckContext, reach: Reach, data: DataReach): ClauseLink | undefined {
  const link = askAbout(context, 'undisclosed-data', reach, data);
  if (link?.verdict !== 'undisclosed') return undefined;
  return context.coverage(queryFor(context, 'undisclosed-data', reach, data)) === 'none' ? link : undefined;
}

const placeKey = ({ file, start, end }: DataReach['origin']): string => `${file}:${start}:${end}`;
