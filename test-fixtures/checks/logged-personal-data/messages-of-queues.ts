// The e-mail address that a message of a queue holds is one; the e-mail among texts and switches is not.
interface SignupMessage {
  userId: string;
  email: string;
}
interface ReminderNotification {
  email: string;
  dueAt: string;
}
interface Notifications {
  email: string;
  push: string;
}
const messages = { email: 'Enter an e-mail address', phone: 'Enter a phone number' };

export async function work(batch: { messages: { body: string }[] }): Promise<void> {
  for (const entry of batch.messages) {
    const message = JSON.parse(entry.body) as SignupMessage;
    console.log('signed up', message.userId);
    console.log('signed up', message.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log('signed up', message);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}
export function remind(notification: ReminderNotification, notifications: Notifications): void {
  console.log('reminded', notification.dueAt);
  console.log('reminded', notification.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('switched', notifications.email);
}
export function hint(formMessages: { email: string }): void {
  console.log(messages.email);
  console.log(formMessages.email);
}
