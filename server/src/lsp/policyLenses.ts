// Above each clause of an open policy: what in the code stands on it.
import type { CodeLens, Location } from 'vscode-languageserver';
import type { StandingFlow } from '../core/checks/stands-on.ts';
import type { Clause, Policy } from '../core/policy/model.ts';
import { never, type ServerContext } from './context.ts';
import type { Folder } from './folder.ts';
import { commandFor, count } from './lensCommand.ts';
import { LensRenewal } from './lensRenewal.ts';
import type { OpenPolicy } from './policyDocuments.ts';
import type { Texts } from './texts.ts';

export const isAbout =
  (policy: Policy, clause: Clause) =>
  (flow: StandingFlow): boolean =>
    flow.policy === policy.file && flow.clause === clause.id;

/** What stands on the clauses, as it was before an edit until typing pauses; the places are those of now. */
export class LensKeeper {
  readonly #context: ServerContext;
  readonly #shown = new Map<Folder, string>();
  readonly #renewal: LensRenewal<Folder>;

  constructor(context: ServerContext) {
    this.#context = context;
    this.#renewal = new LensRenewal(context, this.#shown, (folder) => this.#renew(folder));
  }

  async flowsOf(
    folder: Folder,
    work: () => Promise<readonly StandingFlow[]>,
  ): Promise<readonly StandingFlow[]> {
    const known = folder.lastStanding;
    if (known && !known.isCurrent && this.#renewal.isPossible) {
      this.#renewal.later();
      return known.flows;
    }
    const flows = await work();
    this.#shown.set(folder, keyOf(flows));
    return flows;
  }

  renewLater(): void {
    this.#renewal.later();
  }

  async #renew(folder: Folder): Promise<boolean> {
    if (!this.#context.folders.all().includes(folder)) {
      this.#shown.delete(folder);
      return false;
    }
    if (folder.lastStanding?.isCurrent === true) return false;
    const shown = this.#shown.get(folder);
    const key = keyOf(await folder.standsOn(never));
    this.#shown.set(folder, key);
    return key !== shown;
  }
}

/** What the lenses show. */
function keyOf(flows: readonly StandingFlow[]): string {
  return JSON.stringify(
    flows.map(({ policy, clause, place, findings }) => [policy, clause, place, findings.length]),
  );
}

export async function toLenses(
  context: ServerContext,
  { policy, texts }: OpenPolicy,
  flows: readonly StandingFlow[],
): Promise<CodeLens[]> {
  const positions = await texts.of(policy.file);
  const uri = texts.uri(policy.file);
  const lenses: CodeLens[] = [];
  for (const clause of policy.clauses) {
    const own = flows.filter(isAbout(policy, clause));
    if (own.length === 0) continue;
    const start = positions.position(clause.start);
    const locations = await toLocations(own, texts);
    lenses.push({
      range: { start, end: start },
      command: commandFor(context, countsOf(own), uri, start, locations),
    });
  }
  return lenses;
}

/** "3 findings, 12 flows". */
export function countsOf(flows: readonly StandingFlow[]): string {
  const findings = new Set(
    flows.flatMap((flow) => flow.findings.map(({ fingerprint, check }) => `${check} ${fingerprint}`)),
  ).size;
  return findings === 0
    ? count(flows.length, 'flow')
    : `${count(findings, 'finding')}, ${count(flows.length, 'flow')}`;
}

/** Findings first: they are what a reader came for. */
export async function toLocations(flows: readonly StandingFlow[], texts: Texts): Promise<Location[]> {
  const sorted = [...flows].sort((a, b) => Number(b.findings.length > 0) - Number(a.findings.length > 0));
  const locations: Location[] = [];
  for (const { place } of sorted) locations.push(await texts.location(place));
  return locations;
}
