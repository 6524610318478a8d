// A hook that gives a pair, whose setter writes to the browser: what is kept is told where it is handed over.
//- src/useStored.ts
import { useRef } from 'react';

export function useStored<T>(key: string, initial: T): [T, (next: T) => void] {
  const ref = useRef(initial);
  const write = (next: T) => {
    ref.current = next;
    localStorage.setItem(key, JSON.stringify(next));
  };
  return [ref.current, write];
}

//- src/Form.tsx
import { useStored } from './useStored';

interface Donor {
  surname: string;
  mobilePhone: string;
}

export function Form({ donor }: { donor: Donor }) {
  const [, setLast] = useStored('last', '');
  const [step, setStep] = useStored('step', 0);
  const save = () => {
    setStep(step + 1);
    setLast(donor.mobilePhone);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> localStorage
  };
  return <button onClick={save}>Save</button>;
}
