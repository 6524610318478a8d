// Stores that hold each other through a root: many ways lead to the same fields, and each is looked at once.

abstract class Entry {
  constructor(
    readonly fields: Record<string, unknown>,
    readonly store: Shelf<Entry>,
  ) {}
}

abstract class Shelf<T extends Entry> {
  readonly byId = new Map<string, T>();
  constructor(readonly root: Root) {}
}

class Boat extends Entry {
  sail = 0;
}
class Mooring extends Entry {
  depth = 0;
}
class Sailor extends Entry {
  sail = 0;
  email!: string;
}

class Boats extends Shelf<Boat> {
  latest?: Boat;
}
class Moorings extends Shelf<Mooring> {
  free?: Mooring;
}
class Sailors extends Shelf<Sailor> {
  current?: Sailor;
}

class Root {
  boats: Boats;
  moorings: Moorings;
  sailors: Sailors;
  harbour = '';

  constructor() {
    this.boats = new Boats(this);
    this.moorings = new Moorings(this);
    this.sailors = new Sailors(this);
  }
}

export function dump(mooring: Mooring, sailor: Sailor, root: Root): void {
  console.log('depth', mooring.depth);
  console.log('sailor', sailor);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('harbour', root.harbour);
  console.dir(root);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
