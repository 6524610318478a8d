// A client for a parking garage: the key of what it keeps in the browser can be set, and has a name where nobody does.
interface Settings {
  tokenKey?: string;
  themeKey?: string;
  ticketKey?: string;
}

export class Client {
  readonly #settings: Settings;
  readonly DEFAULT_KEY = 'deck_auth_token';

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  #keys() {
    return { tokenKey: this.#settings.tokenKey || this.DEFAULT_KEY, themeKey: this.#settings.themeKey ?? 'theme' };
  }

  keep(token: string) {
    const { tokenKey } = this.#keys();
    window.localStorage.setItem(tokenKey, token);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> localStorage
  }

  paint(value: string) {
    window.localStorage.setItem(this.#keys().themeKey, value);
  }

  // Nobody sees which key it is.
  park(value: string) {
    window.localStorage.setItem(this.#settings.ticketKey ?? '', value);
  }
}
