// A bakery's standing orders: maps that are made of pairs, and what their keys are.
interface Baker {
  fullName: string;
  email: string;
  oven: number;
}

export function list(bakers: Baker[]): void {
  const byName = new Map(bakers.map((baker) => [baker.fullName, baker.oven] as const));
  console.log(...byName.keys());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log([...byName.values()]);
  console.log(byName.size);
  const byOven = new Map(bakers.map((baker) => [baker.oven, baker.email]));
  console.log([...byOven.keys()]);
  console.log([...byOven.values()]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  for (const [oven] of byOven) console.log(oven);
  for (const name of byName.keys()) console.log(name);
//                                  ^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
