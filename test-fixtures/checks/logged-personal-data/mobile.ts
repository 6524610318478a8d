// A hiking app on a phone: positions, device ids and push tokens.

declare const DeviceInfo: { getUniqueId(): Promise<string>; getModel(): string; getSystemVersion(): string };
declare const messaging: () => { getToken(): Promise<string> };

interface Position {
  coords: { latitude: number; longitude: number; altitude: number | null };
  timestamp: number;
}
interface Trail {
  id: string;
  name: string;
  start: { lat: number; lng: number };
  lengthKm: number;
}
interface Hiker {
  id: string;
  displayName: string;
  lastKnownLocation: { lat: number; lng: number };
  totalKm: number;
}


export function track(position: Position, trail: Trail): void {
  console.log('position at', position.timestamp);
  console.log('altitude', position.coords.altitude);
  console.log(`at ${position.coords.latitude},${position.coords.longitude}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
  console.log('trail', trail.id, trail.name, trail.lengthKm);
  const { latitude, longitude } = position.coords;
  console.log({ latitude, longitude });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
  console.log({ latitude: Math.round(position.timestamp), km: trail.lengthKm });
}

export async function register(): Promise<void> {
  const deviceId = await DeviceInfo.getUniqueId();
  console.info('device', DeviceInfo.getModel(), DeviceInfo.getSystemVersion());
  console.info('device', deviceId);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
  const pushToken = await messaging().getToken();
  console.info('push ready', Boolean(pushToken));
  console.info('push token', pushToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
}

export function standings(hikers: Hiker[]): void {
  for (const hiker of hikers) {
    console.log(hiker.id, hiker.totalKm);
    console.log(hiker.displayName, hiker.totalKm);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  }
  console.log(hikers.map(({ lastKnownLocation }) => lastKnownLocation));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
  console.log(hikers.toSorted((a, b) => b.totalKm - a.totalKm).map(({ id }) => id));
}

