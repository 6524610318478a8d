// What no package declares: globals of services whose scripts come without published types, as far as the fixtures use them.
// `server/test/catalog/types.test.ts` lists what may stand here, each with the reason.
type Command = (...args: unknown[]) => void;
interface Queue {
  push(...items: unknown[]): void;
}
interface Tracker {
  identify(...args: unknown[]): void;
  track(...args: unknown[]): void;
  page(...args: unknown[]): void;
}

declare const dataLayer: Queue;
declare const heap: Tracker & { addUserProperties(properties: object): void };
declare const Appcues: Tracker;
declare const ttq: Tracker;
declare const lintrk: Command;
declare const twq: Command;
declare const pintrk: Command;
declare const snaptr: Command;
declare const rdt: Command;
declare const qp: Command;
declare const uetq: Queue;
declare const _hsq: Queue;
declare const Beacon: Command;
declare const drift: Tracker;
declare function zE(scope: 'webWidget', ...args: unknown[]): void;
declare const FreshworksWidget: Command;
declare const olark: Command;
declare const Tawk_API: { setAttributes(attributes: object, done: () => void): void };
declare const _cio: Tracker;
declare const klaviyo: Tracker & Queue;
declare const clarity: Command;

declare const OnetrustActiveGroups: string;
declare const UC_UI: { areAllConsentsAccepted(): boolean };
declare const __ucCmp: { isAllAccepted(): boolean };
declare const Osano: { cm: { analytics: boolean; marketing: boolean; personalization: boolean } };

interface Window {
  dataLayer: Queue;
}
