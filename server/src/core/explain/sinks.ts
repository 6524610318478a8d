/** What a call does with what it is given: the rows that match it, or where its body leads. */
import { isFirstParty, receiverOf } from '../checks/recipients.ts';
import type { Flow, FunctionRef, NodeRef, Reach, SinkAccount } from '../flow/model.ts';
import { slotInWords } from '../retention/slot-words.ts';
import type { Place } from '../text/range.ts';
import type { CallFacts, Judged } from './judged.ts';
import type { Point } from './model.ts';
import { first, listed, shortened, unique } from './words.ts';

const MAXIMUM_SINKS = 8;

export const does = { log: 'logs', store: 'stores', share: 'sends' } as const;
const noun = { log: 'log', store: 'store', share: 'send' } as const;

/** One point for each rule that matches; a rule that matches in several ways is told once. */
export function sinkPoints(sinks: readonly SinkAccount[], { context, own }: CallFacts): readonly Point[] {
  const classLabel = (id: string): string => context.recipientClassLabel(id);
  return unique(
    sinks.map((sink) => {
      const reach = own.find(({ row }) => row.id === sink.row.id && row.kind === 'share');
      const isOwn = reach !== undefined && isFirstParty(reach, context.settings);
      return sinkPoint(sink, classLabel, isOwn ? receiverOf(reach, context.settings).name : undefined);
    }),
  );
}

/** `ownHost`: the receiver, where the configuration says that it is the company itself. */
function sinkPoint(
  sink: SinkAccount,
  classLabel: (id: string) => string,
  ownHost: string | undefined,
): Point {
  const what = `${does[sink.row.kind]} what it is given: ${sink.row.label} (rule ${sink.row.id}, for ${readablePath(sink.path)})`;
  if (sink.unmet.length > 0)
    return {
      text: `${what}; but not here, because of ${listed(sink.unmet.map(slotInWords))}`,
      speaks: 'against',
    };
  const points = [
    ...(ownHost === undefined
      ? destinationPoints(sink, classLabel)
      : [
          {
            text: `it goes to ${ownHost}, which the configuration says is first party`,
            speaks: 'against' as const,
          },
        ]),
    ...sink.excluded.map(
      ({ label, why }): Point => ({ text: `${label} does not count: ${why}`, speaks: 'against' }),
    ),
  ];
  return { text: what, speaks: 'for', ...(points.length > 0 && { points }) };
}

function destinationPoints(
  { destination, recipient, host }: SinkAccount,
  classLabel: (id: string) => string,
): readonly Point[] {
  switch (destination) {
    case 'none':
      return [];
    case 'first-party':
      return [
        {
          text: "the address is the company's own: its own origin, an internal host, or one that the configuration names",
          speaks: 'against',
        },
      ];
    case 'symbolic':
      return [{ text: 'where it goes is up to the callers', speaks: 'neither' }];
    case 'webhook':
      return [
        {
          text: 'it goes to a webhook that a setting names, which is taken for an outside one',
          speaks: 'for',
        },
      ];
    case 'unknown':
      return [
        {
          text: 'where it goes is not known, so that data in it is only a possible finding',
          speaks: 'neither',
        },
      ];
    case 'host':
      return [
        {
          text: `it goes to ${host ?? 'a host'}, which is no known recipient and not first party`,
          speaks: 'for',
        },
      ];
    case 'recipient':
      return recipient === undefined
        ? []
        : [{ text: `it goes to ${recipient.name} (${classLabel(recipient.class)})`, speaks: 'for' }];
  }
}

