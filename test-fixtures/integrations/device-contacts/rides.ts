// Friends to share a ride with.
import * as Contacts from 'expo-contacts/legacy';

export async function invite(): Promise<void> {
  const { data, hasNextPage } = await Contacts.getContactsAsync({ fields: [Contacts.Fields.PhoneNumbers] });
  const numbers = data.flatMap((contact) => contact.phoneNumbers ?? []).map((entry) => entry.number);
  console.log(numbers.length, hasNextPage);
  console.log(numbers);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(data.map(({ name }) => name));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(data[0]?.birthday);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
  console.log(data.map(({ emails, addresses }) => ({ emails, addresses })));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email -> console
  console.log(data);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.demographic.date_of_birth, user.name -> console
}

export async function one(id: string): Promise<void> {
  const contact = await Contacts.getContactByIdAsync(id);
  console.log(contact?.contactType);
  console.log(contact?.lastName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(contact);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.demographic.date_of_birth, user.name -> console
}
