/** Members of a class, declared or made by an assignment to `this`. */
import type { ts } from 'ts-morph';
import type { ClassDraft, MemberDraft } from './draft.ts';
import { type Fn, startOf } from './flow.ts';

/** The member of that name; an assignment to `this.name` makes one when none is declared. */
export function memberOf(
  fn: Fn,
  target: ClassDraft,
  name: string,
  node: ts.Node,
  isStatic: boolean,
): MemberDraft {
  for (const member of target.members)
    if (member.name === name && member.kind === 'field' && member.isStatic === isStatic) return member;
  for (const member of target.members) if (member.name === name) return member;
  const start = startOf(fn, node);
  const member: MemberDraft = {
    name,
    start,
    end: node.end,
    nameStart: node.end - name.length,
    kind: 'field',
    isStatic,
    optional: false,
    assigned: [],
    decorators: [],
    annotations: [],
  };
  target.members.push(member);
  return member;
}
