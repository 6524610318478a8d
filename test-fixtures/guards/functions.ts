// A bakery's newsletter and orders. Checks behind functions, classes and callers.
import { Analytics } from '@segment/analytics-node';
import Mixpanel from 'mixpanel';

const analytics = new Analytics({ writeKey: 'key' });
const mixpanel = Mixpanel.init('token');

interface Customer {
  id: string;
  email: string;
  name: string;
  optedOut: boolean;
  age: number;
  consents: { analytics: boolean; marketing: boolean };
}

function canMeasure(customer: Customer): boolean {
  return customer.consents.analytics && !customer.optedOut;
}

function isFine(customer: Customer): boolean {
  if (!customer.consents.analytics) return false;
  return customer.age > 18;
}

function isFineOrOld(customer: Customer): boolean {
  if (customer.age > 70) return true;
  return customer.consents.analytics;
}

function canTrack(customer: Customer): boolean {
  return customer.consents.marketing;
}

export function byFunction(customer: Customer) {
  if (!canMeasure(customer)) return;
  mixpanel.track('Bought', { email: customer.email }); //> guarded
}

export function byFunctionWithReturns(customer: Customer) {
  if (isFine(customer)) mixpanel.track('Bought', { email: customer.email }); //> guarded
}

export function byFunctionBypassed(customer: Customer) {
  if (isFineOrOld(customer)) mixpanel.track('Bought', { email: customer.email }); //> mismatched: bypassed
}

export function byFunctionOtherPurpose(customer: Customer) {
  if (canTrack(customer)) mixpanel.track('Bought', { email: customer.email }); //> mismatched: other-purpose
}

function mustHaveAgreed(customer: Customer): void {
  if (!customer.consents.analytics) throw new Error('not agreed');
}

export function byAssertion(customer: Customer) {
  mustHaveAgreed(customer);
  mixpanel.track('Bought', { email: customer.email }); //> guarded
}

function settle(customer: Customer): { allowed: boolean; reason: string } {
  return { allowed: customer.consents.analytics, reason: 'asked' };
}

export function byResult(customer: Customer) {
  const result = settle(customer);
  if (result.allowed) mixpanel.track('Bought', { email: customer.email }); //> guarded
}

// Every caller checks
function report(customer: Customer) {
  mixpanel.track('Bought', { email: customer.email }); //> guarded
}
export function first(customer: Customer) {
  if (customer.consents.analytics) report(customer);
}
export function second(customer: Customer) {
  if (!canMeasure(customer)) return;
  report(customer);
}

// One caller does not
function reportLoosely(customer: Customer) {
  mixpanel.track('Bought', { email: customer.email }); //> none
}
export function third(customer: Customer) {
  if (customer.consents.analytics) reportLoosely(customer);
}
export function fourth(customer: Customer) {
  reportLoosely(customer);
}

// The flag is handed over
function reportIf(customer: Customer, allowed: boolean) {
  if (!allowed) return;
  mixpanel.track('Bought', { email: customer.email }); //> guarded
}
export function fifth(customer: Customer) {
  reportIf(customer, customer.consents.analytics);
}

// A wrapper that takes anything
function capture(event: string, properties: Record<string, unknown>) {
  mixpanel.track(event, properties);
}
export function sixth(customer: Customer) {
  capture('Bought', { email: customer.email }); //> none
}
export function seventh(customer: Customer) {
  if (customer.consents.analytics) capture('Bought', { email: customer.email }); //> guarded
}

// A wrapper that checks inside
function captureFor(customer: Customer, event: string, properties: Record<string, unknown>) {
  if (!customer.consents.analytics) return;
  mixpanel.track(event, properties);
}
export function eighth(customer: Customer) {
  captureFor(customer, 'Bought', { email: customer.email }); //> guarded
}

// A function that runs its callback with consent only
function whenAgreed(customer: Customer, run: () => void) {
  if (customer.consents.analytics) run();
}
export function ninth(customer: Customer) {
  whenAgreed(customer, () => {
    mixpanel.track('Bought', { email: customer.email }); //> guarded
  });
}
function later(run: () => void) {
  setTimeout(run, 10);
}
export function tenth(customer: Customer) {
  later(() => {
    mixpanel.track('Bought', { email: customer.email }); //> none
  });
}

// Closures made under a check
export function eleventh(customer: Customer) {
  if (!customer.consents.analytics) return;
  setTimeout(() => {
    mixpanel.track('Bought', { email: customer.email }); //> guarded
  }, 10);
}

export class Shop {
  private consent = false;

  constructor(private readonly customer: Customer) {}

  accept() {
    this.consent = true;
  }

  sold() {
    if (!this.consent) return;
    analytics.track({ userId: this.customer.id, event: 'Sold', properties: { email: this.customer.email } }); //> guarded
  }

  private send() {
    analytics.track({ userId: this.customer.id, event: 'Sold', properties: { email: this.customer.email } }); //> guarded
  }

  returned() {
    if (this.hasConsent()) this.send();
  }

  private hasConsent() {
    return this.customer.consents.analytics;
  }
}
