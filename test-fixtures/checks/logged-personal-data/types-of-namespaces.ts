// A tram depot whose shared package hands out its types bundled under names.
//- package.json
{ "name": "depot", "private": true, "workspaces": ["packages/*", "apps/*"] }

//- packages/types/package.json
{ "name": "@depot/types", "main": "src/index.ts" }

//- packages/types/src/index.ts
export * from './bundles.ts';

//- packages/types/src/bundles.ts
export * as CrewTypes from './crew/index.ts';
export * as VehicleTypes from './vehicles.ts';
import * as Rosters from './rosters.ts';
export { Rosters as RosterTypes };

//- packages/types/src/crew/index.ts
export * from './drivers.ts';
export * as Licences from './licences.ts';

//- packages/types/src/crew/drivers.ts
export interface NewDriver {
  depot: string;
  email: string;
  badge?: DriverBadge;
}
export class DriverBadge {
  constructor(readonly fullName: string) {}
}
export enum Shift {
  Early = 'early',
  Late = 'late',
}
export function describe(driver: NewDriver): string {
  return `${driver.depot}: ${driver.email}`;
}
export const countOf = (drivers: NewDriver[]): number => drivers.length;

//- packages/types/src/crew/licences.ts
export interface Licence {
  passportNumber: string;
  validUntil: Date;
}

//- packages/types/src/vehicles.ts
export interface NewDriver {
  axle: number;
  gauge: number;
}
export interface Tram {
  line: string;
  seats: number;
}

//- packages/types/src/rosters.ts
export type Entry = { phoneNumber: string; day: Date };
export * as Self from './rosters.ts';

//- apps/office/package.json
{ "name": "office", "dependencies": { "@depot/types": "workspace:*" } }

//- apps/office/src/crew.ts
import { CrewTypes, RosterTypes, VehicleTypes } from '@depot/types';

export function hire(driver: CrewTypes.NewDriver, shift: CrewTypes.Shift) {
  console.log('hired', driver);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log('shift', shift);
}

export function license(papers: CrewTypes.Licences.Licence) {
  console.info('papers', papers);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.passport_number -> console
}

export function print(badge: CrewTypes.DriverBadge) {
  console.info(badge);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function enter(entry: RosterTypes.Self.Self.Entry) {
  console.debug('roster', entry);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

export function greet(driver: CrewTypes.NewDriver) {
  console.log(CrewTypes.describe(driver));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(CrewTypes.countOf([driver]));
}

// The same name in another bundle is another type.
export function couple(unit: VehicleTypes.NewDriver, tram: VehicleTypes.Tram) {
  console.log('coupled', unit, tram);
}

export function unknown(value: CrewTypes.Missing, other: VehicleTypes.Licences.Licence) {
  console.log(value, other);
}
