// A bike shop reports to Google Analytics.
import ReactGA from 'react-ga4';

export function bought(buyer: { id: string; email: string; phone: string }, cents: number): void {
  gtag('event', 'purchase', { value: cents / 100 });
  gtag('event', 'purchase', { email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics
  gtag('set', 'user_data', { phone_number: buyer.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Google Analytics
  gtag('consent', 'update', { ad_storage: 'denied' });
  window.dataLayer.push({ event: 'purchase', email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Tag Manager
  dataLayer.push({ event: 'purchase', value: cents });
  ReactGA.event('purchase', { email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics
  ReactGA.event('purchase', { value: cents });
}
