// A crossing is booked with a form that a schema describes.
import { yupResolver } from '@hookform/resolvers/yup';
import { useForm } from 'react-hook-form';
import * as yup from 'yup';

const crossing = yup.object({
  cars: yup.number().required(),
  driver: yup.object({ email: yup.string().required(), age: yup.number().required() }).required(),
});

export function Crossing() {
  const form = useForm({ resolver: yupResolver(crossing) });
  const preview = () => {
    console.debug('for', form.getValues('driver.email'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.debug('cars', form.getValues('cars'));
  };
  return <button onClick={preview}>Preview</button>;
}
