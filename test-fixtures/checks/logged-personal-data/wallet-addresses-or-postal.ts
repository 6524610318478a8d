// A print shop that sells originals with a certificate on a chain: postal addresses beside words of chains.
interface Collector {
  firstName: string;
  email: string;
  address: string;
  publicKey: string;
}
interface Parcel {
  address: string;
  signature: string;
  balance: number;
  recipientName: string;
}
interface Order {
  id: string;
  address: string;
  tokenId: string;
  total: number;
}
interface Customer {
  email: string;
  address: string;
  chainId: number;
}
interface Contract {
  address: string;
  abi: string[];
}
interface Holder {
  txHash: string;
  tokenId: string;
  address: string;
}

export function report(collector: Collector, parcel: Parcel, order: Order): void {
  console.log(collector.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log(parcel.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log(order.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
}

export function settle(customer: Customer, contract: Contract, holder: Holder): void {
  console.log(customer.address);
  console.log(contract.address);
  console.log(holder.address);
}
