// An ice cream parlour's loyalty card: what a person agreed to is kept in a field, and methods ask the field.
//- src/card.ts
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

// Who else has the object sets the field, too.
interface Regular {
  id: string;
  email: string;
  agreedToAnalytics: boolean;
}
export class Stool {
  private willing = false;
  private regular: Regular | undefined;
  sit(regular: Regular): void {
    this.regular = regular;
    this.willing = regular.agreedToAnalytics;
  }
  order(regular: Regular): void {
    if (this.willing) posthog.identify(regular.id, { email: regular.email });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
  pay(): void {
    if (this.willing && this.regular) posthog.identify(this.regular.id, { email: this.regular.email });
  }
}
export class Bell {
  audible: boolean;
  constructor(settings: Settings) {
    this.audible = settings.consent;
  }
  seen(guest: Guest): void {
    if (!this.audible) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
}
export class Lamp {
  lit: boolean;
  constructor(settings: Settings) {
    this.lit = settings.consent;
  }
  seen(guest: Guest): void {
    if (!this.lit) return;
    posthog.identify(guest.id, { email: guest.email });
  }
}
export class Sign {
  protected shown: boolean;
  constructor(settings: Settings) {
    this.shown = settings.consent;
  }
  seen(guest: Guest): void {
    if (!this.shown) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
}
export class NeonSign extends Sign {
  constructor(settings: Settings) {
    super(settings);
    this.shown = true;
  }
}
export class Menu {
  private open: boolean;
  private size = 1;
  constructor(settings: Settings) {
    this.open = settings.consent;
  }
  arrange(layout: { open: boolean; size: number }): void {
    Object.assign(this, layout);
  }
  seen(guest: Guest): void {
    if (!this.open) return;
    posthog.identify(guest.id, { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
}
export class Board {
  private listed: boolean;
  private size = 1;
  constructor(settings: Settings) {
    this.listed = settings.consent;
  }
  arrange(layout: { size: number }): void {
    Object.assign(this, layout);
  }
  seen(guest: Guest): void {
    if (!this.listed) return;
    posthog.identify(guest.id, { email: guest.email });
  }
}

//- src/opening.ts
import { type Bell, Lamp } from './card';

export function openUp(bell: Bell, button: HTMLInputElement & { lit?: boolean }, settings: { consent: boolean }) {
  bell.audible = true;
  button.lit = true;
  const lamp = new Lamp({ consent: false, marketingConsent: false, quiet: false, force: false });
  lamp.lit = settings.consent;
  return lamp;
}
export function shut(lamp: Lamp) {
  lamp.lit = false;
}
