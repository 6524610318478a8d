/** What a call does with what it is given: the rows that match it, or where its body leads. */
import type { Flow, FunctionRef, NodeRef, SinkAccount } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import type { Point } from './model.ts';

const MAXIMUM_FUNCTIONS = 200;
const MAXIMUM_SINKS = 8;

const does = { log: 'logs', store: 'stores', share: 'sends' } as const;
const noun = { log: 'log', store: 'store', share: 'send' } as const;

export function sinkPoint(sink: SinkAccount, classLabel: (id: string) => string): Point {
  const what = `${does[sink.row.kind]} what it is given: ${sink.row.label} (rule ${sink.row.id}, for ${readablePath(sink.path)})`;
  if (!sink.applies)
    return { text: `${what}, but with these arguments the rule does not apply`, speaks: 'against' };
  const points = [
    ...destinationPoints(sink, classLabel),
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
      return [{ text: 'the address is first party (own origin, internal or configured)', speaks: 'against' }];
    case 'symbolic':
      return [{ text: 'where it goes is up to the callers', speaks: 'neither' }];
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
export function calleePoints(flow: Flow, call: NodeRef, lineAt: (place: Place) => string): readonly Point[] {
  const callee = flow.callee(call);
  const points: Point[] = callee.library.map(
    ({ integration, path }): Point => ({
      text: `calls ${readablePath(path)} of ${integration}, which no rule counts as a log, a store or a send`,
      speaks: 'against',
    }),
  );
  for (const fn of callee.functions.slice(0, 4)) {
    const record = flow.function(fn);
    const place = {
      file: fn.file,
      start: record.nameStart ?? record.start,
      end: record.nameEnd ?? record.bodyStart,
    };
    const { sinks } = sinksInside(flow, fn);
    const name = record.name ?? 'a function';
    points.push({
      text:
        sinks.length === 0
          ? `runs ${name}, which logs, stores and sends nothing`
          : `runs ${name}, which ${sinks.length === 1 ? `leads to a ${noun[sinks[0]?.kind ?? 'share']}` : `leads to ${sinks.length} logs, stores or sends`}`,
      speaks: sinks.length === 0 ? 'against' : 'neither',
      place,
      points: sinks.slice(0, MAXIMUM_SINKS).map(({ ref, label, kind }) => ({
        text: `${does[kind]}: ${label}`,
        speaks: 'neither' as const,
        place: placeOf(flow, ref),
        code: lineAt(placeOf(flow, ref)),
      })),
    });
  }
  if (points.length === 0) {
    const name = callee.name === '' ? 'this' : callee.name;
    points.push({
      text: `${name} is no function of the project, and no rule knows it as a log, a store or a send`,
      speaks: 'against',
    });
  }
  return points;
}

interface InnerSink {
  readonly ref: NodeRef;
  readonly label: string;
  readonly kind: 'log' | 'store' | 'share';
}

export function functionKey({ file, fn }: FunctionRef): string {
  return `${file}#${fn}`;
}

/** Sink calls in a function and in what it calls, nearest first, and the functions that were looked at (`functionKey`). */
export function sinksInside(
  flow: Flow,
  start: FunctionRef,
): { readonly sinks: readonly InnerSink[]; readonly functions: ReadonlySet<string> } {
  const found: InnerSink[] = [];
  const seen = new Set<string>();
  const queue: FunctionRef[] = [start];
  for (let at = queue.shift(); at !== undefined && seen.size < MAXIMUM_FUNCTIONS; at = queue.shift()) {
    const { file } = at;
    if (seen.has(functionKey(at))) continue;
    seen.add(functionKey(at));
    const ir = flow.module(file);
    if (ir === undefined) continue;
    for (const { node, row } of flow.sinkCalls(file))
      if (ir.nodes[node]?.fn === at.fn) found.push({ ref: { file, node }, label: row.label, kind: row.kind });
    for (const node of ir.functions[at.fn]?.calls ?? []) queue.push(...flow.callee({ file, node }).functions);
    // Functions written inside it run, too, as far as anybody calls them.
    ir.functions.forEach((inner, fn) => {
      if (inner.parent === at?.fn) queue.push({ file, fn });
    });
  }
  return { sinks: found, functions: seen };
}

function placeOf(flow: Flow, ref: NodeRef) {
  const { start, end } = flow.node(ref);
  return { file: ref.file, start, end };
}

/** `$` is the module itself; a reader does not know that. */
function readablePath(path: string): string {
  return path
    .replace(/^global:/, '')
    .replace(/^(new )?\$(?=\b|\.|\()/, '$1module')
    .replace(/^\$$/, 'module');
}
