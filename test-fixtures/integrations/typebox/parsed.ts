// What TypeBox lets through is what its schema says.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

const Renter = Type.Object({ emailAddress: Type.String(), bicycles: Type.Integer() });
const Bicycle = Type.Object({ label: Type.String(), gears: Type.Number() });
const Stay = Type.Intersect([Renter, Type.Object({ postalAddress: Type.String() })]);
const Count = Type.Omit(Renter, ['emailAddress']);

export function read(raw: unknown): Static<typeof Renter> {
  const renter = Value.Parse(Renter, raw);
  console.log(renter);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(renter.bicycles);
  console.log(Value.Parse(Bicycle, raw));
  console.log(Value.Decode(Count, raw));
  return renter;
}

export function stay(one: Static<typeof Stay>): void {
  console.log(one);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email -> console
}
