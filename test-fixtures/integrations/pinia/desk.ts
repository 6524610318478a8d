// A help desk: the refs of a store.
import { defineStore, storeToRefs } from 'pinia';

interface Caller {
  phone: string;
}

export const useDesk = defineStore('desk', {
  state: () => ({ open: [] as Caller[], page: 1, last: null as Caller | null }),
});

export function setup(): void {
  const { page, last, open } = storeToRefs(useDesk());
  console.log(page.value, open.value.length);
  console.log(last.value);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(open.value);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
