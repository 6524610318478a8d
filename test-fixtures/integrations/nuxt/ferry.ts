// Passengers of a ferry: cookies that are references, and what a request brings.
import { useCookie, useFetch } from '#app';

interface Passenger {
  email: string;
  crossings: number;
}

export function usePassenger() {
  const { data, status } = useFetch<Passenger>('/api/me');
  const kept = useCookie<string>('passenger');
  const brief = useCookie<string>('passenger', { maxAge: 600 });
  const theme = useCookie<string>('theme');

  function board(email: string): void {
    theme.value = 'dark';
    brief.value = email;
    kept.value = email;
//  ^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
    console.log(status.value, data.value?.crossings);
    console.log(data.value);
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
  return { board };
}
