// A trail that is walked, known by the types of positions.
import { Geolocation, type Position } from '@capacitor/geolocation';
import type { LocationObject } from 'expo-location';

export class Trail {
  private last: Position | null = null;

  async locate(): Promise<void> {
    this.last = await Geolocation.getCurrentPosition();
    console.log('located', this.last);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
    console.log('located', this.last.timestamp);
    await Geolocation.watchPosition({}, (position) => console.log('moved', position));
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
  }
}

export function passed(point: LocationObject): void {
  console.log(JSON.stringify(point));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
  console.log(point.timestamp, point.mocked);
}
