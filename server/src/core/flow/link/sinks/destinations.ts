/** Where a request goes: first party, a known recipient, an unknown host, or only the caller knows. */
import type { Catalog } from '../../../catalog/model.ts';
import type { RecipientRow, SinkRow } from '../../../catalog/row.ts';
import { isOwnHost } from '../../../program/own-name.ts';
import type { FunctionRef } from '../../model.ts';
import { activate } from '../callers/activate.ts';
import type { CallSite } from '../callers/call-sites.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Atom, InstanceAtom, Lazy, ParamPath, Value } from '../values.ts';
import type { SinkCall } from './calls.ts';
import { testedRecipient } from './tested-hosts.ts';

export type Destination =
  | { readonly to: 'first-party' }
  | { readonly to: 'recipient'; readonly recipient: RecipientRow; readonly host: string }
  | { readonly to: 'host'; readonly host: string }
  /** Depends on a parameter: ask again at the callers. */
  | { readonly to: 'symbolic'; readonly param: ParamPath; readonly names: readonly string[] }
  /** From a setting that is called a webhook: where somebody else's program is told of what happened. */
  | { readonly to: 'webhook'; readonly named: string }
  /** From configuration; nothing more is known. */
  | { readonly to: 'unknown' };

type Known = { readonly text: string } | { readonly of: RecipientRow };
type Symbolic = { readonly param: ParamPath; readonly names: readonly string[] };
type Start = Known | Symbolic | { readonly webhook: string } | 'relative' | 'unknown';

/** A URL that a constructor is handed by a factory, which is handed it by its caller. */
const MAXIMUM_MAKERS = 3;

const FIRST_PARTY =
  /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1)|(?:^|\.)(?:internal|local|localdomain|lan|corp|cluster\.local|svc|test|localhost)$/i;

export class Destinations {
  readonly #evaluator: Evaluator;
  readonly #catalog: Catalog;
  readonly #firstParty: readonly RegExp[];
  readonly #ownName: string | undefined;
  readonly #callersOf: (target: FunctionRef) => readonly CallSite[];
  /**
   * By how deep it was asked. A URL that is changed under conditions is as many alternatives as it has changes, each made of
   * those before it: gone through one way after the other they are thousands.
   */
  readonly #starts = new WeakMap<Atom, Start[]>();

