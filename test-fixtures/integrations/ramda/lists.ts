// The data comes last.
import * as R from 'ramda';

interface Diver {
  id: string;
  phone: string;
}

export function list(divers: Diver[], diver: Diver): void {
  console.log(R.map((each: Diver) => each.id, divers), R.length(divers));
  console.log(R.map((each: Diver) => each.phone, divers));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(R.pick(['id'], diver), R.omit(['phone'], diver), R.isEmpty(divers));
  console.log(R.pick(['phone'], diver));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(R.omit(['id'], diver));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(R.filter((each: Diver) => each.id !== '', divers));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(R.uniq(divers));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(R.mergeRight({ id: diver.id }, { phone: diver.phone }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(R.groupBy((each: Diver) => each.id, divers)['a']?.map((each) => each.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(R.splitEvery(2, divers).map((some) => some.map((each) => each.phone)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
