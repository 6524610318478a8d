// A dentist's booking page: components, hooks and forms that log in the browser.
//- src/booking/types.ts
export interface Booking {
  id: string;
  slot: string;
  patientName: string;
  phone: string;
  allergies: string[];
}

//- src/booking/useBooking.ts
import { useEffect, useState } from 'react';
import type { Booking } from './types.ts';

export function useBooking(id: string): Booking | undefined {
  const [booking, setBooking] = useState<Booking>();
  useEffect(() => {
    console.debug('load booking', id);
    fetch(`/api/bookings/${id}`)
      .then((response) => response.json() as Promise<Booking>)
      .then((loaded) => {
        console.debug('loaded booking', loaded.id, loaded.slot);
        console.debug('loaded booking', loaded);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.health_and_medical, user.name -> console
        setBooking(loaded);
      })
      .catch((error: Error) => console.error(error.message));
  }, [id]);
  return booking;
}

//- src/booking/BookingForm.tsx
import { type FormEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Booking } from './types.ts';

interface Props {
  slot: string;
  onDone(booking: Booking): void;
}

export function BookingForm({ slot, onDone }: Props) {
  const { register, handleSubmit, formState } = useForm<Booking>();
  const submit = handleSubmit((values) => {
    console.log('submit', slot, Object.keys(formState.errors));
    console.log('submit', slot, values);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.health_and_medical, user.name -> console
    onDone(values);
  });
  return (
    <form onSubmit={submit}>
      <input {...register('patientName')} />
      <input {...register('phone')} onFocus={() => console.log('focus', 'phone')} />
      <button type="submit">Book</button>
    </form>
  );
}

export function CallbackRequest() {
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState(false);
  const request = (event: FormEvent) => {
    event.preventDefault();
    console.info('callback requested', sent);
    console.info('callback requested', phone);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    setSent(true);
  };
  return (
    <form onSubmit={request}>
      <input value={phone} onChange={(event) => setPhone(event.target.value)} />
    </form>
  );
}

//- src/booking/BookingCard.tsx
import type { Booking } from './types.ts';

export const BookingCard = ({ booking }: { booking: Booking }) => {
  console.log('render card', booking.id);
  const warn = () => console.warn('allergies', booking.allergies.length);
  const show = () => console.warn('allergies', booking.allergies);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  return (
    <section onClick={warn} onDoubleClick={show}>
      {booking.patientName}
    </section>
  );
};
