// Forms and encodings keep what they are given.
export async function send(visitor: { id: string; email: string }): Promise<void> {
  const form = new FormData();
  form.append('email', visitor.email);
  await fetch('https://forms.example.com/new', { method: 'POST', body: form });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  const query = new URLSearchParams({ email: visitor.email });
  await fetch(`https://forms.example.com/new?${query}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch(`https://forms.example.com/new?q=${encodeURIComponent(visitor.email)}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch(`https://forms.example.com/new?id=${encodeURIComponent(visitor.id)}`);
}
