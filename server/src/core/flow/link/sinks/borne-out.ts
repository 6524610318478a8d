/**
 * What a parameter's own name only hints at (`geocode(address: string)`), borne out by a caller that hands over somebody's:
 * `geocode(order.customerAddress)`. The finding then stands inside the function all the same, for one repair ends both.
 */
import type { FunctionRef } from '../../model.ts';
import { activate } from '../callers/activate.ts';
import type { CallSite } from '../callers/call-sites.ts';
import type { CollectedItem } from '../collect/found.ts';
import type { Collector } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import { type ParamPath, paramKey } from '../values.ts';

/** Of more callers, the first answer for the others. */
const MOST_CALLERS = 8;

export class BorneOut {
  readonly #evaluator: Evaluator;
  readonly #collector: Collector;
  readonly #callersOf: (fn: FunctionRef) => readonly CallSite[];
  readonly #answers = new Map<string, ReadonlySet<string>>();

  constructor(
    evaluator: Evaluator,
    collector: Collector,
    callersOf: (fn: FunctionRef) => readonly CallSite[],
  ) {
    this.#evaluator = evaluator;
    this.#collector = collector;
    this.#callersOf = callersOf;
  }

  weighed(item: CollectedItem): CollectedItem {
    const { category, confidence, evidence, param } = item.atom;
    if (confidence !== 'possible' || param === undefined || !this.#isByName(param)) return item;
    // A team writes about itself, too: of free text a caller knows no more than the name.
    if (category.startsWith('user.content')) return item;
    const known = [...this.#handed(param)].some(
      (each) => each === category || each.startsWith(`${category}.`),
    );
    if (!known) return item;
    return {
      ...item,
      atom: {
        ...item.atom,
        confidence: 'likely',
        evidence: `${evidence}, and a caller hands over somebody's`,
      },
    };
  }

  /** It is no more than a possibility because of what it is called, and for no other reason. */
  #isByName({ file, fn, index, path }: ParamPath): boolean {
    if (path.includes('[]')) return false;
    const own = this.#evaluator.fn(file, fn).params[index]?.name ?? '';
    const [name = '', ...owners] = [own, ...path].reverse();
    const judged = this.#evaluator.naming.classify(name, owners, 'unknown');
    return judged !== undefined && 'category' in judged && judged.confidence === 'possible';
  }

  /** Categories that are surely in what callers hand over. */
  #handed(param: ParamPath): ReadonlySet<string> {
    const key = paramKey(param);
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      this.#answers.set(key, new Set());
      answer = new Set(
        this.#callersOf(param)
          .slice(0, MOST_CALLERS)
          .flatMap((site) => this.#at(site, param)),
      );
      this.#answers.set(key, answer);
    }
    return answer;
  }

  #at(site: CallSite, { file, fn, index, path }: ParamPath): readonly string[] {
    const evaluator = this.#evaluator;
    const frame = activate(evaluator, site, { file, fn }, evaluator.rootFrame(site.file, site.fn));
    if (frame === undefined) return [];
    const at = { frame, node: evaluator.node(file, evaluator.fn(file, fn).params[index]?.node ?? 0) };
    const value = path.reduce(
      (whole, step) => evaluator.parts.property(whole, step, at),
      evaluator.parameters.of(frame, index),
    );
    return this.#collector
      .collect(value, '', undefined)
      .items.filter(({ atom }) => atom.confidence !== 'possible' && atom.remains === undefined)
      .map(({ atom }) => atom.category);
  }
}
