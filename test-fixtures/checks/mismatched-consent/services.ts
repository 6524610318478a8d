// A cookie banner, a preference centre and a Nest-like service that ask the wrong thing.
//- src/consent.ts
export type Purpose = 'analytics' | 'advertising' | 'functional';

export class ConsentStore {
  private readonly given = new Set<Purpose>();
  allows(purpose: Purpose): boolean {
    return this.given.has(purpose);
  }
  hasConsent(purpose: Purpose): boolean {
    return this.given.has(purpose);
  }
}

//- src/pixels.ts
import { ConsentStore } from './consent.ts';

declare function fbq(...args: unknown[]): void;
declare function gtag(...args: unknown[]): void;

interface Account {
  email: string;
  plan: string;
}

export class Pixels {
  constructor(private readonly consent: ConsentStore) {}

  signedUp(account: Account): void {
    if (this.consent.hasConsent('analytics')) {
      fbq('init', '99', { em: account.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Meta Pixel
      gtag('set', 'user_data', { email: account.email });
    }
    if (this.consent.hasConsent('advertising')) {
      fbq('init', '99', { em: account.email });
    }
    if (this.consent.hasConsent('functional')) {
      gtag('set', 'user_data', { email: account.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Google Analytics
    }
    if (this.consent.hasConsent('functional')) gtag('event', 'sign_up', { plan: account.plan });
  }
}
