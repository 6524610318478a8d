/** One call explained: what it does, what goes in, over which ways, what was made of consent, retention and the policy. */
import type { Finding } from '../checks/model.ts';
import type { NodeId } from '../flow/ir.ts';
import type { AccountedData, SinkAccount } from '../flow/model.ts';
import { answer, fineKinds } from './answer.ts';
import { consentPoints } from './consent.ts';
import type { CallFacts, Judged } from './judged.ts';
import type { CallExplanation, Section } from './model.ts';
import { policyPoints } from './policy.ts';
import { retentionPoints } from './retention.ts';
import { calleePoints, does, readablePath, sinkPoints } from './sinks.ts';
import { titles } from './titles.ts';
import { valuePoints } from './values.ts';
import { waySections } from './ways.ts';
import { calleeText, lineAt, unique } from './words.ts';

export class Call {
  readonly #facts: CallFacts;
  /** Rules that say themselves what the call does with what it is given. */
  readonly #sinks: readonly SinkAccount[];
  /** Sinks that it leads to, where nothing was found to flow there. */
  readonly #inner: readonly { readonly kind: 'log' | 'store' | 'share' }[];

  constructor(judged: Judged, node: NodeId) {
    const { context } = judged;
    const call = { file: context.file, node };
    const sinks = context.flow.sinksAt(call);
    this.#sinks = sinks.filter(({ isAnswered }) => !isAnswered);
    this.#facts = {
      judged,
      context,
      call,
      findings: judged.at(call),
      answered: sinks.filter(({ isAnswered }) => isAnswered).map(({ path }) => readablePath(path)),
      own: judged.own(call),
      passing: judged.passing(call),
      inside: this.#sinks.length > 0 ? [] : judged.inside(call),
    };
    const { answered, own, passing } = this.#facts;
    const flows = sinks.length + answered.length + own.length + passing.length;
    this.#inner =
      flows > 0 ? [] : context.flow.callee(call).functions.flatMap((fn) => judged.sinksInside(fn).sinks);
  }

  get #atOthers(): readonly Finding[] {
    const { judged, passing, inside } = this.#facts;
    return [...judged.shownAt(passing), ...judged.shownAt(inside)];
  }

  /** Every finding that the explanation speaks of. */
  get told(): readonly Finding[] {
    return [...this.#facts.findings, ...this.#atOthers];
  }

  /** Whether flows end or begin here, with all that decides about them. */
  get isSink(): boolean {
    return this.#facts.own.length > 0;
  }

  /** Whether there is more to say than that nothing happens here. */
  get isTelling(): boolean {
    const { own, passing, judged, inside } = this.#facts;
    return (
      this.#facts.findings.length > 0 ||
      this.#sinks.length > 0 ||
      this.#facts.answered.length > 0 ||
      own.length > 0 ||
      passing.length > 0 ||
      judged.shownAt(inside).length > 0
    );
  }

  #excused(data: AccountedData, outer: string | undefined): string | undefined {
    const { category, path, remains } = data;
    if (this.#inner.length > 0) {
      const fine = fineKinds(this.#inner, [data]);
      return fine === undefined ? 'but it does not count where the call leads' : `that is fine ${fine}`;
    }
    const kinds = [...new Set([...this.#facts.own, ...this.#facts.passing].map(({ row }) => row.kind))];
    const strict = remains === 'ciphertext' ? 'store' : 'share';
    if (remains !== undefined && kinds.length > 0 && !kinds.includes(strict))
      return `that is fine in a ${kinds.join(' or ')}`;
    const missed =
      kinds.length > 0 && !this.#arrives(category)
        ? 'but it was not found to arrive where the call leads'
        : undefined;
    const [sink] = this.#sinks;
    if (outer === undefined || sink === undefined) return missed;
    const slot = path === '' ? outer : `${outer}${path.startsWith('[') ? '' : '.'}${path}`;
    const isTaken = this.#sinks.some(({ row }) => row.data.some((each) => meet(each, slot)));
    if (!isTaken) return `but this is no part of what it ${does[sink.row.kind]}`;
    const excluded = this.#sinks
      .flatMap((each) => each.excluded)
      .find((each) => each.category === category && meet(each.slot, slot));
    return excluded?.why ?? missed;
  }

  /** Whether a flow of the call has this data, or what it is a part of. */
  #arrives(category: string): boolean {
    const { own, passing } = this.#facts;
    return [...own, ...passing]
      .flatMap(({ data }) => data)
      .some(
        (data) =>
          `${data.category}.`.startsWith(`${category}.`) || `${category}.`.startsWith(`${data.category}.`),
      );
  }

  explain(): CallExplanation {
    const { context, call, findings, own, judged } = this.#facts;
    const { file, flow } = context;
    const node = flow.node(call);
    const accounts = flow.account(call);
    const code = (place: { file: string; start: number; end: number }): string =>
      lineAt(context.text(place.file), place);
    const sections: Section[] = [
      {
        title: titles.does,
        points:
          this.#sinks.length > 0
            ? sinkPoints(this.#sinks, this.#facts)
            : calleePoints(judged, this.#facts, code),
      },
      {
        title: titles.goesIn,
        points: valuePoints(accounts, own, {
          label: (category) => context.categoryLabel(category),
          code,
          excused: (data, slot) => this.#excused(data, slot),
          // Where the data goes on through other functions, its whole way is told below.
          withoutWays: own.some(({ chain }) => chain.length > 1),
          isBrought: this.#facts.passing.some(({ isInError }) => isInError !== true),
        }),
      },
      ...waySections(this.#facts, code),
      { title: titles.consent, points: consentPoints(this.#facts, code) },
      { title: titles.kept, points: retentionPoints(this.#facts, code) },
      { title: titles.policy, points: policyPoints(this.#facts) },
      {
        title: titles.advice,
        points: unique(
          findings
            .filter(({ advice, suppressed }) => advice !== '' && suppressed === undefined)
            .map(({ check, advice }) => ({
              text: `${findings.length > 1 ? `${check}: ` : ''}${adviceInWords(check, advice)}`,
              speaks: 'neither',
            })),
        ),
      },
    ];
    const isHandedOn = flow.function({ file, fn: node.fn }).handsOn === true;
    const callee =
      node.k === 'call' && !isHandedOn
        ? { start: node.start, end: Math.max(node.calleeEnd, node.start) }
        : node;
    return {
      place: { file, start: node.start, end: node.end },
      code: calleeText(context.text(file).slice(callee.start, callee.end)),
      answer: answer(this.#facts, this.#sinks, accounts),
      findings,
      sections: sections.filter(({ points }) => points.length > 0),
    };
  }
}

/** Code that a consent check suggests, with what to do with it. */
function adviceInWords(check: string, advice: string): string {
  if (check !== 'missing-consent' && check !== 'mismatched-consent') return advice;
  if (/\{ \.\.\. \}\)?$/.test(advice)) return `put the call inside: ${advice}`;
  return advice.endsWith(');') ? `put this before the call: ${advice}` : advice;
}

/** Whether one of two slots is, or is inside, the other. A slot such as `args` is about all of them. */
function meet(row: string, slot: string): boolean {
  const one = row.replace(/\.\*\*?/g, '');
  if (!/^arg\d/.test(one)) return true;
  return [one, slot].some((outer, index) => {
    const inner = index === 0 ? slot : one;
    return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
  });
}
