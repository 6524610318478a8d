// The next state has what the last one had.
import { produce } from 'immer';

export function rename(resident: { id: string; phone: string; floor: number }): void {
  const next = produce(resident, (draft) => {
    draft.floor += 1;
    console.log(draft.id);
    console.log(draft.phone);
//  ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  });
  console.log(next.floor);
  console.log(next);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
