// A bakery's basket.
import { create, useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Guest {
  id: string;
  email: string;
  orders: number;
}
interface Basket {
  guest: Guest | null;
  count: number;
  choose(guest: Guest): void;
}

const useBasket = create<Basket>()((set, get) => ({
  guest: null,
  count: 0,
  choose: (guest) => {
    set({ guest, count: get().count + 1 });
    console.log(get().count);
  },
}));
const vanilla = createStore<Basket>((set) => ({ guest: null, count: 0, choose: (guest) => set({ guest }) }));
vanilla.subscribe((state) => console.log(state.guest));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
vanilla.subscribe((state) => console.log(state.count));

export function Counter() {
  const guest = useBasket((state) => state.guest);
  console.log(guest);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const count = useBasket((state) => state.count);
  console.log(count);
  const { guest: other } = useBasket();
  console.log(other?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(useBasket.getState().guest);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(useBasket.getState().count);
  console.log(vanilla.getInitialState().guest);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const orders = useStore(vanilla, (state: Basket) => state.guest?.orders);
  console.log(orders);
  console.log(useStore(vanilla, (state: Basket) => state.guest?.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return null;
}
