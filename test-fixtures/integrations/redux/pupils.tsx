// A music school's pupils in a Redux store.
import { createSelector, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { useSelector } from 'react-redux';

interface Pupil {
  id: string;
  fullName: string;
  dateOfBirth: string;
  lessons: number;
}
interface State {
  pupils: { chosen: Pupil | null; open: boolean };
}

export const slice = createSlice({
  name: 'pupils',
  initialState: { chosen: null as Pupil | null, open: false },
  reducers: {
    choose(state, action: PayloadAction<Pupil>) {
      console.log(action.payload);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth, user.name -> console
      console.log(action.type, action.payload.lessons);
      state.chosen = action.payload;
    },
    toggle(state, action: PayloadAction<boolean>) {
      console.log(action.payload);
      state.open = action.payload;
    },
  },
});

const selectName = createSelector(
  (state: State) => state.pupils.chosen,
  (chosen) => chosen?.fullName,
);

export function Pupils() {
  const chosen = useSelector((state: State) => state.pupils.chosen);
  console.log(chosen);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth, user.name -> console
  console.log(chosen?.lessons);
  const open = useSelector((state: State) => state.pupils.open);
  console.log(open);
  console.log(useSelector(selectName));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  return null;
}
