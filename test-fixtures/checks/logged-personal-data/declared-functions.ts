// A removal firm: functions whose parameters are typed by the place where the function is written.
interface Mover {
  id: string;
  homePhone: string;
}
interface Van {
  plate: string;
  displayName: string;
}
type Announce = (mover: Mover, times: number) => void;
type Show = (van: Van) => void;

interface Board {
  welcome(mover: Mover): void;
  park: (van: Van) => void;
  nested: { leave: Announce };
}

export const announce: Announce = (who, times) => {
  console.log(times, who.id);
  console.log(who);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
};

export const show: Show = (it) => console.log(it);

export const board: Board = {
  welcome(one) {
    console.log('hello', one);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  },
  park: (one) => console.log('parked', one),
  nested: {
    leave: (one) => {
      console.log('bye', one);
//    ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    },
  },
};

export const handlers: Record<string, Announce> = {
  first: (one) => {
    console.log(one);
//  ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  },
};

export class Depot {
  private readonly onArrival: Announce = (one) => {
    console.log(one);
//  ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  };
  readonly onPark: Show = (one) => {
    console.log(one);
  };
  arrive(mover: Mover): void {
    this.onArrival(mover, 1);
  }
}

export function makeBoard(): Board {
  return {
    welcome: (one) => {
      console.log(one);
//    ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    },
    park(one) {
      console.log(one);
    },
    nested: { leave: () => undefined },
  };
}

export const checked = ((one) => {
  console.log(one);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}) satisfies Announce;