  /** `firstPartyHosts` as configured: `api.acme.com`, `*.acme.com`. */
  constructor(
    evaluator: Evaluator,
    {
      firstPartyHosts,
      ownName,
      callersOf,
    }: {
      readonly firstPartyHosts: readonly string[];
      readonly ownName?: string | undefined;
      readonly callersOf: (target: FunctionRef) => readonly CallSite[];
    },
  ) {
    this.#evaluator = evaluator;
    this.#callersOf = callersOf;
    this.#catalog = evaluator.catalog;
    this.#ownName = ownName;
    this.#firstParty = firstPartyHosts.map(
      (host) =>
        new RegExp(
          `^${host
            .toLowerCase()
            .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replace(/\*/g, '.*')}$`,
        ),
    );
  }

  /**
   * Undefined: the row does not say where the address stands. `from`: the outermost function of the way to the sink; `calls`:
   * the calls on that way.
   */
  ofSink(
    frame: Frame,
    sink: SinkCall,
    from: FunctionRef,
    calls: readonly CallSite[] = [],
  ): Destination | undefined {
    const { recipient } = sink.row;
    if (recipient === undefined || typeof recipient === 'string') return undefined;
    const { slots } = this.#evaluator.libraries;
    if ('vendor' in recipient) {
      // A client goes to its vendor unless it is certainly made for somewhere else.
      const to = this.of(slots.value(frame, sink.node, recipient.base), { atoms: [] });
      return to.to === 'unknown' || to.to === 'symbolic' ? undefined : to;
    }
    const base: Value =
      recipient.base === undefined ? { atoms: [] } : slots.value(frame, sink.node, recipient.base);
    const to = this.of(slots.value(frame, sink.node, recipient.host), base);
    const tested =
      to.to === 'unknown' || to.to === 'symbolic' ? this.#tested(frame, sink, recipient.host) : undefined;
    if (tested !== undefined) return tested;
    if (to.to !== 'symbolic' || !this.#isKeptBy(to.param, from)) return to;
    return this.#ofObject(to, calls) ?? this.#setUp(to, 0);
  }

  /** By what the code around asks of the address. */
  #tested(frame: Frame, sink: SinkCall, slot: string): Destination | undefined {
    for (const { at } of this.#evaluator.libraries.slots.read(frame, sink.node, slot)) {
      if (at === undefined || at.frame.file !== frame.file) continue;
      const recipient = testedRecipient(this.#evaluator, this.#catalog, frame.file, sink.node, at.node);
      if (recipient !== undefined)
        return { to: 'recipient', recipient, host: recipient.hosts[0] ?? recipient.id };
    }
    return undefined;
  }

  /** By the object that a call on the way is made on, where the call that made it is known: `ads.add(profile)`. */
  #ofObject({ param }: Symbolic, calls: readonly CallSite[]): Destination | undefined {
    const evaluator = this.#evaluator;
    for (const { file, fn, node } of calls) {
      const call = evaluator.node(file, node);
      const callee = call.k === 'call' ? evaluator.node(file, call.callee) : undefined;
      if (callee?.k !== 'prop') continue;
      const [made, ...others] = evaluator.evaluate(evaluator.rootFrame(file, fn), callee.base).atoms;
      const ctor = made?.a === 'instance' && others.length === 0 ? this.#setUpOf(made, param) : undefined;
      const to = ctor && this.of(this.#handed(ctor, param), { atoms: [] });
      if (to !== undefined && to.to !== 'symbolic' && to.to !== 'unknown') return to;
    }
    return undefined;
  }

  /** The activation of the constructor that has the parameter: by who made the object, or by its class (`super('https://...')`). */
  #setUpOf(made: InstanceAtom, param: ParamPath): Frame | undefined {
    if (made.ctor?.file === param.file && made.ctor.fn === param.fn) return made.ctor;
    const evaluator = this.#evaluator;
    const [site, ...others] = this.#callersOf(param).filter(({ file, fn }) => {
      const { class: cls, kind } = evaluator.fn(file, fn);
      return file === made.file && cls === made.cls && kind === 'constructor';
    });
    return site === undefined || others.length > 0
      ? undefined
      : activate(evaluator, site, param, evaluator.rootFrame(site.file, site.fn));
  }

  /** What an activation of the function of a parameter was handed for it. */
  #handed(frame: Frame, { file, fn, index, path }: ParamPath): Value {
    const evaluator = this.#evaluator;
    const at = { frame, node: evaluator.node(file, evaluator.fn(file, fn).params[index]?.node ?? 0) };
    return path.reduce(
      (value, step) =>
        step === '[]' ? evaluator.parts.element(value) : evaluator.parts.property(value, step, at),
      evaluator.parameters.of(frame, index),
    );
  }

  /** What a constructor was handed is used by methods: whoever calls those knows nothing of it. */
  #isKeptBy(param: ParamPath, from: FunctionRef): boolean {
    if (this.#evaluator.fn(param.file, param.fn).kind !== 'constructor') return false;
    const { functions } = this.#evaluator.module(from.file);
    for (let fn = from.fn; from.file === param.file && fn >= 0; fn = functions[fn]?.parent ?? -1)
      if (fn === param.fn) return false;
    return true;
  }

  /** By those who make the object: one place if they agree, nobody knows which otherwise. */
  #setUp({ param, names }: Symbolic, depth: number): Destination {
    const named = this.#setting(names);
    if (named !== 'unknown') return this.#destination(named);
    const evaluator = this.#evaluator;
    const sites = depth < MAXIMUM_MAKERS ? this.#callersOf({ file: param.file, fn: param.fn }) : [];
    let agreed: Destination | undefined;
    for (const site of sites) {
      const frame = activate(evaluator, site, param, evaluator.rootFrame(site.file, site.fn));
      if (frame === undefined) continue;
      const asked = this.of(this.#handed(frame, param), { atoms: [] });
      const to = asked.to === 'symbolic' ? this.#setUp(asked, depth + 1) : asked;
      if (agreed !== undefined && placeOf(agreed) !== placeOf(to)) return { to: 'unknown' };
      agreed = to;
    }
    return agreed ?? { to: 'unknown' };
  }

  /** Who receives it: by the address, or by the row. */
  recipient(sink: SinkCall, destination: Destination | undefined): RecipientRow | undefined {
    if (destination?.to === 'recipient') return destination.recipient;
    if (destination?.to === 'host') return undefined;
    const vendor = vendorOf(sink.row);
    return vendor === undefined ? undefined : this.#catalog.recipientById(vendor);
  }

  of(url: Value, base: Value): Destination {
    let best: Destination = { to: 'unknown' };
    for (const atom of url.atoms) {
      // `process.env.CRM_URL ?? ''`: without it nothing is sent.
      if (atom.a === 'const' && atom.value === '' && url.atoms.length > 1) continue;
      const start = this.#start({ atoms: [atom] }, 0);
      const destination = start === 'relative' ? this.#relative(base) : this.#destination(start);
      if (destination.to === 'recipient' || destination.to === 'host') return destination;
      if (best.to === 'unknown') best = destination;
    }
    if (url.atoms.length === 0 && base.atoms.length > 0) return this.#relative(base);
    return best;
  }

  #relative(base: Value): Destination {
    if (base.atoms.length === 0) return { to: 'first-party' };
    const start = this.#start(base, 0);
    return start === 'relative' ? { to: 'first-party' } : this.#destination(start);
  }

  #destination(start: Start): Destination {
    if (start === 'relative') return { to: 'first-party' };
    if (start === 'unknown') return { to: start };
    if ('webhook' in start) return { to: 'webhook', named: start.webhook };
    if ('param' in start) return { to: 'symbolic', ...start };
    if ('of' in start)
      return { to: 'recipient', recipient: start.of, host: start.of.hosts[0] ?? start.of.id };
    const match = /^(?:https?|wss?):\/\/(?:[^@/?#]*@)?([^/:?#\s]*)/i.exec(start.text);
    const host = (match?.[1] ?? '').toLowerCase();
    if (host === '') return { to: 'unknown' };
    if (
      !host.includes('.') ||
      FIRST_PARTY.test(host) ||
      isOwnHost(host, this.#ownName) ||
      this.#firstParty.some((pattern) => pattern.test(host))
    )
      return { to: 'first-party' };
    const recipient = this.#catalog.recipientByHost(host);
    return recipient === undefined ? { to: 'host', host } : { to: 'recipient', recipient, host };
  }

  /** The beginning of a URL. */
  #start(value: Value, depth: number): Start {
    let answer: Start = 'unknown';
    for (const atom of value.atoms) {
      const start = this.#startOf(atom, depth);
      if (isKnown(start)) return start;
      if (answer === 'unknown') answer = start;
    }
    return answer;
  }

  #startOf(atom: Atom, depth: number): Start {
    let known = this.#starts.get(atom);
    if (known === undefined) {
      known = [];
      this.#starts.set(atom, known);
    }
    known[depth] ??= this.#readStart(atom, depth);
    return known[depth];
  }

  #readStart(atom: Atom, depth: number): Start {
    let start: Start = 'unknown';
    if (atom.a === 'const') start = typeof atom.value === 'string' ? this.#literal(atom.value) : 'unknown';
    else if (atom.a === 'open')
      start = atom.param !== undefined ? { param: atom.param, names: atom.names } : this.#setting(atom.names);
    else if (atom.a === 'clean') start = this.#setting(atom.setting === undefined ? [] : [atom.setting]);
    else if (atom.a === 'lib') start = this.#setting(atom.names);
    else if (atom.a === 'text' && depth < 6) {
      const [text = ''] = atom.texts;
      const [first] = atom.parts;
      const named = first === undefined || !isScheme(atom.texts) ? undefined : this.#vendorIn(first, depth);
      if (named !== undefined) start = named;
      else if (text !== '')
        start = this.#literal(
          atom.texts.length > 1 && !/^https?:\/\/[^/]+\//.test(text) && /^https?:\/\//.test(text)
            ? this.#continued(text, atom)
            : text,
        );
      else if (first !== undefined) start = this.#start(this.#evaluator.force(first), depth + 1);
      // `new URL(path, BASE)`: a path that is not known is taken for one.
      if (!isKnown(start) && atom.deep && atom.parts[1] !== undefined) {
        const base = this.#start(this.#evaluator.force(atom.parts[1]), depth + 1);
        if (isKnown(base) || typeof start !== 'object') start = base;
      }
    } else if (atom.a === 'object') {
      const at = { frame: this.#evaluator.rootFrame(atom.origin.file, 0), node: atom.origin };
      for (const name of ['url', 'hostname', 'host', 'href']) {
        const inner = this.#evaluator.parts.objectProperty(atom.entries, name, at);
        if (inner.atoms.length === 0) continue;
        const text = this.#evaluator.parts.constantString(inner);
        start =
          text !== undefined && !text.includes('//') && name.startsWith('host')
            ? { text: `https://${text}` }
            : this.#start(inner, depth + 1);
        break;
      }
      // `url.searchParams.set('email', email)`: a URL with more to it.
      for (const entry of atom.entries)
        if (start === 'unknown' && 'spread' in entry && depth < 6)
          start = this.#start(textsOf(this.#evaluator.force(entry.spread)), depth + 1);
    }
    return start;
  }

  /**
   * `https://${region}.api.acme.com/x`: what stands behind the gap still names the company.
   * `http://orders.internal${path}`: a gap that ends the name of the host is its path.
   */
  #continued(
    text: string,
    atom: { readonly texts: readonly string[]; readonly parts: readonly unknown[] },
  ): string {
    if (/[a-z0-9]$/i.test(text) && /^(?:$|[/?#])/.test(atom.texts[1] ?? '')) return text;
    return `${text}x${atom.texts.slice(1).join('x')}`;
  }

  /** `https://${process.env.FRESHDESK_DOMAIN}/api`: the gap is all of the host, and a setting says whose. */
  #vendorIn(gap: Lazy, depth: number): Start | undefined {
    const start = this.#start(this.#evaluator.force(gap), depth + 1);
    return typeof start === 'object' && 'of' in start ? start : undefined;
  }

  /** `process.env.SLACK_WEBHOOK_URL`: what the setting is called says whose address it is. */
  #setting([name]: readonly string[]): Known | { readonly webhook: string } | 'unknown' {
    if (name === undefined) return 'unknown';
    const recipient = this.#catalog.recipientBySetting(name);
    if (recipient !== undefined) return { of: recipient };
    return this.#catalog.isWebhookSetting(name) ? { webhook: name } : 'unknown';
  }

  #literal(text: string): Start {
    if (/^(?:https?|wss?):\/\//i.test(text)) return { text };
    if (text.startsWith('//')) return { text: `https:${text}` };
    return 'relative';
  }
}

