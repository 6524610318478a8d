'use client';
// A browser prints objects to their end.

interface Skipper {
  id: string;
  contact: { email: string };
}

export function Entry({ skipper }: { skipper: Skipper }) {
  const fail = () => console.error({ failed: { entries: [skipper] } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return <button onClick={fail}>Enter</button>;
}
