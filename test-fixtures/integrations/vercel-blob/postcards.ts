// Postcards that visitors write.
import { del, put } from '@vercel/blob';

export async function keep(email: string, picture: Blob): Promise<void> {
  await put('card.json', JSON.stringify({ email }), { access: 'public' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Vercel Blob
  await put('card.png', picture, { access: 'public' });
  await del('card.json');
}
