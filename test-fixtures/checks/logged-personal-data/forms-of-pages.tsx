// What somebody filled in is called after its field: a ref, an input, a query, a form that is read as an object.
import { useSearchParams } from 'next/navigation';
import { useRef } from 'react';

export function Booking() {
  const emailRef = useRef<HTMLInputElement>(null);
  const phoneInput = useRef<HTMLInputElement>(null);
  const roomRef = useRef<HTMLSelectElement>(null);
  const query = useSearchParams();
  const q = useSearchParams();
  const book = () => {
    console.log('room', roomRef.current?.value, q.get('page'));
    console.log('guest', emailRef.current?.value);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    const phone = phoneInput.current!.value;
    console.log('guest', phone.length > 0);
    console.log('guest', phoneInput.current!.value);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    console.log('from', q.get('email'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log('from', query.get('utm_source'));
    emailRef.current?.focus();
    console.log('focused', emailRef.current?.id, emailRef.current?.name);
  };
  return <button onClick={book} />;
}

export function Contact() {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const data = Object.fromEntries(form);
        console.log('topic', data.topic);
        console.log('asked by', data.email);
      }}
    />
  );
}
