// The same with a mutation.
import { useMutation } from '@tanstack/react-query';

export function useSignUp() {
  return useMutation<void, Error, { email: string; seats: number }>({
    mutationFn: async (values) => {
      console.log(values.seats);
      console.log(values.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    },
  });
}
