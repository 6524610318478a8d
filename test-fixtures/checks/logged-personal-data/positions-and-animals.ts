// Where somebody is stands one field further in; what is told of an animal is told of nobody.
import pino from 'pino';

const log = pino();

interface Skipper {
  id: string;
  email: string;
  position: { latitude: number; longitude: number };
}

interface Stop {
  id: string;
  colour: string;
  position: { latitude: number; longitude: number };
}

interface Animal {
  chip: string;
  name: string;
  sex: 'male' | 'female';
  birthDate: string;
}

interface Listener {
  id: string;
  displayName: string;
  email: string;
}

export function sailed(skipper: Skipper, stop: Stop): void {
  log.info({ lat: skipper.position.latitude, lng: skipper.position.longitude }, 'sailed');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> pino
  log.info({ ...skipper.position }, 'sailed');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> pino
  log.info({ lat: stop.position.latitude, lng: stop.position.longitude }, 'passed');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.location.precise -> pino
}

export function adopted(animal: Animal, horse: { birthday: string }): void {
  log.info({ animal }, 'adopted');
  log.info({ born: horse.birthday }, 'adopted');
}

export function called(listener: Listener): void {
  log.info({ by: listener.displayName }, 'called');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
}

interface Passport {
  name: string;
  number: string;
}

interface Stable {
  name: string;
}

// A passport is its holder's, a stable has a name of its own.
export function checked(customer: { passport: Passport; stable: Stable }): void {
  log.info({ name: customer.passport.name }, 'checked');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info({ name: customer.stable.name }, 'checked');
}

export function kept(animalKeeper: { birthDate: string }): void {
  log.info({ born: animalKeeper.birthDate }, 'kept');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> pino
}

// Figures of a game and parties of an event bus are hardly anybody.
export function played(gameState: { boss: { name: string } }, listener: { name: string }): void {
  log.info({ boss: gameState.boss.name }, 'played');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> pino
  log.info({ heard: listener.name }, 'played');
}

// A long text is no longitude.
export function noted(score: { authorId: string; longStringValue: string }): void {
  console.log(score.authorId, { author_id: score.authorId, long_string_value: score.longStringValue });
}
