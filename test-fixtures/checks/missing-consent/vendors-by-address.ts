// A ferry line: tickets are paid for and announced through services that are asked at their addresses.
interface Traveller {
  id: string;
  email: string;
  mobile: string;
}

export async function bill(traveller: Traveller, key: string): Promise<void> {
  await fetch('https://api.polar.sh/v1/customers/', {
//      ^^^^^ missing-consent: user.contact.email -> HTTP request
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
    body: JSON.stringify({ email: traveller.email, external_id: traveller.id }),
  });
  await fetch('https://api.polar.sh/v1/checkouts/', {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
    body: JSON.stringify({ products: ['day-ticket'], external_customer_id: traveller.id }),
  });
}

export async function announce(traveller: Traveller, pier: string): Promise<void> {
  await fetch('https://api.sendblue.com/api/send-message', {
//      ^^^^^ missing-consent: user.contact.phone_number -> HTTP request
    method: 'POST',
    body: JSON.stringify({ number: traveller.mobile, content: `Now from pier ${pier}` }),
  });
  await fetch('/api/piers', { method: 'POST', body: JSON.stringify({ number: traveller.mobile, pier }) });
}