/** For calls that match no row: what is called, and which sinks its body leads to. */
export function calleePoints(
  judged: Judged,
  { call, own, answered, inside }: CallFacts,
  lineAt: (place: Place) => string,
): readonly Point[] {
  const { flow } = judged.context;
  const callee = flow.callee(call);
  const points: Point[] = own
    .filter(({ isInError }) => isInError === true)
    .map(
      (reach): Point => ({
        text: `makes an error, whose message is logged where it is caught: ${reach.row.label}`,
        speaks: 'for',
        ...sinkOf(flow, reach, lineAt),
      }),
    );
  const isError = points.length > 0;
  const makesError = isError || inside.some(({ isInError }) => isInError === true);
  // Through an interface: which code answers it is known of the flows that were found, and not of the call alone.
  const isUnknown = callee.functions.length === 0 && callee.library.length === 0;
  const leadsOn = isUnknown && own.some(({ chain, isInError }) => chain.length > 1 && isInError !== true);
  const method = answered[0] ?? (leadsOn ? callee.name : undefined);
  if (method !== undefined)
    points.push({
      text: `runs ${method === '' ? 'a function' : method} as code of the project answers it: what that code does is what counts`,
      speaks: 'neither',
      points: unique(
        own.map((reach) => ({
          text: `${does[reach.row.kind]}: ${reach.row.label}`,
          speaks: 'for',
          ...sinkOf(flow, reach, lineAt),
        })),
      ),
    });
  points.push(
    ...callee.library.map(
      ({ integration, path }): Point => ({
        text: `calls ${readablePath(path)} of ${integration}, which no rule counts as a log, a store or a send to another company${/^Response\b/.test(readablePath(path)) ? '; an answer to whoever asked is none' : ''}`,
        speaks: 'against',
      }),
    ),
  );
  for (const fn of callee.functions.slice(0, 4)) {
    const record = flow.function(fn);
    const place = {
      file: fn.file,
      start: record.nameStart ?? record.start,
      end: record.nameEnd ?? record.bodyStart,
    };
    const inside = judged.sinksInside(fn);
    const sinks = unique(
      inside.sinks.map(({ ref, label, kind }) => ({
        ...runs(flow, call, fn, ref, `${does[kind]}: ${label}`),
        place: placeOf(flow, ref),
        code: lineAt(placeOf(flow, ref)),
      })),
    );
    const name = record.name ?? (record.kind === 'constructor' ? 'the constructor' : 'a function');
    const [only] = inside.sinks;
    const given = unique(
      inside.given.map((ref) => ({
        text: 'calls what it was given',
        speaks: 'neither' as const,
        place: placeOf(flow, ref),
        code: lineAt(placeOf(flow, ref)),
      })),
    );
    const isByItself = makesError || given.length > 0;
    points.push({
      text:
        sinks.length === 0
          ? `runs ${name}, which logs, stores and sends nothing${isByItself ? ' by itself' : ''}${makesError && !isError ? '; the message of an error that it makes is logged' : ''}`
          : `leads to ${sinks.length === 1 ? `a ${noun[only?.kind ?? 'share']}` : `${sinks.length} logs, stores or sends`}, for it runs ${name}`,
      speaks: sinks.length === 0 && !isByItself ? 'against' : 'neither',
      place,
      points: first([...sinks, ...(sinks.length === 0 ? given : [])], MAXIMUM_SINKS),
    });
  }
  if (points.length === 0) {
    const name = callee.name === '' ? 'this' : callee.name;
    points.push({
      text: `${name} is no function of the project, and no rule knows it as a log, a store or a send`,
      speaks: 'against',
    });
  }
  return unique(points);
}

/** A call in a function's body that what is handed over keeps from running is said to. */
function runs(flow: Flow, call: NodeRef, fn: FunctionRef, ref: NodeRef, text: string) {
  const test = flow.settledBy(call, fn, ref);
  if (test === undefined) return { text, speaks: 'neither' as const };
  const written = shortened(flow.text(test));
  return {
    text: `${text}, but not here: what this call hands over settles “${written}” the other way`,
    speaks: 'against' as const,
  };
}

function sinkOf(flow: Flow, reach: Reach, lineAt: (place: Place) => string): Partial<Point> {
  const last = reach.chain.at(-1);
  if (last === undefined) return {};
  const place = placeOf(flow, last);
  return { place, code: lineAt(place) };
}

function placeOf(flow: Flow, ref: NodeRef) {
  const { start, end } = flow.node(ref);
  return { file: ref.file, start, end };
}

/** `$` is the module itself; a reader does not know that. */
export function readablePath(path: string): string {
  return path
    .replace(/^global:/, '')
    .replace(/^(new )?\$(?=\b|\.|\()/, '$1module')
    .replace(/^\$$/, 'module');
}
