/**
 * Makes a finding from a flow: which data counts, what is underlined, the places beside it, its identity. Every check builds
 * its findings here, so that they look and behave alike.
 */
import type { Confidence } from '../classify/model.ts';
import type { DataReach, Flow, FlowStep, FunctionRef, Reach } from '../flow/model.ts';
import type { ClauseLink } from '../policy/model.ts';
import { isSupportFile } from '../program/testFiles.ts';
import { contentHash } from '../text/hash.ts';
import type { Place } from '../text/range.ts';
import { type CheckContext, confidences } from './check.ts';
import type { CheckId, Finding } from './model.ts';
import { severityOf } from './severity.ts';

export interface FindingParts {
  readonly check: CheckId;
  readonly reach: Reach;
  readonly data: readonly DataReach[];
  readonly confidence: Confidence;
  readonly message: string;
  readonly advice: string;
  readonly clause: ClauseLink | undefined;
  /** Places of the check's own, before the flow's: a guard, a model. */
  readonly related: readonly FlowStep[];
  /** What one repair would end, where that is more than this call. */
  readonly cause: string | undefined;
  /** What the finding is about, where that is not the call: its fingerprint then holds nothing else. */
  readonly identity?: string;
  readonly recipient?: { readonly id: string; readonly name: string };
  readonly purpose: string;
  readonly retention: string | undefined;
  /** Where the finding stands when that is not the call: the duration of a period that is too long. */
  readonly at?: Place;
}

/** Undefined when the settings switch the check off. */
export function makeFinding(context: CheckContext, parts: FindingParts): Finding | undefined {
  const { check, reach, data, clause } = parts;
  // Seeds, demos and scripts run, but hardly on data of the people the policy speaks to; what examples make up is nobody's.
  const isSupport = (file: string): boolean => isSupportFile(file, context.root);
  const isMadeUp = isSupport(reach.file) || data.every(({ origin }) => isSupport(origin.file));
  const confidence = isMadeUp ? 'possible' : parts.confidence;
  const severity = severityOf(check, confidence, clause, context.settings);
  if (severity === 'off') return undefined;
  const fingerprint =
    parts.identity === undefined ? identity(context, parts) : contentHash(`${check}\n${parts.identity}`);
  const place = parts.at ?? reach.place;
  const mark = parts.at ? firstLine(context, parts.at) : markOf(context, reach);
  return {
    check,
    severity,
    confidence,
    place,
    mark,
    message: parts.message,
    data,
    sink: { id: reach.row.id, label: reach.row.label },
    ...(parts.recipient && { recipient: parts.recipient }),
    purpose: parts.purpose,
    related: relatedPlaces(context, parts, mark),
    ...(clause && { clause }),
    cause: parts.cause === undefined ? fingerprint : contentHash(`${check}\n${parts.cause}`),
    fingerprint,
    ...(parts.retention !== undefined && { retention: parts.retention }),
    advice: parts.advice,
  };
}

/**
 * The data a finding is about. What is merely possible is left out when something surer arrives at the same call; alone it
 * makes a finding of that confidence.
 */
export function countingData(reach: Reach): {
  readonly data: readonly DataReach[];
  readonly confidence: Confidence;
} {
  const all = reach.data.map((data) =>
    isMereHandle(reach, data) ? { ...data, confidence: possible } : data,
  );
  const sure = all.filter((data) => data.confidence !== 'possible');
  const data = sure.length > 0 ? sure : all;
  const best = Math.max(...data.map((each) => confidences.indexOf(each.confidence)));
  return { data, confidence: confidences[best] ?? 'possible' };
}

const possible: Confidence = 'possible';

/**
 * A digest by which somebody who looks for faults tells visitors apart. It stays personal data; others who are handed one,
 * advertisers above all, match people by it.
 */
function isMereHandle(reach: Reach, data: DataReach): boolean {
  return data.remains === 'pseudonym' && reach.recipient?.roles?.includes('finds-faults') === true;
}

/**
 * Whether data of a kind that things have, too (a picture, a text, a user name somewhere else), is said to be a person's. What a
 * policy is told to be silent about has to be sure.
 */
export function isSurelyPersonal(context: CheckContext, { category, label, confidence }: DataReach): boolean {
  if (confidence === 'certain' || !/^user\.(?:content|account)\b/.test(category)) return true;
  const owners = label.split(/[^\p{L}\p{N}_$]+/u).slice(0, -1);
  return owners.some((owner) => context.isPerson(owner));
}

/** "e-mail address and name (user.contact.email, user.name)" */
export function describeData(context: CheckContext, data: readonly DataReach[]): string {
  return `${nameData(context, data)} (${categoriesOf(data).join(', ')})`;
}

/** "e-mail address and name" */
export function nameData(context: CheckContext, data: readonly DataReach[]): string {
  return enumerate(labelsOf(context, data));
}

