// Visitors of a museum in atoms.
import { atom, createStore, useAtom, useAtomValue } from 'jotai';

interface Visitor {
  email: string;
  rooms: number;
}

const visitorAtom = atom<Visitor | null>(null);
const emailAtom = atom((get) => get(visitorAtom)?.email ?? '');
const roomsAtom = atom(0);

export function Rooms() {
  const [visitor] = useAtom(visitorAtom);
  const email = useAtomValue(emailAtom);
  const [rooms, setRooms] = useAtom(roomsAtom);
  console.log(rooms, visitor?.rooms);
  console.log(visitor);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(useAtomValue(visitorAtom));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(email);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return <button type="button" onClick={() => setRooms((at) => at + 1)} />;
}

const store = createStore();
const draftAtom = atom<Partial<Visitor>>({});

store.sub(draftAtom, () => {
  const draft = store.get(draftAtom);
  localStorage.setItem('draft', JSON.stringify(draft));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  localStorage.setItem('draft.fields', String(Object.keys(draft).length));
  localStorage.setItem('rooms', String(store.get(roomsAtom)));
});
