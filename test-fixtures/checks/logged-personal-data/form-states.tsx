// A sailing school's forms: what stands in their state before anybody has typed says what they hold later.
//- src/Formik.tsx
import { useFormik } from 'formik';

export function Enrol() {
  const form = useFormik({
    initialValues: { email: '', boat: 'dinghy', seats: 1 },
    onSubmit: (values) => {
      console.log(values.seats, values.boat);
      console.log(values);
//    ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    },
  });
  console.log(form.values.boat);
  console.log(form.values);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return null;
}

//- src/Hook.tsx
import { useForm } from 'react-hook-form';

export function Berth() {
  const { handleSubmit, watch, getValues } = useForm({ defaultValues: { mobilePhone: '', length: 7 } });
  const save = handleSubmit((values) => {
    console.log(values.length);
    console.log(values);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  });
  console.log(getValues());
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(watch('length'));
  return <form onSubmit={save} />;
}

//- src/State.tsx
import { type ChangeEvent, useState } from 'react';
import posthog from 'posthog-js';

export function Crew() {
  const [crew, setCrew] = useState({ emailAddress: '', shirt: 'm', sails: { own: 0, make: '' } });
  const onChange = (event: ChangeEvent<HTMLInputElement>) =>
    setCrew((before) => ({ ...before, [event.target.name]: event.target.value }));
  const onSubmit = () => {
    posthog.capture('crew', { shirt: crew.shirt, sails: crew.sails.own });
    posthog.capture('crew', crew);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
    localStorage.setItem('shirt', crew.shirt);
    localStorage.setItem('crew', JSON.stringify(crew));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  };
  return <input name="emailAddress" onChange={onChange} onBlur={onSubmit} />;
}

//- src/vue.ts
import { reactive, ref } from 'vue';

export function useWaitlist() {
  const form = reactive({ homeAddress: '', adults: 2 });
  const other = ref({ search: '', page: 1 });
  const send = () => {
    console.log(form);
//  ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
    console.log(form.adults);
    console.log(other.value);
  };
  return { form, other, send };
}
