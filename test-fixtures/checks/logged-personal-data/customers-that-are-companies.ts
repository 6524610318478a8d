// A laundry for hotels: customers whose records are those of companies, and customers who are people.
interface Customer {
  id: string;
  name: string;
  vatNumber?: string;
  invoiceEmail: string;
}
interface Buyer {
  name: string;
  website: string;
  industry: string;
}
interface Prospect {
  name: string;
  contactPerson: string;
}
interface Seller {
  id: string;
  name: string;
  rating: number;
}
interface Channel {
  id: string;
  name: string;
  seller: Seller;
}
interface Client {
  name: string;
  companyName: string;
  vatNumber: string;
  email: string;
}
interface Payer {
  firstName: string;
  name: string;
  vatNumber: string;
}
interface Author {
  name: string;
  website: string;
}
interface Debtor {
  name: string;
  email: string;
}

export function report(customer: Customer, buyer: Buyer, prospect: Prospect, seller: Seller, channel: Channel): void {
  console.log(customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
  console.log(`due from ${customer.invoiceEmail}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(buyer.name, prospect.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
  console.log(prospect.contactPerson);
  console.log(seller.name, channel.name, channel.seller.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
}

export function reportPeople(client: Client, payer: Payer, author: Author, debtor: Debtor): void {
  console.log(client.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(client.companyName);
  console.log(payer.name);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(author.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(debtor.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function send({ name, vatNumber }: Customer): string {
  console.log(`sending to ${name}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
  return vatNumber ?? '';
}
