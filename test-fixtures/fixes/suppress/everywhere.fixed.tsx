// A bicycle shop. Every finding gets a reason.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Rider {
  id: string;
  email: string;
}

export function sold(rider: Rider) {
  // clauselens-ignore-next-line logged-personal-data -- say why this may stay
  console.log('sold to', rider.email);
  // clauselens-ignore-next-line missing-consent -- say why this may stay
  if (rider.id) mixpanel.track('Sold', { email: rider.email });
  return {
    id: rider.id,
    // clauselens-ignore-next-line missing-consent -- say why this may stay
    done: mixpanel.track('Returned', { email: rider.email }),
  };
}

export function Shop({ rider }: { rider: Rider }) {
  return (
    <main>
      {/* clauselens-ignore-next-line missing-consent -- say why this may stay */}
      {mixpanel.track('Seen', { email: rider.email })}
      <button
        type="button"
        /* clauselens-ignore-next-line logged-personal-data -- say why this may stay */
        onClick={() => console.log(rider.email)}
      >
        Sell
      </button>
    </main>
  );
}
