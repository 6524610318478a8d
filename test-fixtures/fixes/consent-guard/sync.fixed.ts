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
  if (hasConsent(reader, 'analytics')) {
    mixpanel.track('Borrowed', { email: reader.email }); // once a day
  }
}

export function returned(reader: Reader) {
  const result = hasConsent(reader, 'analytics')
    ? mixpanel.track('Returned', {
      email: reader.email,
      note: `multi
line`,
    })
    : undefined;
  return result;
}

export function renewed(reader: Reader, online: boolean) {
  if (online) { if (hasConsent(reader, 'analytics')) { mixpanel.track('Renewed', { email: reader.email }); } }
  else console.log('offline');
}

export const lost = (reader: Reader) => (
  hasConsent(reader, 'analytics')
    ? mixpanel.track('Lost', { email: reader.email })
    : undefined
);

export function found(readers: Reader[]) {
  readers.forEach((reader) => {
    if (hasConsent(reader, 'analytics')) {
      mixpanel.track('Found', { email: reader.email });
    }
  });
  readers.forEach((each) => {
    if (hasConsent(each, 'analytics')) {
      mixpanel.track('Sorted', {
        email: each.email,
        name: each.name,
      });
    }
  });
}

export function closed(reader: Reader) {
  if (!hasConsent(reader, 'analytics')) {
    return undefined;
  }
  return mixpanel.track('Closed', { email: reader.email });
}

export function opened(reader: Reader, online: boolean) {
  online && hasConsent(reader, 'analytics') && mixpanel.track('Opened', { email: reader.email });
  switch (reader.name.length) {
    case 1:
      if (hasConsent(reader, 'analytics')) {
        mixpanel.track('Short', { email: reader.email });
      }
      break;
    default:
      if (hasConsent(reader, 'analytics')) {
        mixpanel.track('Long', { email: reader.email });
      } if (hasConsent(reader, 'analytics')) { mixpanel.people.set(reader.id, { $email: reader.email }); }
  }
}

export class Desk {
  constructor(private readonly reader: Reader) {}

  greet() {
    if (hasConsent(this.reader, 'analytics')) {
      mixpanel.track('Greeted', { email: this.reader.email });
    }
  }
}

// TODO: answer whether this person has agreed to this purpose. Until then nothing is sent.
function hasConsent(_person: unknown, _purpose: string): boolean {
  return false;
}
