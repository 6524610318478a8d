//- src/globals.d.ts
interface Window {
  gtag: (...args: unknown[]) => void;
  dataLayer: unknown[];
  fbq: (...args: unknown[]) => void;
  OnetrustActiveGroups?: string;
  Cookiebot?: { consent: { statistics: boolean; marketing: boolean; preferences: boolean }; hasResponse: boolean };
}

//- src/consent.ts
import * as klaro from 'klaro';

export const hasTargeting = () => window.OnetrustActiveGroups?.includes('C0004') ?? false;
export const hasPerformance = () => Boolean(window.OnetrustActiveGroups?.includes('C0002'));
export function klaroAllows(service: string): boolean {
  const manager = klaro.getManager();
  return manager.getConsent(service);
}
export function cookiebotMarketing() {
  return window.Cookiebot?.consent.marketing === true;
}
export function defaultConsent() {
  window.gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' });
}

//- src/checkout.tsx
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { cookiebotMarketing, hasPerformance, hasTargeting, klaroAllows } from './consent.ts';

interface CheckoutForm {
  firstName: string;
  lastName: string;
  email: string;
  tel: string;
  street: string;
  zip: string;
  giftWrap: boolean;
}
interface Cart {
  id: string;
  items: { sku: string; productName: string; price: number }[];
  total: number;
}

function purchaseEvent(cart: Cart) {
  return { transaction_id: cart.id, value: cart.total, items: cart.items.map((i) => ({ item_name: i.productName })) };
}
function userData(form: CheckoutForm) {
  return { em: form.email, ph: form.tel, zp: form.zip };
}
function sendToPixel(event: string, data: object) {
  window.fbq('track', event, data);
}
function sendToPixelGuarded(event: string, data: object) {
  if (!hasTargeting()) return;
  window.fbq('track', event, data);
}
const whenMarketing = (run: () => void) => {
  if (cookiebotMarketing()) run();
};

export function Checkout({ cart }: { cart: Cart }) {
  const { register, handleSubmit, watch, getValues } = useForm<CheckoutForm>();
  const [done, setDone] = useState(false);
  const sent = useRef(false);

  useEffect(() => {
    window.gtag('event', 'begin_checkout', purchaseEvent(cart));
    sendToPixel('InitiateCheckout', { value: cart.total });
  }, [cart]);

  useEffect(() => {
    const subscription = watch((values) => {
      console.debug('changed fields', Object.keys(values));
      console.debug('changed', values.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    });
    return () => subscription.unsubscribe();
  }, [watch]);

  const onSubmit = async (form: CheckoutForm) => {
    if (sent.current) return;
    sent.current = true;
    await fetch('/api/orders', { method: 'POST', body: JSON.stringify({ cart, form }) });
    window.gtag('event', 'purchase', purchaseEvent(cart));
    window.gtag('set', 'user_data', { email: form.email, phone_number: form.tel });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.contact.phone_number -> Google Analytics
    if (hasTargeting()) {
      window.gtag('set', 'user_data', { email: form.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SPURIOUS mismatched-consent: user.contact.email -> Google Analytics
    }
    if (!hasTargeting()) {
      window.fbq('init', '1234567', userData(form));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.address.postal_code, user.contact.email, user.contact.phone_number -> Meta Pixel
    }
    sendToPixel('Purchase', { ...userData(form), value: cart.total });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address.postal_code, user.contact.email, user.contact.phone_number -> Meta Pixel
    sendToPixelGuarded('Purchase', { ...userData(form), value: cart.total });
    whenMarketing(() => window.fbq('init', '1234567', userData(form)));
    if (hasPerformance()) window.fbq('init', '1234567', { em: form.email });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Meta Pixel
    if (klaroAllows('meta-pixel')) window.fbq('init', '1234567', { em: form.email });
    klaroAllows('meta-pixel');
    window.dataLayer.push({ event: 'purchase', order: cart.id });
    window.dataLayer.push({ event: 'purchase', customer: { email: form.email, name: form.lastName } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.last -> Google Tag Manager
    localStorage.setItem('gift-wrap', String(form.giftWrap));
    localStorage.setItem('checkout', JSON.stringify(form));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address.postal_code, user.contact.address.street, user.contact.email, user.contact.phone_number, user.name.first, user.name.last -> localStorage
    setDone(true);
  };

  const onBlur = () => {
    const { zip, giftWrap } = getValues();
    console.debug('blur', giftWrap);
    if (cookiebotMarketing()) sendToPixel('AddPaymentInfo', { zp: zip });
    sessionStorage.setItem('zip-length', String(zip.length));
  };

  if (done) return <p>Thank you</p>;
  return (
    <form onSubmit={handleSubmit(onSubmit)} onBlur={onBlur}>
      <input {...register('firstName')} />
      <input {...register('email')} type="email" />
      <input {...register('tel')} type="tel" />
      <button type="submit">Order</button>
    </form>
  );
}

//- src/ReturnForm.tsx
import { type FormEvent, useState } from 'react';

export function ReturnForm({ orderId }: { orderId: string }) {
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState<'broken' | 'late'>('late');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    console.log('return', orderId, reason);
    console.log('return', orderId, email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    navigator.sendBeacon('/api/returns', JSON.stringify({ orderId, email }));
    navigator.sendBeacon('https://collect.heapline.example/e', JSON.stringify({ orderId, email }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  };
  return (
    <form onSubmit={submit}>
      <input value={email} onChange={(e) => setEmail(e.target.value)} />
      <select value={reason} onChange={(e) => setReason(e.target.value as 'broken' | 'late')} />
    </form>
  );
}
