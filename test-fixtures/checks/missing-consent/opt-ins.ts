//- exchange.ts
// What people tick when they sign up at a seed exchange: an opt-in handed down as a yes or no, and switches that only look like one.
import mixpanel from 'mixpanel-browser';

const LISTS = { news: 'https://lists.post-office.example/news', frost: 'https://lists.post-office.example/frost' };

// The list's address is no known recipient; every way to it passes what the gardener ticked.
export async function enrol(email: string, list: keyof typeof LISTS): Promise<void> {
  await fetch(LISTS[list], { method: 'POST', body: JSON.stringify({ email }) });
}

export async function welcome({
  email,
  isMember,
  subscribeToProductUpdates,
  subscribeToSecurityUpdates,
}: {
  email: string;
  isMember: boolean;
  subscribeToProductUpdates?: boolean;
  subscribeToSecurityUpdates?: boolean;
}): Promise<void> {
  if (isMember && subscribeToProductUpdates) await enrol(email, 'news');
  else if (!isMember && subscribeToSecurityUpdates) await enrol(email, 'frost');
}

async function post(body: unknown): Promise<void> {
  await fetch('https://lists.post-office.exampl./exchange', { method: 'POST', body: JSON.stringify(body) });
}

export async function parameters(email: string, wantsProductUpdates: boolean, optIn: boolean, receiveTips: boolean) {
  if (wantsProductUpdates) await post({ email });
  if (receiveTips) await post({ email });
  if (!optIn) return;
  await post({ email });
}

export async function inverted(email: string, subscribeToNewsletter: boolean): Promise<void> {
  if (!subscribeToNewsletter) await post({ email });
//                                  ^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

interface SignUp {
  email: string;
  marketingOptIn: boolean;
  signUpForNewsletter: boolean;
  sendMeOffers: boolean;
  joinMailingList: boolean;
}

export async function properties(input: SignUp): Promise<void> {
  if (input.marketingOptIn) await post({ email: input.email });
  if (input.signUpForNewsletter) await post({ email: input.email });
  if (input.sendMeOffers) await post({ email: input.email });
  if (input.joinMailingList) await post({ email: input.email });
}

export async function body(req: { body: { email: string; newsletter?: boolean } }): Promise<void> {
  if (req.body.newsletter) await post({ email: req.body.email });
}

export async function taken(req: { body: any }): Promise<void> {
  const { email, newsletter } = req.body;
  if (newsletter === true) await post({ email });
}

export async function handedDown(email: string, newsletter: boolean): Promise<void> {
  if (newsletter) await post({ email });
}

// An opt-in for news says nothing of analytics.
export function measured(email: string, wantsUpdates: boolean): void {
  if (wantsUpdates) mixpanel.people.set({ $email: email });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}

// Settings, subscriptions and things of the same words.
interface Gardener {
  email: string;
  receiveNotifications: boolean;
  wantsReminders: boolean;
  emailUpdates: boolean;
  receiveOrderUpdates: boolean;
  isSubscriber: boolean;
}

export async function settings(gardener: Gardener, preferences: { updates: boolean }): Promise<void> {
  if (gardener.receiveNotifications) await post({ email: gardener.email });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (gardener.wantsReminders) await post({ email: gardener.email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (gardener.emailUpdates) await post({ email: gardener.email });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (gardener.receiveOrderUpdates) await post({ email: gardener.email });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (gardener.isSubscriber) await post({ email: gardener.email });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (preferences.updates) await post({ email: gardener.email });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function issue(gardener: Gardener, newsletter: { title: string } | undefined): Promise<void> {
  if (newsletter) await post({ email: gardener.email });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function live(gardener: Gardener, options: { subscribeToChanges: boolean }): Promise<void> {
  if (options.subscribeToChanges) await post({ email: gardener.email });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
//- enrol.test.ts
import { enrol } from './exchange';

// A test runs for nobody: that it asks nothing says nothing of the callers that do.
test('enrols', async () => {
  await enrol('pea@garden.example', 'news');
});
