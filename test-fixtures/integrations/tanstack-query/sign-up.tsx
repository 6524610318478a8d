// The same with a mutation.
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';

interface Guest {
  id: string;
  email: string;
  seats: number;
}
declare function load(id: string): Promise<Guest>;
declare function save(guest: Guest): Promise<Guest>;

export function useGuest(id: string) {
  const query = useQuery({ queryKey: [id], queryFn: () => load(id) });
  console.log(query.data);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(query.data?.seats, query.status);
  const seats = useQuery({ queryKey: [id], queryFn: () => load(id), select: (guest) => guest.seats });
  console.log(seats.data);
  const email = useQuery({ queryKey: [id], queryFn: () => load(id), select: (guest) => guest.email });
  console.log(email.data);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const { data } = useSuspenseQuery<Guest>({ queryKey: [id] });
  console.log(data);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const saving = useMutation({
    mutationFn: (guest: Guest) => save(guest),
    onSuccess: (saved, sent) => {
      console.log(saved.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      console.log(sent.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      console.log(saved.seats, sent.seats);
    },
    onError: (error, sent) => console.log(error.name, sent.email),
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    onSettled: (saved, error, sent) => console.log(saved?.seats, error?.name, sent.email),
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  });
  console.log(saving.data);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(saving.status);
  const rename = useMutation<Guest, Error, { seats: number }>({ mutationFn: async () => load(id) });
  console.log(rename.data?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return { query, saving };
}

export function useSignUp() {
  return useMutation<void, Error, { email: string; seats: number }>({
    mutationFn: async (values) => {
      console.log(values.seats);
      console.log(values.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    },
  });
}