/** Nothing but the scheme stands in front of the first gap, and the host ends where that ends. */
function isScheme([text = '', next = '']: readonly string[]): boolean {
  return /^https?:\/\/$/i.test(text) && /^(?:$|[/?#:])/.test(next);
}

function isKnown(start: Start): start is Known {
  return typeof start === 'object' && ('text' in start || 'of' in start);
}

function placeOf(destination: Destination): string {
  if (destination.to === 'recipient') return `recipient ${destination.recipient.id}`;
  if (destination.to === 'webhook') return `webhook ${destination.named}`;
  return destination.to === 'host' ? `host ${destination.host}` : destination.to;
}

/** Slots that say where a sink's call goes. */
export function hostSlots({ recipient }: SinkRow): readonly string[] {
  if (recipient === undefined || typeof recipient === 'string' || 'vendor' in recipient) return [];
  return [recipient.host, recipient.base].filter((slot) => slot !== undefined);
}

/** Id of the recipient that a row names. */
function vendorOf({ recipient }: SinkRow): string | undefined {
  if (typeof recipient === 'string') return recipient;
  return recipient !== undefined && 'vendor' in recipient ? recipient.vendor : undefined;
}

function textsOf(value: Value): Value {
  return { atoms: value.atoms.filter(({ a }) => a === 'text' || a === 'const' || a === 'object') };
}
