// A marina's berth planner: hooks that keep, compute and hand on who lies where.
import {
  createContext,
  memo,
  useCallback,
  useContext,
  useDeferredValue,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';

interface Skipper {
  id: string;
  fullName: string;
  mobile: string;
  berths: number;
}
interface Plan {
  skipper: Skipper;
  open: boolean;
}
type Step = { type: 'open' } | { type: 'close' };

const SkipperContext = createContext<Skipper | null>(null);
const ThemeContext = createContext<{ dark: boolean }>({ dark: false });

function loadSkipper(): Skipper {
  return JSON.parse(localStorage.getItem('skipper') ?? '{}');
}

export function Berth({ guest }: { guest: Skipper }) {
  const [skipper, setSkipper] = useState<Skipper | null>(null);
  const [count, setCount] = useState(0);
  const [contact, setContact] = useState<string | undefined>();
  const [loaded] = useState(() => loadSkipper());
  const [caller, setCaller] = useState(undefined as unknown);
  const [plan, dispatch] = useReducer((before: Plan, step: Step): Plan => ({ ...before, open: step.type === 'open' }), {
    skipper: guest,
    open: false,
  });
  const last = useRef<Skipper>(undefined);
  const renders = useRef(0);
  const line = useMemo(() => `${guest.fullName}, ${guest.mobile}`, [guest]);
  const size = useMemo(() => guest.berths * 12, [guest]);
  const shown = useDeferredValue(guest);
  const owner = useContext(SkipperContext);
  const theme = useContext(ThemeContext);
  const call = useCallback((who: Skipper) => console.log('calling', who.mobile), []);
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console

  console.log('skipper', skipper);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('skipper', skipper?.id, skipper?.berths);
  console.log('loaded', loaded);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('count', count, setCount.name);
  console.log('contact', contact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('who', caller);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('plan', plan.skipper);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('plan', plan.open);
  console.log('last', last.current);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('renders', renders.current++);
  console.log('line', line);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('size', size);
  console.log('shown', shown);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('owner', owner);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log('theme', theme);
  return (
    <button
      type="button"
      onClick={() => {
        setSkipper(guest);
        setContact(guest.mobile);
        setCaller(guest);
        dispatch({ type: 'open' });
        call(guest);
      }}
    />
  );
}

export const Label = memo(function Label({ skipper }: { skipper: Skipper }) {
  console.log('label', skipper.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  return <span>{skipper.berths}</span>;
});
