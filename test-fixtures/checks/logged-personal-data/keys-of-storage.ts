// A climbing guide in the browser: what is kept under a key is what the words of the key say.
import Cookies from 'js-cookie';

export function fromCookies(): void {
  console.log(Cookies.get('remembered_device_token'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(Cookies.get('device-session'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(Cookies.get('next-auth.session-token'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(Cookies.get('captcha_token'));
  console.log(Cookies.get('csrfToken'));
}

export function fromStorage(): void {
  console.log(localStorage.getItem('crag.session'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(localStorage.getItem('routes.nextPageToken'));
  console.log(localStorage.getItem('topo_cursor_token'));
  console.log(localStorage.getItem('MapboxToken'));
  console.log(localStorage.getItem('pagination-token'));
  console.log(localStorage.getItem('crag:refreshToken'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(sessionStorage.getItem('route-wizard-session'));
  console.log(sessionStorage.getItem('crag.sidebar.auth'));
}

export function fromPins(): void {
  console.log(localStorage.getItem('crag_pin'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(localStorage.getItem('crag_map_pin'));
  console.log(localStorage.getItem('note.pin'));
}

/** A list is no credential, whatever word its key ends in. */
function stored<T>(key: string, otherwise: T): T {
  const text = localStorage.getItem(key);
  return text === null ? otherwise : (JSON.parse(text) as T);
}

export function fromHelper(): void {
  console.log(stored<string[]>('hidden-routes:session', []));
  console.log(JSON.parse(localStorage.getItem('crag.session') ?? '[]') as string[]);
  console.log(stored<string>('crag.session', ''));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}

/** Several codes are codes, each of them. */
export function fromRecord(climber: { backupCodes: string; accessTokens: string }): void {
  console.log(JSON.parse(climber.backupCodes) as string[]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  const tokens = JSON.parse(climber.accessTokens) as string[];
  console.log(tokens);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
