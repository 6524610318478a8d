// A tailor sends measurements to a workshop and to itself.
export async function order(client: { id: string; email: string; phone: string }, signal: WebSocket): Promise<void> {
  await fetch('https://api.segment.io/v1/identify', { method: 'POST', body: JSON.stringify({ email: client.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch('https://workshop.example.com/orders', { method: 'POST', body: JSON.stringify({ email: client.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch(`https://workshop.example.com/orders?phone=${client.phone}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
  await fetch('https://workshop.example.com/orders', { method: 'POST', body: JSON.stringify({ order: 4 }) });
  await fetch('/api/orders', { method: 'POST', body: JSON.stringify({ email: client.email }) });
  await fetch('http://orders.internal/new', { method: 'POST', body: JSON.stringify({ email: client.email }) });
  navigator.sendBeacon('https://stats.example.com/b', client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  const socket = new WebSocket('wss://live.example.com');
  socket.send(client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  signal.send('ping');
}
