// A music school's requests: what an answer is known to hold where it is waited for.
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';

interface Teacher {
  email: string;
  rooms: number;
}

export const school = createApi({
  baseQuery: fetchBaseQuery({ baseUrl: '/api' }),
  endpoints: (build) => ({
    move: build.mutation<Teacher, { room: string }>({
      query: (body) => ({ url: 'teachers', method: 'PATCH', body }),
      async onQueryStarted(asked, { queryFulfilled }) {
        const { data } = await queryFulfilled;
        console.debug('moved', data);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
        console.debug('moved to', asked.room, data.rooms);
      },
    }),
  }),
});
