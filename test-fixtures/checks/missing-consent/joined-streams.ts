// A moving company's pages: what people said stands in the state, and is joined to what happens.
import { Injectable, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createAction, props, Store } from '@ngrx/store';
import LogRocket from 'logrocket';
import { filter, map, tap, withLatestFrom } from 'rxjs';

interface Mover {
  id: string;
  email: string;
}
interface State {
  moves: { trackingAllowed: boolean; isReady: boolean };
}

const offered = createAction('[Offer] made', props<{ mover: Mover }>());

@Injectable()
export class OfferEffects {
  private readonly actions$ = inject(Actions);
  private readonly store = inject<Store<State>>(Store);

  allowed$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(offered),
        withLatestFrom(this.store.select((state) => state.moves.trackingAllowed)),
        filter(([, allowed]) => allowed),
        tap(([{ mover }]) => LogRocket.identify(mover.id, { email: mover.email })),
      ),
    { dispatch: false },
  );

  ready$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(offered),
        withLatestFrom(this.store.select((state) => state.moves.isReady)),
        filter(([, ready]) => ready),
        tap(([{ mover }]) => LogRocket.identify(mover.id, { email: mover.email })),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LogRocket
      ),
    { dispatch: false },
  );

  refused$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(offered),
        withLatestFrom(this.store.select((state) => state.moves.trackingAllowed)),
        filter(([, allowed]) => !allowed),
        tap(([{ mover }]) => LogRocket.identify(mover.id, { email: mover.email })),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> LogRocket
      ),
    { dispatch: false },
  );

  turned$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(offered),
        withLatestFrom(this.store.select((state) => state.moves.trackingAllowed)),
        map(([{ mover }]) => [mover, mover.id !== ''] as const),
        filter(([, allowed]) => allowed),
        tap(([mover]) => LogRocket.identify(mover.id, { email: mover.email })),
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LogRocket
      ),
    { dispatch: false },
  );

  unlessRefused$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(offered),
        withLatestFrom(this.store.select((state) => state.moves.trackingAllowed ?? true)),
        filter(([, allowed]) => allowed),
        tap(([{ mover }]) => LogRocket.identify(mover.id, { email: mover.email })),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LogRocket
      ),
    { dispatch: false },
  );

  either$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(offered),
        withLatestFrom(this.store.select((state) => state.moves.trackingAllowed || state.moves.isReady)),
        filter(([, allowed]) => allowed),
        tap(([{ mover }]) => LogRocket.identify(mover.id, { email: mover.email })),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LogRocket
      ),
    { dispatch: false },
  );

  ifKnown$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(offered),
        withLatestFrom(this.store.select((state) => state.moves.isReady ? state.moves.trackingAllowed : true)),
        filter(([, allowed]) => allowed),
        tap(([{ mover }]) => LogRocket.identify(mover.id, { email: mover.email })),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LogRocket
      ),
    { dispatch: false },
  );
}
