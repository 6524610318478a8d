// A tutoring agency's client: state in stores of several libraries, read by selectors, getters and `this`.
//- src/types.ts
export interface Tutor {
  id: string;
  fullName: string;
  phone: string;
  rating: number;
}

//- src/zustand.ts
import { create, type StateCreator } from 'zustand';
import { devtools, persist } from 'zustand/middleware';
import { immer } from 'zustand/middleware/immer';
import { useShallow } from 'zustand/react/shallow';
import type { Tutor } from './types';

interface State {
  tutor: Tutor | null;
  page: number;
  dump: () => void;
}
const half: StateCreator<State> = (set, get) => ({
  tutor: null,
  page: 1,
  dump: () => {
    console.log(get().tutor?.fullName);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    console.log(get().page);
  },
});
export const useHalf = create<State>()(half);
export const useDesk = create<State>()(
  devtools(
    immer((set, get) => ({
      tutor: null,
      page: 1,
      dump: () => {
        console.log(get().tutor);
//      ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
        console.log(get().page);
      },
    })),
  ),
);
export const useKept = create<State>()(
  persist(
    (set, get) => ({
      tutor: null,
      page: 1,
      dump: () => console.log('page', get().page, 'rating', get().tutor?.rating),
    }),
    { name: 'desk', partialize: (state) => ({ page: state.page }) },
  ),
);
export function useNames() {
  const [tutor, page] = useDesk(useShallow((state) => [state.tutor, state.page]));
  console.log(page);
  console.log(tutor);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  const { name, rating } = useDesk(
    useShallow((state) => ({ name: state.tutor?.fullName, rating: state.tutor?.rating })),
  );
  console.log(rating);
  console.log(name);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

//- src/redux.ts
import {
  combineReducers,
  configureStore,
  createEntityAdapter,
  createSelector,
  createSlice,
} from '@reduxjs/toolkit';
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';
import { useSelector, type TypedUseSelectorHook } from 'react-redux';
import type { Tutor } from './types';

interface Desk {
  current: Tutor | null;
  list: Tutor[];
  filter: string;
}
const initialState: Desk = { current: null, list: [], filter: '' };
const desk = createSlice({ name: 'desk', initialState, reducers: {} });
const signup = createSlice({
  name: 'signup',
  initialState: { email: '', step: 1 },
  reducers: {},
});
const tutors = createEntityAdapter<Tutor>();
const book = createSlice({ name: 'book', initialState: tutors.getInitialState(), reducers: {} });
export const api = createApi({
  baseQuery: fetchBaseQuery({ baseUrl: '/api' }),
  endpoints: (build) => ({
    tutor: build.query<Tutor, string>({ query: (id) => `tutors/${id}` }),
    hours: build.query<{ start: string }[], void>({ query: () => 'hours' }),
  }),
});
export const { useTutorQuery, useHoursQuery } = api;
const reducer = combineReducers({ desk: desk.reducer, signup: signup.reducer, book: book.reducer });
export const store = configureStore({ reducer });
export type RootState = ReturnType<typeof store.getState>;
export const useAppSelector: TypedUseSelectorHook<RootState> = useSelector;
export const useOther = useSelector.withTypes<RootState>();
const selectDesk = (state: RootState) => state.desk;
const selectCurrent = createSelector(selectDesk, (it) => it.current);
const selectRating = createSelector([selectCurrent, selectDesk], (current, it) => [current?.rating, it.filter]);
const { selectAll } = tutors.getSelectors<RootState>((state) => state.book);

export function useLogs(id: string) {
  console.log(useSelector((state: RootState) => state.desk.current));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(useAppSelector((state) => state.desk.list));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(useAppSelector((state) => state.desk.list.length));
  console.log(useOther((state) => state.desk.filter));
  console.log(useOther((state) => state.signup));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(useOther((state) => state.signup.step));
  console.log(useAppSelector(selectCurrent));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(useAppSelector(selectRating));
  console.log(useAppSelector(selectAll));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(store.getState().desk.current);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(store.getState().desk.filter);
  console.log(useTutorQuery(id).data);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(useHoursQuery().data);
}

//- src/pinia.ts
import { defineStore } from 'pinia';
import type { Tutor } from './types';

export const useTutors = defineStore('tutors', {
  state: () => ({ tutor: null as Tutor | null, all: [] as Tutor[], tab: 'list' }),
  getters: {
    label: (state) => state.tutor?.fullName ?? '',
    count: (state) => state.all.length,
    phones(): string[] {
      return this.all.map((each) => each.phone);
    },
    find: (state) => (id: string) => state.all.find((each) => each.id === id),
  },
  actions: {
    async load() {
      this.tutor = (await (await fetch('/tutor')).json()) as Tutor;
      console.log(this.tutor);
//    ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
      console.log(this.tab, this.count);
    },
    say() {
      console.log(this.label);
//    ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    },
  },
});
export function useThem() {
  const tutors = useTutors();
  console.log(tutors.count, tutors.tab);
  console.log(tutors.label);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(tutors.phones);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(tutors.phones.length);
  console.log(tutors.find('1'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(tutors.find('1')?.rating);
}
