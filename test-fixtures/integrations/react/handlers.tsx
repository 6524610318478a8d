// What a component says of its handlers, what a reducer returns in each case, a reference with a type.
import { type MutableRefObject, useReducer } from 'react';

interface Cyclist {
  email: string;
  laps: number;
}
interface Bike {
  frame: string;
  gears: number;
}
type Action = { type: 'entered'; payload: Cyclist } | { type: 'wheeled'; payload: Bike[] };
interface State {
  cyclist: Cyclist | null;
  bikes: Bike[];
}

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'entered':
      return { ...state, cyclist: action.payload };
    case 'wheeled':
      return { ...state, bikes: action.payload };
  }
}

function Picker(props: { cyclists: Cyclist[]; onPick: (cyclist: Cyclist) => void; onCount?: (count: number) => void }) {
  return <button type="button">{props.cyclists.length}</button>;
}

export function Race({ last }: { last: MutableRefObject<Cyclist | null> }) {
  const [state, dispatch] = useReducer(reduce, { cyclist: null, bikes: [] });
  console.log(state.bikes);
  console.log(state.cyclist);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(last.current?.laps);
  console.log(last.current);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return (
    <Picker
      cyclists={[]}
      onPick={(it) => {
        console.log(it.laps);
        console.log(it);
//      ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
        dispatch({ type: 'entered', payload: it });
      }}
      onCount={(it) => console.log(it)}
    />
  );
}
