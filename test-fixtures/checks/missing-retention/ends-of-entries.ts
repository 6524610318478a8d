// A library's terminal, which keeps readers in the browser until it says so itself.
interface Reader {
  email: string;
  cardValidUntil: string;
}

const HOUR = 3_600_000;

export function keep(reader: Reader, now: number): void {
  localStorage.setItem('reader', JSON.stringify({ value: reader.email, until: Date.now() + HOUR }));
  localStorage.setItem('reader', JSON.stringify({ value: reader.email, exp: Math.floor(Date.now() / 1000) + 60 }));
  localStorage.setItem('reader', JSON.stringify({ value: reader.email, exp: now + HOUR }));
  localStorage.setItem('reader', JSON.stringify({ value: reader.email, until: reader.cardValidUntil }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  localStorage.setItem('reader', JSON.stringify({ value: reader.email, since: Date.now() }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
}

export function keepForAWeek(reader: Reader): void {
  const until = new Date();
  until.setDate(until.getDate() + 7);
  localStorage.setItem('reader', JSON.stringify({ value: reader.email, until }));
}
// Read until now, and kept for good.
export function bookmark(reader: Reader): void {
  localStorage.setItem('reader', JSON.stringify({ value: reader.email, until: new Date().toISOString() }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
}

function remember(key: string, value: unknown, forMs: number): void {
  localStorage.setItem(key, JSON.stringify({ value, until: Date.now() + forMs }));
}
export function rememberReader(reader: Reader): void {
  remember('reader', { email: reader.email }, HOUR);
}
