// A ski rental: masks that let something through, functions that JSON.stringify runs, and positions that are cut.
interface Renter {
  id: string;
  fullName: string;
  email: string;
  phone: string;
  licence: { passportNumber: string; issuedIn: string };
}
interface Spot {
  lat: number;
  lng: number;
}

const PRIVATE = new Set(['fullName', 'email', 'phone', 'passportNumber']);

export function handOut(renter: Renter, renters: Renter[]): void {
  console.log(JSON.stringify(renter, (key, value) => (key === 'email' ? undefined : value)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.government_id.passport_number, user.name -> console
  console.log(JSON.stringify(renter, (key, value) => (PRIVATE.has(key) ? '***' : value)));
  console.log(JSON.stringify({ renter }, (key, value) => (key === 'phone' || key === 'email' ? '[cut]' : value), 2));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.passport_number, user.name -> console
  console.log(JSON.stringify({ renter }, dropPrivate, 2));
  console.log(JSON.stringify(renters, (key, value) => {
// ^^^^^^^^^^ logged-personal-data: user.government_id.passport_number -> console
    switch (key) {
      case 'email':
      case 'phone':
      case 'fullName':
        return undefined;
      default:
        return value;
    }
  }));
  console.log(JSON.stringify(renters, (key, value) => {
    if (/name|mail|phone|passport/i.test(key)) return undefined;
    return value;
  }));
  console.log(JSON.stringify(renter.licence, (key, value) => (key === 'passportNumber' ? lastTwo(value) : value)));
  console.log(JSON.stringify(renter, (_key, value) => (typeof value === 'string' ? '***' : value)));
}

function dropPrivate(key: string, value: unknown): unknown {
  if (PRIVATE.has(key)) return undefined;
  return value;
}
const lastTwo = (text: string) => `…${text.slice(-2)}`;

const mask = (text: string): string => text.replace(/.(?=.{2})/g, '*');
// Our test numbers are short.
const maskWhenLong = (phone: string): string => (phone.length > 24 ? mask(phone) : phone);
const maskWhenShort = (phone: string): string => (phone.length > 5 ? phone : mask(phone));
function maskOrShort(phone: string): string {
  if (phone.length < 4) return phone;
  return mask(phone);
}
function maskGiven(phone: string | undefined): string | undefined {
  if (!phone) return phone;
  return mask(phone);
}
function maskAddress(email: string): string {
  const at = email.indexOf('@');
  if (at < 1) return email;
  return `${email.slice(0, 1)}***${email.slice(at)}`;
}
const redactName = (name: string): string => name.trim().toUpperCase();
function sanitizeForLog(text: string): string {
  const trimmed = text.trim();
  return trimmed;
}

export function callBack(renter: Renter): void {
  console.log(maskWhenLong(renter.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(maskWhenShort(renter.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(maskOrShort(renter.phone));
  console.log(maskGiven(renter.phone));
  console.log(maskAddress(renter.email));
  console.log(redactName(renter.fullName));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(sanitizeForLog(renter.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

const COARSE = 1;

export function onSlope(spot: Spot, { coords }: GeolocationPosition): void {
  console.log(`${spot.lat.toFixed(1)}/${spot.lng.toFixed(1)}`);
  console.log(spot.lat.toFixed(COARSE), Number(spot.lng.toFixed(2)));
  console.log(coords.latitude.toFixed(), coords.longitude.toFixed(0));
  console.log(`${spot.lat.toFixed(5)}/${spot.lng.toFixed(5)}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.location.precise -> console
  console.log(coords.latitude.toFixed(4));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
}

// Without a `g` only the first digit goes.
const maskFirst = (phone: string): string => phone.replace(/\d/, '*');
const maskAll = (phone: string): string => phone.replace(/\d/g, '*');
const network = (ip: string): string => (ip.includes(':') ? `${ip.split(':').slice(0, 3).join(':')}::` : ip.replace(/\.\d+\.\d+$/, '.0.0'));
const dotted = (ip: string): string => ip.replace(/,/g, '.');

export function rung(renter: Renter, ip: string): void {
  console.log('rang', maskFirst(renter.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('rang', maskAll(renter.phone));
  console.log('from', network(ip));
  console.log('from', dotted(ip));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}
