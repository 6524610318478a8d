// An ice cream parlour's loyalty card: what a person agreed to is kept in a field, and methods ask the field.
import posthog from 'posthog-js';

interface Guest {
  id: string;
  email: string;
}
interface Settings {
  consent: boolean;
  marketingConsent: boolean;
  quiet: boolean;
  force: boolean;
}

export class Turned {
  private disabled: boolean;
  constructor(settings: Settings) {
    this.disabled = !settings.consent;
  }
  forget(): void {
    this.disabled = true;
  }
  seen(guest: Guest): void {
    if (this.disabled) return;
    posthog.identify(guest.id, { email: guest.email });
  }
}
export class Switched {
  #on = false;
  constructor(settings: Settings) {
    if (settings.consent) this.#on = true;
  }
  get #mayTell(): boolean {
    return this.#on;
  }
  seen(guest: Guest): void {
    if (this.#mayTell) posthog.identify(guest.id, { email: guest.email });
  }
}
class Counter {
  protected quiet = true;
  constructor(settings: Settings) {
    this.quiet = !settings.consent;
  }
}
export class Parlour extends Counter {
  seen(guest: Guest): void {
    if (!this.quiet) posthog.identify(guest.id, { email: guest.email });
  }
}
class Handed {
  constructor(private readonly active: boolean) {}
  seen(guest: Guest): void {
    if (this.active) posthog.identify(guest.id, { email: guest.email });
  }
}
class HandedToAll {
  constructor(private readonly active: boolean) {}
  seen(guest: Guest): void {
    if (this.active) posthog.identify(guest.id, { email: guest.email });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
}
export const made = (card: { analyticsConsent: boolean }) => [
  new Handed(card.analyticsConsent),
  new HandedToAll(true),
];

export class Inverted {
  private disabled: boolean;
  constructor(settings: Settings) {
    this.disabled = settings.consent;
  }
  seen(guest: Guest): void {
    if (this.disabled) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
}
export class Forced {
  private disabled: boolean;
  constructor(settings: Settings) {
    this.disabled = !settings.consent && !settings.force;
  }
  seen(guest: Guest): void {
    if (this.disabled) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
}
export class ForSomethingElse {
  private readonly enabled: boolean;
  constructor(settings: Settings) {
    this.enabled = settings.marketingConsent;
  }
  seen(guest: Guest): void {
    if (!this.enabled) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
}
export class NoConsent {
  private disabled: boolean;
  constructor(settings: Settings) {
    this.disabled = settings.quiet;
  }
  seen(guest: Guest): void {
    if (this.disabled) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
}
export class TurnedOnLater {
  private disabled: boolean;
  constructor(settings: Settings) {
    this.disabled = !settings.consent;
  }
  begin(): void {
    this.disabled = false;
  }
  seen(guest: Guest): void {
    if (this.disabled) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
}
