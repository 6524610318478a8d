// Fields chosen by name.
import { cloneDeep, isEmpty, omit, pick, size } from 'lodash';
import * as R from 'remeda';
import { omit as drop } from 'radash';

export function seen(visitor: { id: string; email: string; plan: string }): void {
  console.log(pick(visitor, ['id', 'plan']));
  console.log(pick(visitor, ['id', 'email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(omit(visitor, ['email']));
  console.log(omit(visitor, ['id']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(drop(visitor, ['email']));
  console.log(R.pick(visitor, ['email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(cloneDeep(visitor).email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(isEmpty(visitor.email), size(visitor.email));
}
