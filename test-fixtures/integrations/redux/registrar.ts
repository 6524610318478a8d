// What a thunk brings to the cases of a slice.
import { createAsyncThunk, createSlice } from '@reduxjs/toolkit';

interface Pupil {
  email: string;
  lessons: number;
}

export const enrol = createAsyncThunk('pupils/enrol', async (id: string, { rejectWithValue }) => {
  const reply = await fetch(`/api/pupils/${id}`);
  if (!reply.ok) return rejectWithValue(reply.status);
  return (await reply.json()) as Pupil;
});

export const slice = createSlice({
  name: 'pupils',
  initialState: { count: 0 },
  reducers: {},
  extraReducers: (builder) => {
    builder
      .addCase(enrol.pending, (state, action) => {
        console.log(action.meta.requestId);
      })
      .addCase(enrol.fulfilled, (state, action) => {
        state.count += 1;
        console.log(action.type);
        console.log(action.payload);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      })
      .addCase(enrol.rejected, (state, action) => {
        console.log(action.payload, action.error.message);
      });
  },
});
