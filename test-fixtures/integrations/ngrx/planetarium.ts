// Guests of a planetarium in a store: actions, reducers, selectors, effects.
import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createAction, createFeatureSelector, createReducer, createSelector, on, props, Store } from '@ngrx/store';
import { tap } from 'rxjs';

interface Guest {
  email: string;
  shows: number;
}
interface GuestState {
  guest: Guest | null;
  seen: number;
}

export const arrived = createAction('[Guest] arrived', props<{ guest: Guest }>());
export const watched = createAction('[Guest] watched', props<{ minutes: number }>());

export const reducer = createReducer<GuestState>(
  { guest: null, seen: 0 },
  on(arrived, (state, { guest }) => {
    console.log(guest.shows);
    console.log(guest);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    return { ...state, guest };
  }),
  on(watched, (state, action) => {
    console.log(action);
    return { ...state, seen: state.seen + 1 };
  }),
);

const selectState = createFeatureSelector<GuestState>('guest');
const selectGuest = createSelector(selectState, (state) => state.guest);
const selectSeen = createSelector(selectState, (state) => state.seen);

export class GuestEffects {
  private readonly actions$ = inject(Actions);
  private readonly store = inject(Store);

  readonly arrived$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(arrived),
        tap((action) => console.log(action.guest.shows)),
        tap(({ guest }) => console.log(guest)),
//                         ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      ),
    { dispatch: false },
  );

  readonly watched$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(watched),
        tap((action) => console.log(action)),
      ),
    { dispatch: false },
  );

  watch(): void {
    this.store.select(selectSeen).subscribe((it) => console.log(it));
    this.store.select(selectGuest).subscribe((it) => console.log(it));
//                                                   ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}
