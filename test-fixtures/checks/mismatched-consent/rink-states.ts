// Ice rink: answers held in a store, whose declared types say which values they may have, whatever they start with.
//- src/answers.ts
type Answer = 'granted' | 'denied' | 'undecided';
type Answers = Readonly<{ analytics: Answer; marketing: Answer; stickers: boolean }>;

let answers: Answers = { analytics: 'undecided', marketing: 'undecided', stickers: false };

export const consentStore = {
  get: (): Answers => answers,
  set(next: Partial<Answers>): void {
    answers = { ...answers, ...next };
  },
};

export function currentConsents(): Answers {
  return answers;
}

//- src/skates.ts
import mixpanel from 'mixpanel';
import { consentStore, currentConsents } from './answers.ts';

const events = mixpanel.init('rink');

interface Skater {
  id: string;
  fullName: string;
}

export function rented(skater: Skater): void {
  if (consentStore.get().analytics !== 'undecided') events.people.set(skater.id, { name: skater.fullName });
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel
}

export function returned(skater: Skater): void {
  if (consentStore.get().analytics === 'granted') events.people.set(skater.id, { name: skater.fullName });
}

export function sharpened(skater: Skater): void {
  const { analytics } = currentConsents();
  if (analytics === 'denied' || analytics === 'undecided') return;
  events.people.set(skater.id, { name: skater.fullName });
}

export function fell(skater: Skater): void {
  if (currentConsents().analytics === 'denied') return;
  events.people.set(skater.id, { name: skater.fullName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel
}
