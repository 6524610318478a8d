// A sawmill's orders: the host's name ends where the path is put behind it.
async function order(path: string, body: string): Promise<number> {
  return (await fetch(`http://orders.internal${path}`, { method: 'POST', body })).status;
}
async function outside(path: string, body: string): Promise<number> {
  return (await fetch(`https://timber-exchange.com${path}`, { method: 'POST', body })).status;
}

export async function send(customer: { email: string }): Promise<void> {
  await order('/customers', JSON.stringify({ email: customer.email }));
  await fetch(`http://ledger${`/entries/${customer.email.length}`}`, { method: 'POST', body: customer.email });
  await outside('/customers', JSON.stringify({ email: customer.email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
