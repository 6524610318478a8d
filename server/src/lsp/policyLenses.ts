// Above each clause of an open policy: what in the code stands on it.
import type { CodeLens, Location } from 'vscode-languageserver';
import type { StandingFlow } from '../core/checks/stands-on.ts';
import type { Clause, Policy } from '../core/policy/model.ts';
import { describeError, isCancelled, OutdatedError } from './answer.ts';
import { never, type ServerContext } from './context.ts';
import { pauseInTyping } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import { commandFor, count } from './lensCommand.ts';
import type { OpenPolicy } from './policyDocuments.ts';
import type { Texts } from './texts.ts';

export const isAbout =
  (policy: Policy, clause: Clause) =>
  (flow: StandingFlow): boolean =>
    flow.policy === policy.file && flow.clause === clause.id;

/**
 * Keeps typing free: after an edit the lenses are those of before, at the places of now, until typing pauses; then what stands on
 * the clauses is worked out anew, and the client is told where that changed something.
 */
export class LensKeeper {
  readonly #context: ServerContext;
  readonly #shown = new Map<Folder, string>();
  #isRenewing = false;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  async flowsOf(
    folder: Folder,
    work: () => Promise<readonly StandingFlow[]>,
  ): Promise<readonly StandingFlow[]> {
    const known = folder.lastStanding;
    if (known && !known.isCurrent && this.#context.client().refreshCodeLens) {
      this.renewLater();
      return known.flows;
    }
    const flows = await work();
    this.#shown.set(folder, keyOf(flows));
    return flows;
  }

  renewLater(): void {
    if (this.#isRenewing || this.#shown.size === 0 || !this.#context.client().refreshCodeLens) return;
    this.#isRenewing = true;
    void this.#renew().finally(() => {
      this.#isRenewing = false;
    });
  }

  async #renew(): Promise<void> {
    const { changes, connection, folders, log } = this.#context;
    await changes.quiet(pauseInTyping(this.#context));
    let isChanged = false;
    for (const [folder, shown] of this.#shown) {
      if (!folders.all().includes(folder)) this.#shown.delete(folder);
      else if (folder.lastStanding?.isCurrent !== true)
        try {
          const key = keyOf(await folder.standsOn(never));
          if (key !== shown) isChanged = true;
          this.#shown.set(folder, key);
        } catch (error) {
          // An edit overtook it: the change that told of the edit comes again.
          if (error instanceof OutdatedError || isCancelled(error))
            return void setTimeout(() => this.renewLater(), 0).unref();
          log.error(`lenses: ${describeError(error)}`);
        }
    }
    if (isChanged && this.#context.state === 'running')
      await connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
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
