// Groups of a list: by what they hold, and by what their keys are.
interface Reader {
  id: string;
  fullName: string;
  email: string;
  tier: 'adult' | 'junior';
}
interface Book {
  id: string;
  name: string;
  pages: number;
}

export function grouped(readers: Reader[], books: Book[]) {
  const byTier = Object.groupBy(readers, (reader) => reader.tier);
  console.log(byTier);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(byTier.adult);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(byTier.adult?.length);
  console.log(Object.keys(byTier));
  console.log(Object.keys(Object.groupBy(readers, (reader) => reader.email)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(Object.groupBy(books, (book) => (book.pages > 500 ? 'long' : 'short')));
}

export function mapped(readers: Reader[], books: Book[]) {
  const byTier = Map.groupBy(readers, (reader) => reader.tier);
  console.log([...byTier.values()]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(byTier.get('junior'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(byTier.size);
  console.log([...Map.groupBy(books, (book) => book.pages).values()]);
}
