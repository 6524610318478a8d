// Fields, inheritance, events and callbacks of a veterinary practice.
import { EventEmitter } from 'node:events';

interface PetOwner {
  id: string;
  fullName: string;
  mobile: string;
}
interface Pet {
  id: string;
  name: string;
  species: string;
  owner: PetOwner;
}

abstract class Reporter {
  protected abstract readonly title: string;
  report(line: string): void {
    console.log(`${this.title}: ${line}`);
  }
}

class OwnerReporter extends Reporter {
  protected readonly title = 'owners';
  constructor(private readonly owner: PetOwner) {
    super();
  }
  arrived(): void {
    this.report(`${this.owner.id} arrived`);
    this.report(`${this.owner.fullName} arrived`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  }
  get line(): string {
    return this.owner.mobile;
  }
  call(): void {
    console.log('call', this.line);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  }
}

class Registry {
  private readonly pets: Pet[] = [];
  #current?: PetOwner;

  add(pet: Pet): void {
    this.pets.push(pet);
    this.#current = pet.owner;
    console.log('added', pet.name, pet.species, this.pets.length);
  }
  whoIsThere(): void {
    console.log(this.#current?.id);
    console.log(this.#current?.mobile);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  }
  names(): string[] {
    return this.pets.map((pet) => pet.name);
  }
  owners(): string[] {
    return this.pets.map((pet) => pet.owner.fullName);
  }
}

export function list(registry: Registry): void {
  console.log(registry.names());
  console.log(registry.owners());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

const events = new EventEmitter();
events.on('arrived', (pet: Pet) => {
  console.log('arrived', pet.id, pet.name);
  console.log('arrived', pet.owner.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
});
events.on('called', (mobile: string) => {
  console.log('called', mobile);
});
export function arrive(pet: Pet): void {
  events.emit('arrived', pet);
  events.emit('called', pet.owner.mobile);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

function eachOwner(pets: Pet[], visit: (owner: PetOwner) => void): void {
  for (const pet of pets) visit(pet.owner);
}
export function visitAll(pets: Pet[], registry: Registry): void {
  eachOwner(pets, (owner) => console.log(owner.id));
  eachOwner(pets, (owner) => console.log(owner.fullName));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  eachOwner(pets, () => registry.whoIsThere());
  new OwnerReporter(pets[0]!.owner).arrived();
}

function withRetry<T>(work: () => T): T {
  try {
    return work();
  } catch {
    console.warn('again');
    return work();
  }
}
export function callBack(owner: PetOwner): void {
  console.log(withRetry(() => owner.id));
  console.log(withRetry(() => owner.mobile));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
