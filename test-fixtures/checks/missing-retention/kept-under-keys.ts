// A reading app in the browser: services from a container, and values that only the keys name under which they are kept.
//- src/container.ts
import { Container } from 'somewhere';

const container = new Container();

/** As an application hands out its services where nothing injects them. */
export function serviceOf<T extends new () => any>(service: T): InstanceType<T> {
  return container.bind(service);
}

//- src/keeper.ts
export class Keeper {
  public async keep(key: string, value: string): Promise<void> {
    localStorage.setItem(`reader:${key}`, value);
  }

  public async keepPlain(key: string, value: string): Promise<void> {
    localStorage.setItem(key, value);
  }
}

//- src/session.ts
import { useService } from 'somewhere/vue';
import { serviceOf } from './container.ts';
import { Keeper } from './keeper.ts';

const keeper = serviceOf(Keeper);

export const SIGN_IN_TOKEN_KEY = 'rd_auth_token';
const LAYOUT_KEY = 'reader_layout';

export interface SignedIn {
  id: string;
  email: string;
  displayName: string;
}

export async function setUser(user: SignedIn | null): Promise<void> {
  await keeper.keep('login_state', JSON.stringify(user));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> localStorage
}

export async function fromHeader(header: string): Promise<void> {
  const access = header.match(/session=([^;]+)/);
  if (access) await keeper.keepPlain('access_token', access[1]);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> localStorage
  const refresh = /renew=([^;]+)/.exec(header);
  if (refresh) localStorage.setItem('refresh_token', refresh[1] ?? '');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> localStorage
  const chosen = header.match(/chosen=([^;]+)/);
  if (chosen) await keeper.keepPlain('chosen_font', chosen[1]);
}

export async function useReader(user: SignedIn): Promise<void> {
  const own = useService(Keeper);
  await own.keepPlain('last', user.id);
  await own.keepPlain('reader', user.displayName);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> localStorage
}

export function saveToken(token: string | null): void {
  if (token) localStorage.setItem(SIGN_IN_TOKEN_KEY, token);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> localStorage
  else localStorage.removeItem(SIGN_IN_TOKEN_KEY);
}

export function saveLayout(value: string): void {
  localStorage.setItem(LAYOUT_KEY, value);
  localStorage.setItem('tokens.used', String(value.length));
  localStorage.setItem('email', 'none');
}
