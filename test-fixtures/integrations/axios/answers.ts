// A list in an answer of which no type is written.
import axios from 'axios';

export async function guests(): Promise<void> {
  const { data } = await axios.get('/api/guests');
  console.log(data.map((guest: { table: number }) => guest.table));
  console.log(data.map((guest: { email: string }) => guest.email).join(', '));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
