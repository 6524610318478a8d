// Globals that scripts of other companies put into a page, as far as the fixtures use them.
type Command = (...args: unknown[]) => void;
interface Queue {
  push(...items: unknown[]): void;
}
interface Tracker {
  identify(...args: unknown[]): void;
  track(...args: unknown[]): void;
  page(...args: unknown[]): void;
}

declare const Bun: { write(path: string, data: string): Promise<number> };
declare const Deno: { writeTextFile(path: string, data: string): Promise<void> };

declare const analytics: Tracker & { group(id: string, traits?: object): void };
declare const rudderanalytics: Tracker;
declare const mixpanel: Tracker;
declare const dataLayer: Queue;
declare const plausible: Command;
declare const heap: Tracker & { addUserProperties(properties: object): void };
declare const pendo: Tracker & { initialize(options: object): void };
declare const userpilot: Tracker;
declare const Appcues: Tracker;
declare const ttq: Tracker;
declare const lintrk: Command;
declare const twq: Command;
declare const pintrk: Command;
declare const snaptr: Command;
declare const rdt: Command;
declare const qp: Command;
declare const uetq: Queue;
declare const Intercom: Command;
declare const _hsq: Queue;
declare const zE: Command;
declare const $crisp: Queue;
declare const Beacon: Command;
declare const drift: Tracker;
declare const FreshworksWidget: Command;
declare const olark: Command;
declare const Tawk_API: { setAttributes(attributes: object, done: () => void): void };
declare const _cio: Tracker;
declare const klaviyo: Tracker & Queue;
declare const hj: Command;
declare const clarity: Command;

declare const $fetch: (url: string, options?: object) => Promise<unknown>;

declare const Cookiebot: { consent: { statistics: boolean; marketing: boolean; preferences: boolean } };
declare const OnetrustActiveGroups: string;
declare const UC_UI: { areAllConsentsAccepted(): boolean };
declare const __ucCmp: { isAllAccepted(): boolean };
declare const Osano: { cm: { analytics: boolean; marketing: boolean; personalization: boolean } };
declare const Didomi: {
  getUserConsentStatusForPurpose(purpose: string): boolean | undefined;
  getUserConsentStatusForVendor(vendor: string): boolean | undefined;
  getCurrentUserStatus(): { purposes: Record<string, { enabled: boolean }> };
};
declare const __tcfapi: (
  command: string,
  version: number,
  callback: (data: { purpose: { consents: Record<number, boolean> } }, ok: boolean) => void,
) => void;

declare const FS: Command & { identify(id: string, traits?: object): void };
declare const newrelic: { setCustomAttribute(name: string, value: string): void };
interface Window {
  Cookiebot: typeof Cookiebot;
  intercomSettings?: object;
  dataLayer: Queue;
}

declare module 'klaro' {
  export function getManager(): { getConsent(service: string): boolean; consents: Record<string, boolean> };
}

declare module 'fast-redact' {
  export default function fastRedact(options: { paths: string[] }): (value: object) => string;
}
