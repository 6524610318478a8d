// A ferry company's booking desk: helpers whose code is not there, state that others set, records inside records.
//- src/desk.ts
import { parsePassenger, normalizeCrew, describeCabin } from '@ferry/parsing';
import { log } from './lib/log';
import { directory } from 'ferry-directory';

interface Harbour {
  id: string;
  name: string;
  berths: number;
}
interface Pilot {
  id: string;
  name: string;
  mobilePhone: string;
  harbours: Harbour[];
  home: Harbour;
}

export function read(line: string, lines: readonly string[]): void {
  const passenger = parsePassenger(line);
  log.info('read', passenger.cabin);
  log.info('read', passenger.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> the logger
  log.info(normalizeCrew(lines).map((sailor) => sailor.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> the logger
  log.info(normalizeCrew(lines).map((sailor) => sailor.deck));
  log.info(describeCabin({ deck: 4 }).name);
}

export function roster(pilot: Pilot): void {
  log.info('harbours', pilot.harbours);
  log.info('home', pilot.home);
  log.info('home', pilot.home.name);
  log.info('pilot', pilot);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> the logger
}

export async function callAll(): Promise<void> {
  const { data } = await directory.getContacts();
  log.info(data.map((contact: { phoneNumbers: { number: string; label: string }[] }) => contact.phoneNumbers.length));
  const numbers = data.flatMap((contact) => contact.phoneNumbers).map((each) => each.number);
  log.info(numbers);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> the logger
  log.info(numbers.length);
}
//- src/Login.tsx
import { useState } from 'react';
import { Button, TextInput } from 'react-native';

export function Login() {
  const [email, setEmail] = useState('');
  const [berth, setBerth] = useState('');
  const [title] = useState('Log in with your e-mail address');
  const submit = () => {
    console.log(title, berth);
    console.log(email);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  };
  return (
    <>
      <TextInput value={email} onChangeText={setEmail} />
      <TextInput value={berth} onChangeText={setBerth} />
      <Button title={title} onPress={submit} />
    </>
  );
}
