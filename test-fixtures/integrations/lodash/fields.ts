// Fields chosen by name.
import { cloneDeep, isEmpty, omit, pick, size } from 'lodash';
import _ from 'lodash';
import { omit as drop, group, parallel, retry } from 'radash';

export function seen(visitor: { id: string; email: string; plan: string }): void {
  console.log(pick(visitor, ['id', 'plan']));
  console.log(pick(visitor, ['id', 'email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(omit(visitor, ['email']));
  console.log(omit(visitor, ['id']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(drop(visitor, ['email']));
  console.log(_.pick(visitor, 'email'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(cloneDeep(visitor).email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(isEmpty(visitor.email), size(visitor.email));
}

export async function list(visitors: { id: string; email: string; hall: string }[]): Promise<void> {
  console.log(_.map(visitors, (each) => each.id), _.sumBy(visitors, (each) => each.hall.length));
  console.log(_.map(visitors, (each) => each.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(_.flatMap(visitors, (each) => [each.email]));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(_.groupBy(visitors, 'hall')['north']?.map((each) => each.id));
  console.log(_.groupBy(visitors, 'hall')['north']?.map((each) => each.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(group(visitors, (each) => each.hall)['north']?.map((each) => each.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(_.mapValues({ guide: visitors[0] }, (each) => each?.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(await parallel(2, visitors, async (each) => each.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(await retry({ times: 2 }, async () => visitors[0]?.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(_.reduce(visitors, (all, each) => all + each.hall.length, 0));
  _.forEach(visitors, (each) => console.log(each.email));
//                              ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  _.tap(visitors, (all) => console.log(all.length));
  console.log(_.merge({}, visitors[0]));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(_.chunk(visitors, 2).map((some) => some.map((each) => each.email)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(_.chunk(visitors, 2).map((some) => some.map((each) => each.id)));
}
