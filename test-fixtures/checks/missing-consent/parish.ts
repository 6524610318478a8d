// A parish site's plain scripts: beacons, XMLHttpRequest, images, storage, forms.
//- src/site.ts
const form = document.querySelector('form') as HTMLFormElement;

interface Parishioner {
  email: string;
  fullName: string;
  donationTotal: number;
  analyticsConsent: boolean;
}

export async function send(person: Parishioner) {
  await fetch('/api/parishioners', { method: 'POST', body: JSON.stringify(person) });
  await fetch(`${location.origin}/api/parishioners`, { method: 'POST', body: JSON.stringify(person) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email, user.name -> HTTP request
  await fetch('https://api.mailerlite.com/api/v2/subscribers', { method: 'POST', body: JSON.stringify({ email: person.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch('https://api.mailerlite.com/api/v2/subscribers/count');
  navigator.sendBeacon('/stats', JSON.stringify({ total: person.donationTotal }));
  navigator.sendBeacon('https://stats.example.net/collect', JSON.stringify({ email: person.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  const request = new XMLHttpRequest();
  request.open('POST', 'https://www.google-analytics.com/collect');
  request.send(JSON.stringify({ name: person.fullName }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  const own = new XMLHttpRequest();
  own.open('POST', '/api/parishioners');
  own.send(JSON.stringify(person));
  const pixel = new Image();
  pixel.src = `https://px.ads.linkedin.com/collect?e=${encodeURIComponent(person.email)}`;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  new Image().src = 'https://px.ads.linkedin.com/collect?pid=1';
  if (person.analyticsConsent) {
    await fetch('https://api.mixpanel.com/track', { method: 'POST', body: JSON.stringify({ email: person.email }) });
  }
  const data = new FormData(form);
  console.log('email', data.get('email'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('topic', data.get('topic'));
  localStorage.setItem('draft', JSON.stringify({ email: data.get('email') }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  localStorage.setItem('tab', String(data.get('tab')));
}
