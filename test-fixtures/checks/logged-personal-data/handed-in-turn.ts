// A relay of a messaging service: functions that hand views of one record to themselves and to each other.

export interface Recipient {
  id: string;
  email?: string;
  phone?: string;
}

function viewOf(recipient: Recipient): Recipient {
  return { id: recipient.id, email: recipient.email };
}

// What one parameter is handed the first time reaches the other the second time, in whichever order they stand.
function relay(current: Recipient, previous: Recipient, again: boolean): void {
  if (again) relay(viewOf(current), viewOf(current), false);
  console.log('relaying', current);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('after', previous);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

function relayBack(previous: Recipient, current: Recipient, again: boolean): void {
  if (again) relayBack(viewOf(current), viewOf(current), false);
  console.log('relaying back', current);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('after', previous);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function onMessage(member: { id: string; email: string }): void {
  relay(member, { id: member.id }, true);
  relayBack({ id: member.id }, member, true);
}

// Nobody hands an address over: a view of a view has none either.
function ping(current: Recipient, left: number): void {
  console.log('ping', current);
  if (left > 0) pong(shortOf(current), left - 1);
}

function pong(current: Recipient, left: number): void {
  console.log('pong', current);
  if (left > 0) ping(shortOf(current), left - 1);
}

function shortOf(recipient: Recipient): Recipient {
  return { id: recipient.id, email: recipient.email };
}

export function onTick(member: { id: string }): void {
  ping({ id: member.id }, 2);
}
