// Handlers that are declared apart, fields that are read one by one, values that a schema describes.
import { zodResolver } from '@hookform/resolvers/zod';
import { type SubmitHandler, useForm } from 'react-hook-form';
import { z } from 'zod';

const schema = z.object({
  email: z.string(),
  nights: z.string(),
  contact: z.object({ phone: z.string() }),
});
type Booking = z.infer<typeof schema>;

export function Hut() {
  const { handleSubmit, watch, getValues } = useForm<Booking>();
  const book: SubmitHandler<Booking> = (values) => {
    console.log(values.nights);
    console.log(values);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  };
  watch((values, { name }) => {
    console.log(name);
    console.log(values.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  });
  console.log(getValues('nights'));
  console.log(getValues('contact.phone'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(watch('email'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return <form onSubmit={handleSubmit(book)} />;
}

export function Tent() {
  const form = useForm({ resolver: zodResolver(schema) });
  return (
    <form
      onSubmit={form.handleSubmit((values) => {
        console.log(values.nights);
        console.log(values);
//      ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
      })}
    />
  );
}
