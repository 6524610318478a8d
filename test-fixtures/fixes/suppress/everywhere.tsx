// A bicycle shop. Every finding gets a reason.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Rider {
  id: string;
  email: string;
}

export function sold(rider: Rider) {
  console.log('sold to', rider.email);
  if (rider.id) mixpanel.track('Sold', { email: rider.email });
  return {
    id: rider.id,
    done: mixpanel.track('Returned', { email: rider.email }),
  };
}

export function Shop({ rider }: { rider: Rider }) {
  return (
    <main>
      {mixpanel.track('Seen', { email: rider.email })}
      <button
        type="button"
        onClick={() => console.log(rider.email)}
      >
        Sell
      </button>
    </main>
  );
}
