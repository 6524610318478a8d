// Dog walkers sign up: the decorators say what a neutral name holds.
import { IsEmail, IsInt, IsMobilePhone, IsString, IsUrl } from 'class-validator';

export class WalkerDto {
  @IsEmail()
  contact!: string;

  @IsMobilePhone()
  reach!: string;

  @IsUrl()
  site!: string;

  @IsString()
  park!: string;

  @IsInt()
  dogs!: number;
}

export function walk(walker: WalkerDto): void {
  console.log(walker.contact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(walker.reach);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(walker.park, walker.dogs, walker.site);
}
