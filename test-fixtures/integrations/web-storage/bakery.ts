// Orders of a bakery that the browser keeps.
import { useLocalStorage, useSessionStorage, useStorage } from '@vueuse/core';

interface Customer {
  email: string;
  rolls: number;
}

const last = useStorage('last-customer', '');
const kept = useLocalStorage<Customer | null>('customer', null);
const here = useSessionStorage('customer', '');
const theme = useLocalStorage('theme', 'light');

export function order(customer: Customer): void {
  theme.value = 'dark';
  here.value = customer.email;
  last.value = customer.email;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  kept.value = customer;
// ^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  console.log(kept.value?.rolls);
  console.log(kept.value?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
