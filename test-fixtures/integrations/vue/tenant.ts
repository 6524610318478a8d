// A housing office's composables.
import { computed, type ComputedRef, reactive, type Ref, ref, shallowRef, toValue, watch } from 'vue';

interface Tenant {
  id: string;
  fullName: string;
  iban: string;
  rooms: number;
}

export function useTenant(given: Tenant, label: Ref<string>) {
  const tenant = ref<Tenant | null>(null);
  const other = shallowRef(given);
  const iban = computed(() => other.value.iban);
  const rooms = computed({ get: () => other.value.rooms, set: (value) => console.log(value) });
  const name = computed({ get: () => other.value.fullName, set: () => undefined });
  const form = reactive({ phone: '', floor: 1 });
  watch(tenant, (now, before) => console.log(now, before?.rooms));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account, user.name -> console
  watch(
    () => other.value.rooms,
    (now) => console.log(now),
  );
  watch(
    () => other.value.fullName,
    (now) => console.log(now),
//           ^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  );
  console.log(tenant.value);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account, user.name -> console
  console.log(tenant.value?.rooms, label.value);
  console.log(other.value.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(iban.value);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> console
  console.log(rooms.value);
  console.log(name.value);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(form.floor);
  console.log(toValue(form));
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  return { tenant, iban };
}

export function show(owner: Ref<Tenant>, size: ComputedRef<number>) {
  console.log(owner.value);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account, user.name -> console
  console.log(owner.value.rooms, size.value);
}
