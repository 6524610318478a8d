// A language exchange: classes made of other classes have their members, or some of them.
import { IsEmail, IsInt, IsMobilePhone } from 'class-validator';
import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/mapped-types';

export class LearnerDto {
  @IsEmail()
  contact!: string;

  @IsMobilePhone()
  line!: string;

  @IsInt()
  level!: number;
}
export class GoalDto {
  words!: number;
}
export class LearnerPatch extends PartialType(LearnerDto) {}
export class LearnerLevel extends PickType(LearnerDto, ['level'] as const) {}
export class NoContacts extends OmitType(LearnerDto, ['contact', 'line'] as const) {}
export class NoLine extends PartialType(OmitType(LearnerDto, ['line'] as const)) {}
export class WithGoal extends IntersectionType(GoalDto, LearnerDto) {}

export function patched(patch: LearnerPatch): void {
  console.log(JSON.stringify(patch));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log(patch.contact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(patch.level);
}
export function some(level: LearnerLevel, anonymous: NoContacts, reachable: NoLine, both: WithGoal): void {
  console.log(level);
  console.log(anonymous);
  console.log(reachable);
// ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(both);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log(both.words);
}
