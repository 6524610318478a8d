// A boat hire: functions that log are kept and called under names that are not theirs.
//- src/lines.ts
export function writeLine(text: string, details?: unknown): void {
  console.info(text, details);
}

export const writeSize = (text: string, details?: object): void => {
  console.info(text, Object.keys(details ?? {}).length);
};

//- src/desk.ts
import { writeLine, writeSize } from './lines.ts';

export interface Skipper {
  id: string;
  email: string;
  licence: { issued: string };
}

export const desk = { note: writeLine, measure: writeSize };
export const makeDesk = () => ({ jot: writeLine });

export function checkIn(skipper: Skipper): void {
  desk.note('checked in', { email: skipper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  desk.note('checked in', { id: skipper.id });
  desk.measure('checked in', { email: skipper.email });
  const { note } = desk;
  note('at the desk', skipper.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  makeDesk().jot('made for it', skipper.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

//- src/outlets.ts
import type { Skipper } from './desk.ts';
import { writeLine, writeSize } from './lines.ts';

type Write = (text: string, details?: object) => void;

const outlets = new Map<string, Write>();
outlets.set('screen', writeLine);

const sizes = new Map<string, Write>();
sizes.set('screen', writeSize);

let current: Write = () => {};

export function open(verbose: boolean): void {
  current = writeLine;
  if (!verbose) outlets.clear();
}

export function castOff(skipper: Skipper): void {
  const outlet = outlets.get('screen');
  outlet?.('cast off', { email: skipper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const size = sizes.get('screen');
  size?.('cast off', { email: skipper.email });
  current('cast off', { email: skipper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const either = skipper.id === '' ? writeSize : writeLine;
  either('cast off', { email: skipper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export class Harbour {
  private say = writeLine;
  private count = writeSize;

  leave(skipper: Skipper): void {
    this.say('left', { email: skipper.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.count('left', { email: skipper.email });
  }
}

//- src/reports.tsx
import { createContext, type ReactNode, useContext } from 'react';
import type { Skipper } from './desk.ts';
import { writeLine, writeSize } from './lines.ts';

type Report = (text: string, details?: object) => void;

const Reports = createContext<Report>(() => undefined);
const Sizes = createContext<Report>(() => undefined);
export const useReport = () => useContext(Reports);
export const useSize = () => useContext(Sizes);

export function Provided({ children }: { children: ReactNode }) {
  return (
    <Sizes.Provider value={writeSize}>
      <Reports.Provider value={writeLine}>{children}</Reports.Provider>
    </Sizes.Provider>
  );
}

export function Logbook({ skipper }: { skipper: Skipper }) {
  const report = useReport();
  const size = useSize();
  const onClick = () => {
    report('opened', { email: skipper.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    report('opened', { id: skipper.id });
    size('opened', { email: skipper.email });
  };
  return <button onClick={onClick}>Open</button>;
}
