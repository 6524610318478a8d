// An allotment garden: stores of both kinds.
import { defineStore } from 'pinia';
import { computed, ref } from 'vue';

interface Gardener {
  email: string;
  plots: number[];
}

export const useGardener = defineStore('gardener', () => {
  const current = ref<Gardener | null>(null);
  const visits = ref(0);
  const contact = computed(() => current.value?.email ?? '');
  function enter(gardener: Gardener): void {
    current.value = gardener;
    visits.value += 1;
  }
  return { current, visits, contact, enter };
});

export const useShed = defineStore('shed', {
  state: () => ({ keyholder: {} as Gardener, keeper: null as Gardener | null, waiting: [] as Gardener[], tools: 12 }),
});

export function look(): void {
  const gardener = useGardener();
  const shed = useShed();
  console.log(gardener.visits, gardener.current?.plots);
  console.log(gardener.current?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(gardener.contact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(shed.tools);
  console.log(shed.keyholder.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(shed.keeper?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(shed.waiting.map((gardener) => gardener.plots));
  console.log(shed.waiting);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
