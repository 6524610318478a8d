// A weather desk tells a vendor of callers who agreed: stages let through what comes after them.
import mixpanel from 'mixpanel-browser';
import { filter, Subject, takeWhile } from 'rxjs';

interface Caller {
  id: string;
  email: string;
  consents: { analytics: boolean };
}
const callers$ = new Subject<Caller>();

callers$.pipe(filter((caller) => caller.consents.analytics)).subscribe((caller) => {
  mixpanel.people.set({ $email: caller.email });
});

callers$.pipe(takeWhile((caller) => caller.consents.analytics)).subscribe((caller) => {
  mixpanel.people.set({ $email: caller.email });
});

callers$.pipe(filter((caller) => caller.id !== '')).subscribe((caller) => {
  mixpanel.people.set({ $email: caller.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
});
