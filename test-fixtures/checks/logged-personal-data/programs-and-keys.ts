// Classes that do a person's work, headers that are read under tested names, and the parts of credentials.
//- src/runner.ts
export abstract class Runner {
  protected readonly name: string;

  constructor(options: { name: string }) {
    this.name = options.name;
  }

  abstract execute(): Promise<number>;
}

export async function named<T>(name: string, run: () => Promise<T>): Promise<T> {
  console.time(name.length > 40 ? 'long' : 'short');
  return run();
}
//- src/cleaner.ts
import { Runner } from './runner';

export class StaleUploadCleaner extends Runner {
  constructor() {
    super({ name: 'StaleUploadCleaner' });
  }

  async execute(): Promise<number> {
    console.log(`${this.name}: nothing to remove`);
    return 60_000;
  }
}

// A record of somebody, by whatever the job is called.
export class WindowCleaner {
  constructor(
    readonly name: string,
    readonly phone: string,
  ) {}
}

export function booked(cleaner: WindowCleaner): void {
  console.log(cleaner.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(cleaner.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
//- src/headers.ts
import type { NextApiRequest, NextApiResponse } from 'next';

type Headers = Record<string, string | string[] | undefined>;

function headerOf(headers: Headers | undefined, name: string): string {
  if (!headers) return '';
  const direct = headers[name];
  if (typeof direct === 'string') return direct;
  const underscored = headers[name.replaceAll('-', '_')];
  return typeof underscored === 'string' ? underscored : '';
}

export default function handler(req: NextApiRequest, res: NextApiResponse): void {
  console.log('version', headerOf(req.headers, 'x-ferry-version'));
  console.log('agent', headerOf(req.headers, 'user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  Object.keys(req.headers).forEach((header) => {
    if (header.toLowerCase().startsWith('x-ferry') || header.startsWith('x_ferry')) {
      console.log({ [header]: req.headers[header] });
    }
    if (header.startsWith('x-forwarded')) console.log(req.headers[header]);
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    if (!header.startsWith('x-ferry')) console.log(req.headers[header]);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> console
  });
  res.status(204).end();
}
//- src/keys.ts
import type { NextApiRequest } from 'next';

function partsOf(header: string): { username: string; password: string } {
  const [username = '', password = ''] = atob(header.split(' ')[1] ?? '').split(':');
  return { username, password };
}

export async function authorize(req: NextApiRequest, known: (key: string) => Promise<boolean>): Promise<boolean> {
  const authHeader = req.headers.authorization ?? '';
  const { username: publicKey, password: secretKey } = partsOf(authHeader);
  if (!(await known(publicKey))) {
    console.warn('no such key', publicKey);
    return false;
  }
  console.warn('refused', secretKey);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  return true;
}
//- src/outbound.ts
interface ResolvedAddressOptions {
  hostname: string;
  ip: string;
  allowed: readonly string[];
}

interface Visit {
  ip: string;
  hostname: string;
  path: string;
}

export function checkResolved({ hostname, ip, allowed }: ResolvedAddressOptions): void {
  if (!allowed.includes(ip)) console.warn(`blocked address ${ip} of ${hostname}`);
}

export function visited({ ip, path }: Visit): void {
  console.log(`${ip} asked for ${path}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}
//- src/views.ts
interface SavedView {
  id: string;
  name: string;
  columns: string[];
}

export function opened(views: SavedView[], matchingUserView: SavedView | undefined): void {
  for (const view of views) console.log(view.name);
  if (matchingUserView) console.log('opened', { view: matchingUserView.name });
}
