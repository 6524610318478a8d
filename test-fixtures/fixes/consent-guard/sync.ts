// A library that lends books measures what is read.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Reader {
  id: string;
  email: string;
  name: string;
}

export function borrowed(reader: Reader) {
  // Counts the loan.
  mixpanel.track('Borrowed', { email: reader.email }); // once a day
}

export function returned(reader: Reader) {
  const result = mixpanel.track('Returned', {
    email: reader.email,
    note: `multi
line`,
  });
  return result;
}

export function renewed(reader: Reader, online: boolean) {
  if (online) mixpanel.track('Renewed', { email: reader.email });
  else console.log('offline');
}

export const lost = (reader: Reader) => mixpanel.track('Lost', { email: reader.email });

export function found(readers: Reader[]) {
  readers.forEach((reader) => mixpanel.track('Found', { email: reader.email }));
  readers.forEach((each) => {
    mixpanel.track('Sorted', {
      email: each.email,
      name: each.name,
    });
  });
}

export function closed(reader: Reader) {
  return mixpanel.track('Closed', { email: reader.email });
}

export function opened(reader: Reader, online: boolean) {
  online && mixpanel.track('Opened', { email: reader.email });
  switch (reader.name.length) {
    case 1:
      mixpanel.track('Short', { email: reader.email });
      break;
    default:
      mixpanel.track('Long', { email: reader.email }); mixpanel.people.set(reader.id, { $email: reader.email });
  }
}

export class Desk {
  constructor(private readonly reader: Reader) {}

  greet() {
    mixpanel.track('Greeted', { email: this.reader.email });
  }
}
