// An auction house on a chain: addresses of accounts are no postal addresses, whoever has them.
import type { Address } from 'viem';

type Hash = `0x${string}`;

interface Customer {
  name: string;
  address: Address;
}
interface Bidder {
  user: { address: Hash };
}
interface User {
  id: string;
  address: string;
  chainId: number;
}
interface Member {
  ensName?: string;
  address: string;
}
interface Buyer {
  name: string;
  address: string;
  city: string;
}
interface Passenger {
  address: `${string} ${number}`;
  chain: string;
}
interface Owner {
  privateKey: Hash;
}

export function settle(customer: Customer, bidder: Bidder, user: User, member: Member, owner: Owner): void {
  console.log(customer.address);
  console.log(bidder.user.address);
  console.log(user.address);
  console.log(member.address);
  console.log(owner.privateKey);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}

export function ship(buyer: Buyer, passenger: Passenger): void {
  console.log(buyer.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log(passenger.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
}
