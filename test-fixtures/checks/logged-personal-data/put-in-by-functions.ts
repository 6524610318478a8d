// Letters of a library: what a function puts into a text is in it.
interface Reader {
  id: string;
  email: string;
  shelf: string;
}

const GAP = /\{\{(.*?)\}\}/g;

export function filled(reader: Reader, letter: string): void {
  console.log(letter.replace(GAP, () => reader.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('Dear {{mail}}'.replace(GAP, () => reader.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(letter.replace(GAP, () => reader.shelf));
  const values: Record<string, string> = { mail: reader.email, shelf: reader.shelf };
  console.log(letter.replaceAll(GAP, (gap, key: string) => values[key.trim()] ?? gap));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const shelves: Record<string, string> = { shelf: reader.shelf };
  console.log(letter.replaceAll(GAP, (gap, key: string) => shelves[key.trim()] ?? gap));
  console.log(letter.replace(GAP, (email) => email.toUpperCase()));
}
