// What a callback hears of a stream came through the stages before it.
import * as Sentry from '@sentry/browser';
import mixpanel from 'mixpanel-browser';
import { BehaviorSubject, filter, map, Subject, tap } from 'rxjs';

interface Skipper {
  id: string;
  fullName: string;
  email: string;
  consents: { analytics: boolean };
}
declare const privacy: { consent: { allows(purpose: 'errorReports' | 'analytics'): boolean } };

const skippers$ = new Subject<Skipper>();
const online$ = new BehaviorSubject(true);

skippers$
  .pipe(
    filter(() => privacy.consent.allows('analytics')),
    map((skipper) => skipper),
  )
  .subscribe((skipper) => {
    mixpanel.people.set({ $name: skipper.fullName });
  });

skippers$
  .pipe(
    filter(() => privacy.consent.allows('errorReports')),
    tap((skipper) => Sentry.setUser({ id: skipper.id, email: skipper.email })),
    tap({ next: (skipper) => mixpanel.people.set({ $name: skipper.fullName }) }),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel
  )
  .subscribe();

const agreeing$ = skippers$.pipe(filter((skipper) => skipper.consents.analytics));
agreeing$.subscribe({ next: (skipper) => mixpanel.people.set({ $email: skipper.email }) });

// Not a consent, too late, the other way round, and a promise.
skippers$.pipe(filter(() => online$.value)).subscribe((skipper) => mixpanel.people.set({ $name: skipper.fullName }));
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mixpanel
skippers$
  .pipe(
    tap((skipper) => mixpanel.people.set({ $name: skipper.fullName })),
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mixpanel
    filter((skipper) => skipper.consents.analytics),
  )
  .subscribe();
skippers$
  .pipe(filter((skipper) => !skipper.consents.analytics))
  .subscribe((skipper) => mixpanel.people.set({ $name: skipper.fullName }));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel
skippers$
  .pipe(filter(async (skipper) => skipper.consents.analytics))
  .subscribe((skipper) => mixpanel.people.set({ $name: skipper.fullName }));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel

// A stage lets through those whom it asks, and says nothing of anybody else; what it asks of nobody holds for all.
export function remind(owner: Skipper, crew: Skipper[]): void {
  const agreeing = skippers$.pipe(filter((skipper) => skipper.consents.analytics));
  agreeing.subscribe((skipper) => {
    mixpanel.people.set({ $email: skipper.email });
    const { email } = skipper;
    mixpanel.people.set({ $email: email.toLowerCase() });
    tell(skipper);
  });
  agreeing.subscribe(() => mixpanel.people.set({ $email: owner.email }));
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  agreeing.subscribe(() => crew.forEach((each) => mixpanel.people.set({ $email: each.email })));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  skippers$.pipe(filter(() => privacy.consent.allows('analytics'))).subscribe(() => {
    mixpanel.people.set({ $email: owner.email });
  });
}
export function atTheHelm(helm$: BehaviorSubject<Skipper>): void {
  helm$.pipe(filter((skipper) => skipper.consents.analytics)).subscribe(() => {
    mixpanel.people.set({ $email: helm$.value.email });
  });
}
export class Logbook {
  private current?: Skipper;
  open(): void {
    skippers$.pipe(filter((skipper) => skipper.consents.analytics)).subscribe((skipper) => {
      this.current = skipper;
      mixpanel.people.set({ $email: this.current.email });
    });
  }
}
const lists$ = new Subject<Skipper[]>();
lists$.pipe(filter((list) => list.every((each) => each.consents.analytics))).subscribe((list) => {
  for (const each of list) mixpanel.people.set({ $email: each.email });
});

function tell(skipper: Skipper): void {
  mixpanel.people.set({ $name: skipper.fullName });
}
