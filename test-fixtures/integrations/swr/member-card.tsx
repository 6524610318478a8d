// A library's member card.
import useSWR from 'swr';

interface Member {
  id: string;
  email: string;
  loans: number;
}

const load = async (url: string): Promise<Member> => (await fetch(url)).json();

export function Card({ id }: { id: string }) {
  const { data, error } = useSWR<Member>(`/members/${id}`);
  const loaded = useSWR(`/members/${id}`, load, { onSuccess: (member) => console.log('loaded', member.email) });
//                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const loans = useSWR(`/members/${id}/loans`, async () => 3);
  console.log(data, error);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(data?.loans);
  console.log(loaded.data);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(loaded.data?.loans, loaded.isLoading);
  console.log(loans.data);
  return null;
}
