// A choir's office: escaping a text for a page or a terminal masks nothing, and a pattern that takes words does.
interface Singer {
  id: string;
  username: string;
  authToken: string;
  fullName: string;
  email: string;
  phone: string;
  diagnosis: string;
}

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

function nameEntity(mark: string): string {
  if (mark === '<') return '&lt;';
  if (mark === '[') return '&#91;';
  return '&amp;';
}
function hideLetter(letter: string): string {
  const stars = '*'.repeat(letter.length);
  return stars;
}

export function escaped(singer: Singer): void {
  console.log(singer.email.replace(/[<>&]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : '&amp;')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(singer.diagnosis.replace(/[<>&]/g, (mark) => (mark === '<' ? '&lt;' : '&amp;')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(singer.fullName.replace(/[<[&]/g, nameEntity));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(singer.fullName.replace(/[<>&]/g, (mark) => ENTITIES[mark] ?? mark.replace('[', '(')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function broken(singer: Singer): void {
  console.log(singer.diagnosis.replace(/\n/g, () => '<br>'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(singer.username.replace(/[<]/g, '['));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username -> console
  console.log(singer.authToken.replace(/\s/g, '['));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(singer.diagnosis.replace(/[\r\n]{2,}/g, '<br>'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
}

export function hidden(singer: Singer): void {
  console.log(singer.email.replace(/[^@\s]/g, hideLetter));
  console.log(singer.email.replace(/\w/g, (letter) => (letter === 'x' ? letter : '*')));
  console.log(singer.diagnosis.replace(/\S/g, '#'), singer.diagnosis.replace(/[^<]/g, '*'));
  console.log(singer.authToken.replace(/Bearer\s+\S+/g, 'Bearer [hidden]'));
  console.log(singer.username.replace(/(?<=.)./g, '*'));
}

// Patterns that could take for ever are not tried: what they replace is taken to be gone.
export function slow(singer: Singer): void {
  console.log(singer.fullName.replace(/(\w*){12}!/g, '**'));
  console.log(singer.fullName.replace(/(?:(?:\w*){3}){8}!/g, '**'));
  console.log(singer.fullName.replace(/(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)(?:\w|.)!/g, '**'));
  console.log(singer.fullName.replace(/.*.*.*.*.*.?.?.?.?.?.?.?.?!/g, '**'));
  console.log(singer.fullName.replace(/[+*?|(){]{3}\d{4}/g, '**'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
