// A glazier's call-outs: what a helper takes may be anybody's by its name, and is somebody's by what it is handed.
//- src/maps.ts
const key = process.env.MAPS_KEY ?? '';

export async function locate(address: string): Promise<Response> {
  const url = new URL('https://maps.googleapis.com/maps/api/geocode/json');
  url.searchParams.set('address', address);
  url.searchParams.set('key', key);
  const found = await fetch(url);
//                    ^^^^^^^^^^ missing-consent: user.contact.address -> HTTP request
  if (!found.ok) console.warn(`nothing at ${address.trim()}`);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  return found;
}

export async function locateDepot(address: string): Promise<Response> {
  if (address === '') console.warn('nowhere', address);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.address -> console
  return fetch(`https://maps.googleapis.com/maps/api/geocode/json?address=${address}`);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.address -> HTTP request
}

//- src/calls.ts
import { z } from 'zod';
import { locate, locateDepot } from './maps.js';

const Call = z.object({ callerName: z.string(), callerPhone: z.string(), address: z.string(), pane: z.string() });

interface Depot {
  name: string;
  managerPhone: string;
  address: string;
}

export async function opened(body: unknown): Promise<void> {
  const call = Call.parse(body);
  await locate(call.address);
  console.log('pane', call.pane);
}

export async function depots(list: readonly Depot[]): Promise<void> {
  for (const depot of list) await locateDepot(depot.address);
}

//- src/frames.ts
interface StackFrame {
  callerName: string;
  address: string;
  line: number;
}
interface SocketOptions {
  clientName: string;
  host: string;
  address: string;
}

/** Who calls is a function here, and a client a program. */
export function traced(frame: StackFrame, socket: SocketOptions): void {
  console.log('at', frame.line, frame.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.address -> console
  console.log('to', socket.host, socket.address);
}
