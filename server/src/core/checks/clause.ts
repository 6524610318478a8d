/**
 * Ties a finding to the policy. A finding may name several categories; the policy is asked about each, and the strictest
 * verdict decides: to log a phone number beside an e-mail address is never milder than to log the address. Among equals
 * the category that deserves most protection comes first, then the most specific one. A clause pinned in the
 * configuration comes before all.
 */
import type { DataReach, Reach } from '../flow/model.ts';
import { besideOf } from '../policy/index.ts';
import type { ClauseLink, FlowQuery, PolicyQuestion, Verdict } from '../policy/model.ts';
import type { CheckContext } from './check.ts';
import { callText, functionPath } from './finding.ts';
import { pinFor } from './pins.ts';
import { isPurposeAssumed, purposeOf, receiverOf } from './recipients.ts';

export function clauseOf(
  context: CheckContext,
  check: PolicyQuestion,
  reach: Reach,
  data: readonly DataReach[],
  retention: string | undefined,
): ClauseLink | undefined {
  if (data.length === 0 || context.policies.length === 0) return undefined;
  return strictest(
    mostSensitiveFirst(data).flatMap(
      (decisive) =>
        askAbout(context, check, reach, decisive, {
          retention,
          beside: besideOf(
            decisive.category,
            data.map(({ category }) => category),
          ),
        }) ?? [],
    ),
  );
}

/** What else of a flow a policy may have words for. */
interface Circumstances {
  /** ISO 8601. */
  readonly retention?: string | undefined;
  /** Categories that the policy may promise to keep this one apart from. */
  readonly beside?: readonly string[];
}

/** What the policy says about one piece of the data, or the clause that the configuration names for it. */
export function askAbout(
  context: CheckContext,
  check: PolicyQuestion,
  reach: Reach,
  decisive: DataReach,
  circumstances: Circumstances = {},
): ClauseLink | undefined {
  const query = queryFor(context, check, reach, decisive, circumstances);
  const pinned = pinFor(context.settings, check, reach, decisive.category);
  return (pinned === undefined ? undefined : context.linkPinned(query, pinned)) ?? context.link(query);
}

export function queryFor(
  context: CheckContext,
  check: PolicyQuestion,
  reach: Reach,
  decisive: DataReach,
  { retention, beside = [] }: Circumstances = {},
): FlowQuery {
  // Whether data is told to be collected has nothing to do with where it goes then.
  const share = reach.row.kind === 'share' && check !== 'undisclosed-data';
  const receiver = receiverOf(reach, context.settings);
  const { surface, documents } = governedBy(context);
  return {
    id: `${reach.file}:${reach.node}`,
    check,
    dataCategory: decisive.category,
    dataLabel: decisive.label,
    sink: sinkOf(context, reach),
    recipient: share ? receiver.name : null,
    ...(receiver.class !== undefined && share && { recipientClass: receiver.class }),
    purpose: purposeOf(reach, context.settings),
    ...(share &&
      isPurposeAssumed(reach, context.settings) && {
        purposeAssumed: `${functionPath(context.flow, reach)} ${callText(context, reach)}`,
      }),
    ...(surface !== undefined && { surface }),
    ...(documents !== undefined && { documents }),
    ...(beside.length > 0 && { beside }),
    ...(retention !== undefined && { retention }),
  };
}

export function strictest(links: readonly ClauseLink[]): ClauseLink | undefined {
  return [...links].sort((a, b) => strictness.indexOf(a.verdict) - strictness.indexOf(b.verdict))[0];
}

/** A store with the entity or key that is written: a schedule says how long sessions are kept, not how long Redis does. */
function sinkOf(context: CheckContext, reach: Reach): string {
  const entity = reach.row.kind === 'store' ? context.retention(reach).entity : undefined;
  return entity === undefined ? reach.row.label : `${reach.row.label} (${entity})`;
}

/** What a policy may say, the strictest first. */
const strictness: readonly Verdict[] = [
  'forbidden',
  'exceeds',
  'conditional',
  'undisclosed',
  'out-of-scope',
  'permitted',
];

/** Most protected first; a category counts for those below it. */
const sensitivity: readonly string[] = [
  'user.authorization',
  'system.authentication',
  'user.health_and_medical',
  'user.biometric',
  'user.childrens',
  'user.government_id',
  'user.financial',
  'user.payment',
  'user.criminal_history',
  'user.demographic.race_ethnicity',
  'user.demographic.religious_belief',
  'user.demographic.political_opinion',
  'user.demographic.sexual_orientation',
  'user.location.precise',
  'user.content.private',
  'user.contact',
  'user.location',
  'user.demographic',
  'user.content',
  'user.name',
  'user.device',
];

/** One entry for each category. */
export function mostSensitiveFirst(data: readonly DataReach[]): readonly DataReach[] {
  const rank = ({ category }: DataReach): number => {
    const index = sensitivity.findIndex((key) => category === key || category.startsWith(`${key}.`));
    return index < 0 ? sensitivity.length : index;
  };
  const depth = ({ category }: DataReach): number => category.split('.').length;
  const sorted = [...data].sort((a, b) => rank(a) - rank(b) || depth(b) - depth(a));
  return sorted.filter(
    (each, index) => sorted.findIndex(({ category }) => category === each.category) === index,
  );
}

/** Which documents govern this file, as configured, and which of several policies in one of them. */
function governedBy({ settings, file, root }: CheckContext): Pick<FlowQuery, 'surface' | 'documents'> {
  const relative = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
  const named = settings.policies.filter((policy) =>
    policy.governs?.some((pattern) => matchesGlob(pattern, relative)),
  );
  const everywhere = settings.policies.filter((policy) => policy.governs === undefined);
  const governing = [...named, ...everywhere];
  const surface = governing.find((policy) => policy.surface !== undefined)?.surface;
  return {
    ...(surface !== undefined && { surface }),
    ...(governing.length < settings.policies.length && { documents: governing.map((policy) => policy.file) }),
  };
}

/** `packages/web/**`, `apps/*` + `/src/**`, or a folder's name. */
function matchesGlob(pattern: string, file: string): boolean {
  const expression = pattern
    .replace(/^\.?\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (star) => (star.startsWith('**') ? '.*' : star === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${expression}(?:$|/)`).test(file) || new RegExp(`^${expression}$`).test(file);
}
