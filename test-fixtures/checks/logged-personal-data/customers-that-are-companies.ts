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

// Many people have a site of their own, some a number for taxes, and whoever can be reached in two ways is mostly one of them.
interface PrivateCustomer {
  name: string;
  homepage: string;
}
interface LaundryContractor {
  name: string;
  ein: string;
  dayRate: number;
}
interface WalkInClient {
  id: string;
  customer: { name: string; email: string; phone: string; vatNumber?: string };
}
interface HotelClient {
  customer: { name: string; email: string; phone: string; vatNumber: string; website: string };
}
interface Franchise {
  customer: { name: string; website: string; logo: string };
}

export function list(customer: PrivateCustomer, contractor: LaundryContractor, walkIn: WalkInClient): void {
  console.log(customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(contractor.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(walkIn.customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function listHotels(hotel: HotelClient, franchise: Franchise): void {
  console.log(hotel.customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
  console.log(franchise.customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
}

// A planner of deliveries for many firms: that each customer belongs to one says nothing of the customer.
interface GroupedCustomer {
  id: string;
  name: string;
  orgId: string;
  vans: string[];
}
interface WrittenCustomer {
  id: string;
  name: string;
  orgId: string;
  email: string;
}
interface SignedInCustomer {
  name: string;
  organizationId: string;
  userId: string;
}

export function grouped(
  { customer }: { customer: GroupedCustomer },
  written: { customer: WrittenCustomer },
  signedIn: { customer: SignedInCustomer },
): void {
  console.log('group', customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('customer', written.customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('customer', signedIn.customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
