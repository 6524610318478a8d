// Receivers of parcels, tables of a database by the names of their types, and words of medicine that others use, too.
import type { Generated, Selectable } from 'kysely';

interface Receiver {
  receiverName: string;
  street: string;
  city: string;
  mobile: string;
}
interface Picture {
  desktop: string;
  mobile: string;
  street: string;
}
export function delivered(receiver: Receiver, picture: Picture): void {
  console.log('to', receiver.receiverName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('to', receiver.mobile);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('picture', picture.mobile);
}

interface FixerTable {
  id: Generated<string>;
  display_name: string;
  home_address: string;
}
interface CustomerTable {
  id: Generated<string>;
  name: string;
  joined_at: Date;
}
interface RoomTable {
  id: Generated<string>;
  name: string;
  email: string;
}
interface SensorTable {
  id: Generated<string>;
  display_name: string;
  reading: number;
}
export function read(
  fixer: Selectable<FixerTable>,
  row: Selectable<CustomerTable>,
  room: Selectable<RoomTable>,
  sensor: Selectable<SensorTable>,
): void {
  console.log(fixer.display_name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(row.name);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(room.name);
  console.log(sensor.display_name);
}

export function asked(
  ticket: { device: string; symptom: string },
  patient: { symptom: string; diet: string },
  hamster: { diet: string },
  message: { hl7: string; hl7Version: string },
): void {
  console.log(ticket.symptom);
  console.log(patient.symptom);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(patient.diet);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(hamster.diet);
  console.log(message.hl7Version);
  console.log(message.hl7);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
}
