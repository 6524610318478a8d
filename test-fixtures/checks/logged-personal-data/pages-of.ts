// Seats of a theatre and who holds them: a page of anything says nothing of what is on it.
type Collections = {
  seats: { row: number; taken: boolean };
  holders: { mail: string; mobile: string; legalName: string };
};
interface Page<T> {
  items: T[];
  first: T | null;
  next?: string;
}

class Archive {
  async list<K extends keyof Collections>(name: K): Promise<Page<Collections[K]>> {
    const response = await fetch(`/api/${name}`);
    return response.json();
  }
}

export async function audit(archive: Archive): Promise<void> {
  const seats = await archive.list('seats');
  console.log(seats.items, seats.next);
  const holders = await archive.list('holders');
  console.log(holders.items.length, holders.next);
  console.log(holders.items);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(holders.first);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
}
