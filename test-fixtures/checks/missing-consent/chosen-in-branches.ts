// A laundry's offers: what is put together in a branch of somebody's answer, and what the other branch puts there.
import sgMail from '@sendgrid/mail';

interface Customer {
  id: string;
  email: string;
  workEmail: string;
  marketingConsent: boolean;
}

const from = 'offers@laundry.example';

async function offer(to: string): Promise<void> {
  await sgMail.send({ to, from, subject: 'Half price on duvets', text: 'This week only' });
}

export async function onlyWilling(customers: readonly Customer[]): Promise<void> {
  const to = customers.flatMap((customer) => (customer.marketingConsent ? [customer.email] : []));
  for (const each of to) await offer(each);
}

export async function oneOrTheOther(customers: readonly Customer[]): Promise<void> {
  const to = customers.flatMap((customer) =>
    customer.marketingConsent ? [customer.email] : [customer.workEmail],
  );
  for (const each of to) await offer(each);
//                             ^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function leftOutEarly(customers: readonly Customer[]): Promise<void> {
  const to = customers.flatMap((customer) => {
    if (!customer.marketingConsent) return [];
    return [{ address: customer.email, id: customer.id }];
  });
  for (const { address } of to) await offer(address);
}

export async function answeredOtherwise(customers: readonly Customer[]): Promise<void> {
  const to = customers.flatMap((customer) => {
    if (!customer.marketingConsent) return [customer.workEmail];
    return [customer.email];
  });
  for (const each of to) await offer(each);
//                             ^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function orUndefined(customers: readonly Customer[]): Promise<void> {
  const to = customers.map((customer) => (customer.marketingConsent ? customer.email : undefined));
  for (const each of to) if (each !== undefined) await offer(each);
}

export async function orAnother(customers: readonly Customer[]): Promise<void> {
  const to = customers.map((customer) => (customer.marketingConsent ? customer.email : customer.workEmail));
  for (const each of to) await offer(each);
//                             ^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

function addressOf(customer: Customer): string | undefined {
  if (!customer.marketingConsent) return undefined;
  return customer.email;
}

export async function byAHelper(customer: Customer): Promise<void> {
  const to = addressOf(customer);
  if (to) await offer(to);
}

export async function whoRefused(customers: readonly Customer[]): Promise<void> {
  const to = customers.flatMap((customer) => (customer.marketingConsent ? [] : [customer.email]));
  for (const each of to) await offer(each);
//                             ^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}
