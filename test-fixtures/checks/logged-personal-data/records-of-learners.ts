// Words that say nothing by themselves, and much beside the fields of a person.
interface Angler {
  id: string;
  givenName: string;
  birthday: string;
  licenceNumber: string;
}
interface Plugin {
  id: string;
  version: string;
  licenceNumber: string;
}
interface Learner {
  id: string;
  email: string;
  provisionalLicence: string;
}
interface Move {
  name: string;
  phone: string;
  fromAddress: string;
  toAddress: string;
}
interface Letter {
  name: string;
  subject: string;
  fromAddress: string;
  toAddress: string;
}
interface Transfer {
  fromAddress: string;
  toAddress: string;
  amount: bigint;
}
interface Rating {
  shopId: string;
  stars: number;
  message: string;
}
interface Outcome {
  status: string;
  message: string;
}
interface ChatLine {
  matchId: string;
  text: string;
}
interface TextLine {
  at: number;
  text: string;
}
interface Incident {
  childId: string;
  injury: string;
}
interface Damage {
  playerId: string;
  injuryTime: number;
}

export function angler(angler: Angler, plugin: Plugin, learner: Learner): void {
  console.log(angler.licenceNumber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.drivers_license_number -> console
  console.log(plugin.licenceNumber);
  console.log(learner.provisionalLicence);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.drivers_license_number -> console
}

export function move(move: Move, letter: Letter, transfer: Transfer): void {
  console.log(move.fromAddress, 'to', move.toAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log(letter.fromAddress, letter.toAddress);
  console.log(transfer.fromAddress, transfer.toAddress);
}

export function said(rating: Rating, outcome: Outcome, line: ChatLine, other: TextLine): void {
  console.log(rating.message);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
  console.log(outcome.message);
  console.log(line.text);
// ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.log(other.text);
}

export function reported(incident: Incident, damage: Damage): void {
  console.log(incident.injury);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(damage.injuryTime);
}
