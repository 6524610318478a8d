/**
 * What was judged about the whole program, by the call it belongs to: flows that pass a call, flows that a function's body
 * makes by itself, findings at a call. Gathered once for an explanation, since a line may hold many calls.
 */
import type { CheckContext, CheckedFinding } from '../checks/check.ts';
import type { Finding } from '../checks/model.ts';
import type { FunctionRef, NodeRef, Reach } from '../flow/model.ts';
import { functionKey, type InnerSinks, sinksInside } from './inner-sinks.ts';
import { isShown } from './words.ts';

export interface ExplainContext extends CheckContext {
  /** Findings of the whole project, suppressed ones included. */
  readonly checked: readonly CheckedFinding[];
}

export class Judged {
  readonly context: ExplainContext;
  readonly #passing = new Map<string, Reach[]>();
  readonly #inFunction = new Map<string, Reach[]>();
  readonly #findings = new Map<string, Finding[]>();
  readonly #inner = new Map<string, InnerSinks>();

  constructor(context: ExplainContext) {
    this.context = context;
    const { flow } = context;
    for (const reach of flow.files().flatMap((file) => flow.reaches(file))) {
      add(this.#inFunction, functionKey(reach), reach);
      const own = callKey(reach);
      for (const key of new Set(reach.chain.map(callKey))) if (key !== own) add(this.#passing, key, reach);
    }
    for (const { finding, facts } of context.checked)
      if (facts.reach !== undefined) add(this.#findings, callKey(facts.reach), finding);
  }

  /** Flows whose finding stands at this call. */
  own({ file, node }: NodeRef): readonly Reach[] {
    return this.context.flow.reaches(file).filter((reach) => reach.node === node);
  }

  /** Flows of other calls that go on through this one. */
  passing(call: NodeRef): readonly Reach[] {
    return this.#passing.get(callKey(call)) ?? [];
  }

  /** What the body of the called function sends, stores or logs by itself, whatever the call hands over. */
  inside(call: NodeRef): readonly Reach[] {
    const passing = new Set(this.passing(call));
    const found = new Set<Reach>();
    for (const fn of this.context.flow.callee(call).functions) {
      const { sinks, functions } = this.sinksInside(fn);
      const ends = new Set(sinks.map(({ ref }) => callKey(ref)));
      for (const reach of functions.flatMap((key) => this.#inFunction.get(key) ?? [])) {
        const last = reach.chain.at(-1);
        const isCallItself = callKey(reach) === callKey(call);
        // An error that is made there is logged wherever it is caught.
        const endsHere = reach.isInError === true || (last !== undefined && ends.has(callKey(last)));
        if (endsHere && !passing.has(reach) && !isCallItself) found.add(reach);
      }
    }
    return [...found];
  }

  sinksInside(fn: FunctionRef): InnerSinks {
    const key = functionKey(fn);
    const known = this.#inner.get(key) ?? sinksInside(this.context.flow, fn);
    this.#inner.set(key, known);
    return known;
  }

  /** Findings about a call, wherever they are underlined: one about a period stands where the period is written. */
  at(call: NodeRef): readonly Finding[] {
    const { start, end } = this.context.flow.node(call);
    const withoutFlow = this.context.checked.filter(
      ({ finding: { place }, facts }) =>
        facts.reach === undefined && place.file === call.file && place.start === start && place.end === end,
    );
    return [...(this.#findings.get(callKey(call)) ?? []), ...withoutFlow.map(({ finding }) => finding)];
  }

  /** Findings about some flows, as `check` prints them. */
  shownAt(reaches: readonly Reach[]): readonly Finding[] {
    return [...new Set(reaches.flatMap((reach) => this.allAt(reach)))].filter(isShown);
  }

  /** Findings about one flow, less sure and suppressed ones included. */
  allAt(reach: Reach): readonly Finding[] {
    const atCall = this.#findings.get(callKey(reach)) ?? [];
    return atCall.filter((finding) => this.#isAbout(finding, reach));
  }

  /** A call may lead to several sinks, and what is wrong with one of them need not be wrong with the next. */
  #isAbout({ check }: Finding, reach: Reach): boolean {
    const { kind } = reach.row;
    switch (check) {
      case 'logged-personal-data':
        return kind === 'log';
      case 'missing-retention':
        return kind === 'store' && !this.context.retention(reach).has;
      case 'excessive-retention':
        return kind === 'store';
      case 'missing-consent':
      case 'mismatched-consent':
        return kind === 'share' && this.context.guards(reach).state !== 'guarded';
      default:
        return true;
    }
  }
}

/** One call with everything that was judged about it. */
export interface CallFacts {
  readonly judged: Judged;
  readonly context: ExplainContext;
  readonly call: NodeRef;
  readonly findings: readonly Finding[];
  /** Methods of interfaces, known to log, store or send, that code of the project answers: what that code does is what counts. */
  readonly answered: readonly string[];
  readonly own: readonly Reach[];
  readonly passing: readonly Reach[];
  readonly inside: readonly Reach[];
}

function callKey({ file, node }: NodeRef): string {
  return `${file}#${node}`;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
