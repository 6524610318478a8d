/** What is known at a position of a source file, for hover: the findings there, and whether the name is personal data. */
import type { Finding } from '../checks/model.ts';
import type { Classifier, NameQuestion, ValueShape } from '../classify/model.ts';
import type { ModuleIr, NodeId, TypeIr, TypeMemberIr } from '../flow/ir.ts';
import type { Flow } from '../flow/model.ts';
import type { Description } from './model.ts';

export function describeAt(
  flow: Flow,
  classifier: Classifier,
  file: string,
  offset: number,
  findings: readonly Finding[],
): Description | undefined {
  const covering = findings.filter(
    ({ mark, suppressed }) => mark.start <= offset && offset < mark.end && suppressed === undefined,
  );
  const ir = flow.module(file);
  const name = ir && nameAt(ir, offset);
  const data = name && (recognised(covering, file, offset, name) ?? classified(classifier, name));
  if (!data && covering.length === 0) return undefined;
  const place = data && name ? { file, start: name.start, end: name.end } : covering[0]?.mark;
  return place && { place, findings: covering, ...(data && { data }) };
}

interface NamedThing {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly question: NameQuestion;
  readonly annotation?: { readonly tag: string; readonly text: string };
}

/** Data of a finding at this place: the engine has seen more than the name. */
function recognised(
  findings: readonly Finding[],
  file: string,
  offset: number,
  { start, end }: NamedThing,
): Description['data'] {
  return findings
    .flatMap(({ data }) => data)
    .find(
      ({ origin }) =>
        origin.file === file &&
        origin.start <= offset &&
        offset < origin.end &&
        origin.start <= start &&
        end <= origin.end,
    );
}

function classified(
  classifier: Classifier,
  { question, label, annotation }: NamedThing,
): Description['data'] {
  if (annotation?.tag === 'notPersonalData') return undefined;
  const written =
    annotation?.tag === 'personalData'
      ? classifier.category(annotation.text.split(/\s/)[0] ?? '')
      : undefined;
  if (written)
    return { category: written.key, label, confidence: 'certain', evidence: 'annotated @personalData' };
  const answer = classifier.name(question);
  return answer && 'category' in answer ? { ...answer, label } : undefined;
}

/** The name written at the offset: a property, variable, parameter, key or member, with what it belongs to. */
function nameAt(ir: ModuleIr, offset: number): NamedThing | undefined {
  let best: NamedThing | undefined;
  const consider = (thing: NamedThing): void => {
    if (thing.start > offset || offset >= thing.end) return;
    if (!best || thing.end - thing.start < best.end - best.start) best = thing;
  };
  for (const node of ir.nodes) {
    if (node.start > offset || node.end < offset) continue;
    if (node.k === 'prop') {
      const owners = ownersOf(ir, node.base);
      consider({
        start: node.nameStart,
        end: node.nameStart + node.name.length,
        label: [...owners].reverse().concat(node.name).join('.'),
        question: { name: node.name, owners, shape: 'unknown' },
      });
    } else if (node.k === 'binding') {
      const [annotation] = node.annotations ?? [];
      consider({
        start: node.start,
        end: Math.min(node.end, node.start + node.name.length),
        label: node.name,
        question: { name: node.name, owners: [], shape: shapeOf(node.type) },
        ...(annotation && { annotation }),
      });
    } else if (node.k === 'object') {
      for (const prop of node.props) {
        if (prop.p !== 'value') continue;
        consider({
          start: prop.keyStart,
          end: prop.keyEnd,
          label: prop.key,
          question: { name: prop.key, owners: [], shape: 'unknown' },
        });
      }
    }
  }
  for (const declared of ir.types)
    for (const member of membersOf(declared.type)) consider(memberThing(member, declared.name));
  for (const declared of ir.classes)
    for (const member of declared.members) {
      const [annotation] = member.annotations;
      if (member.kind !== 'field') continue;
      consider({
        start: member.nameStart,
        end: member.nameStart + member.name.length,
        label: `${declared.name ?? 'class'}.${member.name}`,
        question: {
          name: member.name,
          owners: declared.name === undefined ? [] : [declared.name],
          shape: shapeOf(member.type),
        },
        ...(annotation && { annotation }),
      });
    }
  return best;
}

function memberThing(member: TypeMemberIr, owner: string): NamedThing {
  const [annotation] = member.annotations;
  return {
    start: member.start,
    end: Math.min(member.end, member.start + member.name.length),
    label: `${owner}.${member.name}`,
    question: {
      name: member.name,
      owners: [owner],
      shape: member.method ? 'function' : shapeOf(member.type),
    },
    ...(annotation && { annotation }),
  };
}

function membersOf(type: TypeIr): readonly TypeMemberIr[] {
  if (type.t === 'object') return type.members.flatMap((member) => [member, ...membersOf(member.type)]);
  if (type.t === 'intersection' || type.t === 'union') return type.types.flatMap(membersOf);
  return type.t === 'array' ? membersOf(type.element) : [];
}

/** Names around a value, from near to far. */
function ownersOf(ir: ModuleIr, id: NodeId): readonly string[] {
  const owners: string[] = [];
  let node = ir.nodes[id];
  for (let step = 0; node && step < 8; step += 1) {
    if (node.k === 'prop') {
      owners.push(node.name);
      node = ir.nodes[node.base];
    } else if (node.k === 'cast' || node.k === 'await') node = ir.nodes[node.operand];
    else if (node.k === 'call') node = ir.nodes[node.callee];
    else {
      if (node.k === 'binding' || node.k === 'global') owners.push(node.name);
      if (node.k === 'import') owners.push(ir.imports[node.index]?.local ?? '');
      break;
    }
  }
  return owners.filter((name) => name !== '');
}

/** What a value of a declared type can hold, as far as the declaration says. */
export function shapeOf(type: TypeIr | undefined): ValueShape {
  switch (type?.t) {
    case 'keyword':
      return type.name === 'string' || type.name === 'number' || type.name === 'boolean'
        ? type.name
        : 'unknown';
    case 'object':
      return 'object';
    case 'array':
    case 'tuple':
      return 'array';
    case 'function':
      return 'function';
    case 'ref':
      return type.name === 'Date' ? 'date' : 'unknown';
    case 'union':
      return type.types.every(({ t }) => t === 'literal') ? 'enum' : 'unknown';
    default:
      return 'unknown';
  }
}
