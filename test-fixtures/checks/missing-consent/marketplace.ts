// A marketplace: shared reply types, and an analytics facade behind barrels.
//- packages/api/src/replies.ts
export interface ApiReply<T> {
  data: T;
  meta: { page: number };
}
export interface SellerDto {
  id: string;
  displayName: string;
  email: string;
  iban: string;
  rating: number;
}
export interface ListingDto {
  id: string;
  title: string;
  price: number;
}
//- packages/api/src/client.ts
import type { ApiReply, ListingDto, SellerDto } from './replies.ts';

async function get<T>(path: string): Promise<ApiReply<T>> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as ApiReply<T>;
}
export const api = {
  seller: (id: string) => get<SellerDto>(`/sellers/${id}`),
  listings: () => get<ListingDto[]>('/listings'),
};
//- packages/api/src/index.ts
export * from './client.ts';
export type * from './replies.ts';
//- packages/analytics/src/track.ts
import mixpanel from 'mixpanel-browser';

export interface Traits {
  [key: string]: unknown;
}
export class Analytics {
  track(event: string, props: Traits = {}): void {
    mixpanel.track(event, props);
  }
  identify(id: string, traits?: Traits): void {
    mixpanel.identify(id);
    if (traits) mixpanel.people.set(traits);
  }
}
export const analytics = new Analytics();
//- packages/analytics/src/index.ts
export { Analytics, analytics } from './track.ts';
//- apps/web/src/lib/index.ts
export * from '../../../../packages/analytics/src/index.ts';
export { useConsent } from './consent.ts';
//- apps/web/src/lib/consent.ts
export function useConsent() {
  const stored = document.cookie.includes('analytics_consent=1');
  return { analytics: stored, ads: false };
}
//- apps/web/src/seller.ts
import { api } from '../../../packages/api/src/index.ts';
import { analytics, useConsent } from './lib/index.ts';

export async function open(id: string) {
  const { data: seller, meta } = await api.seller(id);
  console.log(meta.page, seller.rating);
  console.log('opened', seller);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
  console.log('iban', seller.iban.slice(-4));
  analytics.track('seller_opened', { rating: seller.rating });
  analytics.track('seller_opened', { seller: seller.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  analytics.identify(seller.id, { name: seller.displayName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mixpanel
}
export async function openAsked(id: string) {
  const consent = useConsent();
  const { data: seller } = await api.seller(id);
  if (!consent.analytics) return;
  analytics.track('seller_opened', { seller: seller.email });
}
export async function openAds(id: string) {
  const { ads } = useConsent();
  const { data: seller } = await api.seller(id);
  if (ads) analytics.track('seller_opened', { seller: seller.email });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
export async function browse() {
  const { data } = await api.listings();
  console.log(data);
  analytics.track('browsed', { first: data[0]?.title });
}
