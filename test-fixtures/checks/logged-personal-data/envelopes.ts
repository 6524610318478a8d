// A server that takes in letters by mail: addresses in an envelope of which no type says anything.
import { mailConfig } from './config.ts';

export function received(connection, server): void {
  console.log(`letter from ${connection.envelope.mailFrom.address}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  for (const each of connection.envelope.rcptTo) console.log('for', each.size);
  console.log('as', mailConfig.mailFrom.address);
  console.log(`on ${server.address}, from ${server.from.address}`);
  console.log(connection.envelope.mailFrom.args);
}

export function dropped(config, trip): void {
  console.log('as', config.mailFrom.address);
  console.log('starts at', trip.to.address);
}
