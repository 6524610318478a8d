// Where ferns were found: the address of the place somebody stands at.
import * as Location from 'expo-location';

export async function found(): Promise<void> {
  const { coords } = await Location.getCurrentPositionAsync();
  const [place] = await Location.reverseGeocodeAsync(coords);
  console.log(place?.street, place?.postalCode);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.postal_code, user.contact.address.street -> console
  console.log(JSON.stringify(place));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.address.postal_code, user.contact.address.street -> console
  console.log(place?.country, place?.timezone);
}
