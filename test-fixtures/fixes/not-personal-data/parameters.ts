// A post office. Addresses that are none of a person.
import pino from 'pino';

const log = pino();

export function deliver(email: string) {
  log.info(email);
}

/** Where parcels wait. */
export function collect(parcel: { weight: number }, phone: string) {
  log.info({ parcel, phone });
}
