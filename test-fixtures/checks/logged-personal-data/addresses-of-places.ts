// A bicycle rental: where its stations and stock stand is nobody's address, where an order goes is somebody's.
interface StockLocationAddressInput {
  address_1: string;
  city: string;
  phone: string;
  postal_code: string;
}
interface StockLocation {
  id: string;
  name: string;
  address: StockLocationAddressInput;
}
interface BranchAddress {
  street: string;
  city: string;
  zip: string;
}
interface OrderAddress {
  address_1: string;
  city: string;
  phone: string;
  postal_code: string;
}
interface Customer {
  companyAddress: { city: string; street: string; zip: string };
  homeAddress: { city: string; street: string; zip: string };
}

export function restock(location: StockLocation, input: StockLocationAddressInput, branch: BranchAddress): void {
  console.log(location);
  console.log(input);
  console.log(branch.street, location.address.phone);
}

export function deliver(order: OrderAddress, customer: Customer): void {
  console.log(order);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.address.city, user.contact.address.postal_code, user.contact.phone_number -> console
  console.log(customer.companyAddress);
  console.log(customer.homeAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street -> console
}

interface HomeOfficeAddress {
  street: string;
  city: string;
  zip: string;
}
interface ShopAddress {
  street: string;
  city: string;
  zip: string;
  recipient: string;
}
interface StoreAddress {
  street: string;
  city: string;
  zip: string;
  openingHours: string;
}

/** Who works there, or takes it in there, is met there. */
export function brought(home: HomeOfficeAddress, shop: ShopAddress, store: StoreAddress): void {
  console.log(home);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street -> console
  console.log(shop.street);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.street -> console
  console.log(store);
}