function categoriesOf(data: readonly DataReach[]): readonly string[] {
  return [...new Set(data.map(({ category }) => category))].sort();
}

/** "an e-mail address is", "login credentials are". */
export function isOrAre(context: CheckContext, data: readonly DataReach[]): 'is' | 'are' {
  const [label = '', ...more] = labelsOf(context, data);
  return more.length > 0 || /[^s]s$/.test(label) ? 'are' : 'is';
}

function labelsOf(context: CheckContext, data: readonly DataReach[]): readonly string[] {
  return categoriesOf(data).flatMap((category) => {
    const label = context.categoryLabel(category);
    const pieces = data.filter((piece) => piece.category === category);
    return pieces.every((piece) => piece.remains === 'pseudonym') ? [`hashed ${label}`] : [label];
  });
}

export function enumerate(items: readonly string[]): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Names of the functions around a call, from the outside in: `UserService.create`, `module`. */
export function functionPath(flow: Flow, { file, fn }: FunctionRef): string {
  const ir = flow.module(file);
  const names: string[] = [];
  let current = fn;
  while (ir && current > 0) {
    const { name, class: owner, kind, parent } = flow.function({ file, fn: current });
    names.unshift(name ?? kind);
    const className = owner === undefined ? undefined : ir.classes[owner]?.name;
    if (className !== undefined) names.unshift(className);
    current = parent;
  }
  return names.length === 0 ? 'module' : names.join('.');
}

/** A name with holes, such as a key that is written as a template: what is put in stands as `…`. */
export function readable(name: string): string {
  return name.replaceAll('\u0000', '…');
}

export function relativePath(context: CheckContext, file: string): string {
  return file.startsWith(`${context.root}/`) ? file.slice(context.root.length + 1) : file;
}

/**
 * Identity without positions and without what is found in the call, so that a finding stays the same when more is known of
 * it or of its neighbours: the function, the sink, and the call as it is written. Equals are told apart by their order.
 */
function identity(context: CheckContext, { check, reach }: FindingParts): string {
  const base = (each: Reach): string =>
    [
      each.row.id,
      each.recipient?.id ?? each.host ?? '',
      functionPath(context.flow, each),
      callText(context, each),
    ].join('\n');
  const text = base(reach);
  let ordinal = 0;
  for (const other of context.reaches) {
    if (other === reach) break;
    if (base(other) === text) ordinal += 1;
  }
  return contentHash([check, relativePath(context, reach.file), text, String(ordinal)].join('\n'));
}

/** Enough of a call to know it again, spaces aside; what is written far inside it may change. */
const tellingLength = 160;

export function callText(context: CheckContext, { place }: Reach): string {
  return context
    .text(place.file)
    .slice(place.start, Math.min(place.end, place.start + 4 * tellingLength))
    .replace(/\s+/g, ' ')
    .slice(0, tellingLength);
}

/** The call when it stands on one line, otherwise the first line of its callee. */
function markOf(context: CheckContext, reach: Reach): Place {
  const { file, start, end } = reach.place;
  const text = context.text(file);
  const lineEnd = endOfLine(text, start);
  if (end <= lineEnd) return { file, start, end };
  const node = context.flow.node(reach);
  const calleeEnd = node.k === 'call' ? node.calleeEnd : end;
  const markEnd = Math.min(calleeEnd, lineEnd);
  return { file, start, end: Math.max(markEnd, start + 1) };
}

export function firstLine(context: CheckContext, { file, start, end }: Place): Place {
  return { file, start, end: Math.max(Math.min(end, endOfLine(context.text(file), start)), start + 1) };
}

function endOfLine(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1)
    if (text[index] === '\n' || text[index] === '\r') return index;
  return text.length;
}

/** Enough to follow the flow, not a listing: the pieces that decide, each with its steps. */
const maxPieces = 4;
const maxRelated = 24;

function relatedPlaces(context: CheckContext, parts: FindingParts, mark: Place): readonly FlowStep[] {
  const { reach, data } = parts;
  const places: FlowStep[] = [...parts.related];
  for (const piece of data.slice(0, maxPieces)) {
    places.push({
      ...piece.origin,
      text: `${piece.label} is ${context.categoryLabel(piece.category)}: ${piece.evidence}`,
    });
    places.push(...piece.steps);
  }
  for (const link of reach.chain.slice(1)) {
    const node = context.flow.node(link);
    const last = link === reach.chain.at(-1);
    places.push({
      file: link.file,
      start: node.start,
      end: node.end,
      text: last ? `reaches ${reach.row.label} here` : `handed on by ${functionPath(context.flow, link)}`,
    });
  }
  const seen = new Set([key(mark), key(reach.place)]);
  return places
    .filter((place) => {
      const id = key(place);
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    })
    .slice(0, maxRelated);
}

function key({ file, start, end }: Place): string {
  return `${file}:${start}:${end}`;
}
