// Requests without `fetch`: where they go stands in another call, or in the address of a picture.
interface Guest {
  email: string;
  nights: number;
}

export function report(guest: Guest): void {
  const outside = new XMLHttpRequest();
  outside.open('POST', 'https://www.google-analytics.com/collect');
  outside.send(JSON.stringify({ email: guest.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  const own = new XMLHttpRequest();
  own.open('POST', '/stays');
  own.send(JSON.stringify({ email: guest.email }));
  const pixel = new Image();
  pixel.src = `https://px.ads.linkedin.com/collect?e=${guest.email}`;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  pixel.src = `https://px.ads.linkedin.com/collect?n=${guest.nights}`;
  pixel.src = '/logo.png';
}
