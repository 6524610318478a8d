// A form whose values have a type.
import { useForm } from 'react-hook-form';

interface SignUp {
  email: string;
  seats: number;
}

export function Form() {
  const { handleSubmit, getValues, register } = useForm<SignUp>();
  const send = handleSubmit((values) => {
    console.log(values.seats);
    console.log(values.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log(getValues());
//  ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  });
  return (
    <form onSubmit={send}>
      <input {...register('email')} />
    </form>
  );
}
