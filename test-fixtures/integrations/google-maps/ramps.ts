// The way to a guest's door.
import { Client } from '@googlemaps/google-maps-services-js';

const maps = new Client();

export async function find(guest: { id: string; address: string }): Promise<void> {
  await maps.geocode({ params: { address: guest.address, key: 'key' } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address -> Google Maps
  await maps.geocode({ params: { address: 'Stephansplatz 1, Vienna', key: 'key' } });
}
