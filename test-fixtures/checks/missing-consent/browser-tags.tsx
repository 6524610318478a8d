// Tags in the browser of a furniture shop.
//- src/globals.d.ts
declare function gtag(...args: unknown[]): void;
declare function fbq(...args: unknown[]): void;
interface Window {
  dataLayer: Record<string, unknown>[];
  Intercom(...args: unknown[]): void;
  Cookiebot?: { consent: { marketing: boolean; statistics: boolean } };
}

//- src/tags.ts
interface Shopper {
  id: string;
  email: string;
  phone: string;
  city: string;
}
interface Sofa {
  sku: string;
  name: string;
  price: number;
}

export function viewed(sofa: Sofa): void {
  gtag('event', 'view_item', { items: [{ item_id: sofa.sku, item_name: sofa.name, price: sofa.price }] });
  fbq('track', 'ViewContent', { content_ids: [sofa.sku], value: sofa.price, currency: 'EUR' });
  window.dataLayer.push({ event: 'view_item', name: sofa.name });
}

export function loggedIn(shopper: Shopper): void {
  gtag('set', 'user_data', { email: shopper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics
  gtag('event', 'login', { method: 'password' });
  fbq('init', '1234', { em: shopper.email, ph: shopper.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.contact.phone_number -> Meta Pixel
  fbq('track', 'PageView');
  window.dataLayer.push({ event: 'login', customerEmail: shopper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Tag Manager
  window.dataLayer.push({ event: 'login', returning: true });
}

export function afterConsent(shopper: Shopper): void {
  if (window.Cookiebot?.consent.statistics) {
    gtag('set', 'user_data', { email: shopper.email });
  }
  if (window.Cookiebot?.consent.marketing) {
    fbq('init', '1234', { em: shopper.email });
  }
}

//- src/Messenger.tsx
import { useEffect } from 'react';

interface Props {
  shopper?: { id: string; name: string; email: string };
  mayChat: boolean;
}

export function Messenger({ shopper }: Props) {
  useEffect(() => {
    if (!shopper) {
      window.Intercom('boot', { app_id: 'sofa' });
      return;
    }
    window.Intercom('boot', { app_id: 'sofa', user_id: shopper.id, name: shopper.name, email: shopper.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Intercom
    return () => window.Intercom('shutdown');
  }, [shopper]);
  return null;
}
