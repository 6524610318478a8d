// Classes that are made of each other run nowhere, but stand in an editor while somebody moves them about.
import { IntersectionType } from '@nestjs/mapped-types';

export class Skipper extends IntersectionType(Crew, Harbour) {
  email: string;
}

export class Crew extends IntersectionType(Skipper, Harbour) {
  phone: string;
}

export class Harbour extends IntersectionType(Skipper, Crew) {
  berth: number;
}

export function arrive(skipper: Skipper, harbour: Harbour) {
  console.log('arrived', skipper);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log('berth', harbour.berth);
}
