// A guest book from earlier times, and one of today.
export async function write(guest: { id: string; email: string }): Promise<void> {
  $.post('https://books.example.com/new', { email: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  $.post('/books/new', { email: guest.email });
  $.ajax({ url: 'https://books.example.com/new', method: 'POST', data: { email: guest.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  $.ajax({ url: 'https://books.example.com/new', method: 'POST', data: { id: guest.id } });
  await $fetch('https://books.example.com/new', { method: 'POST', body: { email: guest.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
