// A flower shop that answers in messengers: who writes has a number that ends in the messenger's own host, and a name of their choice.
interface MessageKey {
  id: string;
  fromMe: boolean;
  remoteJid: string;
  participantJid?: string;
}
interface Received {
  key: MessageKey;
  pushName?: string;
  status: string;
}
interface ShopContact {
  wuid: string;
  vCardData: string;
  greetingCardData: string;
}
interface Group {
  groupJid: string;
  subject: string;
}

export function received(message: Received): void {
  console.log(message.pushName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(`from ${message.key.remoteJid}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(message.key);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(message.status, message.key.id);
}
export function shown(contact: ShopContact): void {
  console.log(contact.wuid);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(contact.vCardData);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact -> console
}
export function cached(remoteJid: string, number: string, customer: { jid: string }): void {
  console.log(`cache:${remoteJid}:${number.length}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(customer.jid);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

// Groups have such addresses, too; lists of whom to pass over are settings; and functions push things.
export function passedOver(group: Group, ignoreJids: string[], jobJid: string): void {
  console.log(group.groupJid, ignoreJids, jobJid);
}
export function pushed(stack: { pushState: string; pushCount: number }, pushEmail: () => void): void {
  console.log(stack.pushState, stack.pushCount, pushEmail);
}
// A handle of something that was sent up is a number of the store's; that of a profile is what somebody is called there.
export function uploaded(profile: { pictureHandle: string; mediaHandle: string; handle: string }): void {
  console.log(profile.pictureHandle, profile.mediaHandle);
  console.log(profile.handle);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.account.username -> console
}
